import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import classes from "./quality.module.css";

/** Pairs of answers that two annotators gave to the same item; off the diagonal they differ. */
export function Confusions({ confusions, projectId }: { confusions: Api<"Confusions">; projectId: string }) {
  const { t } = useTranslation();
  const off = confusions.matrix.flatMap((row, i) => row.filter((_, j) => i !== j));
  const most = Math.max(1, ...off);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">{t("quality.confusions")}</Text>
      <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={t("quality.confusions")}>
        <table className={classes.matrix}>
          <thead><tr><td style={{ border: 0 }} />{confusions.labels.map((label) => <th key={label} scope="col"><bdi>{label}</bdi></th>)}</tr></thead>
          <tbody>
            {confusions.matrix.map((row, i) => (
              <tr key={confusions.labels[i]}>
                <th scope="row"><bdi>{confusions.labels[i]}</bdi></th>
                {row.map((n, j) => (
                  <td key={j} style={{ background: i === j || n === 0 ? undefined : `color-mix(in srgb, #cf7a2c ${Math.round(8 + (44 * n) / most)}%, transparent)` }}>
                    {i === j || n === 0 ? <span>{n || "·"}</span> : <Link to={`/projects/${projectId}/items`} search={{ status: ["disputed"], label: [`${confusions.question_id}:${confusions.labels[i]}`] } as never}>{n}</Link>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
