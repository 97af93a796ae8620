import { Button, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate, formatNumber, formatShare } from "../../i18n/format";
import { Page, Section } from "../../ui/Page";
import { Plot } from "../../ui/Plot";
import { Empty, Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { courseSpec, takenSpec } from "./personSpecs";
import { Figure } from "./Plots";
import { personQuery } from "./queries";
import { ByClass, ItemLinks } from "./SkillView";
import { TimeUsed } from "./TimeUsed";

type Detail = Api<"PersonDetail">;

/** What a path says in words: where it ended, and since when errors were too frequent. */
function usePathWords() {
  const { t } = useTranslation();
  return (path: Api<"DriftPath">) => {
    const most = Math.max(...path.points.map((point) => point.total));
    const name = path.label === "" ? t("course.all") : path.name;
    const told = t("course.path", { name, n: formatNumber(path.n), usual: formatShare(path.usual), most: formatNumber(most, 1), limit: formatNumber(path.limit, 1) });
    const began = path.points.find((point) => point.at === path.since)?.n ?? path.n;
    return path.since ? `${told} ${t("course.alarm", { n: formatNumber(began), since: formatDate(path.since) })}` : `${told} ${t("course.steady")}`;
  };
}

function Drift({ course, projectId }: { course: Api<"Course">; projectId: string }) {
  const { t } = useTranslation();
  const wordsOf = usePathWords();
  const title = t("course.drift", { question: course.title });
  if (course.paths.length === 0) return <Figure title={title}><Text size="sm" c="dimmed">{t("course.too_few")}</Text></Figure>;
  const named = course.paths.map((path) => ({ ...path, name: path.label === "" ? t("course.all") : path.name }));
  return (
    <Figure title={title} note={t("course.drift_note")}>
      <Plot height={240} label={`${title}. ${named.map(wordsOf).join(" ")}`} spec={courseSpec(named, { n: t("course.judgement"), total: t("course.total") })} />
      <Stack gap={4}>
        {course.paths.map((path) => (
          <div key={path.label}><Text size="sm"><bdi>{wordsOf(path)}</bdi></Text>{path.since && <ItemLinks ids={path.item_ids ?? []} projectId={projectId} />}</div>
        ))}
      </Stack>
    </Figure>
  );
}

function TakenFor({ course }: { course: Api<"Course"> }) {
  const { t } = useTranslation();
  const title = t("course.taken", { question: course.title });
  if (course.taken_for.length === 0) return null;
  const told = course.taken_for.filter((one) => one.given !== one.taken).map((one) => t("course.taken_one", { given: one.given, taken: one.taken, n: formatNumber(one.n) })).join(t("common.list_break"));
  return <Figure title={title} note={t("course.taken_note")}><Plot height={240} label={`${title}. ${told || t("course.taken_none")}`} spec={takenSpec(course.taken_for, { given: t("course.given"), taken: t("course.settled"), n: t("plot.items") })} /><Text size="sm"><bdi>{told || t("course.taken_none")}</bdi></Text></Figure>;
}

function Courses({ detail, projectId }: { detail: Detail; projectId: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t("course.title")}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {detail.courses.map((course) => <Drift key={course.question_id} course={course} projectId={projectId} />)}
        {detail.courses.map((course) => <TakenFor key={course.question_id} course={course} />)}
        <TimeUsed times={detail.times} projectId={projectId} />
      </SimpleGrid>
      <Stack gap="md" mt="md"><ByClass questions={detail.person.questions} /><Text size="xs" c="dimmed">{t("course.intervals")}</Text></Stack>
    </Section>
  );
}

/** One person's work over time: where errors became more frequent, and on which items it shows. */
export function PersonPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const { personId } = useParams({ strict: false }) as { personId: string };
  const query = useQuery(personQuery(projectId, personId));
  return (
    <Page title={query.data?.person.name || t("course.one")} lead={t("course.lead")} actions={<Button component={Link} variant="default" to={`/projects/${projectId}/quality/people`}>{t("skill.title")}</Button>}>
      <Loaded query={query}>{(detail) => (detail.courses.length === 0 && detail.times.n === 0 ? <Empty title={t("quality.empty")} hint={t("skill.empty_hint")} /> : <Courses detail={detail} projectId={projectId} />)}</Loaded>
    </Page>
  );
}
