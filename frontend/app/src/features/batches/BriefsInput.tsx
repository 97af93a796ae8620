import { ActionIcon, Button, Group, NumberInput, Select, Stack, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguageInput } from "../../ui/LanguageInput";
import classes from "./batches.module.css";
import type { BriefDraft } from "./briefs";
import { newBrief } from "./briefs";
import { parentsQuery } from "./queries";

const EXCERPT = 90;

interface OneProps {
  projectId: string;
  index: number;
  brief: BriefDraft;
  onChange: (change: Partial<BriefDraft>) => void;
  onRemove?: () => void;
}

function ParentPicker({ projectId, index, value, onItem }: { projectId: string; index: number; value: string | null; onItem: (itemId: string | null) => void }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search, 250);
  const found = useQuery(parentsQuery(projectId, settled)).data?.items ?? [];
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const data = found.map((item) => ({ value: item.id, label: (Object.values(item.fields)[0] ?? "").slice(0, EXCERPT) }));
  const all = chosen && !data.some((one) => one.value === chosen.value) ? [chosen, ...data] : data;
  return (
    <Select flex={1} miw={180} clearable searchable allowDeselect label={t("batches.brief_parent")} aria-label={t("batches.brief_parent_of", { n: index + 1 })} placeholder={t("batches.brief_parent_none")} nothingFoundMessage={t("items.none_match")} data={all} value={value} filter={({ options }) => options}
      onSearchChange={setSearch} onChange={(id) => { setChosen(data.find((one) => one.value === id) ?? null); onItem(id); }} />
  );
}

function BriefInput({ projectId, index, brief, onChange, onRemove }: OneProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.brief} aria-label={t("batches.brief", { n: index + 1 })}>
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Textarea flex={1} dir="auto" label={t("batches.brief_scenario")} placeholder={t("batches.brief_scenario_hint")} value={brief.scenario} onChange={(event) => onChange({ scenario: event.currentTarget.value })} />
          {onRemove && <ActionIcon mt={24} variant="subtle" color="gray" aria-label={t("batches.brief_remove", { n: index + 1 })} onClick={onRemove}><IconTrash size={15} /></ActionIcon>}
        </Group>
        <Group gap="xs" align="flex-end">
          <ParentPicker projectId={projectId} index={index} value={brief.parentId} onItem={(parentId) => onChange({ parentId })} />
          <LanguageInput w={120} label={t("items.column.language")} value={brief.language} onChange={(language) => onChange({ language })} />
          <NumberInput w={90} label={t("batches.brief_count")} min={1} max={10000} value={brief.count} onChange={(value) => typeof value === "number" && onChange({ count: value })} />
        </Group>
      </Stack>
    </section>
  );
}

/** What is to be written: a scenario, perhaps an item to vary, and how many; one brief a line of work. */
export function BriefsInput({ projectId, briefs, onBriefs }: { projectId: string; briefs: BriefDraft[]; onBriefs: (briefs: BriefDraft[]) => void }) {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<BriefDraft>) => onBriefs(briefs.map((brief, index) => (index === at ? { ...brief, ...part } : brief)));
  return (
    <Stack gap="xs">
      {briefs.map((brief, index) => (
        <BriefInput key={brief.key} projectId={projectId} index={index} brief={brief} onChange={(part) => change(index, part)} onRemove={briefs.length > 1 ? () => onBriefs(briefs.filter((one) => one !== brief)) : undefined} />
      ))}
      <Group><Button variant="default" onClick={() => onBriefs([...briefs, newBrief()])}>{t("batches.brief_add")}</Button></Group>
    </Stack>
  );
}
