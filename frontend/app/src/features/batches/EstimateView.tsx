import { Alert, Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDuration, formatNumber, languageName } from "../../i18n/format";
import { Failure } from "../../ui/states";
import { usePhrase } from "../../ui/usePhrase";

/** Slots that nobody may take, by name, so that someone can be asked. */
export function Unreachables({ list }: { list: Api<"Unreachable">[] }) {
  const { t } = useTranslation();
  const say = usePhrase();
  if (list.length === 0) return null;
  return (
    <Alert color="yellow" p="xs" title={t("batches.unreachable")}>
      {list.map((one, index) => <Text key={index} size="sm">{t("batches.unreachable_line", { count: one.items, n: formatNumber(one.items), language: languageName(one.language), sensitivity: t(`sensitivity.${one.sensitivity}`, { defaultValue: one.sensitivity }) })} {say(one.reason_phrase, one.reason)}</Text>)}
    </Alert>
  );
}

/** What the batch will cost, before it is issued. */
export function EstimateView({ estimate, error }: { estimate?: Api<"Estimate">; error?: unknown }) {
  const { t } = useTranslation();
  if (error) return <Failure error={error} />;
  if (!estimate) return null;
  return (
    <Stack gap="xs">
      <Paper p="sm" bg="var(--gs-chosen)" role="status">
        <Group gap="lg" style={{ rowGap: 2 }}>
          <Text size="md">{t("batches.estimate", { items: formatNumber(estimate.items), judgements: formatNumber(estimate.judgements) })}{estimate.at_most != null && ` (${t("overlap.at_most", { n: formatNumber(estimate.at_most) })})`}</Text>
          <Text size="md" fw={600}>{estimate.hours === null ? t("batches.no_pace") : t("batches.hours", { hours: formatDuration(estimate.hours * 3_600_000) })}</Text>
          {estimate.seconds_each !== null && <Text size="sm" c="dimmed">{t("batches.at_pace", { pace: formatDuration(estimate.seconds_each * 1000), source: t(`batches.pace_${estimate.pace_source}`, { defaultValue: estimate.pace_source }) })}</Text>}
        </Group>
      </Paper>
      <Unreachables list={estimate.unreachable} />
    </Stack>
  );
}
