import { Box, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import { Legend, Meter } from "../../ui/Meter";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import classes from "./batches.module.css";
import { overlapReportQuery } from "./queries";

type Report = Api<"OverlapReport">;

function Saved({ report, most }: { report: Report; most: number }) {
  const { t } = useTranslation();
  const { saved } = report;
  if (saved.value === null) return <Text size="sm" c="dimmed">{t("overlap.saved_waits", { done: formatNumber(report.full_done), of: formatNumber(report.full_items) })}</Text>;
  return (
    <Stack gap={2}>
      <Group gap="xs" align="baseline">
        <Text size="sm" c="dimmed">{t("overlap.saved", { most: formatNumber(most) })}</Text>
        <Text fw={600} className="gs-num">{formatShare(saved.value)}</Text>
        <Text size="sm" c="dimmed">{saved.low !== null && saved.high !== null ? t("overlap.interval", { low: formatShare(saved.low), high: formatShare(saved.high) }) : t("overlap.no_interval")}</Text>
      </Group>
      <Text size="sm">{t("overlap.saved_same", { hits: formatNumber(saved.same), n: formatNumber(saved.n_items), low: formatShare(saved.same_low ?? 0), high: formatShare(saved.same_high ?? 1) })}</Text>
      <Text size="xs" c="dimmed">{t("overlap.saved_n", { count: saved.n_items, n: formatNumber(saved.n_items) })}</Text>
    </Stack>
  );
}

/** How many items are sure enough, how many labels they took, and what that saves, measured on the random share. */
export function OverlapReport({ batch }: { batch: Api<"Batch"> }) {
  const { t } = useTranslation();
  const policy = batch.adaptive;
  const report = useQuery({ ...overlapReportQuery(batch.id), enabled: !!policy }).data;
  if (!policy || !report) return null;
  const parts = [
    { value: report.enough, color: "var(--gs-good)", label: t("overlap.enough") },
    { value: report.capped, color: "var(--gs-bad)", label: t("overlap.capped") },
    { value: report.open, color: "var(--mantine-color-gray-5)", label: t("overlap.open") },
  ];
  return (
    <Section title={t("overlap.title")} lead={t("overlap.lead", { fewest: formatNumber(policy.fewest ?? 2), most: formatNumber(batch.overlap), confidence: formatShare(policy.confidence ?? 0.95) })}>
      <Paper p="md">
        <Stack gap="md">
          <Stack gap={6}>
            <Meter total={report.open + report.enough + report.capped} label={t("overlap.title")} parts={parts} />
            <Legend parts={parts} />
          </Stack>
          <Saved report={report} most={batch.overlap} />
          {report.taken.length > 0 && <Box maw={360}><Rows label={t("overlap.taken")} rows={report.taken} keyOf={(row) => String(row.labels)} columns={[
            { title: t("overlap.taken"), cell: (row) => t("overlap.labels_n", { n: formatNumber(row.labels) }) },
            { title: t("place.items"), align: "end", cell: (row) => formatNumber(row.items) },
          ]} /></Box>}
          {report.disputed_item_ids.length > 0 && <Group gap={6}><Text size="sm" c="dimmed">{t("overlap.worst")}</Text>{report.disputed_item_ids.map((id, place) => <Link key={id} className={`gs-link ${classes.itemLink}`} to={`/projects/${batch.project_id}/items/${id}`} aria-label={t("skill.item", { n: place + 1 })}>{formatNumber(place + 1)}</Link>)}</Group>}
          {report.reopened > 0 && <Text size="sm">{t("overlap.reopened_n", { n: formatNumber(report.reopened) })}</Text>}
          <Text size="xs" c="dimmed">{report.is_calibrated ? t("overlap.calibrated", { n: formatNumber(report.n_gold) }) : t("overlap.not_calibrated")}</Text>
        </Stack>
      </Paper>
    </Section>
  );
}
