import type { Question, TierSpec, Transcribing } from "@goldsmith/core";
import { ActionIcon, Button, Checkbox, Group, NumberInput, Paper, Select, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { AttributesEditor } from "./AttributesEditor";
import { idFrom } from "./edit";

interface Props {
  guide: Guide;
  question: Question;
  set: (change: Partial<Question>) => void;
}

const TRANSCRIBING: Transcribing[] = ["none", "optional", "required"];
const DIRECTIONS = ["auto", "ltr", "rtl"] as const;
const asNumber = (value: string | number) => (typeof value === "number" ? value : null);

function Tier({ tier, onTier, onRemove }: { tier: TierSpec; onTier: (change: Partial<TierSpec>) => void; onRemove?: () => void }) {
  const { t } = useTranslation();
  const hasWords = (tier.transcript ?? "none") !== "none";
  return (
    <Paper withBorder p="xs" component="section" aria-label={tier.title}>
      <Stack gap="xs">
        <Group gap="xs" align="flex-end">
          <TextInput size="xs" flex="1 1 130px" dir="auto" label={t("guideline.tiers.title")} value={tier.title} onChange={(event) => onTier({ title: event.currentTarget.value })} />
          <Select size="xs" w={150} label={t("guideline.tiers.transcript")} data={TRANSCRIBING.map((value) => ({ value, label: t(`guideline.tiers.transcript_${value}`) }))} value={tier.transcript ?? "none"} onChange={(value) => onTier({ transcript: value as Transcribing })} allowDeselect={false} />
          {hasWords && <Select size="xs" w={150} label={t("guideline.tiers.direction")} data={DIRECTIONS.map((value) => ({ value, label: t(`guideline.tiers.direction_${value}`) }))} value={tier.direction ?? "auto"} onChange={(value) => onTier({ direction: value as TierSpec["direction"] })} allowDeselect={false} />}
          {onRemove && <ActionIcon variant="subtle" color="gray" mb={2} aria-label={t("guideline.tiers.remove", { title: tier.title })} onClick={onRemove}><IconTrash size={15} /></ActionIcon>}
        </Group>
        <Group gap="lg">
          <Checkbox size="xs" label={t("guideline.tiers.may_overlap")} checked={tier.may_overlap ?? false} onChange={(event) => onTier({ may_overlap: event.currentTarget.checked })} />
          <Checkbox size="xs" label={t("guideline.tiers.has_speaker")} checked={tier.has_speaker ?? false} onChange={(event) => onTier({ has_speaker: event.currentTarget.checked })} />
        </Group>
        {tier.has_speaker && <TagsInput size="xs" label={t("guideline.tiers.speakers")} description={t("guideline.tiers.speakers_hint")} value={tier.speakers ?? []} onChange={(speakers) => onTier({ speakers })} />}
      </Stack>
    </Paper>
  );
}

/** What belongs to a question about regions: the recording, its tiers, and what is said of each region. */
export function RegionsEditor({ guide, question, set }: Props) {
  const { t } = useTranslation();
  const sounds = guide.schema.fields.filter((field) => field.kind === "audio");
  const tiers = question.tiers ?? [];
  if (sounds.length === 0) return <Text size="sm" c="var(--gs-warn)">{t("guideline.tiers.no_sound")}</Text>;
  const change = (id: string, part: Partial<TierSpec>) => set({ tiers: tiers.map((tier) => (tier.id === id ? { ...tier, ...part } : tier)) });
  const add = () => {
    const title = t("guideline.tiers.nth", { n: tiers.length + 1 });
    set({ tiers: [...tiers, { id: idFrom(title, tiers.map((tier) => tier.id), "tier"), title }] });
  };
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end">
        {(sounds.length > 1 || !sounds.some((field) => field.id === question.field)) && <Select size="xs" w={170} label={t("guideline.marks.field")} data={sounds.map((field) => ({ value: field.id, label: field.title || field.id }))} value={question.field ?? null} onChange={(field) => set({ field })} allowDeselect={false} />}
        <NumberInput size="xs" w={92} label={t("guideline.marks.min")} min={0} value={question.min ?? ""} onChange={(value) => set({ min: asNumber(value) })} hideControls />
        <NumberInput size="xs" w={92} label={t("guideline.marks.max")} min={1} value={question.max ?? ""} onChange={(value) => set({ max: asNumber(value) })} hideControls />
      </Group>
      <Text size="xs" fw={500}>{t("guideline.tiers.heading")}</Text>
      {tiers.map((tier) => <Tier key={tier.id} tier={tier} onTier={(part) => change(tier.id, part)} onRemove={tiers.length > 1 ? () => set({ tiers: tiers.filter((one) => one.id !== tier.id) }) : undefined} />)}
      <Group><Button variant="default" size="compact-sm" onClick={add}>{t("guideline.tiers.add")}</Button></Group>
      <AttributesEditor question={question} onAttributes={(attributes) => set({ attributes })} />
    </Stack>
  );
}
