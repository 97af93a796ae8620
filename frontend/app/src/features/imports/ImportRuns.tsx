import { Anchor, Button, Group, Paper, Progress, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { cache } from "../../api/cache";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber, formatShare } from "../../i18n/format";
import { StateBadge } from "../../ui/Chips";
import { ConfirmButton } from "../../ui/ConfirmButton";
import { Section } from "../../ui/Page";
import { Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { usePhrase } from "../../ui/usePhrase";
import { actOnImport, importJobQuery, importsQuery, isUnderWay, problemsAddress, updateKnown, type ImportAct } from "./queries";
import classes from "./imports.module.css";
import { LeftOutRows } from "./LeftOutRows";

const TONES: Record<string, string> = { refused: "var(--gs-bad)", bad: "var(--gs-bad)", unknown_labels: "var(--gs-warn)" };

/** Whether rows stayed out, or went in with a warning. */
function hasLeftOut(run: Api<"Import">): boolean {
  return run.refused + run.bad + run.duplicates + run.unknown_labels > 0 || (run.state === "failed" && run.is_strict);
}

function Counts({ run, projectId }: { run: Api<"Import">; projectId: string }) {
  const { t } = useTranslation();
  const counts = (["rows_read", "added", "updated", "unchanged", "duplicates", "refused", "bad", "answers", "unknown_labels"] as const).filter((name) => run[name] > 0 || name === "added");
  return (
    <Group gap="md">
      {counts.map((name) => <Text key={name} size="sm" c={TONES[name]} className="gs-num">{t(`imports.count_${name}`, { n: formatNumber(run[name]) })}</Text>)}
      {run.added > 0 && run.state !== "withdrawn" && <Link className={`gs-link ${classes.small}`} to={`/projects/${projectId}/items`} search={{ import_id: run.id } as never}>{t("imports.see_items")}</Link>}
      {hasLeftOut(run) && <Anchor className="gs-link" href={problemsAddress(run.id)} download size="sm">{t("imports.problems")}</Anchor>}
    </Group>
  );
}

function Running({ run }: { run: Api<"Import"> }) {
  const { t } = useTranslation();
  const job = useQuery(importJobQuery(run.job_id)).data;
  const share = job?.total ? Math.min(1, job.done / job.total) : 0;
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress value={100 * share} size="sm" flex={1} aria-label={t("imports.progress")} />
      <Text size="sm" className="gs-num" role="status">{share > 0 ? formatShare(share) : t(`state.${run.state}`)}</Text>
    </Group>
  );
}

function Run({ run, projectId, isUpdated, isNewest }: { run: Api<"Import">; projectId: string; isUpdated: boolean; isNewest: boolean }) {
  const { t } = useTranslation();
  const act = useAct(actOnImport, { refreshes: [["project", projectId]] });
  const say = usePhrase();
  const go = (name: ImportAct) => () => act.mutate({ id: run.id, act: name });
  const again = useAct(updateKnown, { refreshes: [["project", projectId]] });
  const isOn = isUnderWay(run.state);
  const isOver = ["done", "failed", "cancelled"].includes(run.state);
  const mayOffer = run.state === "done" && run.refused > 0 && run.on_known === "refuse" && !isUpdated;
  return (
    <Stack gap={6} className={classes.run}>
      <Group justify="space-between">
        <Group gap="sm"><Text fw={600}><bdi>{run.filename}</bdi></Text><StateBadge state={run.state} /><Text size="xs" c="dimmed">{formatAgo(run.created_at)}</Text></Group>
        <Group gap="xs">
          {isOn && <Button variant="default" onClick={go("cancellation")}>{t("common.cancel")}</Button>}
          {(run.state === "failed" || run.state === "cancelled") && <Button variant="default" onClick={go("retry")}>{t("common.try_again")}</Button>}
          {mayOffer && <Button variant="default" onClick={() => again.mutate(run)}>{t("imports.update_again")}</Button>}
          {isOver && run.added > 0 && <ConfirmButton question={t("imports.withdraw_question")} confirm={t("imports.withdraw")} onConfirm={go("withdrawal")}>{t("imports.withdraw")}</ConfirmButton>}
        </Group>
      </Group>
      {isOn && <Running run={run} />}
      {run.error && <Text size="sm" c="var(--gs-bad)">{say(run.error_phrase, run.error)}</Text>}
      <Counts run={run} projectId={projectId} />
      <Text size="xs" c="dimmed">{t("imports.origin", { source: run.source ?? t("imports.unknown"), licence: run.licence ?? t("imports.unknown"), sensitivity: run.sensitivity === "unknown" ? t("imports.unknown") : t(`sensitivity.${run.sensitivity}`) })}</Text>
      {!isOn && hasLeftOut(run) && <LeftOutRows id={run.id} startsOpen={isNewest} />}
    </Stack>
  );
}

/** Every import of the project with what went in, what did not, and why. */
export function ImportRuns({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const runs = useQuery(importsQuery(projectId));
  const wasOn = useRef(false);
  const isOn = runs.data?.items.some((run) => isUnderWay(run.state)) ?? false;
  useEffect(() => {
    if (wasOn.current && !isOn) void cache.invalidateQueries({ queryKey: ["project", projectId] });
    wasOn.current = isOn;
  }, [isOn, projectId]);
  return (
    <Loaded query={runs}>
      {(page) => page.items.length > 0 && (
        <Section title={t("imports.runs")} actions={!isOn && <Group gap="xs"><Button component={Link} to={`/projects/${projectId}/guideline`}>{t("imports.next_guideline")}</Button></Group>}>
          <Paper>{page.items.map((run, index) => <Run key={run.id} run={run} projectId={projectId} isNewest={index === 0} isUpdated={page.items.some((one) => one.upload_id === run.upload_id && one.on_known === "update")} />)}</Paper>
        </Section>
      )}
    </Loaded>
  );
}
