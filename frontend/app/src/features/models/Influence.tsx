import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDuration, formatNumber, formatShare } from "../../i18n/format";
import { Fact, Facts } from "../../ui/Fact";
import { IntervalText } from "../../ui/IntervalText";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { usePhrase } from "../../ui/usePhrase";
import { influenceQuery } from "./queries";

function ChangeText({ change }: { change: Api<"Change"> }) {
  const { t } = useTranslation();
  if (change.value === null) return <Text size="sm" c="dimmed">{t("quality.undefined")}</Text>;
  const points = (value: number | null) => `${(value ?? 0) > 0 ? "+" : ""}${formatNumber(100 * (value ?? 0))}`;
  return <Text size="sm" className="gs-num">{t("models.points", { n: points(change.value) })} <Text span size="xs" c="dimmed">({t("quality.interval", { low: points(change.low), high: points(change.high) })})</Text></Text>;
}

function FigureText({ figure }: { figure: Api<"Figure"> }) {
  const { t } = useTranslation();
  const say = usePhrase();
  if (figure.value === null) return <Text size="sm" c="dimmed">{t("quality.undefined")} · {say(figure.reason_phrase, figure.reason)}</Text>;
  return <Text size="sm" className="gs-num">{formatNumber(figure.value, 3)}{figure.low !== null && figure.high !== null && <Text span size="xs" c="dimmed"> ({t("quality.interval", { low: formatNumber(figure.low, 3), high: formatNumber(figure.high, 3) })})</Text>} <Text span size="xs" c="dimmed">{t("quality.n_items", { n: formatNumber(figure.n_items) })}</Text></Text>;
}

const timeOf = (time: Api<"TimeTaken">) => (time.median_s === null ? "–" : formatDuration(1000 * time.median_s));

/** What suggestions do: taken how often, at what pace, and what seeing them changes. Hidden slots are drawn by chance. */
export function Influence({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const report = useQuery(influenceQuery(projectId)).data;
  if (!report || report.sources.length === 0) return null;
  const labels = report.sources.flatMap((source) => (source.labels ?? []).map((label) => ({ ...label, source })));
  return (
    <Section title={t("models.influence")} lead={t("models.influence_lead")}>
      <Stack gap="md">
        <Facts>
          <Fact label={t("models.time_seen")} value={timeOf(report.seen)} note={t("models.judgements", { count: report.seen.n, n: formatNumber(report.seen.n) })} />
          <Fact label={t("models.time_hidden")} value={timeOf(report.hidden)} note={t("models.judgements", { count: report.hidden.n, n: formatNumber(report.hidden.n) })} />
        </Facts>
        <Rows label={t("models.influence")} rows={report.sources} keyOf={(row) => `${row.source_id}/${row.question_id}`} columns={[
          { title: t("models.source"), cell: (row) => <Group gap={6}><bdi>{row.source_name} {row.source_version}</bdi><Text size="xs" c="dimmed"><bdi>{row.question_title}</bdi></Text></Group> },
          { title: t("models.taken"), cell: (row) => <IntervalText interval={row.taken} /> },
          { title: t("models.changed"), align: "end", cell: (row) => formatNumber(row.changed) },
          { title: t("models.rejected"), align: "end", cell: (row) => formatNumber(row.rejected) },
          { title: t("models.agreed"), cell: (row) => <IntervalText interval={row.agreed} /> },
          { title: t("models.agreed_hidden"), cell: (row) => <IntervalText interval={row.agreed_hidden} /> },
          { title: t("models.effect"), cell: (row) => <ChangeText change={row.influence} /> },
        ]} />
        {labels.length > 0 && <Rows label={t("models.by_label")} rows={labels} keyOf={(row) => `${row.source.source_id}/${row.source.question_id}/${row.value}`} columns={[
          { title: t("models.label"), cell: (row) => <Group gap={6}><bdi>{row.name}</bdi><Text size="xs" c="dimmed"><bdi>{row.source.source_name} {row.source.source_version}</bdi></Text></Group> },
          { title: t("models.taken"), cell: (row) => <IntervalText interval={row.taken} /> },
        ]} />}
        <Rows label={t("models.agreement")} rows={report.agreement} keyOf={(row) => row.question_id} columns={[
          { title: t("models.question"), cell: (row) => <bdi>{row.title}</bdi> },
          { title: t("models.alpha_without"), cell: (row) => <FigureText figure={row.without} /> },
          { title: t("models.alpha_seen"), cell: (row) => <FigureText figure={row.seen} /> },
        ]} />
        <Text size="xs" c="dimmed">{t("models.agreement_hint", { share: formatShare(0.1) })}</Text>
      </Stack>
    </Section>
  );
}
