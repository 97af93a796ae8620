import { isAnchored, type Schema } from "@goldsmith/core";
import { useEffect, useState } from "react";

export type SpanEditor = typeof import("./editor");

let editor: SpanEditor | null = null;

/** The part of the program that marks text; null while it is not there yet, or where nothing asks for it. */
export function useSpanEditor(schema: Schema | undefined): SpanEditor | null {
  const isWanted = schema?.questions.some(isAnchored) ?? false;
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
