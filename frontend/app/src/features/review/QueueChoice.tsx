import { Button, SegmentedControl, Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format";
import { mayDo, useMe, useRole } from "../../ui/session";
import { membersQuery } from "../../ui/shared-queries";
import { loadQuery, policyQuery, type ReviewKind } from "./queries";
import { PolicyDialog } from "./PolicyDialog";

export const MAIN: ReviewKind[] = ["disagreement", "sample", "flagged"];
export const MORE: ReviewKind[] = ["second", "risk", "all"];
const LABELS: Record<string, string> = { disagreement: "review.disagreements", sample: "review.sample", flagged: "review.flagged" };

interface Choice {
  kind: ReviewKind;
  annotator?: string;
}

/** How much of a day's review is done, where the project bounds it. */
export function Load({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const { person } = useMe();
  const figures = useQuery(loadQuery(projectId)).data;
  if (!figures || figures.most_per_day === null) return null;
  const today = figures.loads.find((one) => one.person_id === person.id)?.today ?? 0;
  return <Text span fw={600}>{t("panel.today", { n: formatNumber(today), most: formatNumber(figures.most_per_day) })}</Text>;
}

/** Which items to review: the usual queues at hand, others beside them; whoever leads may look at one person's work. */
export function QueueChoice({ projectId, kind, annotator, onChoice }: Choice & { projectId: string; onChoice: (choice: Choice) => void }) {
  const { t } = useTranslation();
  const may = mayDo(useRole(projectId));
  const held = useQuery(policyQuery(projectId)).data;
  const members = useQuery({ ...membersQuery(projectId), enabled: may.lead }).data ?? [];
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <SegmentedControl aria-label={t("review.queue")} value={MAIN.includes(kind) ? kind : ""} onChange={(value) => onChoice({ kind: value as ReviewKind, annotator })} data={MAIN.map((one) => ({ value: one, label: t(LABELS[one] ?? "") }))} />
      <Select size="xs" w={170} clearable aria-label={t("panel.more")} placeholder={t("panel.more")} data={MORE.map((one) => ({ value: one, label: t(`panel.kind_${one}`) }))} value={MORE.includes(kind) ? kind : null} onChange={(value) => onChoice({ kind: (value ?? "disagreement") as ReviewKind, annotator })} />
      {may.lead && <Select size="xs" w={170} clearable searchable aria-label={t("panel.person")} placeholder={t("panel.person")} data={members.map((one) => ({ value: one.person_id, label: one.name }))} value={annotator ?? null} onChange={(value) => onChoice({ kind, annotator: value ?? undefined })} />}
      {may.lead && held && <Button variant="default" onClick={() => setOpen(true)}>{t("panel.policy")}</Button>}
      {isOpen && held && <PolicyDialog projectId={projectId} held={held} onClose={() => setOpen(false)} />}
    </>
  );
}
