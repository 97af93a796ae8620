import { Badge, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate, formatDuration, formatNumber, formatShare } from "../../i18n/format";
import { IntervalText } from "../../ui/IntervalText";
import { Rows } from "../../ui/Rows";
import classes from "./quality.module.css";

type Skill = Api<"Skill">;

/** A share with its interval, or how many there are where that is too few to say. */
export function SkillText({ skill, tooFew }: { skill: Skill; tooFew: number }) {
  const { t } = useTranslation();
  if (skill.value === null) return <Text size="sm" c="dimmed" span>{t("skill.too_few", { n: formatNumber(skill.n), of: formatNumber(tooFew) })}</Text>;
  return <IntervalText interval={{ ...skill, hits: Math.round(skill.hits) }} />;
}

/** How often somebody gave the same answer to an item of their own again, by question; nothing without repeats. */
export function Steady({ rows }: { rows: Api<"OwnConsistency">[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed" title={t("skill.steady_hint")}>{t("skill.steady")} · {t("skill.steady_hint")}</Text>
      {rows.map((row) => <Group key={row.question_id} gap="sm"><Text size="sm"><bdi>{row.title}</bdi></Text><SkillText skill={row.same} tooFew={FEWEST_REPEATS} /></Group>)}
    </Stack>
  );
}

export const FEWEST_REPEATS = 10;
export const FEWEST_GOLD = 10;
const FEWEST_OF_CLASS = 10;
export const FEWEST_LABELS = 20;

/** What looks odd about somebody's answers to one question; nothing where nothing does. */
export function Oddities({ skill, projectId }: { skill: Api<"SkillOnQuestion">; projectId?: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      {skill.careless && <Group gap={6}><Badge color="orange">{t("skill.look")}</Badge><Text size="sm">{t(skill.careless === "near chance" ? "skill.near_chance" : "skill.one_class")}</Text></Group>}
      {skill.classes.map((one) => (
        <Text key={one.value} size="sm">{t("skill.bias", { name: one.name, given: formatShare(one.given), expected: formatShare(one.expected) })}</Text>
      ))}
      {skill.drift && (
        <Text size="sm"><Badge color="orange" me={6}>{t("skill.drift")}</Badge>{t("skill.drift_since", { since: formatDate(skill.drift.since), usual: formatShare(skill.drift.usual) })}</Text>
      )}
      {skill.drift && projectId && <ItemLinks ids={skill.drift.item_ids} projectId={projectId} />}
    </Stack>
  );
}

/** How often each label is given where it is the answer, question by question; nothing where nothing is known. */
export function ByClass({ questions }: { questions: Api<"SkillOnQuestion">[] }) {
  const { t } = useTranslation();
  const told = questions.filter((one) => (one.by_class?.length ?? 0) > 1);
  return told.map((question) => (
    <Stack key={question.question_id} gap={4}>
      <Text size="sm" c="dimmed">{t("course.by_class", { question: question.title })}</Text>
      <Rows label={t("course.by_class", { question: question.title })} rows={question.by_class ?? []} keyOf={(row) => row.value} columns={[
        { title: t("slices.by_class"), cell: (row) => <bdi>{row.name}</bdi> },
        { title: t("course.given_where_true"), cell: (row) => <SkillText skill={row.skill} tooFew={FEWEST_OF_CLASS} /> },
      ]} />
    </Stack>
  ));
}

/** Links to the items behind a figure. */
export function ItemLinks({ ids, projectId }: { ids: string[]; projectId: string }) {
  const { t } = useTranslation();
  if (ids.length === 0) return null;
  return <Group gap={2}>{ids.map((id, place) => <Link key={id} className={`gs-link ${classes.itemLink}`} to={`/projects/${projectId}/items/${id}`} aria-label={t("skill.item", { n: place + 1 })}>{formatNumber(place + 1)}</Link>)}</Group>;
}

/** Seconds for one item beside the others'; outliers are named, nobody is ranked. */
export function PaceText({ pace, projectId }: { pace: Api<"Pace">; projectId?: string }) {
  const { t } = useTranslation();
  if (pace.median_s === null) return <Text size="sm" c="dimmed" span>{t("skill.too_few", { n: formatNumber(pace.n), of: formatNumber(FEWEST_LABELS) })}</Text>;
  return (
    <Stack gap={2}>
      <Group gap={6}><Text size="sm" span className="gs-num">{formatDuration(1000 * pace.median_s)}</Text>{pace.others_s !== null && <Text size="xs" c="dimmed" span>{t("skill.others", { pace: formatDuration(1000 * pace.others_s) })}</Text>}{pace.is_outlier && <Badge color="orange">{t("skill.pace_outlier")}</Badge>}</Group>
      {pace.hasty > 0 && <Text size="xs">{t("skill.hasty", { n: formatNumber(pace.hasty) })}</Text>}
      {projectId && <ItemLinks ids={pace.hasty_item_ids} projectId={projectId} />}
    </Stack>
  );
}
