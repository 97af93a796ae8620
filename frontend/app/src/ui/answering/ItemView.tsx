import type { Field } from "@goldsmith/core";
import { TextView } from "../TextView";
import classes from "./answering.module.css";

interface Props {
  fields: Record<string, string>;
  shown?: Field[];
  language?: string | null;
  /** As an example among other things, not as what is judged. */
  isSmall?: boolean;
}

const SHORT = 180;

/** What is to be judged: each field in its own direction, never as markup. */
export function ItemView({ fields, shown, language, isSmall }: Props) {
  const order = shown && shown.length > 0 ? shown.filter((field) => field.id in fields) : [];
  const list = order.length > 0 ? order : Object.keys(fields).map((id) => ({ id, title: id }));
  const length = list.reduce((sum, field) => sum + (fields[field.id]?.length ?? 0), 0);
  return (
    <div className={classes.item} data-length={isSmall ? "example" : length < SHORT ? "short" : undefined}>
      {list.map((field) => (
        <div key={field.id} className={classes.field}>
          {list.length > 1 && <div className={classes.fieldTitle}><bdi>{field.title}</bdi></div>}
          <div className="gs-text" dir="auto"><TextView text={fields[field.id] ?? ""} language={language} /></div>
        </div>
      ))}
    </div>
  );
}
