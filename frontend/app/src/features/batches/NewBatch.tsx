import { Group, MultiSelect, NumberInput, Select, SegmentedControl, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { mayDo } from "../../ui/session";
import { guidelineVersionsQuery, membersQuery } from "../../ui/shared-queries";
import { useAct } from "../../ui/useAct";
import { estimateOf, isComplete, newBrief, toBriefs } from "./briefs";
import { BriefsInput } from "./BriefsInput";
import { BulkInput } from "./BulkInput";
import { endOfDay } from "./deadline";
import { EstimateView } from "./EstimateView";
import { GoldInput, RepeatInput } from "./GoldInput";
import { newAdapting, OverlapInput, toAdaptive } from "./OverlapInput";
import { createBatch, estimateQuery } from "./queries";
import { newShowing, ShowingInput, toPolicy } from "./ShowingInput";
import { SelectionInput, useSelection } from "./SelectionInput";

const asNumber = (value: string | number, fallback: number) => (typeof value === "number" ? value : fallback);

/** A work order: which items, under which version, how often, by whom; with what it will cost while one writes. */
export function NewBatch({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const versions = useQuery(guidelineVersionsQuery(projectId)).data?.items ?? [];
  const members = useQuery(membersQuery(projectId)).data ?? [];
  const people = members.filter((member) => mayDo(member.role).annotate && member.kind !== "imported" && member.is_active);
  // Who only annotates is asked first, so that reviewers keep their eyes for what others judged.
  const annotators = people.filter((person) => person.role === "annotator");
  const asked = annotators.length > 1 ? annotators : people;
  const [name, setName] = useState("");
  const [versionId, setVersionId] = useState<string | null>(null);
  const [overlap, setOverlap] = useState(2);
  const [who, setWho] = useState<string[] | null>(null);
  const [order, setOrder] = useState<"given" | "random">("random");
  const [priority, setPriority] = useState(0);
  const [deadline, setDeadline] = useState("");
  const [seconds, setSeconds] = useState<number | null>(null);
  const [showing, setShowing] = useState(newShowing);
  const [mayBulk, setMayBulk] = useState(false);
  const [goldPercent, setGoldPercent] = useState(0);
  const [repeatPercent, setRepeatPercent] = useState(0);
  const [adapting, setAdapting] = useState(newAdapting);
  const [briefs, setBriefs] = useState([newBrief()]);
  const selection = useSelection();
  const isWriting = selection.mode === "write";
  const newest = [...versions].sort((one, other) => other.number - one.number)[0];
  const body = {
    name: name.trim() || t("batches.new"), guideline_version_id: versionId ?? newest?.id ?? "", seed: 1, selection: selection.value, overlap: isWriting ? 1 : overlap, order, priority, briefs: isWriting ? toBriefs(briefs) : [],
    person_ids: who ?? asked.filter((person) => person.kind === "person").map((person) => person.person_id), deadline: endOfDay(deadline), ...toPolicy(showing), may_bulk: !isWriting && mayBulk, gold_rate: isWriting ? 0 : goldPercent / 100, repeat_rate: isWriting ? 0 : repeatPercent / 100, adaptive: isWriting ? null : toAdaptive(adapting),
  };
  const [pace] = useDebouncedValue(seconds, 300, { leading: true });
  const [settled] = useDebouncedValue(body, 300, { leading: true });
  const estimate = useQuery(estimateQuery(projectId, { selection: settled.selection, overlap: settled.overlap, adaptive: settled.adaptive, person_ids: settled.person_ids, seconds_each: pace }, !isWriting && settled.person_ids.length > 0));
  const act = useAct(createBatch, { refreshes: [["project", projectId]], isQuiet: true, done: (batch) => void navigate({ to: `/projects/${projectId}/batches/${batch.id}` }) });
  return (
    <Dialog title={t("batches.new")} isOpen onClose={onClose} size="lg" submit={t("batches.issue")} onSubmit={() => act.mutate({ project_id: projectId, body })} isBusy={act.isPending} error={act.error} isDisabled={body.guideline_version_id === "" || body.person_ids.length === 0 || (isWriting && !isComplete(briefs))}>
      <TextInput label={t("common.name")} data-autofocus value={name} placeholder={t("batches.name_hint")} onChange={(event) => setName(event.currentTarget.value)} />
      <SelectionInput projectId={projectId} selection={selection} canWrite />
      {isWriting && <BriefsInput projectId={projectId} briefs={briefs} onBriefs={setBriefs} />}
      <SimpleGrid cols={{ base: 1, sm: isWriting || adapting.isOn ? 1 : 2 }} spacing="sm">
        <Select label={t("place.guideline")} data={versions.map((version) => ({ value: version.id, label: `${t("guideline.version", { n: version.number })}${version.note ? ` · ${version.note}` : ""}` }))} value={versionId ?? newest?.id ?? null} onChange={setVersionId} />
        {!isWriting && !adapting.isOn && <NumberInput label={t("batches.overlap")} min={1} max={50} value={overlap} onChange={(value) => setOverlap(asNumber(value, 1))} />}
      </SimpleGrid>
      {!isWriting && <OverlapInput adapting={adapting} onAdapting={setAdapting} most={overlap} onMost={setOverlap} />}
      <MultiSelect label={t("batches.people")} description={t("batches.people_hint")} searchable data={people.map((person) => ({ value: person.person_id, label: person.name }))} value={body.person_ids} onChange={setWho} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput type="date" label={t("batches.deadline")} value={deadline} onChange={(event) => setDeadline(event.currentTarget.value)} />
        <NumberInput label={t("batches.priority")} value={priority} onChange={(value) => setPriority(asNumber(value, 0))} />
        <NumberInput label={t("batches.pace")} placeholder={t("batches.pace_measured")} suffix=" s" min={1} value={seconds ?? ""} onChange={(value) => setSeconds(typeof value === "number" ? value : null)} />
      </SimpleGrid>
      {!isWriting && <Group gap="sm" justify="space-between"><Text size="sm" fw={500}>{t("batches.order")}</Text><SegmentedControl aria-label={t("batches.order")} value={order} onChange={(value) => setOrder(value as "given" | "random")} data={[{ value: "random", label: t("batches.order_random") }, { value: "given", label: t("batches.order_given") }]} /></Group>}
      {!isWriting && <ShowingInput projectId={projectId} showing={showing} onShowing={setShowing} />}
      {!isWriting && <BulkInput mayBulk={mayBulk} onMayBulk={setMayBulk} />}
      {!isWriting && <GoldInput percent={goldPercent} onPercent={setGoldPercent} />}
      {!isWriting && <RepeatInput percent={repeatPercent} onPercent={setRepeatPercent} />}
      {isWriting ? <EstimateView estimate={estimateOf(briefs, seconds)} /> : <EstimateView estimate={estimate.data} error={estimate.error} />}
    </Dialog>
  );
}
