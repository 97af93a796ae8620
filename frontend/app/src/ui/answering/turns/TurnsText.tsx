import { answerOf, atTurn, turnOf, turnsAbout, type Answers, type Question } from "@goldsmith/core";
import { Text } from "@mantine/core";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ItemContext, useItem } from "../itemContext";
import { useRoleName } from "./ConversationView";
import classes from "./turns.module.css";

interface Props {
  question: Question;
  answers: Answers;
  /** The answer to one turn, to be read. */
  children: (answers: Answers, turn: number) => ReactNode;
  /** What stands after it. */
  after?: (turn: number) => ReactNode;
}

function One({ question, answers, turn, children, after }: Props & { turn: number }) {
  const { t } = useTranslation();
  const roleOf = useRoleName();
  const item = useItem();
  const said = turnsAbout(question, item.fields)[turn];
  const base = item.baseline?.[`${question.id}.${turn}`];
  const inner = useMemo(() => ({ ...item, fields: { ...item.fields, [question.field ?? ""]: said?.text ?? "" }, baseline: base === undefined ? undefined : { [question.id]: base } }), [item, question, said?.text, base]);
  return (
    <li className={item.differing?.has(`${question.id}.${turn}`) ? classes.differs : undefined}>
      <Text size="xs" c="dimmed" span style={{ flex: "none" }} title={said?.text.slice(0, 200)}>{t("turns.at", { n: turn + 1 })}{said && <> · <bdi>{roleOf(said)}</bdi></>}</Text>
      <ItemContext value={inner}>{children(atTurn(answers, question, turn), turn)}</ItemContext>
      {after?.(turn)}
    </li>
  );
}

/** An answer about turns, turn by turn. */
export default function TurnsText(props: Props) {
  const turns = [...new Set(answerOf(props.answers, props.question.id).marks.map(turnOf))].sort((one, other) => one - other);
  return <ol className={classes.told}>{turns.map((turn) => <One key={turn} {...props} turn={turn} />)}</ol>;
}
