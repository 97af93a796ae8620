import { answerOf, preferenceOf, prefer, setStrength, shownCandidates, TIE, type Answering, type Question } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import { toAria, useKeys } from "../../keymap";
import { Keys } from "../../Keys";
import { useFieldName, useItem } from "../itemContext";
import { useDocument } from "../useDocument";
import classes from "./outputs.module.css";

export interface InputProps {
  document: Answering;
  question: Question;
  isCurrent: boolean;
  isReadOnly?: boolean;
  onChosen?: (questionId: string) => void;
}

/** The candidates of a question as this person sees them. */
export function useCandidates(question: Question): string[] {
  const { order, schema } = useItem();
  return shownCandidates(question, order ?? schema.fields.map((field) => field.id));
}

function Strengths({ document, question, isReadOnly }: InputProps) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const { winner, strength } = preferenceOf(answers, question);
  const isOff = isReadOnly || winner === null || winner === TIE;
  return (
    <div className={classes.strengths} role="radiogroup" aria-label={t("outputs.strength")}>
      {(question.strengths ?? []).map((point) => (
        <button key={point.value} type="button" role="radio" aria-checked={strength === point.value} data-chosen={strength === point.value || undefined} disabled={isOff} className={classes.strength}
          onClick={() => document.apply(question.id, (now) => setStrength(now, question, point.value))}><bdi>{point.name || point.value}</bdi></button>
      ))}
    </div>
  );
}

/** Which answer is better, by how much, or neither. */
export function PreferenceInput(props: InputProps) {
  const { document, question, isReadOnly, onChosen } = props;
  const { t } = useTranslation();
  const keys = useKeys();
  const { answers } = useDocument(document);
  const nameOf = useFieldName();
  const candidates = useCandidates(question);
  const { winner } = preferenceOf(answers, question);
  const choices = [...candidates.map((id, place) => ({ id, name: nameOf(id), key: String(place + 1) })), ...(question.may_tie ? [{ id: TIE, name: t("outputs.tie"), key: keys("answers.tie") }] : [])];
  const choose = (id: string) => {
    document.apply(question.id, (now) => prefer(now, question, id));
    onChosen?.(question.id);
  };
  return (
    <div>
      <div className={classes.candidates} role="radiogroup" aria-labelledby={`question-${question.id}`}>
        {choices.map((one) => (
          <button key={one.id} type="button" role="radio" aria-checked={winner === one.id} data-chosen={winner === one.id || undefined} disabled={isReadOnly} className={classes.candidate} aria-keyshortcuts={toAria(one.key)} onClick={() => choose(one.id)}>
            <span className={classes.dot} aria-hidden />
            <span className={classes.letter}><bdi>{one.name}</bdi></span>
            {!isReadOnly && !(Number(one.key) > 9) && <Keys keys={one.key} hidden />}
          </button>
        ))}
      </div>
      {(question.strengths ?? []).length > 0 && answerOf(answers, question.id).state !== "abstained" && <Strengths {...props} />}
    </div>
  );
}
