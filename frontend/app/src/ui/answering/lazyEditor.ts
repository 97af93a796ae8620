import type { Question, Schema } from "@goldsmith/core";
import { useEffect, useState } from "react";

/** A hook for a part of the program that only some kinds of question need: null while it is not there yet, or where nothing asks for it. */
export function lazyEditor<T>(isFor: (question: Question) => boolean, load: () => Promise<T>): (schema: Schema | undefined) => T | null {
  let editor: T | null = null;
  return function useEditor(schema) {
    const isWanted = schema?.questions.some(isFor) ?? false;
    const [, setLoaded] = useState(editor !== null);
    useEffect(() => {
      if (!isWanted || editor) return;
      void load().then((loaded) => {
        editor = loaded;
        setLoaded(true);
      });
    }, [isWanted]);
    return isWanted ? editor : null;
  };
}
