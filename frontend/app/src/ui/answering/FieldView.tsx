import type { Field } from "@goldsmith/core";
import { RichText } from "../RichText";
import { TextView } from "../TextView";
import classes from "./answering.module.css";
import { useItem } from "./itemContext";
import { useSpanEditor } from "./spans/useSpanEditor";

interface Props {
  field: Pick<Field, "id" | "title" | "format">;
  text: string;
  language?: string | null;
}

/** The text of one field as the guideline says: as it is, as Markdown, or as code. */
export function FieldView({ field, text, language }: Props) {
  const { schema, session, marked } = useItem();
  const editor = useSpanEditor(session || marked ? schema : undefined);
  const isMarked = editor && schema.questions.some((question) => question.kind === "spans" && question.field === field.id);
  if (isMarked && session) return <editor.SpanText session={session} field={field.id} title={field.title} />;
  if (isMarked && marked) return <editor.MarkedText text={text} field={field.id} schema={schema} language={language} {...marked} />;
  if (field.format === "markdown") return <RichText text={text} language={language} />;
  if (field.format === "code") return <pre className={classes.code} dir="ltr" tabIndex={0}><code><TextView text={text} /></code></pre>;
  return <div className="gs-text" dir="auto"><TextView text={text} language={language} /></div>;
}
