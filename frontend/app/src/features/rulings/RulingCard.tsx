import { Badge, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber } from "../../i18n/format";
import { findQuestion } from "@goldsmith/core";
import type { Guide } from "../../ui/answering/guide";
import { choiceName } from "../../ui/choices";
import { rulingName } from "../../ui/rulings/citing";

interface Props {
  ruling: Api<"Ruling">;
  guide: Guide;
  may: { rule: boolean; editGuideline: boolean };
  onOverturn: () => void;
  onClause: () => void;
}

const TONES = { in_force: "green", overturned: "gray", clause: "blue" } as const;

/** What a ruling is about: question, label and rule by their names of today. */
function About({ ruling, guide }: Pick<Props, "ruling" | "guide">) {
  const { t } = useTranslation();
  const question = findQuestion(guide.schema, ruling.question_id);
  const at = guide.clauses.findIndex((one) => one.id === ruling.clause_id);
  const label = ruling.label_id && question ? choiceName(question, ruling.label_id) : ruling.label_id;
  const parts = [question?.title ?? ruling.question_id, label, at >= 0 ? t("rulings.rule_number", { n: at + 1, title: guide.clauses[at]?.title }) : null];
  return <>{parts.filter(Boolean).map((part, index) => <span key={index}>{index > 0 && " · "}<bdi>{part}</bdi></span>)}</>;
}

/** One ruling: the case, what to answer, why, and what became of it. */
export function RulingCard({ ruling, guide, may, onOverturn, onClause }: Props) {
  const { t } = useTranslation();
  const isInForce = ruling.state === "in_force";
  return (
    <Paper p="md" component="article" aria-label={rulingName(ruling.number)}>
      <Stack gap="xs">
        <Group gap="xs" align="baseline">
          <Text fw={700} className="gs-num">{rulingName(ruling.number)}</Text>
          <Text fw={600} flex="1 1 240px" td={ruling.state === "overturned" ? "line-through" : undefined}><bdi>{ruling.text}</bdi></Text>
          <Badge color={TONES[ruling.state]}>{t(`rulings.state_${ruling.state}`)}</Badge>
        </Group>
        <Text><bdi>{ruling.decision}</bdi></Text>
        <Text c="dimmed"><bdi>{ruling.reason}</bdi></Text>
        {ruling.overturned_by !== null && <Text size="sm">{t("rulings.overturned_by", { name: rulingName(ruling.overturned_by) })}</Text>}
        {ruling.overturns !== null && <Text size="sm">{t("rulings.overturns", { name: rulingName(ruling.overturns) })}</Text>}
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed"><About ruling={ruling} guide={guide} /> · {t("rulings.cited", { n: formatNumber(ruling.cited) })} · <bdi>{ruling.made_by_name}</bdi> · {formatAgo(ruling.made_at)}</Text>
          <Group gap="xs">
            {ruling.item_id && <Link className="gs-link" to={`/projects/${ruling.project_id}/items/${ruling.item_id}`}>{t("rulings.item")}</Link>}
            {isInForce && may.rule && <Button size="compact-sm" variant="default" onClick={onOverturn}>{t("rulings.overturn_do")}</Button>}
            {isInForce && may.editGuideline && <Button size="compact-sm" variant="default" onClick={onClause}>{t("rulings.make_clause_do")}</Button>}
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
