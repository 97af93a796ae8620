import { Box, Center, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguagePicker } from "../../ui/LanguagePicker";

/** The quiet page in front of the door: sign-in and links. */
export function EntryFrame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  useDocumentTitle(`${title} · Goldsmith`);
  return (
    <Center mih="100vh" p="md" bg="var(--gs-sunken)" component="main">
      <Box w="100%" maw={400}>
        <Group justify="space-between" mb="lg">
          <Group gap="sm">
            <img src="/mark.svg" alt="" width={28} height={28} />
            <Text fw={650} size="lg">Goldsmith</Text>
          </Group>
          <LanguagePicker />
        </Group>
        <Paper p="xl" shadow="xs">
          <Stack gap="md">
            <div>
              <Title order={1}>{title}</Title>
              {lead && <Text c="dimmed" size="md" mt={2} component="div">{lead}</Text>}
            </div>
            {children}
          </Stack>
        </Paper>
        <Text size="xs" c="dimmed" mt="md" ta="center">{t("shell.tagline")}</Text>
      </Box>
    </Center>
  );
}
