import { findQuestion, TIE, type Question, type Schema } from "@goldsmith/core";
import { Grid, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import { choiceColor, choiceName } from "../../ui/choices";
import { Section } from "../../ui/Page";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { Confusions } from "./Confusions";
import { IntervalText } from "./IntervalText";
import { confusionsQuery } from "./queries";
import classes from "./quality.module.css";

function Agreement({ question, projectId }: { question: Api<"QuestionQuality">; projectId: string }) {
  const { t } = useTranslation();
  const fact = question.alpha;
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">{t("quality.alpha")}</Text>
      {fact.value === null ? (
        <><Text size="xl" fw={620}>{t("quality.undefined")}</Text><Text size="sm">{fact.reason}</Text></>
      ) : (
        <Group gap="sm" align="baseline"><Text fz="1.7rem" fw={620} lh={1.2} className="gs-num">{formatNumber(fact.value, 3)}</Text>{fact.low !== null && fact.high !== null && <Text size="sm" c="dimmed" className="gs-num">{t("quality.interval", { low: formatNumber(fact.low, 3), high: formatNumber(fact.high, 3) })}</Text>}</Group>
      )}
      <Text size="xs" c="dimmed">{fact.method}</Text>
      {question.caution && <Text size="sm" c="var(--gs-warn)">{question.caution}</Text>}
      <Group gap="md">
        <Link className="gs-link" to={`/projects/${projectId}/items`} search={{ sort: "agreement", agreement_below: 1.01 } as never}>{t("quality.n_items", { n: formatNumber(fact.n_items) })}</Link>
        <Text size="sm">{t("quality.n_labels", { n: formatNumber(fact.n_labels) })}</Text>
        {question.observed.value !== null && <Text size="sm">{t("quality.observed", { share: formatShare(question.observed.value, 1) })}{question.observed.low !== null && question.observed.high !== null && <Text span c="dimmed"> ({t("quality.interval", { low: formatShare(question.observed.low, 1), high: formatShare(question.observed.high, 1) })})</Text>}</Text>}
      </Group>
      <Others question={question} />
    </Stack>
  );
}

/** A value in words: an answer by its title, a verdict in the reader's language. */
function nameOf(t: TFunction, schema: Schema, question: Api<"QuestionQuality">, asked: Question | undefined, value: string, name: string): string {
  if (question.kind === "rubric") return t(`outputs.verdict.${value}`, { defaultValue: name });
  const titleOf = (id: string) => schema.fields.find((field) => field.id === id)?.title ?? id;
  if (question.kind === "preference") return value === TIE ? t("outputs.tie") : titleOf(value);
  if (question.kind === "ranking" || question.kind === "best_worst") return value.replaceAll(/ @([a-z0-9_-]+)/g, (_all, id: string) => ` ${titleOf(id)}`).replaceAll(" + ", " · ");
  return asked ? choiceName(asked, value) : name || value;
}

/** Figures that alpha cannot give, and whether the place of an answer decides who wins. */
function Others({ question }: { question: Api<"QuestionQuality"> }) {
  const { t } = useTranslation();
  const first = question.first_shown;
  const isBiased = first != null && first.rate.low !== null && first.rate.high !== null && (first.rate.low > first.chance || first.rate.high < first.chance);
  return (
    <>
      {(question.others ?? []).map((fact) => (
        <div key={fact.method}>
          {fact.value === null ? <Text size="sm">{t("quality.undefined")} · {fact.reason}</Text> : <Text size="sm"><span className="gs-num">{formatNumber(fact.value, 3)}</span>{fact.low !== null && fact.high !== null && <Text span c="dimmed"> ({t("quality.interval", { low: formatNumber(fact.low, 3), high: formatNumber(fact.high, 3) })})</Text>} · {t("quality.n_items", { n: formatNumber(fact.n_items) })}</Text>}
          <Text size="xs" c="dimmed">{fact.method}</Text>
        </div>
      ))}
      {first && (
        <div>
          <Text size="sm">{t("outputs.first_shown")}</Text>
          <Group gap="sm"><IntervalText interval={first.rate} /><Text size="xs" c="dimmed">{t("outputs.first_shown_chance", { share: formatShare(first.chance) })}</Text></Group>
          {isBiased && <Text size="sm" c="var(--gs-warn)">{t("outputs.first_shown_bias")}</Text>}
        </div>
      )}
    </>
  );
}

function Distribution({ question, projectId }: { question: Api<"QuestionQuality">; projectId: string }) {
  const { t } = useTranslation();
  const { schema } = useReleasedGuide(projectId);
  const [whole = "", criterion] = question.question_id.split(".");
  const asked = criterion === undefined ? findQuestion(schema, whole) : undefined;
  const isScale = question.kind === "rating" || question.kind === "number";
  const counts = [...question.distribution].sort((one, other) => (isScale ? Number(one.value) - Number(other.value) : other.count - one.count));
  // Several labels at once are one answer: what anybody said is then found by the settled labels only.
  const narrows = question.kind === "several_of" ? "label" : "answered";
  const most = Math.max(1, ...counts.map((one) => one.count));
  if (counts.length === 0) return <Text size="sm" c="dimmed">{t("quality.no_data")}</Text>;
  return (
    <div className={classes.bars}>
      {counts.slice(0, 20).map(({ value, name, count, share }) => [
        <bdi key={`${value}-name`} className="gs-clip">{nameOf(t, schema, question, asked, value, name)}</bdi>,
        <div key={`${value}-bar`} className={classes.bar} style={{ width: `${(100 * count) / most}%`, background: asked ? choiceColor(asked, value) : "var(--gs-focus)" }} aria-hidden />,
        <Link key={`${value}-n`} className={`gs-link gs-num ${classes.count}`} to={`/projects/${projectId}/items`} search={(criterion === undefined ? { [narrows]: [`${question.question_id}:${value}`] } : { label: [`${whole}:${value} @${criterion}`] }) as never}>{formatNumber(count)} · {formatShare(share)}</Link>,
      ])}
    </div>
  );
}

/** One question: agreement, what was answered, what is mixed up with what. */
export function QuestionQuality({ question, projectId }: { question: Api<"QuestionQuality">; projectId: string }) {
  const { t } = useTranslation();
  const { schema } = useReleasedGuide(projectId);
  const confusions = useQuery({ ...confusionsQuery(projectId, question.question_id), enabled: !["short_text", "number", "correction", "date"].includes(question.kind) });
  return (
    <Section title={question.title}>
      <Paper p="md">
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, md: 4 }}><Agreement question={question} projectId={projectId} /></Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}>{question.kind !== "correction" && <Stack gap="xs"><Text size="sm" c="dimmed">{t("quality.distribution")}</Text><Distribution question={question} projectId={projectId} /></Stack>}</Grid.Col>
          {confusions.data && confusions.data.values.length > 1 && <Grid.Col span={12}><Confusions confusions={confusions.data} projectId={projectId} nameOf={(value, name) => nameOf(t, schema, question, undefined, value, name)} /></Grid.Col>}
        </Grid>
      </Paper>
    </Section>
  );
}
