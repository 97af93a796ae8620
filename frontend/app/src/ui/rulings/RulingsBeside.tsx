import type { AnswerDocument } from "@goldsmith/core";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconQuote } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import classes from "../answering/answering.module.css";
import { useDocument } from "../answering/useDocument";
import { guidelineVersionQuery } from "../shared-queries";
import { cite, isCited, rulingName, uncite } from "./citing";
import { rulingsQuery } from "./queries";

const SHOWN_UNASKED = 5;
const PAUSE_MS = 200;

interface Props {
  versionId: string;
  query: string;
  document: AnswerDocument;
  isRead: boolean;
}

/** Rulings in force beside the guideline: the newest, or those with the words searched for. Citing one puts its number into the note. */
export default function RulingsBeside({ versionId, query, document, isRead }: Props) {
  const { t } = useTranslation();
  const projectId = useQuery({ ...guidelineVersionQuery(versionId), enabled: versionId !== "" }).data?.project_id ?? "";
  const [sought] = useDebouncedValue(query.trim(), PAUSE_MS);
  const found = useQuery(rulingsQuery(projectId, { state: "in_force", ...(sought ? { q: sought } : { limit: SHOWN_UNASKED }) })).data?.items ?? [];
  const { note } = useDocument(document);
  if (found.length === 0) return null;
  return (
    <section aria-label={t("answering.rulings")}>
      <Title order={3}>{t("answering.rulings")}</Title>
      {found.map((one) => {
        const has = isCited(note, one.number);
        const name = rulingName(one.number);
        return (
          <Stack key={one.id} gap={4} className={classes.clause}>
            <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
              <Text fw={600} size="md" miw={0}><span className={classes.number}>{name}</span><bdi>{one.text}</bdi></Text>
              <Button size="compact-xs" variant={has ? "filled" : "default"} aria-pressed={has} aria-label={t("answering.cite", { name })} disabled={isRead} leftSection={<IconQuote size={13} aria-hidden />} style={{ flex: "none" }} onClick={() => document.setNote(has ? uncite(note, one.number) : cite(note, one.number))}>{name}</Button>
            </Group>
            <Text size="sm"><bdi>{one.decision}</bdi></Text>
            <Text size="sm" c="dimmed"><bdi>{one.reason}</bdi></Text>
          </Stack>
        );
      })}
    </section>
  );
}
