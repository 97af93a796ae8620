import { Button, NumberInput, Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber, formatShare } from "../../i18n/format";
import { ConfirmButton } from "../../ui/ConfirmButton";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { useAct } from "../../ui/useAct";
import { acceptableQuery, acceptAbove, acceptancesQuery, sourcesQuery, undoAcceptance } from "./queries";

function AcceptDialog({ batch, sources, onClose }: { batch: Api<"Batch">; sources: Api<"Source">[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [sourceId, setSourceId] = useState(sources[0]?.id ?? "");
  const [percent, setPercent] = useState(95);
  const body = { source_id: sourceId, threshold: percent / 100 };
  const [settled] = useDebouncedValue(body, 300, { leading: true });
  const counts = useQuery(acceptableQuery(batch.id, settled, sourceId !== "")).data;
  const act = useAct(acceptAbove, { refreshes: [["batch", batch.id]], isQuiet: true, says: t("common.done"), done: onClose });
  return (
    <Dialog title={t("batches.accept_above")} isOpen onClose={onClose} submit={t("batches.accept_n", { n: formatNumber(counts?.accepted ?? 0) })} onSubmit={() => act.mutate({ id: batch.id, body })} isBusy={act.isPending} error={act.error} isDisabled={!counts || counts.accepted === 0}>
      <Text size="sm">{t("batches.accept_above_hint")}</Text>
      <Select label={t("batches.suggestion_source")} allowDeselect={false} data={sources.map((source) => ({ value: source.id, label: `${source.name} ${source.version}` }))} value={sourceId} onChange={(value) => setSourceId(value ?? "")} />
      <NumberInput label={t("batches.threshold")} suffix="%" min={0} max={100} value={percent} onChange={(value) => typeof value === "number" && setPercent(value)} />
      {counts && <Text size="sm" role="status">{t("batches.accept_counts", { accepted: formatNumber(counts.accepted), below: formatNumber(counts.below), incomplete: formatNumber(counts.incomplete) })}</Text>}
    </Dialog>
  );
}

/** A manager's act: take suggestions above a threshold without looking, under the model's name; and take that back. */
export function Accepting({ batch }: { batch: Api<"Batch"> }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const sources = (useQuery(sourcesQuery(batch.project_id)).data?.items ?? []).filter((source) => (source.suggestions ?? 0) > 0);
  const acceptances = useQuery(acceptancesQuery(batch.id)).data ?? [];
  const undo = useAct(undoAcceptance, { refreshes: [["batch", batch.id]], says: t("common.done") });
  if (sources.length === 0 && acceptances.length === 0) return null;
  return (
    <Section title={t("suggestions.title")} actions={sources.length > 0 && <Button variant="default" onClick={() => setIsOpen(true)}>{t("batches.accept_above")}</Button>}>
      {acceptances.length > 0 && <Rows label={t("batches.accept_above")} rows={acceptances} keyOf={(row) => row.id} columns={[
        { title: t("batches.suggestion_source"), cell: (row) => <bdi>{row.source_name} {row.source_version}</bdi> },
        { title: t("batches.threshold"), align: "end", cell: (row) => formatShare(row.threshold) },
        { title: t("batches.accepted"), align: "end", cell: (row) => formatNumber(row.accepted) },
        { title: t("batches.when"), cell: (row) => formatAgo(row.created_at) },
        { title: "", align: "end", cell: (row) => (row.undone_at ? t("batches.taken_back", { n: formatNumber(row.taken_back) }) : <ConfirmButton variant="subtle" color="gray" question={t("batches.undo_accept_question")} confirm={t("batches.undo_accept")} onConfirm={() => undo.mutate(row.id)}>{t("batches.undo_accept")}</ConfirmButton>) },
      ]} />}
      {isOpen && <AcceptDialog batch={batch} sources={sources} onClose={() => setIsOpen(false)} />}
    </Section>
  );
}
