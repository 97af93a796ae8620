import type { Label, Question } from "@goldsmith/core";
import { allocateKeys, indexOfLabels, MOST_SHOWN, searchLabels } from "@goldsmith/core";
import { ActionIcon, Button, ColorSwatch, Group, NumberInput, Popover, SimpleGrid, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { colorOf, LABEL_COLORS } from "../../ui/colors";
import { freshColor } from "./colors";
import { addLabel, namedOtherwise } from "./edit";
import { TreeImport } from "./TreeImport";
import classes from "./guidelines.module.css";

/** So many rows of a large set of labels are shown to be edited; the rest are searched for. */
const MOST_LISTED = 30;
const MOST_NAMED = 5;

interface Props {
  question: Question;
  onLabels: (labels: Label[]) => void;
  title?: string;
}

function ColorPicker({ label, index, onColor }: { label: Label; index: number; onColor: (color: string) => void }) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target><UnstyledButton aria-label={t("guideline.color_of", { name: label.name })} w={24} h={24}><ColorSwatch size={18} m={3} color={colorOf(label.color, index)} withShadow={false} /></UnstyledButton></Popover.Target>
      <Popover.Dropdown p="xs">
        <SimpleGrid cols={6} spacing={4}>{LABEL_COLORS.map((color) => <UnstyledButton key={color} aria-label={color} onClick={() => onColor(color)} w={24} h={24}><ColorSwatch size={18} m={3} color={color} withShadow={false} /></UnstyledButton>)}</SimpleGrid>
      </Popover.Dropdown>
    </Popover>
  );
}

export function LabelsEditor({ question, onLabels, title }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [query, setQuery] = useState("");
  const labels = question.labels ?? [];
  const isMany = labels.length > MOST_SHOWN;
  const listed = isMany ? searchLabels(indexOfLabels(labels), query).slice(0, MOST_LISTED).map((one) => one.label) : labels;
  const keys = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
  const renamed = namedOtherwise(labels).map((label) => `${label.name} = ${label.id}`);
  const set = (id: string, part: Partial<Label>) => onLabels(labels.map((label) => (label.id === id ? { ...label, ...part } : label)));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onLabels(addLabel(question, name.trim(), freshColor(labels.map((label, index) => colorOf(label.color, index)))));
    setName("");
  };
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>{title ?? t("guideline.labels")}</Text>
      {isMany && <TextInput size="xs" dir="auto" leftSection={<IconSearch size={13} />} aria-label={t("taxonomy.filter")} placeholder={t("taxonomy.filter")} value={query} onChange={(event) => setQuery(event.currentTarget.value)} />}
      {listed.map((label, index) => (
        <div key={label.id} className={classes.label}>
          <ColorPicker label={label} index={index} onColor={(color) => set(label.id, { color })} />
          <TextInput size="xs" dir="auto" aria-label={t("guideline.label_name")} value={label.name} onChange={(event) => set(label.id, { name: event.currentTarget.value })} />
          {question.kind === "rubric" ? <NumberInput size="xs" min={0.1} hideControls aria-label={t("outputs.edit.weight_of", { name: label.name })} title={t("outputs.edit.weight")} value={label.weight ?? 1} onChange={(weight) => set(label.id, { weight: typeof weight === "number" ? weight : null })} /> : <TextInput size="xs" maxLength={1} aria-label={t("guideline.label_key", { name: label.name })} placeholder={keys.get(label.id)} value={label.key ?? ""} onChange={(event) => set(label.id, { key: event.currentTarget.value.toLowerCase() || null })} />}
          <TextInput size="xs" dir="auto" aria-label={t("guideline.label_description", { name: label.name })} placeholder={t("guideline.label_description_hint")} value={label.description ?? ""} onChange={(event) => set(label.id, { description: event.currentTarget.value })} />
          <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.remove_label", { name: label.name })} onClick={() => onLabels(labels.filter((one) => one.id !== label.id))}><IconX size={14} /></ActionIcon>
        </div>
      ))}
      {isMany && labels.length > listed.length && <Text size="xs" c="dimmed">{t("taxonomy.rest", { n: labels.length - listed.length })}</Text>}
      {renamed.length > 0 && <Text size="xs" c="dimmed">{t("guideline.ids_differ", { names: renamed.slice(0, MOST_NAMED).join(", ") + (renamed.length > MOST_NAMED ? ", …" : "") })}</Text>}
      <form onSubmit={add}>
        <Group gap="xs" wrap="nowrap"><TextInput size="xs" flex={1} dir="auto" aria-label={t("guideline.new_label")} placeholder={t(question.kind === "rubric" ? "outputs.edit.new_criterion" : "guideline.new_label")} value={name} onChange={(event) => setName(event.currentTarget.value)} /><Button type="submit" variant="default" disabled={name.trim() === ""}>{t("guideline.add")}</Button></Group>
      </form>
      {(question.kind === "one_of" || question.kind === "several_of") && <TreeImport onLabels={onLabels} />}
    </Stack>
  );
}
