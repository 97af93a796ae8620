import { Alert, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber } from "../../i18n/format";
import { PersonName } from "../../ui/Chips";
import { Fact, Facts } from "../../ui/Fact";
import { Legend, Meter } from "../../ui/Meter";
import { Page, Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { mayDo, useRole } from "../../ui/session";
import { Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import classes from "./projects.module.css";
import { overviewQuery, projectQuery } from "./queries";

const STATUSES = [
  { id: "adjudicated", color: "#2f6f4f" }, { id: "reviewed", color: "#4d9a73" }, { id: "judged", color: "#8fbf9f" },
  { id: "disputed", color: "#cf7a2c" }, { id: "in_progress", color: "#6f9bd1" }, { id: "queued", color: "#b4b8bf" }, { id: "new", color: "#d9d5cc" },
];

function NextSteps({ overview, projectId }: { overview: Api<"Overview">; projectId: string }) {
  const { t } = useTranslation();
  const step = overview.items === 0 ? "import" : overview.slots === 0 && overview.judgements === 0 ? "batches" : null;
  if (!step) return null;
  return (
    <Alert variant="light" p="md">
      <Group justify="space-between">
        <div><Text fw={600}>{t(`overview.next_${step}`)}</Text><Text size="sm">{t(`overview.next_${step}_hint`)}</Text></div>
        <Group gap="xs">
          {step === "batches" && <Button component={Link} to={`/projects/${projectId}/guideline`} variant="default">{t("place.guideline")}</Button>}
          <Button component={Link} to={`/projects/${projectId}/${step}`}>{t(`place.${step}`)}</Button>
        </Group>
      </Group>
    </Alert>
  );
}

const WAITS: Record<string, string> = { disagreements: "review", sample: "review", questions: "questions", concerns: "concerns", failed_jobs: "jobs", set_aside: "batches", returned: "batches" };

function waitsOf(overview: Api<"Overview">): { kind: string; count: number }[] {
  return [
    { kind: "disagreements", count: overview.review?.disagreement ?? 0 }, { kind: "sample", count: overview.review?.sample ?? 0 },
    { kind: "questions", count: overview.open_questions ?? 0 }, { kind: "concerns", count: overview.open_concerns ?? 0 }, { kind: "returned", count: overview.returned ?? 0 },
    { kind: "set_aside", count: overview.set_aside ?? 0 }, { kind: "failed_jobs", count: overview.failed_jobs ?? 0 },
  ];
}

function Waits({ overview, projectId }: { overview: Api<"Overview">; projectId: string }) {
  const { t } = useTranslation();
  const waits = waitsOf(overview).filter((wait) => wait.count > 0);
  return (
    <Section title={t("overview.waiting")}>
      <Paper p="sm">
        {waits.length === 0 && <Text size="md" c="dimmed">{t("overview.nothing_waits")}</Text>}
        <Stack gap={6}>
          {waits.map((wait) => (
            <Group key={wait.kind} justify="space-between">
              <Link className="gs-link" to={`/projects/${projectId}/${WAITS[wait.kind] ?? "items"}`}>{t(`overview.wait.${wait.kind}`, { defaultValue: wait.kind })}</Link>
              <Text className="gs-num" fw={600}>{formatNumber(wait.count)}</Text>
            </Group>
          ))}
        </Stack>
      </Paper>
    </Section>
  );
}

/** Judgements a day, as a small picture. */
function Days({ days }: { days: Api<"DayCount">[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...days.map((day) => day.count));
  if (days.length === 0) return t("overview.no_pace");
  return <span className={classes.days} role="img" aria-label={days.map((day) => `${day.day}: ${day.count}`).join(", ")}>{days.slice(-30).map((day) => <span key={day.day} className={classes.day} style={{ height: `${Math.max(6, (100 * day.count) / most)}%` }} title={`${day.day}: ${day.count}`} />)}</span>;
}

function Progress({ overview, projectId }: { overview: Api<"Overview">; projectId: string }) {
  const { t } = useTranslation();
  const parts = STATUSES.map((status) => ({ value: overview.by_status[status.id] ?? 0, color: status.color, label: t(`state.${status.id}`) })).filter((part) => part.value > 0);
  const left = Math.max(0, overview.slots - overview.slots_done);
  return (
    <Stack gap="sm">
      <Facts>
        <Fact label={t("overview.items")} value={formatNumber(overview.items)} link={{ to: `/projects/${projectId}/items` }} />
        <Fact label={t("overview.judgements")} value={formatNumber(overview.judgements)} note={t("overview.of_wanted", { n: formatNumber(overview.slots) })} link={{ to: `/projects/${projectId}/batches` }} />
        <Fact label={t("overview.left")} value={formatNumber(left)} note={left === 0 && overview.slots > 0 ? t("overview.nothing_left") : overview.days_left === null ? t("overview.no_pace") : overview.days_left < 1 ? t("overview.less_than_a_day") : t("overview.days_left", { count: overview.days_left, n: formatNumber(overview.days_left, 1) })} />
        <Fact label={t("overview.per_day")} value={formatNumber(overview.judgements_per_day)} note={<Days days={overview.days ?? []} />} />
      </Facts>
      {overview.items > 0 && <Paper p="md"><Stack gap="sm"><Meter height={12} total={overview.items} parts={parts} label={t("overview.status")} /><Legend parts={parts} /></Stack></Paper>}
    </Stack>
  );
}

/** Where the project stands, who is at it, what waits for whom. */
export function OverviewPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const project = useQuery(projectQuery(projectId));
  const overview = useQuery(overviewQuery(projectId));
  const may = mayDo(useRole(projectId));
  const people = overview.data?.people ?? [];
  const router = useRouter();
  const isThere = overview.isSuccess;
  // The table of items is what most go to from here: it is made ready while nobody waits.
  useEffect(() => { if (isThere && may.read) void router.preloadRoute({ to: `/projects/${projectId}/items` }); }, [isThere, may.read, projectId, router]);
  return (
    <Page title={project.data?.name ?? t("place.overview")} lead={project.data && <bdi>{project.data.description}</bdi>} actions={may.annotate && <Button component={Link} to="/work">{t("place.work")}</Button>}>
      <Loaded query={overview}>
        {(data) => (
          <>
            {may.lead && <NextSteps overview={data} projectId={projectId} />}
            <Progress overview={data} projectId={projectId} />
            {may.judge && <Waits overview={data} projectId={projectId} />}
            {people.length > 0 && (
              <Section title={t("overview.people")}>
                <Rows label={t("overview.people")} rows={people} keyOf={(row) => row.person_id} columns={[
                  { title: t("common.name"), cell: (row) => <PersonName name={row.name} kind={row.kind} /> },
                  { title: t("overview.judgements"), align: "end", cell: (row) => <Link className="gs-link" to={`/projects/${projectId}/items`} search={{ annotator: row.person_id } as never}>{formatNumber(row.done)}</Link> },
                  { title: t("overview.week"), align: "end", cell: (row) => formatNumber(row.done_this_week) },
                  { title: t("overview.last"), align: "end", cell: (row) => (row.last_at ? formatAgo(row.last_at) : "–") },
                ]} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
