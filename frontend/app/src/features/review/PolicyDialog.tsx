import { MultiSelect, NumberInput, SegmentedControl, Select, SimpleGrid, TagsInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Dialog } from "../../ui/Dialog";
import { mayDo } from "../../ui/session";
import { membersQuery } from "../../ui/shared-queries";
import { useAct } from "../../ui/useAct";
import { setPolicy } from "./queries";
import { useCodeName } from "../../ui/useCodeName";

type Policy = Api<"ReviewPolicy">;
type Panel = Api<"Panel">;

const RULES = ["majority", "unanimity"] as const;
const TIES = ["expert", "ambiguous"] as const;
const FRESH: Panel = { member_ids: [], wanted: 3, rule: "majority", on_tie: "ambiguous", expert_id: null };

function PanelFields({ panel, people, onPanel }: { panel: Panel; people: { value: string; label: string }[]; onPanel: (panel: Panel) => void }) {
  const { t } = useTranslation();
  const set = (part: Partial<Panel>) => onPanel({ ...panel, ...part });
  return (
    <>
      <MultiSelect searchable label={t("panel.members")} description={t("panel.members_hint")} data={people} value={panel.member_ids} onChange={(member_ids) => set({ member_ids })} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <NumberInput label={t("panel.wanted")} min={2} max={25} value={panel.wanted} onChange={(wanted) => typeof wanted === "number" && set({ wanted })} />
        <Select label={t("panel.rule")} allowDeselect={false} data={RULES.map((one) => ({ value: one, label: t(`panel.rule_${one}`) }))} value={panel.rule} onChange={(rule) => rule && set({ rule: rule as Panel["rule"] })} />
        <Select label={t("panel.on_tie")} allowDeselect={false} data={TIES.map((one) => ({ value: one, label: t(`panel.tie_${one}`) }))} value={panel.on_tie} onChange={(on_tie) => on_tie && set({ on_tie: on_tie as Panel["on_tie"] })} />
      </SimpleGrid>
      {panel.on_tie === "expert" && <Select searchable label={t("panel.expert")} data={people} value={panel.expert_id ?? null} onChange={(expert_id) => set({ expert_id })} />}
    </>
  );
}

/** The codes by their names: what the catalogue names, and the project's own. */
function useCodes(policy: Policy) {
  const nameOf = useCodeName();
  const known = new Map((policy.codes ?? []).map(({ id, name = "" }) => [nameOf({ id, name }), { id, name }]));
  const toCodes = (names: string[]) => names.map((name, at) => known.get(name) ?? { id: `own-${Date.now().toString(36)}-${at}`, name });
  return { names: [...known.keys()], toCodes };
}

/** Who settles what people differ on, how much is reviewed once and twice, and what reviewers may name as a reason. */
export function PolicyDialog({ projectId, held, onClose }: { projectId: string; held: Api<"HeldPolicy">; onClose: () => void }) {
  const { t } = useTranslation();
  const [policy, setWhole] = useState<Policy>(held.policy);
  const codes = useCodes(held.policy);
  const [names, setNames] = useState(codes.names);
  const members = useQuery(membersQuery(projectId)).data ?? [];
  const people = members.filter((one) => mayDo(one.role).judge).map((one) => ({ value: one.person_id, label: one.name }));
  const set = (part: Partial<Policy>) => setWhole((before) => ({ ...before, ...part }));
  const act = useAct(setPolicy, { refreshes: [["project", projectId]], says: t("panel.saved"), isQuiet: true, done: onClose });
  const save = () => act.mutate({ projectId, revision: held.revision, body: { ...policy, codes: codes.toCodes(names) } });
  const isOptional = (value: string | number) => (typeof value === "number" ? value : null);
  return (
    <Dialog title={t("panel.policy")} size="lg" isOpen onClose={onClose} submit={t("common.save")} onSubmit={save} isBusy={act.isPending} error={act.error}>
      <SegmentedControl data-autofocus aria-label={t("panel.settled_by")} value={policy.panel ? "panel" : "expert"} onChange={(by) => set({ panel: by === "panel" ? FRESH : null })} data={[{ value: "expert", label: t("panel.by_expert") }, { value: "panel", label: t("panel.by_panel") }]} />
      {policy.panel && <PanelFields panel={policy.panel} people={people} onPanel={(panel) => set({ panel })} />}
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <NumberInput label={t("panel.sample")} suffix="%" min={0} max={100} placeholder="10%" value={policy.sample_percent ?? ""} onChange={(value) => set({ sample_percent: isOptional(value) })} />
        <NumberInput label={t("panel.second")} suffix="%" min={0} max={100} value={Math.round(100 * (policy.second_share ?? 0))} onChange={(value) => typeof value === "number" && set({ second_share: value / 100 })} />
        <NumberInput label={t("panel.most")} min={1} max={10_000} placeholder={t("panel.unbounded")} value={policy.most_per_day ?? ""} onChange={(value) => set({ most_per_day: isOptional(value) })} />
      </SimpleGrid>
      <TagsInput label={t("panel.codes")} description={t("panel.codes_hint")} maxTags={30} value={names} onChange={setNames} />
    </Dialog>
  );
}
