import { answerOf, formatTime, spansInOrder, matchSpans, surfaceOf, type Answers, type Mark, type Matched, type Question } from "@goldsmith/core";
import { Button, Text } from "@mantine/core";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AnswerText } from "../../ui/answering/AnswerText";
import { useMeasure } from "../../ui/answering/shapes/useMeasure";
import { useSpanEditor } from "../../ui/answering/spans/useSpanEditor";
import { useDocument } from "../../ui/answering/useDocument";
import { LabelChip } from "../../ui/Chips";
import { choiceColor, choiceName } from "../../ui/choices";
import type { JudgementProps } from "./Judgement";
import classes from "./review.module.css";
import { findTaken } from "./taking";

interface Props {
  question: Question;
  props: JudgementProps;
}

function usePlace(mark: Mark): string {
  const measure = useMeasure();
  if (mark.anchor?.kind === "region") return formatTime(mark.anchor.start);
  return mark.anchor?.kind === "shape" ? measure(mark.anchor) : surfaceOf(mark);
}

/** Take one mark over into the settled answer. */
export function Take({ question, mark, props, document }: Props & { mark: Mark; document: NonNullable<JudgementProps["settling"]> }) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const isTaken = findTaken(answers, question, mark) !== undefined;
  const name = `${choiceName(question, String(mark.value))} ${usePlace(mark)}`;
  return (
    <Button variant={isTaken ? "subtle" : "default"} color="gray" size="compact-xs" disabled={isTaken} aria-label={t(isTaken ? "review.taken_mark" : "review.take_mark", { name })} leftSection={isTaken ? <IconCheck size={12} /> : <IconPlus size={12} />}
      onClick={() => props.onTake(question, mark)}>{t(isTaken ? "review.taken" : "review.take")}</Button>
  );
}

/** A span that not everybody has: what it is, how it differs, and a way to take it over. */
function Difference({ matched, question, props }: Props & { matched: Matched }) {
  const { t } = useTranslation();
  const { mark, match, same, others } = matched;
  return (
    <li className={classes.difference}>
      <LabelChip name={choiceName(question, String(mark.value))} color={choiceColor(question, String(mark.value))} />
      <span className="gs-clip"><bdi>{surfaceOf(mark)}</bdi></span>
      <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>{t(`review.match_${match}`)} · {t("review.match_same_of", { same, others })}</Text>
      {props.settling && <Take question={question} mark={mark} props={props} document={props.settling} />}
    </li>
  );
}

/** Spans drawn in the text, those marked that others do not have just so. */
export function MarkedJudgement({ question, props }: Props) {
  const { judgement, guide, review } = props;
  const answers = judgement.answers as Answers;
  const editor = useSpanEditor(guide.schema);
  if (question.kind !== "spans" || answerOf(answers, question.id).state !== "answered") return <AnswerText question={question} answers={answers} />;
  const others = review.annotations.filter((one) => one.id !== judgement.id).map((one) => one.answers as Answers);
  const matched = matchSpans(question, answers, others);
  const differing = new Map(matched.filter((one) => one.match !== "same").map((one) => [one.mark.id, one]));
  const ordered = spansInOrder(matched.map((one) => one.mark)).flatMap((mark) => differing.get(mark.id) ?? []);
  const field = question.field ?? "";
  return (
    <>
      <div className={classes.marked}>
        {editor && <editor.MarkedText text={review.fields[field] ?? ""} field={field} language={review.language} schema={{ ...guide.schema, questions: [{ ...question, when: null }] }} answers={answers} looks={(mark) => (differing.has(mark.id) ? "differs" : null)} />}
      </div>
      {ordered.length > 0 && <ul className={classes.differences} tabIndex={0}>{ordered.map((one) => <Difference key={one.mark.id} matched={one} question={question} props={props} />)}</ul>}
    </>
  );
}
