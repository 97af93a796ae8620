import { ActionIcon, Alert, CopyButton, Group, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Something that is shown once: a link or a token, with a button to copy it. */
export function Secret({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const { t } = useTranslation();
  return (
    <Alert variant="light" p="sm">
      <Text size="sm" mb={6}>{hint ?? t("common.shown_once")}</Text>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput label={label} value={value} readOnly style={{ flex: 1 }} dir="ltr" onFocus={(event) => event.currentTarget.select()} />
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <ActionIcon size={34} variant="default" onClick={copy} aria-label={copied ? t("common.copied") : t("common.copy")}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
