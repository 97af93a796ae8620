import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber } from "../../i18n/format";
import { IntervalText } from "../../ui/IntervalText";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { usePhrase } from "../../ui/usePhrase";

/** What looking at entries led to: of the last pass, and ever, kind by kind. */
export function Yields({ report }: { report: Api<"CheckReport"> }) {
  const { t } = useTranslation();
  const say = usePhrase();
  const run = report.run;
  return (
    <Section title={t("checks.yield")} lead={t("checks.yield_lead")}>
      <Stack gap="xs">
        <Rows label={t("checks.yield")} rows={report.yields} keyOf={(row) => row.kind ?? "all"} columns={[
          { title: t("checks.kind"), cell: (row) => t(row.kind ? `checks.kind_${row.kind}` : "checks.all") },
          { title: t("checks.waiting"), align: "end", cell: (row) => formatNumber(row.open) },
          { title: t("checks.last"), cell: (row) => <IntervalText interval={row.last} none={t("checks.none_looked")} /> },
          { title: t("checks.ever"), cell: (row) => <IntervalText interval={row.ever} none={t("checks.none_looked")} /> },
          { title: t("checks.pending"), align: "end", cell: (row) => formatNumber(row.pending) },
        ]} />
        {run?.finished_at && <Text size="xs" c="dimmed">{t("checks.ran", { ago: formatAgo(run.finished_at), items: formatNumber(run.items), found: formatNumber(run.found) })}</Text>}
        {run?.skipped.map((one, place) => <Text key={place} size="xs" c="dimmed">{say(one, "")}</Text>)}
      </Stack>
    </Section>
  );
}
