import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatShare } from "../../i18n/format";
import { StateBadge } from "../../ui/Chips";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { usePhrase } from "../../ui/usePhrase";
import { useProjectId } from "../../ui/useProjectId";
import { cancelJob, jobsQuery, retryJob } from "./queries";

function Standing({ run }: { run: Api<"Job"> }) {
  const { t } = useTranslation();
  const say = usePhrase();
  const isMoving = run.state === "running" && run.total !== null;
  if (!isMoving && !run.error && !run.note) return null;
  return (
    <Stack gap={4} miw={160}>
      {run.state === "running" && run.total ? <Group gap="sm" wrap="nowrap"><Progress flex={1} size="sm" value={(100 * run.done) / run.total} aria-label={t("jobs.standing")} /><Text size="sm" className="gs-num">{formatShare(Math.min(1, run.done / run.total))}</Text></Group> : null}
      {run.error && <Text size="sm" c="var(--gs-bad)" style={{ overflowWrap: "anywhere" }}>{say(run.error_phrase, run.error)}</Text>}
      {run.note && <Text size="sm" c="dimmed">{say(run.note_phrase, run.note)}</Text>}
    </Stack>
  );
}

/** Work the machine does in the background: what runs, what failed and why. */
export function JobsPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const jobs = useQuery(jobsQuery(projectId));
  const refreshes = [["project", projectId, "jobs"]];
  const retry = useAct(retryJob, { refreshes });
  const cancel = useAct(cancelJob, { refreshes });
  return (
    <Page title={t("place.jobs")} lead={t("jobs.lead")}>
      <Loaded query={jobs}>
        {(page) => page.items.length === 0 ? <Empty title={t("jobs.empty")} hint={t("jobs.empty_hint")} /> : (
          <Rows label={t("place.jobs")} rows={page.items} keyOf={(row) => row.id} columns={[
            { title: t("jobs.name"), cell: (row) => <Text size="sm" style={{ whiteSpace: "nowrap" }}>{t(`job.${row.name}`, { defaultValue: row.name })}</Text> },
            { title: t("items.column.status"), cell: (row) => <StateBadge state={row.state} /> },
            { title: t("jobs.standing"), cell: (row) => <Standing run={row} /> },
            { title: t("jobs.since"), cell: (row) => <Text size="sm" style={{ whiteSpace: "nowrap" }}>{formatAgo(row.created_at)}</Text> },
            { title: "", align: "end", cell: (row) => (row.state === "failed" || row.state === "cancelled" ? <Button variant="default" onClick={() => retry.mutate(row.id)}>{t("common.try_again")}</Button> : row.state === "queued" || row.state === "running" ? <Button variant="default" onClick={() => cancel.mutate(row.id)}>{t("common.cancel")}</Button> : null) },
          ]} />
        )}
      </Loaded>
    </Page>
  );
}
