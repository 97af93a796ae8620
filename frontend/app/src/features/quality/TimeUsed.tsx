import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDuration, formatNumber } from "../../i18n/format";
import { Plot } from "../../ui/Plot";
import { timeBinsSpec } from "./personSpecs";
import { Figure } from "./Plots";
import { FEWEST_LABELS } from "./SkillView";

/** How long judgements took, as a spread; those very unlike the others are named where the reader may open them. */
export function TimeUsed({ times, projectId }: { times: Api<"Times">; projectId: string }) {
  const { t } = useTranslation();
  const title = t("course.times");
  if (times.median_s === null) return <Figure title={title}><Text size="sm" c="dimmed">{t("skill.too_few", { n: formatNumber(times.n), of: formatNumber(FEWEST_LABELS) })}</Text></Figure>;
  const told = t("course.times_told", { n: formatNumber(times.n), median: formatDuration(1000 * times.median_s), far: formatNumber(times.n_outliers) });
  return (
    <Figure title={title} note={t("course.times_note")}>
      <Plot height={240} label={`${title}. ${told}`} spec={timeBinsSpec(times.bins, { seconds: t("course.seconds"), n: t("plot.judgements") })} />
      <Text size="sm">{told}</Text>
      {times.outliers.map((one) => <Link key={`${one.item_id}-${one.s}`} className="gs-link" to={`/projects/${projectId}/items/${one.item_id}`}>{t("course.outlier", { s: formatDuration(1000 * one.s) })}</Link>)}
    </Figure>
  );
}
