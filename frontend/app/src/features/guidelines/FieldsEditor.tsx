import type { Field, FieldFormat, FieldKind, Layout } from "@goldsmith/core";
import { ActionIcon, Autocomplete, Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { itemPageQuery } from "../../ui/shared-queries";
import { addField, changeField, idFrom, kindOf, move, removeField } from "./edit";
import classes from "./guidelines.module.css";

interface Props {
  guide: Guide;
  projectId: string;
  change: (act: (guide: Guide) => Guide) => void;
}

const SHOWN = ["plain", "markdown", "code", "conversation", "conversation_markdown", "image", "audio"];
const TRIED = 30;

/** What a field holds and how that is drawn, as one choice. */
function shownAs(field: Field): string {
  if (field.kind === "conversation") return field.format === "markdown" ? "conversation_markdown" : "conversation";
  return field.kind === "text" ? (field.format ?? "plain") : field.kind;
}

function asShown(value: string | null): Partial<Field> {
  if (value === "image" || value === "audio") return { kind: value as FieldKind, format: "plain" };
  if (value?.startsWith("conversation")) return { kind: "conversation", format: value === "conversation" ? "plain" : "markdown" };
  return { kind: "text", format: (value ?? "plain") as FieldFormat };
}

/** Which parts of an item are shown, how each is drawn, and how they stand beside each other. */
export function FieldsEditor({ guide, projectId, change }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const items = useQuery(itemPageQuery(projectId, TRIED)).data?.items ?? [];
  const { fields, layout } = guide.schema;
  const offered = [...new Set(items.flatMap((item) => Object.keys(item.fields)))].filter((id) => !fields.some((field) => field.id === id));
  const shift = (index: number, by: number) => change((before) => ({ ...before, schema: { ...before.schema, fields: move(before.schema.fields, index, by) } }));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const id = offered.includes(name) ? name : idFrom(name, fields.map((field) => field.id), "field");
    const sample = items.map((item) => item.fields[id]).find((value) => value !== undefined);
    change((before) => addField(before, id, kindOf(id, sample)));
    setName("");
  };
  return (
    <section className={classes.card} aria-label={t("outputs.edit.fields")}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <div><Text size="sm" fw={600}>{t("outputs.edit.fields")}</Text><Text size="xs" c="dimmed">{t("outputs.edit.fields_hint")}</Text></div>
          {fields.length > 1 && <SegmentedControl aria-label={t("outputs.edit.layout")} value={layout ?? "stacked"} data={["stacked", "side_by_side", "row"].map((value) => ({ value, label: t(`outputs.edit.${value}`) }))} onChange={(value) => change((before) => ({ ...before, schema: { ...before.schema, layout: value as Layout } }))} />}
        </Group>
        {fields.map((field, index) => (
          <div key={field.id} className={classes.fieldRow}>
            <Text size="xs" ff="monospace" c="dimmed" truncate title={field.id}>{field.id}</Text>
            <TextInput size="xs" dir="auto" aria-label={t("outputs.edit.field_title", { id: field.id })} value={field.title} onChange={(event) => { const title = event.currentTarget.value; change((before) => changeField(before, field.id, { title })); }} />
            <Select size="xs" aria-label={t("outputs.edit.format_of", { id: field.id })} value={shownAs(field)} data={SHOWN.map((value) => ({ value, label: t(`outputs.edit.format.${value}`) }))} onChange={(value) => change((before) => changeField(before, field.id, asShown(value)))} />
            <Group gap={0} wrap="nowrap">
              <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.up")} disabled={index === 0} onClick={() => shift(index, -1)}><IconArrowUp size={14} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.down")} disabled={index === fields.length - 1} onClick={() => shift(index, 1)}><IconArrowDown size={14} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={t("outputs.edit.remove_field", { id: field.id })} disabled={fields.length === 1} onClick={() => change((before) => removeField(before, field.id))}><IconX size={14} /></ActionIcon>
            </Group>
          </div>
        ))}
        <form onSubmit={add}>
          <Group gap="xs" wrap="nowrap">
            <Autocomplete size="xs" flex={1} aria-label={t("outputs.edit.new_field")} placeholder={t("outputs.edit.new_field")} data={offered} value={name} onChange={setName} />
            <Button type="submit" variant="default" disabled={name.trim() === ""}>{t("outputs.edit.add_field")}</Button>
          </Group>
        </form>
      </Stack>
    </section>
  );
}
