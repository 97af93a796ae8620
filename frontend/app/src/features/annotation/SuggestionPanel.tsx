import { findQuestion, suggestedAnswers, type Answers, type Schema } from "@goldsmith/core";
import { ActionIcon, Button, Group, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { AnswerText } from "../../ui/answering/AnswerText";
import { useKeys } from "../../ui/keymap";
import { Keys } from "../../ui/Keys";
import { useInSight } from "../../ui/useInSight";
import type { DeskLease } from "./desk-types";
import classes from "./suggestions.module.css";
import { useTold, type Suggested, type SuggestionHands } from "./useSuggestions";

function Row({ one, hands, schema, read }: { one: Suggested; hands: SuggestionHands; schema: Schema; read: Answers }) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const { piece, standing } = one;
  const { suggestion, marks } = piece;
  const question = findQuestion(schema, suggestion.questionId);
  const isCurrent = hands.currentKey === piece.key;
  useInSight(row, isCurrent);
  if (!question) return null;
  const shown: Answers = { ...read, [question.id]: { state: marks.length > 0 ? "answered" : "empty", marks } };
  const told = useTold();
  return (
    <li ref={row} className={classes.row} data-current={isCurrent || undefined} data-standing={standing} aria-current={isCurrent || undefined} onPointerDown={() => hands.focus(piece.key)}>
      <div className={classes.said}>
        {schema.questions.length > 1 && <Text size="xs" c="dimmed"><bdi>{question.title}</bdi></Text>}
        {marks.length > 0 ? <AnswerText question={question} answers={shown} /> : <Text size="sm" c="dimmed">{t("suggestions.nothing")}</Text>}
        <Text size="xs" c="dimmed">{told(piece)}{standing !== "open" && ` · ${t(`suggestions.standing.${standing}`)}`}</Text>
      </div>
      {marks.length > 0 && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant={standing === "accepted" ? "filled" : "default"} aria-pressed={standing === "accepted"} aria-label={t("suggestions.take")} onClick={() => hands.take(piece)}><IconCheck size={15} aria-hidden /></ActionIcon>
          <ActionIcon variant="default" aria-pressed={standing === "rejected"} aria-label={t("suggestions.reject")} onClick={() => hands.reject(piece)}><IconX size={15} aria-hidden /></ActionIcon>
        </Group>
      )}
    </li>
  );
}

/** What is suggested for the item in front, by whom and how sure; taken or left one by one, or all. */
export function SuggestionPanel({ lease, hands, schema }: { lease: DeskLease; hands: SuggestionHands; schema: Schema }) {
  const { t } = useTranslation();
  const keys = useKeys();
  const read = useMemo(() => suggestedAnswers(lease.suggestions), [lease.suggestions]);
  if (lease.suggestions.length === 0) return null;
  const key = (act: string) => <span className="gs-key"><Keys keys={keys(act)} hidden /></span>;
  return (
    <section className={classes.panel} aria-label={t("suggestions.title")}>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" fw={600}>{t("suggestions.title")}</Text>
        <Button size="compact-xs" variant="default" rightSection={key("desk.take_all")} onClick={hands.takeAll} disabled={hands.all.every((one) => one.piece.marks.length === 0)}>{t("suggestions.take_all")}</Button>
      </Group>
      <ul className={classes.rows}>
        {hands.all.map((one) => <Row key={one.piece.key} one={one} hands={hands} schema={schema} read={read} />)}
        {lease.suggestions.filter((one) => hands.all.every(({ piece }) => piece.suggestion !== one)).map((one) => <Row key={one.id} one={{ piece: { key: one.id, suggestion: one, marks: [] }, standing: "open" }} hands={hands} schema={schema} read={read} />)}
      </ul>
      <Text size="xs" c="dimmed" className={classes.keys} aria-hidden>{key("desk.take")} {t("suggestions.take_short")} {key("desk.reject")} {t("suggestions.reject_short")} {key("desk.next_suggestion")} {t("suggestions.next_short")}</Text>
    </section>
  );
}
