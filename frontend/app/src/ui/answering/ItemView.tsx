import type { Answers, Field, Mark, Schema, SpanSession } from "@goldsmith/core";
import { TextView } from "../TextView";
import classes from "./answering.module.css";
import type { Drawn } from "./spans/drawn";
import { useSpanEditor } from "./spans/useSpanEditor";

interface Props {
  fields: Record<string, string>;
  shown?: Field[];
  language?: string | null;
  /** As an example among other things, not as what is judged. */
  isSmall?: boolean;
  /** The hands in the text, where spans are to be marked. */
  session?: SpanSession | null;
  isReadOnly?: boolean;
  /** Given answers whose spans are drawn, to be read. */
  marked?: { schema: Schema; answers: Answers; looks?: (mark: Mark) => Drawn["look"] };
}

const SHORT = 180;

/** What is to be judged: each field in its own direction, never as markup. */
export function ItemView({ fields, shown, language, isSmall, session, isReadOnly, marked }: Props) {
  const order = shown && shown.length > 0 ? shown.filter((field) => field.id in fields) : [];
  const list = order.length > 0 ? order : Object.keys(fields).map((id) => ({ id, title: id }));
  const length = list.reduce((sum, field) => sum + (fields[field.id]?.length ?? 0), 0);
  const editor = useSpanEditor(session?.document.schema ?? marked?.schema);
  const asksSpans = (id: string, schema: Schema | undefined) => schema?.questions.some((question) => question.kind === "spans" && question.field === id);
  const textOf = (field: { id: string; title: string }) => {
    const text = fields[field.id] ?? "";
    if (editor && session && asksSpans(field.id, session.document.schema)) return <editor.SpanText session={session} field={field.id} title={field.title} isReadOnly={isReadOnly} />;
    if (editor && marked && asksSpans(field.id, marked.schema)) return <editor.MarkedText text={text} field={field.id} language={language} {...marked} />;
    return <div className="gs-text" dir="auto"><TextView text={text} language={language} /></div>;
  };
  return (
    <div className={classes.item} data-length={isSmall ? "example" : length < SHORT ? "short" : undefined}>
      {list.map((field) => (
        <div key={field.id} className={classes.field}>
          {list.length > 1 && <div className={classes.fieldTitle}><bdi>{field.title}</bdi></div>}
          {textOf(field)}
        </div>
      ))}
      {editor && session && !isReadOnly && <editor.FloatingLabels session={session} />}
    </div>
  );
}
