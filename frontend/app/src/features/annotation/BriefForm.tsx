import type { Field } from "@goldsmith/core";
import { Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeskLease } from "./desk-types";

/** Writing an item to a brief: what is wanted, and a text for each field. The lease keeps what was written. */
export function BriefForm({ brief, fields }: { brief: NonNullable<DeskLease["brief"]>; fields: Field[] }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(brief.written);
  const write = (field: string, text: string) => {
    brief.written = { ...brief.written, [field]: text };
    setWritten(brief.written);
  };
  return (
    <Stack gap="sm">
      <Text fw={600} size="md">{t("annotation.write")}</Text>
      <div className="gs-text" dir="auto">{brief.scenario}</div>
      {fields.map((field) => (
        <Textarea key={field.id} label={<bdi>{field.title}</bdi>} dir="auto" minRows={4} maxRows={20} value={written[field.id] ?? ""} onChange={(event) => write(field.id, event.currentTarget.value)} />
      ))}
    </Stack>
  );
}
