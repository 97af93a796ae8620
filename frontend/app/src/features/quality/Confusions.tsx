import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber } from "../../i18n/format";
import { answeredBy } from "./answered";
import classes from "./quality.module.css";

function Cell({ n, most, isSame, to, answered }: { n: number; most: number; isSame: boolean; to: string | null; answered: string[] }) {
  const shown = n === 0 ? "·" : formatNumber(n, Number.isInteger(n) ? 0 : 1);
  if (isSame || n === 0) return <td><span>{shown}</span></td>;
  return (
    <td style={{ background: `color-mix(in srgb, #cf7a2c ${Math.round(8 + (44 * n) / most)}%, transparent)` }}>
      {to === null ? <span>{shown}</span> : <Link to={to} search={{ agreement_below: 1, answered } as never}>{shown}</Link>}
    </td>
  );
}

/** Pairs of answers that two annotators gave to the same item; off the diagonal they differ. */
export function Confusions({ question, confusions, projectId, nameOf }: { question: Api<"QuestionQuality">; confusions: Api<"Confusions">; projectId: string; nameOf: (value: string, name: string) => string }) {
  const { t } = useTranslation();
  const counts = new Map(confusions.cells.map((cell) => [`${cell.left} ${cell.right}`, cell.count]));
  const countOf = (left: string, right: string) => counts.get(`${left} ${right}`) ?? counts.get(`${right} ${left}`) ?? 0;
  const most = Math.max(1, ...confusions.cells.filter((cell) => cell.left !== cell.right).map((cell) => cell.count));
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">{t("quality.confusions")}</Text>
      <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={t("quality.confusions")}>
        <table className={classes.matrix}>
          <thead><tr><td style={{ border: 0 }} />{confusions.values.map((one) => <th key={one.value} scope="col"><bdi>{nameOf(one.value, one.name)}</bdi></th>)}</tr></thead>
          <tbody>
            {confusions.values.map((row) => (
              <tr key={row.value}>
                <th scope="row"><bdi>{nameOf(row.value, row.name)}</bdi></th>
                {confusions.values.map((column) => <Cell key={column.value} n={countOf(row.value, column.value)} most={most} isSame={row.value === column.value} to={confusions.question_id.includes(".") ? null : `/projects/${projectId}/items`} answered={answeredBy(question, row.value, column.value)} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
