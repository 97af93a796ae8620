import type { Schema } from "@goldsmith/core";
import { Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ItemView } from "../../ui/answering/ItemView";
import classes from "./annotation.module.css";
import type { DeskLease } from "./desk-types";

interface Props {
  brief: NonNullable<DeskLease["brief"]>;
  schema: Schema;
  isReadOnly: boolean;
  isUnwritten: boolean;
  onWrite: (field: string, text: string) => void;
}

/** Writing an item to a brief: what is wanted, what it should vary, and a text for each field. */
export function BriefForm({ brief, schema, isReadOnly, isUnwritten, onWrite }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <div>
        <Text fw={600} size="md">{t("annotation.write")}</Text>
        <div className="gs-text" dir="auto">{brief.scenario}</div>
      </div>
      {brief.parent && (
        <section className={classes.parent} aria-label={t("annotation.parent")}>
          <Text size="xs" c="dimmed" mb={4}>{t("annotation.parent")}</Text>
          <ItemView fields={brief.parent} schema={schema} isSmall />
        </section>
      )}
      {schema.fields.map((field, index) => (
        <Textarea key={field.id} label={<bdi>{field.title}</bdi>} dir="auto" size="md" error={index === 0 && isUnwritten ? t("annotation.unwritten") : undefined} minRows={4} maxRows={20} autoFocus={index === 0} readOnly={isReadOnly} value={brief.written[field.id] ?? ""} onChange={(event) => onWrite(field.id, event.currentTarget.value)} />
      ))}
    </Stack>
  );
}
