import { Select, Text, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatDate, formatNumber } from "../../i18n/format";
import { ConfirmButton } from "../../ui/ConfirmButton";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { useAct } from "../../ui/useAct";
import { batchNamesQuery, consequenceQuery, setAside, setAsidesQuery, undoSetAside } from "./queries";

/** What setting somebody's judgements aside would do, before it is done. */
export function SetAsideDialog({ person, projectId, onClose }: { person: Api<"PersonQuality">; projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [batchId, setBatchId] = useState<string | null>(null);
  const [questionId, setQuestionId] = useState<string | null>(null);
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const batches = useQuery(batchNamesQuery(projectId)).data?.items ?? [];
  const whose = { person_id: person.person_id, batch_id: batchId, question_id: questionId, since: day === "" ? null : new Date(`${day}T00:00`).toISOString() };
  const [settled] = useDebouncedValue(whose, 200, { leading: true });
  const found = useQuery(consequenceQuery(projectId, settled)).data;
  const act = useAct(setAside, { refreshes: [["project", projectId]], isQuiet: true, says: t("skill.set_aside_done"), done: onClose });
  return (
    <Dialog title={t("skill.set_aside_of", { name: person.name })} isOpen onClose={onClose} submit={t("skill.set_aside")} onSubmit={() => act.mutate({ projectId, body: { ...whose, reason: reason.trim() } })} isBusy={act.isPending} error={act.error} isDisabled={reason.trim() === "" || !found || found.judgements === 0}>
      <Text size="sm">{t("skill.set_aside_hint")}</Text>
      <Select label={t("batches.one")} placeholder={t("quality.all_batches")} clearable data={batches.map((one) => ({ value: one.id, label: one.name }))} value={batchId} onChange={setBatchId} />
      <Select label={t("skill.question")} placeholder={t("skill.whole")} description={questionId ? t("skill.question_hint") : undefined} clearable data={person.questions.map((one) => ({ value: one.question_id.split(".")[0] ?? "", label: one.title }))} value={questionId} onChange={setQuestionId} />
      <TextInput type="date" label={t("skill.since")} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <Textarea label={t("skill.reason")} data-autofocus required dir="auto" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {found && <Text size="sm" role="status" fw={550}>{t("skill.consequence", { judgements: formatNumber(found.judgements), items: formatNumber(found.items), slots: formatNumber(found.slots), unjudged: formatNumber(found.unjudged) })}</Text>}
    </Dialog>
  );
}

/** What was set aside, with one undo each. */
export function SetAsides({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const rows = useQuery(setAsidesQuery(projectId)).data ?? [];
  const undo = useAct(undoSetAside, { refreshes: [["project", projectId]], says: t("common.done") });
  if (rows.length === 0) return null;
  return (
    <Section title={t("skill.set_asides")}>
      <Rows label={t("skill.set_asides")} rows={rows} keyOf={(row) => row.id} columns={[
        { title: t("common.name"), cell: (row) => <bdi>{row.person_name}</bdi> },
        { title: t("skill.what"), cell: (row) => <bdi>{[row.batch_name ?? t("quality.all_batches"), row.question_id ?? "", row.since ? formatDate(row.since) : ""].filter(Boolean).join(" · ")}</bdi> },
        { title: t("skill.reason"), cell: (row) => <bdi>{row.reason}</bdi> },
        { title: t("overview.judgements"), align: "end", cell: (row) => formatNumber(row.judgements) },
        { title: t("batches.when"), cell: (row) => formatAgo(row.created_at) },
        { title: "", align: "end", cell: (row) => (row.undone_at ? t("skill.undone", { n: formatNumber(row.restored ?? 0) }) : <ConfirmButton variant="subtle" color="gray" question={t("skill.undo_question")} confirm={t("skill.undo")} onConfirm={() => undo.mutate(row.id)}>{t("skill.undo")}</ConfirmButton>) },
      ]} />
    </Section>
  );
}
