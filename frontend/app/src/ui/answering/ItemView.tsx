import { candidatesOf, isRegions, isShapes, presentedOrder, type Field, type Schema } from "@goldsmith/core";
import { mediaIdOf } from "../media/media";
import classes from "./answering.module.css";
import type { Badge } from "./useBadges";
import { FieldView } from "./FieldView";
import { useFieldName, useItem } from "./itemContext";
import { RowView } from "./RowView";
import { useSpanEditor } from "./spans/useSpanEditor";

interface Props {
  fields: Record<string, string>;
  schema?: Schema;
  language?: string | null;
  /** As an example among other things, not as what is judged. */
  isSmall?: boolean;
  /** What the answers say about a field: its rank, that it won. */
  badges?: Map<string, Badge>;
}

const SHORT = 180;

/** Whether fields stand as the cells of one row: they are words, not to be marked, drawn on or compared. */
function isRow(schema: Schema | undefined, list: Field[], fields: Record<string, string>, isDrawn: (id: string) => boolean): boolean {
  const isPlain = (field: Field) => (field.kind ?? "text") === "text" && mediaIdOf(fields[field.id]) === null && !isDrawn(field.id) && !schema?.questions.some((question) => question.kind === "spans" && question.field === field.id);
  return schema?.layout === "row" && list.length > 1 && candidatesOf(schema).length === 0 && list.every(isPlain);
}

/** What stands side by side: the answers that are compared, else all fields. */
function columnsOf(schema: Schema | undefined, list: Field[]): Set<string> {
  if (schema?.layout !== "side_by_side") return new Set();
  const candidates = candidatesOf(schema);
  const columns = list.filter((field) => candidates.length < 2 || candidates.includes(field.id)).map((field) => field.id);
  return new Set(columns.length > 1 ? columns : []);
}

/** Candidates in the order this person sees them; other fields keep their places. */
function inOrder(schema: Schema | undefined, list: Field[], order: string[] | null): Field[] {
  if (!schema || !order) return list;
  const shown = presentedOrder(schema, { order }).flatMap((id) => list.filter((field) => field.id === id));
  return list.map((field) => (shown.includes(field) ? (shown[candidateAt(list, shown, field)] ?? field) : field));
}

function candidateAt(list: Field[], shown: Field[], field: Field): number {
  return list.filter((one) => shown.includes(one)).indexOf(field);
}

/** What is to be judged: each field in its own direction, pictures to look at, never as markup. */
export function ItemView({ fields, schema, language, isSmall, badges }: Props) {
  const { order, session, shapes, regions } = useItem();
  const editor = useSpanEditor(session?.document.schema);
  const nameOf = useFieldName();
  const candidates = schema ? candidatesOf(schema) : [];
  const isThere = (id: string) => !candidates.includes(id) || (fields[id] ?? "").trim() !== "";
  const known = (schema?.fields ?? []).filter((field) => field.id in fields && isThere(field.id));
  const list = inOrder(schema, known.length > 0 ? known : Object.keys(fields).map((id): Field => ({ id, kind: "text", title: id })), order);
  const length = list.reduce((sum, field) => sum + (mediaIdOf(fields[field.id]) ? SHORT : (fields[field.id]?.length ?? 0)), 0);
  const isDrawn = (id: string) => schema?.questions.some((question) => question.field === id && ((!!shapes && isShapes(question)) || (!!regions && isRegions(question)))) ?? false;
  const columns = columnsOf(schema, list);
  const view = (field: Field) => (
    <section key={field.id} className={classes.field} data-field={field.id} data-drawn={isDrawn(field.id) || undefined} data-badge={badges?.get(field.id)?.isBest || undefined} aria-label={nameOf(field.id)}>
      {list.length > 1 && <div className={classes.fieldTitle}><bdi>{order?.includes(field.id) || known.length === 0 ? nameOf(field.id) : field.title}</bdi>{badges?.has(field.id) && <span className={classes.badge}>{badges.get(field.id)?.words}</span>}</div>}
      <FieldView field={field} text={fields[field.id] ?? ""} language={language} isSmall={isSmall} />
    </section>
  );
  const first = list.findIndex((field) => columns.has(field.id));
  if (isRow(schema, list, fields, isDrawn)) {
    return (
      <div className={classes.item} data-length={isSmall ? "example" : undefined} data-wide>
        <RowView fields={list} values={fields} language={language} />
      </div>
    );
  }
  return (
    <div className={classes.item} data-length={isSmall ? "example" : length < SHORT ? "short" : undefined} data-wide={columns.size > 0 || list.some((field) => isDrawn(field.id)) || undefined}>
      {list.map((field, index) => {
        if (!columns.has(field.id)) return view(field);
        return index === first ? <div key="columns" className={classes.columns} data-n={columns.size}>{list.filter((one) => columns.has(one.id)).map(view)}</div> : null;
      })}
      {editor && session && <editor.HandBar session={session} />}
    </div>
  );
}
