import type { AttributeKind, AttributeSpec, Question } from "@goldsmith/core";
import { ActionIcon, Button, Checkbox, Group, MultiSelect, Select, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { idFrom } from "./edit";
import classes from "./guidelines.module.css";

interface Props {
  question: Question;
  onAttributes: (attributes: AttributeSpec[]) => void;
}

const KINDS: AttributeKind[] = ["one_of", "several_of", "flag", "text"];

function withLabels(spec: AttributeSpec, names: string[]): AttributeSpec {
  const before = spec.labels ?? [];
  const labels = names.reduce<{ id: string; name: string }[]>((made, name) => {
    const known = before.find((label) => label.name === name);
    return [...made, known ?? { id: idFrom(name, [...before, ...made].map((label) => label.id), "label"), name }];
  }, []);
  return { ...spec, labels };
}

function AttributeRow({ spec, question, onSpec, onRemove }: { spec: AttributeSpec; question: Question; onSpec: (spec: AttributeSpec) => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const hasLabels = spec.kind === "one_of" || spec.kind === "several_of";
  return (
    <div className={classes.attribute}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput size="xs" flex={1} dir="auto" label={t("guideline.marks.attribute")} value={spec.title} onChange={(event) => onSpec({ ...spec, title: event.currentTarget.value })} />
        <Select size="xs" w={150} label={t("guideline.kind")} data={KINDS.map((value) => ({ value, label: t(`guideline.marks.attribute_${value}`) }))} value={spec.kind} onChange={(kind) => onSpec({ ...spec, kind: (kind ?? spec.kind) as AttributeKind })} allowDeselect={false} />
        <ActionIcon variant="subtle" color="gray" mb={3} aria-label={t("guideline.marks.remove_attribute", { title: spec.title })} onClick={onRemove}><IconX size={14} /></ActionIcon>
      </Group>
      <Group gap="xs" align="flex-end">
        {hasLabels && <TagsInput size="xs" flex="1 1 200px" label={t("guideline.marks.attribute_labels")} placeholder={t("guideline.new_label")} value={(spec.labels ?? []).map((label) => label.name)} onChange={(names) => onSpec(withLabels(spec, names))} />}
        <MultiSelect size="xs" flex="1 1 180px" label={t(`guideline.marks.for_labels_${question.kind}`)} placeholder={spec.for_labels?.length ? undefined : t("guideline.marks.all_labels")} data={(question.labels ?? []).map((label) => ({ value: label.id, label: label.name }))} value={spec.for_labels ?? []} onChange={(for_labels) => onSpec({ ...spec, for_labels })} />
        <Checkbox size="xs" mb={6} label={t("guideline.required")} checked={spec.required ?? false} onChange={(event) => onSpec({ ...spec, required: event.currentTarget.checked })} />
      </Group>
    </div>
  );
}

/** What is said about each span, shape or region beside its label. */
export function AttributesEditor({ question, onAttributes }: Props) {
  const { t } = useTranslation();
  const [title, setTitle] = useState("");
  const specs = question.attributes ?? [];
  const add = () => {
    if (title.trim() === "") return;
    onAttributes([...specs, { id: idFrom(title, specs.map((spec) => spec.id), "attribute"), kind: "one_of", title: title.trim(), required: false, labels: [], for_labels: [] }]);
    setTitle("");
  };
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>{t(`guideline.marks.attributes_${question.kind}`)}</Text>
      {specs.map((spec) => <AttributeRow key={spec.id} spec={spec} question={question} onSpec={(next) => onAttributes(specs.map((one) => (one.id === spec.id ? next : one)))} onRemove={() => onAttributes(specs.filter((one) => one.id !== spec.id))} />)}
      <Group gap="xs" wrap="nowrap">
        <TextInput size="xs" flex={1} dir="auto" aria-label={t("guideline.marks.new_attribute")} placeholder={t("guideline.marks.new_attribute")} value={title} onChange={(event) => setTitle(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); add(); } }} />
        <Button variant="default" disabled={title.trim() === ""} onClick={add}>{t("guideline.add")}</Button>
      </Group>
    </Stack>
  );
}
