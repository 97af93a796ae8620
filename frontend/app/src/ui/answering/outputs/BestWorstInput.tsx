import { extremesOf, setExtreme, type Extreme } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import { LabelKeys } from "../../Keys";
import { useFieldName } from "../itemContext";
import { useDocument } from "../useDocument";
import { useCandidates, type InputProps } from "./Candidates";
import classes from "./outputs.module.css";

const EXTREMES: Extreme[] = ["best", "worst"];

/** The best and the worst of several answers: two choices a row, one of each in all. */
export function BestWorstInput({ document, question, isReadOnly }: InputProps) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const nameOf = useFieldName();
  const candidates = useCandidates(question);
  const chosen = extremesOf(answers, question);
  return (
    <table className={classes.pairs} aria-labelledby={`question-${question.id}`}>
      <thead><tr><th scope="col" />{EXTREMES.map((extreme) => <th key={extreme} scope="col">{t(`outputs.${extreme}`)}</th>)}</tr></thead>
      <tbody>
        {candidates.map((field, place) => (
          <tr key={field}>
            <th scope="row"><bdi>{nameOf(field)}</bdi> {!isReadOnly && <LabelKeys keys={String(place + 1)} />}</th>
            {EXTREMES.map((extreme) => (
              <td key={extreme}>
                <button type="button" aria-pressed={chosen[extreme] === field} data-chosen={chosen[extreme] === field ? (extreme === "best" ? "met" : "not_met") : undefined} disabled={isReadOnly} className={classes.verdict} data-whole
                  aria-label={`${nameOf(field)}: ${t(`outputs.${extreme}`)}`} onClick={() => document.apply(question.id, (now) => setExtreme(now, question, extreme, field))}>{chosen[extreme] === field ? t(`outputs.${extreme}`) : "–"}</button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
