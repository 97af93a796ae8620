import type { Field } from "@goldsmith/core";
import { RichText } from "../RichText";
import { TextView } from "../TextView";
import classes from "./answering.module.css";

interface Props {
  field: Pick<Field, "id" | "format">;
  text: string;
  language?: string | null;
}

/** The text of one field as the guideline says: as it is, as Markdown, or as code. */
export function FieldView({ field, text, language }: Props) {
  if (field.format === "markdown") return <RichText text={text} language={language} />;
  if (field.format === "code") return <pre className={classes.code} dir="ltr" tabIndex={0}><code><TextView text={text} /></code></pre>;
  return <div className="gs-text" dir="auto"><TextView text={text} language={language} /></div>;
}
