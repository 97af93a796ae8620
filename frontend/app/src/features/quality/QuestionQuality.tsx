import { findQuestion } from "@goldsmith/core";
import { Grid, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import { choiceColor } from "../../ui/choices";
import { Section } from "../../ui/Page";
import { usePhrase } from "../../ui/usePhrase";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { answeredBy } from "./answered";
import { Confusions } from "./Confusions";
import { Others } from "./OtherFigures";
import { confusionsQuery } from "./queries";
import classes from "./quality.module.css";
import { valueName } from "./valueName";

function Agreement({ question, projectId }: { question: Api<"QuestionQuality">; projectId: string }) {
  const { t } = useTranslation();
  const say = usePhrase();
  const fact = question.alpha;
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">{t("quality.alpha")}</Text>
      {fact.value === null ? (
        <><Text size="xl" fw={620}>{t("quality.undefined")}</Text><Text size="sm">{say(fact.reason_phrase, fact.reason)}</Text></>
      ) : (
        <Group gap="sm" align="baseline"><Text fz="1.7rem" fw={620} lh={1.2} className="gs-num">{formatNumber(fact.value, 3)}</Text>{fact.low !== null && fact.high !== null && <Text size="sm" c="dimmed" className="gs-num">{t("quality.interval", { low: formatNumber(fact.low, 3), high: formatNumber(fact.high, 3) })}</Text>}</Group>
      )}
      <Text size="xs" c="dimmed">{fact.method_phrases?.map((phrase) => say(phrase, fact.method)).join(t("common.list_break")) ?? fact.method}</Text>
      {question.caution && <Text size="sm" c="var(--gs-warn)">{say(question.caution_phrase, question.caution)}</Text>}
      <Group gap="md">
        <Link className="gs-link" to={`/projects/${projectId}/items`} search={{ sort: "agreement", agreement_below: 1.01 } as never}>{t("quality.n_items", { count: fact.n_items, n: formatNumber(fact.n_items) })}</Link>
        <Text size="sm">{t("quality.n_labels", { count: fact.n_labels, n: formatNumber(fact.n_labels) })}</Text>
        {question.observed.value !== null && <Text size="sm">{t("quality.observed", { share: formatShare(question.observed.value, 1) })}{question.observed.low !== null && question.observed.high !== null && <Text span c="dimmed"> ({t("quality.interval", { low: formatShare(question.observed.low, 1), high: formatShare(question.observed.high, 1) })})</Text>}</Text>}
      </Group>
      <Others question={question} />
    </Stack>
  );
}

function Distribution({ question, projectId }: { question: Api<"QuestionQuality">; projectId: string }) {
  const { t } = useTranslation();
  const { schema } = useReleasedGuide(projectId);
  const [whole = "", criterion] = question.question_id.split(".");
  const asked = criterion === undefined ? findQuestion(schema, whole) : undefined;
  const isScale = question.kind === "rating" || question.kind === "number";
  const counts = [...question.distribution].sort((one, other) => (isScale ? Number(one.value) - Number(other.value) : other.count - one.count));
  const most = Math.max(1, ...counts.map((one) => one.count));
  if (counts.length === 0) return <Text size="sm" c="dimmed">{t("quality.no_data")}</Text>;
  return (
    <div className={classes.bars}>
      {counts.slice(0, 20).map(({ value, name, count, share }) => [
        <bdi key={`${value}-name`} className="gs-clip">{valueName(t, schema, question, asked, value, name)}</bdi>,
        <div key={`${value}-bar`} className={classes.bar} style={{ width: `${(100 * count) / most}%`, background: asked ? choiceColor(asked, value) : "var(--gs-focus)" }} aria-hidden />,
        <Link key={`${value}-n`} className={`gs-link gs-num ${classes.count}`} to={`/projects/${projectId}/items`} search={(criterion === undefined ? { answered: answeredBy(question, value) } : { label: [`${whole}:${value} @${criterion}`] }) as never}>{formatNumber(count)} · {formatShare(share)}</Link>,
      ])}
    </div>
  );
}

/** One question: agreement, what was answered, what is mixed up with what. */
export function QuestionQuality({ question, projectId }: { question: Api<"QuestionQuality">; projectId: string }) {
  const { t } = useTranslation();
  const { schema } = useReleasedGuide(projectId);
  const confusions = useQuery({ ...confusionsQuery(projectId, question.question_id), enabled: !["short_text", "number", "correction", "date", "spans", "relations", "chains"].includes(question.kind) });
  return (
    <Section title={question.title}>
      <Paper p="md">
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, md: 4 }}><Agreement question={question} projectId={projectId} /></Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}>{question.kind !== "correction" && <Stack gap="xs"><Text size="sm" c="dimmed">{t("quality.distribution")}</Text><Distribution question={question} projectId={projectId} /></Stack>}</Grid.Col>
          {confusions.data && confusions.data.values.length > 1 && confusions.data.cells.some((cell) => cell.count > 0) && <Grid.Col span={12}><Confusions question={question} confusions={confusions.data} projectId={projectId} nameOf={(value, name) => valueName(t, schema, question, undefined, value, name)} /></Grid.Col>}
        </Grid>
      </Paper>
    </Section>
  );
}
