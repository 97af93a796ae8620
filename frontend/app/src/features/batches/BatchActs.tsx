import { Button, Checkbox, NumberInput, Select, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { guidelineVersionsQuery } from "../../ui/shared-queries";
import { useAct } from "../../ui/useAct";
import { BatchEdit, useBatchEdit } from "./BatchEdit";
import { addItems, cloneBatch, editBatch, setOverlap, takeVersion } from "./queries";
import { SelectionInput, useSelection } from "./SelectionInput";

type Act = "edit" | "items" | "overlap" | "version" | "clone";

const ACTS: Act[] = ["edit", "items", "overlap", "version", "clone"];

/** What can change about a batch: its name and urgency, items, overlap, a newer guideline; or a copy of it. */
export function BatchActs({ batch }: { batch: Api<"Batch"> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Act | null>(null);
  const [overlap, setOverlapValue] = useState(batch.overlap + 1);
  const [versionId, setVersionId] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [mayAddLabels, setMayAddLabels] = useState(false);
  const edit = useBatchEdit(batch);
  const selection = useSelection();
  const versions = useQuery(guidelineVersionsQuery(batch.project_id)).data?.items ?? [];
  const newer = versions.filter((version) => version.number > batch.guideline_number);
  const close = () => setOpen(null);
  const act = useAct(async (which: Act): Promise<unknown> => {
    if (which === "edit") return editBatch({ id: batch.id, revision: batch.revision, change: edit.change });
    if (which === "items") return addItems({ id: batch.id, selection: selection.value });
    if (which === "overlap") return setOverlap({ id: batch.id, overlap });
    if (which === "version") return takeVersion({ id: batch.id, versionId: versionId ?? newer[0]?.id ?? "", mayAddLabels });
    const copy = await cloneBatch({ id: batch.id, name: name.trim() || `${batch.name} 2` });
    return navigate({ to: `/projects/${batch.project_id}/batches/${copy.id}` });
  }, { refreshes: [["batch", batch.id], ["project", batch.project_id]], isQuiet: true, says: t("common.done"), done: close });
  return (
    <Section title={t("batches.change")} actions={ACTS.map((which) => <Button key={which} variant="default" disabled={which === "version" && newer.length === 0} onClick={() => { act.reset(); edit.reset(); setOpen(which); }}>{t(`batches.act_${which}`)}</Button>)}>
      {newer.length > 0 && <Text size="sm" c="dimmed">{t("batches.newer_version", { n: Math.max(...newer.map((version) => version.number)) })}</Text>}
      {open && (
        <Dialog title={t(`batches.act_${open}`)} isOpen onClose={close} submit={t(open === "edit" ? "common.save" : `batches.act_${open}`)} onSubmit={() => act.mutate(open)} isBusy={act.isPending} error={act.error}>
          {open !== "edit" && <Text size="md">{t(`batches.act_${open}_hint`)}</Text>}
          {open === "edit" && <BatchEdit batch={batch} edit={edit} />}
          {open === "items" && <SelectionInput projectId={batch.project_id} selection={selection} />}
          {open === "overlap" && <NumberInput label={t("batches.overlap")} data-autofocus min={batch.overlap + 1} max={50} value={overlap} onChange={(value) => typeof value === "number" && setOverlapValue(value)} />}
          {open === "version" && <Select label={t("place.guideline")} data={newer.map((version) => ({ value: version.id, label: `${t("guideline.version", { n: version.number })} · ${version.note}` }))} value={versionId ?? newer[0]?.id ?? null} onChange={setVersionId} />}
          {open === "version" && <Checkbox label={t("batches.may_add_labels")} description={t("batches.may_add_labels_hint")} checked={mayAddLabels} onChange={(event) => setMayAddLabels(event.currentTarget.checked)} />}
          {open === "clone" && <TextInput label={t("common.name")} data-autofocus placeholder={`${batch.name} 2`} value={name} onChange={(event) => setName(event.currentTarget.value)} />}
        </Dialog>
      )}
    </Section>
  );
}
