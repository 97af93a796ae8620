import { Button, Group, Paper, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatBytes, formatShare } from "../../i18n/format";
import type { Sending } from "./useUpload";

/** How much of the file has arrived; then the server reads its first rows. */
export function UploadProgress({ sending, onCancel }: { sending: Sending; onCancel: () => void }) {
  const { t } = useTranslation();
  const share = sending.total > 0 ? Math.min(1, sending.sent / sending.total) : 0;
  return (
    <Paper p="xl" bg="var(--gs-sunken)">
      <Stack gap="sm" maw={520} mx="auto" py="lg">
        <Group justify="space-between" wrap="nowrap"><Text fw={600} className="gs-clip"><bdi>{sending.filename}</bdi></Text><Text className="gs-num" fw={600}>{formatShare(share)}</Text></Group>
        <Progress value={100 * share} size="md" aria-label={t("imports.uploading")} />
        <Group justify="space-between">
          <Text size="sm" c="dimmed" className="gs-num" role="status">{share < 1 ? t("imports.sent", { sent: formatBytes(sending.sent), total: formatBytes(sending.total) }) : t("imports.reading")}</Text>
          <Button variant="default" onClick={onCancel}>{t("common.cancel")}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}
