import { Alert, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatDuration, formatNumber } from "../../i18n/format";
import { PersonName } from "../../ui/Chips";
import { Fact, Facts } from "../../ui/Fact";
import { Legend, Meter } from "../../ui/Meter";
import { Page, Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { mayDo, useRole } from "../../ui/session";
import { Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { overviewQuery, projectQuery } from "./queries";

const STATUSES = [
  { id: "adjudicated", color: "#2f6f4f" }, { id: "reviewed", color: "#4d9a73" }, { id: "judged", color: "#8fbf9f" },
  { id: "disputed", color: "#cf7a2c" }, { id: "in_progress", color: "#6f9bd1" }, { id: "queued", color: "#b4b8bf" }, { id: "new", color: "#d9d5cc" },
];

function NextSteps({ overview, projectId }: { overview: Api<"Overview">; projectId: string }) {
  const { t } = useTranslation();
  const step = overview.items === 0 ? "import" : overview.judgements_wanted === 0 ? "batches" : null;
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

const WAITS: Record<string, string> = { disagreements: "review", sample: "review", questions: "questions", concerns: "concerns", failed_jobs: "jobs", unassignable: "batches", skipped: "batches" };

function Waits({ overview, projectId }: { overview: Api<"Overview">; projectId: string }) {
  const { t } = useTranslation();
  const waits = overview.waits.filter((wait) => wait.count > 0);
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

function Progress({ overview, projectId }: { overview: Api<"Overview">; projectId: string }) {
  const { t } = useTranslation();
  const parts = STATUSES.map((status) => ({ value: overview.status_counts[status.id] ?? 0, color: status.color, label: t(`state.${status.id}`) })).filter((part) => part.value > 0);
  const left = Math.max(0, overview.judgements_wanted - overview.judgements);
  return (
    <Stack gap="sm">
      <Facts>
        <Fact label={t("overview.items")} value={formatNumber(overview.items)} link={{ to: `/projects/${projectId}/items` }} />
        <Fact label={t("overview.judgements")} value={formatNumber(overview.judgements)} note={t("overview.of_wanted", { n: formatNumber(overview.judgements_wanted) })} link={{ to: `/projects/${projectId}/batches` }} />
        <Fact label={t("overview.left")} value={formatNumber(left)} note={overview.hours_left === null ? t("overview.no_pace") : t("overview.hours_left", { hours: formatDuration(overview.hours_left * 3_600_000) })} />
        <Fact label={t("overview.today")} value={formatNumber(overview.judgements_today)} note={overview.median_active_ms === null ? t("overview.no_pace") : t("overview.pace", { pace: formatDuration(overview.median_active_ms) })} />
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
  return (
    <Page title={project.data?.name ?? t("place.overview")} lead={project.data && <bdi>{project.data.description}</bdi>} actions={may.annotate && <Button component={Link} to="/work">{t("place.work")}</Button>}>
      <Loaded query={overview}>
        {(data) => (
          <>
            {may.lead && <NextSteps overview={data} projectId={projectId} />}
            <Progress overview={data} projectId={projectId} />
            {may.judge && <Waits overview={data} projectId={projectId} />}
            {data.people.length > 0 && (
              <Section title={t("overview.people")}>
                <Rows label={t("overview.people")} rows={data.people} keyOf={(row) => row.person_id} columns={[
                  { title: t("common.name"), cell: (row) => <PersonName name={row.name} kind={row.kind} /> },
                  { title: t("overview.judgements"), align: "end", cell: (row) => <Link className="gs-link" to={`/projects/${projectId}/items`} search={{ annotator: row.person_id } as never}>{formatNumber(row.judgements)}</Link> },
                  { title: t("overview.today"), align: "end", cell: (row) => formatNumber(row.judgements_today) },
                  { title: t("overview.leased"), align: "end", cell: (row) => formatNumber(row.leased) },
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
