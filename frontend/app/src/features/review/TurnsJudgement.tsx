import { answerOf, turnOf, type Answers, type Question } from "@goldsmith/core";
import { Button } from "@mantine/core";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { AnswerText } from "../../ui/answering/AnswerText";
import { useItem } from "../../ui/answering/itemContext";
import { useDocument } from "../../ui/answering/useDocument";
import TurnsText from "../../ui/answering/turns/TurnsText";
import type { JudgementProps } from "./Judgement";
import { findTaken } from "./taking";

interface Props {
  question: Question;
  props: JudgementProps;
}

/** Take what is said of one turn over into the settled answer. */
function TakeTurn({ question, props, turn, document }: Props & { turn: number; document: NonNullable<JudgementProps["settling"]> }) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const marks = answerOf(props.judgement.answers as Answers, question.id).marks.filter((mark) => turnOf(mark) === turn);
  const isTaken = marks.every((mark) => findTaken(answers, question, mark));
  const name = t("turns.at", { n: turn + 1 });
  return (
    <Button variant={isTaken ? "subtle" : "default"} color="gray" size="compact-xs" disabled={isTaken} aria-label={t(isTaken ? "review.taken_mark" : "review.take_mark", { name })} leftSection={isTaken ? <IconCheck size={12} /> : <IconPlus size={12} />}
      onClick={() => marks.forEach((mark) => props.onTake(question, mark))}>{t(isTaken ? "review.taken" : "review.take")}</Button>
  );
}

/** An answer about turns; where a turn differs, what is said of it can be taken over by itself. */
export function TurnsJudgement({ question, props }: Props) {
  const answers = props.judgement.answers as Answers;
  const { differing } = useItem();
  const { settling } = props;
  if (answerOf(answers, question.id).state !== "answered") return <AnswerText question={question} answers={answers} />;
  return (
    <Suspense>
      <TurnsText question={question} answers={answers} after={(turn) => settling && differing?.has(`${question.id}.${turn}`) && <TakeTurn question={question} props={props} turn={turn} document={settling} />}>
        {(own) => <AnswerText question={{ ...question, per_turn: false }} answers={own} />}
      </TurnsText>
    </Suspense>
  );
}
