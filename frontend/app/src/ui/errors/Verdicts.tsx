import { Badge, Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo } from "../../i18n/format";
import { StateBadge } from "../Chips";
import { ItemLine } from "../media/MediaThumb";
import { Section } from "../Page";
import { useCodeName } from "../useCodeName";
import classes from "./errors.module.css";

/** What reviewers said of one's answers: the verdict, what they found, and why. */
export function Verdicts({ rows }: { rows: Api<"OwnVerdict">[] }) {
  const { t } = useTranslation();
  const nameOf = useCodeName();
  return (
    <Section title={t("work.verdicts")} lead={t("work.verdicts_lead")}>
      <Paper>
        {rows.map((row) => (
          <Group key={`${row.annotation_id}:${row.question_id}:${row.created_at}`} justify="space-between" wrap="nowrap" p="sm" gap="md" className={classes.verdict}>
            <Stack gap={2} miw={0}>
              <div className="gs-clip"><ItemLine fields={{ excerpt: row.excerpt }} limit={160} /></div>
              {row.reason && <Text size="sm" c="dimmed"><bdi>{row.reason}</bdi></Text>}
              {row.code && <div><Badge color="gray" aria-label={`${t("panel.code_one")}: ${nameOf({ id: row.code.id, name: row.code.name ?? "" })}`}><bdi>{nameOf({ id: row.code.id, name: row.code.name ?? "" })}</bdi></Badge></div>}
            </Stack>
            <Group gap="sm" wrap="nowrap"><StateBadge state={row.verdict} /><Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>{formatAgo(row.created_at)}</Text></Group>
          </Group>
        ))}
      </Paper>
    </Section>
  );
}
