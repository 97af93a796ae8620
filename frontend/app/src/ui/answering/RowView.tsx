import type { Field } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import classes from "./answering.module.css";
import { FieldView } from "./FieldView";

interface Props {
  fields: Field[];
  values: Record<string, string>;
  language?: string | null;
}

const NUMBER = /^[\s$€£¥-]*[\d.,\u0660-\u0669\u06f0-\u06f9\s]+%?$/;

/** An item that is a row of a table: a cell for each field under its name; where there is no room, one below the other. */
export function RowView({ fields, values, language }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.rowFrame}>
      <table className={classes.row} aria-label={t("outputs.row")}>
        <thead><tr>{fields.map((field) => <th key={field.id} scope="col"><bdi>{field.title}</bdi></th>)}</tr></thead>
        <tbody>
          <tr>
            {fields.map((field) => (
              <td key={field.id} data-field={field.id} data-title={field.title} data-number={NUMBER.test(values[field.id] ?? "") || undefined}>
                <FieldView field={field} text={values[field.id] ?? ""} language={language} isSmall />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
