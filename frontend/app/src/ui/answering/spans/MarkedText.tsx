import { textOfField, type Answers, type Mark, type Schema } from "@goldsmith/core";
import { useRef, type CSSProperties } from "react";
import { CallsBelow } from "../turns/ConversationView";
import { Drawer, givenOf, type Drawn } from "./drawn";
import { LINE, linesOf, SpanBlocks } from "./SpanBlocks";
import classes from "./spans.module.css";
import { useHeads } from "./useHeads";

const noLook = (): null => null;

interface Props {
  text: string;
  field: string;
  schema: Schema;
  answers: Answers;
  language?: string | null;
  /** What stands out, such as spans that others do not have. */
  looks?: (mark: Mark) => Drawn["look"];
}

/** A text with the spans of some answers, to be read. */
export function MarkedText({ text: value, field, schema, answers, language, looks = noLook }: Props) {
  const drawer = useRef(new Drawer());
  const text = textOfField(value);
  const heads = useHeads(value);
  const spans = drawer.current.draw(text, givenOf(schema, answers, field), looks);
  const lang = language && language !== "und" ? language : undefined;
  return (
    <>
      <div className={`gs-text ${classes.text}`} dir="auto" lang={lang} style={{ "--lines": linesOf(spans), "--line": `${LINE}px` } as CSSProperties}>
        <SpanBlocks text={text} spans={spans} heads={heads} />
      </div>
      <CallsBelow value={value} />
    </>
  );
}
