import { isShapes, type Schema } from "@goldsmith/core";
import { useEffect, useState } from "react";

export type ShapeEditor = typeof import("./editor");

let editor: ShapeEditor | null = null;

/** The part of the program that draws on pictures; null while it is not there yet, or where nothing asks for it. */
export function useShapeEditor(schema: Schema | undefined): ShapeEditor | null {
  const isWanted = schema?.questions.some(isShapes) ?? false;
  const [, setLoaded] = useState(editor !== null);
  useEffect(() => {
    if (!isWanted || editor) return;
    void import("./editor").then((loaded) => {
      editor = loaded;
      setLoaded(true);
    });
  }, [isWanted]);
  return isWanted ? editor : null;
}
