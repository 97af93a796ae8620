import { findQuestion, type Schema } from "@goldsmith/core";
import { Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import { choiceName } from "../../ui/choices";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import classes from "./items.module.css";
import { judgementsQuery, overlapsQuery, reviewQuery } from "./queries";

type Standing = Api<"QuestionStanding">;

/** Why the item stops or goes on, in one sentence. */
function useVerdict() {
  const { t } = useTranslation();
  return (one: Api<"ItemOverlap">): string => {
    const said = { labels: formatNumber(one.labels), fewest: formatNumber(one.fewest), most: formatNumber(one.most), wanted: formatShare(one.wanted), confidence: formatShare(one.confidence ?? 0) };
    const isSure = one.confidence !== null;
    if (one.state === "enough") return t(isSure ? "overlap.item_enough" : "overlap.item_enough_same", said);
    if (one.state === "capped") return t(isSure ? "overlap.item_capped" : "overlap.item_capped_same", said);
    if (one.labels < one.fewest) return t("overlap.item_wants_first", said);
    if (one.is_full) return t("overlap.item_full");
    return t(isSure ? "overlap.item_wants" : "overlap.item_wants_same", said);
  };
}

function Counts({ standing, value, nameOf }: { standing: Standing; value: string; nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const counts = (factor: number) => {
    if (Math.abs(Math.log(factor)) < 0.05) return t("overlap.counts_not");
    return factor > 1 ? t("overlap.counts_for", { factor: formatNumber(factor, 1) }) : t("overlap.counts_against", { factor: formatNumber(1 / factor, 1) });
  };
  return (
    <Rows label={t("overlap.who")} rows={standing.counted ?? []} keyOf={(row) => row.annotation_id} columns={[
      { title: t("overlap.who"), cell: (row) => <bdi>{nameOf(row.annotation_id)}</bdi> },
      { title: value, cell: (row) => <Text size="sm">{row.is_echo ? t("overlap.echo") : counts(row.factor)}</Text> },
      { title: "", cell: (row) => <Text size="xs" c="dimmed">{row.n > 0 ? t("overlap.known", { n: formatNumber(row.n) }) : t("overlap.unknown")}</Text> },
    ]} />
  );
}

function Question({ standing, schema, nameOf }: { standing: Standing; schema: Schema; nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const [whole = "", part] = standing.question_id.split(".");
  const question = findQuestion(schema, whole);
  const criterion = question?.labels?.find((label) => label.id === part)?.name;
  const title = [question?.title ?? whole, criterion].filter(Boolean).join(" · ");
  const value = standing.value == null ? "–" : question && part === undefined ? choiceName(question, standing.value) : standing.value;
  if (standing.grounds === "not_waited_for") return <Text size="sm" c="dimmed"><bdi>{title}</bdi>: {t("overlap.not_waited_for")}</Text>;
  if (standing.grounds === "agreement") return <Text size="sm"><bdi>{title}</bdi>: {t("overlap.agreement")}</Text>;
  const lowered = { t: formatNumber(standing.temperature ?? 1, 1), n: formatNumber(standing.n_gold ?? 0) };
  return (
    <Stack gap={4}>
      <Text size="sm" fw={550}><bdi>{title}</bdi>{standing.confidence !== null && <> · <bdi>{value}</bdi> {formatShare(standing.confidence ?? 0)}</>}</Text>
      <Counts standing={standing} value={value} nameOf={nameOf} />
      <Text size="xs" c="dimmed">{t((standing.n_gold ?? 0) > 0 ? "overlap.lowered" : "overlap.lowered_usual", lowered)}</Text>
    </Stack>
  );
}

/** Whether the item has labels enough in batches whose overlap adapts, who counted how much, and why it goes on. */
export function Enough({ itemId, projectId, canSeeWho }: { itemId: string; projectId: string; canSeeWho: boolean }) {
  const { t } = useTranslation();
  const verdict = useVerdict();
  const { schema } = useReleasedGuide(projectId);
  const overlaps = useQuery(overlapsQuery(itemId)).data ?? [];
  const review = useQuery({ ...reviewQuery(itemId), enabled: overlaps.length > 0 }).data;
  const authors = useQuery({ ...judgementsQuery(itemId), enabled: canSeeWho && overlaps.length > 0 }).data;
  if (overlaps.length === 0) return null;
  const nameOf = (id: string) => authors?.find((one) => one.annotation.id === id)?.annotator_name ?? review?.annotations.find((one) => one.id === id)?.alias ?? "–";
  return (
    <Section title={t("overlap.item_title")}>
      <Paper>
        {overlaps.map((one) => (
          <Stack key={one.batch_id} gap="sm" className={classes.judgement}>
            <Link className="gs-link" to={`/projects/${projectId}/batches/${one.batch_id}`}><bdi>{one.batch_name}</bdi></Link>
            <Text size="md">{verdict(one)} {one.would_stop_at != null && t("overlap.item_would", { n: formatNumber(one.would_stop_at) })}</Text>
            {one.reopened > 0 && <Text size="sm">{t("overlap.item_reopened", { count: one.reopened, n: formatNumber(one.reopened) })}</Text>}
            {one.labels > 0 && one.questions.map((standing) => <Question key={standing.question_id} standing={standing} schema={schema} nameOf={nameOf} />)}
            <Text size="xs" c="dimmed">{t("overlap.no_majority")}</Text>
          </Stack>
        ))}
      </Paper>
    </Section>
  );
}
