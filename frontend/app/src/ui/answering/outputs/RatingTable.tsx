import { allocateKeys, answerOf, cellOf, columnsOf, isChosen, type AnswerDocument, type AnswerProblem, type Question, type RatingGrid } from "@goldsmith/core";
import { Text, VisuallyHidden } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor } from "../../choices";
import { useFieldName, useItem } from "../itemContext";
import { useDocument } from "../useDocument";
import classes from "./outputs.module.css";

/** More answers than this stand below each other: a number of points each does not fit beside the item. */
const MOST_ACROSS = 2;

interface Props {
  document: AnswerDocument;
  grid: RatingGrid;
  problems: AnswerProblem[];
  currentId?: string;
  isReadOnly?: boolean;
  onCurrent: (questionId: string) => void;
  onChosen?: (questionId: string) => void;
}

function Cell({ document, question, isCurrent, isReadOnly, onCurrent, onChosen, name }: Omit<Props, "grid" | "problems" | "currentId"> & { question: Question; isCurrent: boolean; name: string }) {
  const { answers } = useDocument(document);
  const keys = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
  const isAbstained = answerOf(answers, question.id).state === "abstained";
  return (
    <div className={classes.cell} role="radiogroup" aria-label={name} id={`question-${question.id}`} data-current={isCurrent || undefined} style={{ opacity: isAbstained ? 0.45 : undefined }} onPointerDown={() => onCurrent(question.id)}>
      {(question.points ?? []).map((point) => {
        const chosen = isChosen(answers, question.id, point.value);
        return (
          <button key={point.value} type="button" role="radio" aria-checked={chosen} data-chosen={chosen || undefined} disabled={isReadOnly} className={classes.point} title={point.name} aria-label={point.name === String(point.value) ? point.name : `${point.value} ${point.name}`}
            aria-keyshortcuts={keys.get(point.value)} style={{ "--label": choiceColor(question, point.value) } as React.CSSProperties} onClick={() => { document.toggle(question.id, point.value); onChosen?.(question.id); }}>{point.value}</button>
        );
      })}
    </div>
  );
}

/** Ratings on one scale, criteria down and answers across; the cell with a frame listens to the keys. */
export default function RatingTable({ grid, problems, currentId, ...cell }: Props) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const { order } = useItem();
  const fields = columnsOf(grid, order);
  const isLong = fields.length > MOST_ACROSS;
  const cellAt = (row: string, field: string) => {
    const question = cellOf(grid, row, field);
    return question && <Cell {...cell} question={question} isCurrent={!cell.isReadOnly && currentId === question.id} name={`${row}, ${nameOf(field)}`} />;
  };
  const points = (grid.questions[0]?.points ?? []).filter((point) => point.name && point.name !== String(point.value));
  const problem = problems.find((one) => grid.questions.some((question) => question.id === one.questionId));
  return (
    <div className={classes.scroll}>
      <table className={classes.grid}>
        {!isLong && <thead><tr><th scope="col"><VisuallyHidden>{t("outputs.criterion")}</VisuallyHidden></th>{fields.map((field) => <th key={field} scope="col"><bdi>{nameOf(field)}</bdi></th>)}</tr></thead>}
        <tbody>
          {grid.rows.map((row) => isLong ? fields.map((field, place) => (
            <tr key={`${row}-${field}`} data-inner={place > 0 || undefined}>
              {place === 0 && <th scope="rowgroup" rowSpan={fields.length} style={{ verticalAlign: "top" }}><bdi>{row}</bdi></th>}
              <td className={classes.scale}><bdi>{nameOf(field)}</bdi></td>
              <td>{cellAt(row, field)}</td>
            </tr>
          )) : (
            <tr key={row}><th scope="row"><bdi>{row}</bdi></th>{fields.map((field) => <td key={field}>{cellAt(row, field)}</td>)}</tr>
          ))}
        </tbody>
      </table>
      {points.length > 0 && <Text className={classes.scale} mt={4}>{points.map((point, place) => <Fragment key={point.value}>{place > 0 && " · "}<bdi>{point.value} {point.name}</bdi></Fragment>)}</Text>}
      {problem && <Text size="sm" c="var(--gs-bad)" role="alert">{t(`answering.problem.${problem.code}`, { limit: problem.limit, words: problem.words })}</Text>}
    </div>
  );
}
