import { answerOf, matchShapes, shapeOf, type Answers, type MatchedShape, type Question } from "@goldsmith/core";
import { Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatShare } from "../../i18n/format";
import { AnswerText } from "../../ui/answering/AnswerText";
import { useShapeEditor } from "../../ui/answering/shapes/useShapeEditor";
import { useMeasure } from "../../ui/answering/shapes/useMeasure";
import { LabelChip } from "../../ui/Chips";
import { choiceColor, choiceName } from "../../ui/choices";
import type { JudgementProps } from "./Judgement";
import { Take } from "./MarkedJudgement";
import classes from "./review.module.css";

interface Props {
  question: Question;
  props: JudgementProps;
}

const MOST = 60;

/** A shape that not everybody has so: what it is, how it differs, and a way to take it over. */
function Difference({ matched, question, props }: Props & { matched: MatchedShape }) {
  const { t } = useTranslation();
  const measure = useMeasure();
  const { mark, match, same, others, likeness } = matched;
  return (
    <li className={classes.difference}>
      <LabelChip name={choiceName(question, String(mark.value))} color={choiceColor(question, String(mark.value))} />
      <span className="gs-num">{measure(shapeOf(mark))}</span>
      <Text size="xs" c="dimmed">{t(`review.shape_${match}`)}{likeness !== null && ` · ${t("review.likeness", { share: formatShare(likeness) })}`} · {t("review.match_same_of", { same, others })}</Text>
      {props.settling && <Take question={question} mark={mark} props={props} document={props.settling} />}
    </li>
  );
}

/** Shapes drawn on the picture; those that others do not have stand out. */
export function DrawnJudgement({ question, props }: Props) {
  const { judgement, guide, review } = props;
  const { t } = useTranslation();
  const answers = judgement.answers as Answers;
  const editor = useShapeEditor(guide.schema);
  const matched = useMemo(() => {
    const others = review.annotations.filter((one) => one.id !== judgement.id).map((one) => one.answers as Answers);
    return matchShapes(question, judgement.answers as Answers, others);
  }, [question, judgement, review]);
  if (answerOf(answers, question.id).state !== "answered") return <AnswerText question={question} answers={answers} />;
  const differing = matched.filter((one) => one.match !== "same");
  const ids = new Set(differing.map((one) => one.mark.id));
  const field = question.field ?? "";
  return (
    <>
      {editor && <editor.ShapePicture value={review.fields[field] ?? ""} field={field} title={question.title} schema={{ ...guide.schema, questions: [{ ...question, when: null }] }} answers={answers} looks={(mark) => (ids.has(mark.id) ? "differs" : null)} isSmall />}
      <AnswerText question={question} answers={answers} />
      {differing.length > 0 && <ul className={classes.differences} tabIndex={0}>{differing.slice(0, MOST).map((one) => <Difference key={one.mark.id} matched={one} question={question} props={props} />)}</ul>}
      {differing.length > MOST && <Text size="xs" c="dimmed">{t("spans.more", { n: differing.length - MOST })}</Text>}
    </>
  );
}
