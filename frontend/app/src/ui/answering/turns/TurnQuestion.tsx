import { answerOf, askedTurns, currentTurn, turnCursor, TurnDocument, turnOf, turnsAbout, type AnswerDocument, type Answering, type Question } from "@goldsmith/core";
import { ActionIcon, Group, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useMemo, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toAria, useKeys } from "../../keymap";
import { TextView } from "../../TextView";
import { ItemContext, useItem } from "../itemContext";
import { useDocument } from "../useDocument";
import { useRoleName } from "./ConversationView";
import classes from "./turns.module.css";

interface Props {
  document: AnswerDocument;
  question: Question;
  isReadOnly?: boolean;
  /** The input of the question, for one turn. */
  children: (document: Answering, turn: number) => ReactNode;
}

/** A question about turns: which turn is asked about now, how many are done, and the input for that one. */
export default function TurnQuestion({ document, question, isReadOnly, children }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const roleOf = useRoleName();
  const item = useItem();
  const { answers } = useDocument(document);
  const { cursors, schema } = document;
  useSyncExternalStore(cursors.subscribe, () => cursors.snapshot);
  const turns = turnsAbout(question, item.fields);
  const asked = askedTurns(schema, question, answers, item.fields);
  const turn = currentTurn(asked, cursors.at(turnCursor(question))) ?? -1;
  const part = useMemo(() => new TurnDocument(document, question, turn), [document, question, turn]);
  const text = turns[turn]?.text ?? "";
  const inner = useMemo(() => ({ ...item, fields: { ...item.fields, [question.field ?? ""]: text } }), [item, question.field, text]);
  const shown = turns[turn];
  if (!shown) return <Text size="sm" c="dimmed">{t("turns.none_asked")}</Text>;
  const done = new Set(answerOf(answers, question.id).marks.map(turnOf));
  const at = asked.indexOf(turn);
  const move = (by: number) => () => cursors.move(turnCursor(question), asked[at + by] ?? turn);
  return (
    <>
      <Group gap={6} wrap="nowrap" className={classes.place} data-at-turn={turn}>
        {!isReadOnly && <ActionIcon variant="default" size="sm" aria-label={t("turns.previous")} aria-keyshortcuts={toAria(keys("answers.previous_turn"))} disabled={at <= 0} onClick={move(-1)}><IconChevronUp size={14} /></ActionIcon>}
        {!isReadOnly && <ActionIcon variant="default" size="sm" aria-label={t("turns.next")} aria-keyshortcuts={toAria(keys("answers.next_turn"))} disabled={at >= asked.length - 1} onClick={move(1)}><IconChevronDown size={14} /></ActionIcon>}
        <Text size="sm" fw={550} style={{ flex: "none" }} aria-live="polite">{t("turns.at", { n: turn + 1 })} · <bdi>{roleOf(shown)}</bdi></Text>
        <span className={`gs-clip ${classes.excerpt}`}><TextView text={text.replace(/\s+/g, " ")} limit={90} /></span>
        <Text size="xs" c="dimmed" className="gs-num" style={{ flex: "none", marginInlineStart: "auto" }} title={t("turns.done_hint")}>{t("turns.done", { n: asked.filter((one) => done.has(one)).length, of: asked.length })}</Text>
      </Group>
      <ItemContext value={inner} key={turn}>{children(part, turn)}</ItemContext>
    </>
  );
}
