import type { FieldFormat, Layout } from "@goldsmith/core";
import { ActionIcon, Autocomplete, Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { itemPageQuery } from "../../ui/shared-queries";
import { addField, changeField, idFrom, move, removeField } from "./edit";
import classes from "./guidelines.module.css";

interface Props {
  guide: Guide;
  projectId: string;
  change: (act: (guide: Guide) => Guide) => void;
}

const FORMATS: FieldFormat[] = ["plain", "markdown", "code"];
const TRIED = 30;

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
    change((before) => addField(before, id));
    setName("");
  };
  return (
    <section className={classes.card} aria-label={t("outputs.edit.fields")}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <div><Text size="sm" fw={600}>{t("outputs.edit.fields")}</Text><Text size="xs" c="dimmed">{t("outputs.edit.fields_hint")}</Text></div>
          {fields.length > 1 && <SegmentedControl aria-label={t("outputs.edit.layout")} value={layout ?? "stacked"} data={["stacked", "side_by_side"].map((value) => ({ value, label: t(`outputs.edit.${value}`) }))} onChange={(value) => change((before) => ({ ...before, schema: { ...before.schema, layout: value as Layout } }))} />}
        </Group>
        {fields.map((field, index) => (
          <div key={field.id} className={classes.fieldRow}>
            <Text size="xs" ff="monospace" c="dimmed" truncate title={field.id}>{field.id}</Text>
            <TextInput size="xs" dir="auto" aria-label={t("outputs.edit.field_title", { id: field.id })} value={field.title} onChange={(event) => { const title = event.currentTarget.value; change((before) => changeField(before, field.id, { title })); }} />
            <Select size="xs" aria-label={t("outputs.edit.format_of", { id: field.id })} value={field.format ?? "plain"} data={FORMATS.map((value) => ({ value, label: t(`outputs.edit.format.${value}`) }))} onChange={(value) => change((before) => changeField(before, field.id, { format: value as FieldFormat }))} />
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
