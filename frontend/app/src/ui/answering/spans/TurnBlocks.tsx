import { useEffect, useRef } from "react";
import type { JudgedItem } from "../itemContext";
import { useAnswered } from "../turns/ConversationView";
import type { Drawn } from "./drawn";
import { SpanBlocks } from "./SpanBlocks";

interface Props {
  field: string;
  text: string;
  spans: Drawn[];
  heads: Map<number, string>;
  turning: NonNullable<JudgedItem["turning"]>;
}

/** The turns of a conversation as one text in which spans are marked, with the turn that is judged told apart. */
export function TurnBlocks({ field, text, spans, heads, turning }: Props) {
  const { current } = useAnswered(turning.document, field, turning.currentId);
  const start = current === undefined ? undefined : [...heads.keys()][current];
  const before = useRef(start);
  useEffect(() => {
    if (before.current !== start) document.querySelector(`[data-span-text="${CSS.escape(field)}"] [data-in-hand]`)?.scrollIntoView({ block: "nearest" });
    before.current = start;
  }, [field, start]);
  return <SpanBlocks text={text} spans={spans} heads={heads} inHand={start} />;
}
