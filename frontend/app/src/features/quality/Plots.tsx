import { Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber } from "../../i18n/format";
import { Section } from "../../ui/Page";
import { Plot } from "../../ui/Plot";
import { historyQuery } from "./queries";
import { daysSpec, pairsSpec, reliabilitySpec, timesSpec } from "./specs";

/** A plot with its title above and what to know of it below. */
export function Figure({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return <Paper p="md" component="figure" m={0}><Stack gap="xs"><Text component="figcaption" size="sm" fw={560}>{title}</Text>{children}{note && <Text size="xs" c="dimmed">{note}</Text>}</Stack></Paper>;
}

/** How much was judged: how often each item, and how many on which day. */
export function WorkPlots({ projectId, judged }: { projectId: string; judged: Api<"ItemsJudged">[] }) {
  const { t } = useTranslation();
  const history = useQuery(historyQuery(projectId)).data;
  const times = judged.map((one) => t("plot.times_one", { times: formatNumber(one.times), items: formatNumber(one.items) })).join(t("common.list_break"));
  const days = (history?.days ?? []).map((one) => `${one.day}: ${formatNumber(one.judgements)}`).join(t("common.list_break"));
  return (
    <Section title={t("plot.work")}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Figure title={t("plot.times_title")}><Plot label={`${t("plot.times_title")}. ${times}`} spec={timesSpec(judged, { times: t("plot.times"), items: t("plot.items") })} /></Figure>
        {history && history.days.length > 0 && <Figure title={t("plot.days_title")} note={t("plot.days_note")}><Plot label={`${t("plot.days_title")}. ${days}`} spec={daysSpec(history, { day: t("plot.day"), judgements: t("plot.judgements"), version: t("plot.version") })} /></Figure>}
      </SimpleGrid>
    </Section>
  );
}

/** Who agrees with whom, and whether the model that people are measured by claims what is true. */
export function PeoplePlots({ report }: { report: Api<"PeopleReport"> }) {
  const { t } = useTranslation();
  const models = report.models?.filter((one) => (one.reliability?.length ?? 0) > 0) ?? [];
  const questions = report.models?.filter((one) => report.pairs?.some((pair) => pair.question_id === one.question_id)) ?? [];
  if (models.length + questions.length === 0) return null;
  return (
    <Section title={t("plot.people")}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {questions.map((one) => {
          const pairs = (report.pairs ?? []).filter((pair) => pair.question_id === one.question_id);
          const told = pairs.map((pair) => t("plot.pair", { one: pair.one_name, other: pair.other_name, same: formatNumber(pair.same), shared: formatNumber(pair.shared) })).join(t("common.list_break"));
          const title = t("plot.pairs_title", { question: one.title });
          return <Figure key={one.question_id} title={title} note={t("plot.pairs_note")}><Plot height={300} label={`${title}. ${told}`} spec={pairsSpec(pairs, { share: t("plot.same") })} /></Figure>;
        })}
        {models.map((one) => {
          const bins = one.reliability ?? [];
          const title = t("plot.reliability_title", { question: one.title });
          const told = bins.map((bin) => t("plot.bin", { claimed: formatNumber(100 * bin.claimed), right: formatNumber(100 * bin.right), n: formatNumber(bin.n) })).join(t("common.list_break"));
          const error = one.calibration_error === null || one.calibration_error === undefined ? "" : t("plot.calibration", { error: formatNumber(100 * one.calibration_error, 1), n: formatNumber(one.n_known) });
          return <Figure key={one.question_id} title={title} note={error}><Plot height={300} label={`${title}. ${told}`} spec={reliabilitySpec(bins, { claimed: t("plot.claimed"), right: t("plot.right") })} /></Figure>;
        })}
      </SimpleGrid>
    </Section>
  );
}
