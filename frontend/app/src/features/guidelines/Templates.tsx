import { Button, Group, Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { toGuide, type Guide } from "../../ui/answering/guide";
import { Section } from "../../ui/Page";
import { Loaded } from "../../ui/states";
import { AddQuestion } from "./AddQuestion";
import { FileMenu } from "./FileMenu";
import { templatesQuery } from "./queries";

/** A first guideline in one act: from a template, a file, or a first question. */
export function Templates({ change }: { change: (act: (guide: Guide) => Guide) => void }) {
  const { t } = useTranslation();
  const templates = useQuery(templatesQuery);
  return (
    <>
      <Section title={t("guideline.start")} lead={t("guideline.start_lead")} actions={<FileMenu guide={null} change={change} />}>
        <Loaded query={templates}>
          {(list) => (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
              {list.map((template) => (
                <Paper key={template.id} p="md">
                  <Stack gap={6} h="100%">
                    <Text fw={600}>{t(`guideline.template.${template.id}.title`, { defaultValue: template.title })}</Text>
                    <Text size="sm" c="dimmed" flex={1}>{t(`guideline.template.${template.id}.description`, { defaultValue: template.description })}</Text>
                    <Group><Button variant="default" onClick={() => change(() => toGuide(template.content))}>{t("guideline.use")}</Button></Group>
                  </Stack>
                </Paper>
              ))}
            </SimpleGrid>
          )}
        </Loaded>
      </Section>
      <Section title={t("guideline.scratch")}><AddQuestion change={change} /></Section>
    </>
  );
}
