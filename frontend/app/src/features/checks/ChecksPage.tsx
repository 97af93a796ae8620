import { Button, Group, Progress, SegmentedControl, Select, Stack, Text, Textarea } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Dialog } from "../../ui/Dialog";
import { Page } from "../../ui/Page";
import { mayDo, useRole } from "../../ui/session";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { FindingCard } from "./FindingCard";
import { checksQuery, findingsQuery, lookAt, runChecks, type FindingFilter } from "./queries";
import { Yields } from "./Yields";

const KINDS = ["near_duplicate", "model", "rule", "missing", "time", "length"];
const STATES = ["open", "sent", "confirmed", "dismissed"];

function Running({ run }: { run: Api<"CheckRun"> | null | undefined }) {
  const { t } = useTranslation();
  if (!run || run.finished_at !== null) return null;
  if (run.state === "failed" || run.state === "cancelled") return <Text size="sm" role="status">{t("checks.stopped")}</Text>;
  return <Stack gap={4} role="status"><Text size="sm">{t("checks.running")}</Text><Progress aria-label={t("checks.running")} value={run.total ? (100 * run.done) / run.total : 0} /></Stack>;
}

function DismissDialog({ finding, onClose, onDismiss, isBusy, error }: { finding: Api<"Finding">; onClose: () => void; onDismiss: (note: string) => void; isBusy: boolean; error: unknown }) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  return (
    <Dialog title={t("checks.dismiss")} isOpen onClose={onClose} submit={t("checks.dismiss")} onSubmit={() => onDismiss(note)} isBusy={isBusy} error={error} isDisabled={note.trim() === ""}>
      <Text size="sm"><bdi>{finding.external_id || finding.excerpt}</bdi></Text>
      <Textarea label={t("checks.why")} description={t("checks.why_hint")} data-autofocus dir="auto" autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </Dialog>
  );
}

/** Labels that are probably wrong, likeliest first: looked at one by one, with what looking yields. */
export function ChecksPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const may = mayDo(useRole(projectId));
  const { schema } = useReleasedGuide(projectId);
  const [filter, setFilter] = useState<FindingFilter>({ kind: null, question: null, state: "open" });
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<Api<"Finding"> | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const report = useQuery(checksQuery(projectId));
  const findings = useInfiniteQuery(findingsQuery(projectId, filter, report.data?.run?.finished_at));
  const rows = findings.data?.pages.flatMap((page) => page.items) ?? [];
  const current = rows[Math.min(at, rows.length - 1)];
  const refreshes = [["project", projectId, "checks"], ["project", projectId, "findings"], ["project", projectId, "review"]];
  const run = useAct(runChecks, { refreshes });
  const act = useAct(lookAt, { refreshes, done: () => setDismissed(null) });
  const look = (finding: Api<"Finding"> | undefined, state: string, note = "") => {
    if (finding?.state === "open" && !act.isPending) act.mutate({ id: finding.id, body: { state: state as Api<"LookBody">["state"], note } });
  };
  const step = (by: number) => {
    const next = Math.min(Math.max(at + by, 0), rows.length - 1);
    setAt(next);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  const narrow = (part: Partial<FindingFilter>) => { setFilter((before) => ({ ...before, ...part })); setAt(0); };
  useShortcuts(t("checks.title"), [
    { keys: "j", label: t("checks.next"), run: () => step(1) },
    { keys: "k", label: t("checks.previous"), run: () => step(-1) },
    { keys: "shift+s", label: t("checks.send"), run: () => look(current, "sent") },
    { keys: "shift+c", label: t("checks.confirm"), run: () => look(current, "confirmed") },
    { keys: "shift+d", label: t("checks.dismiss"), run: () => current?.state === "open" && setDismissed(current) },
  ]);
  const isRunning = report.data?.run != null && report.data.run.finished_at === null && !["failed", "cancelled"].includes(report.data.run.state ?? "");
  return (
    <Page title={t("checks.title")} lead={t("checks.lead")} actions={may.lead && <Button loading={run.isPending} disabled={isRunning} onClick={() => run.mutate(projectId)}>{t("checks.run")}</Button>}>
      <Loaded query={report}>
        {(data) => data.run === null ? <Empty title={t("checks.empty")} hint={t("checks.empty_hint")} /> : (
          <Stack gap="lg">
            <Running run={data.run} />
            {data.yields.length > 0 && <Yields report={data} />}
            <Group gap="sm">
              <SegmentedControl aria-label={t("checks.state")} value={filter.state} onChange={(state) => narrow({ state })} data={STATES.map((state) => ({ value: state, label: t(`checks.state_${state}`) }))} />
              <Select w={220} size="xs" clearable aria-label={t("checks.kind")} placeholder={t("checks.all_kinds")} value={filter.kind} onChange={(kind) => narrow({ kind })} data={KINDS.map((kind) => ({ value: kind, label: t(`checks.kind_${kind}`) }))} />
              <Select w={220} size="xs" clearable aria-label={t("skill.question")} placeholder={t("checks.all_questions")} value={filter.question} onChange={(question) => narrow({ question })} data={schema.questions.map((question) => ({ value: question.id, label: question.title }))} />
            </Group>
            {rows.length === 0 && !findings.isLoading
              ? <Empty title={t(filter.state === "open" ? "checks.none_open" : "checks.none")} hint={t("checks.none_hint")} />
              : <Stack gap="sm" ref={list}>{rows.map((finding, place) => <FindingCard key={finding.id} finding={finding} isCurrent={finding === current} isBusy={act.isPending && act.variables?.id === finding.id} onFocus={() => setAt(place)} onSend={() => look(finding, "sent")} onConfirm={() => look(finding, "confirmed")} onDismiss={() => setDismissed(finding)} />)}</Stack>}
            {findings.hasNextPage && <Button variant="default" loading={findings.isFetchingNextPage} onClick={() => void findings.fetchNextPage()}>{t("common.more")}</Button>}
          </Stack>
        )}
      </Loaded>
      {dismissed && <DismissDialog finding={dismissed} onClose={() => setDismissed(null)} onDismiss={(note) => look(dismissed, "dismissed", note)} isBusy={act.isPending} error={act.error} />}
    </Page>
  );
}
