import { askedQuestions, partsOf, type AnswerDocument, type AnswerProblem } from "@goldsmith/core";
import { lazy, Suspense } from "react";
import classes from "./answering.module.css";
import { QuestionBlock } from "./QuestionBlock";
import { useDocument } from "./useDocument";

const RatingTable = lazy(() => import("./outputs/RatingTable"));

interface Props {
  document: AnswerDocument;
  problems?: AnswerProblem[];
  currentId?: string;
  onCurrent?: (questionId: string) => void;
  onChosen?: (questionId: string) => void;
  isReadOnly?: boolean;
}

/** All questions that are asked now, in the guideline's order. */
export function AnswerSheet({ document, problems = [], currentId, onCurrent, onChosen, isReadOnly }: Props) {
  const { answers } = useDocument(document);
  const asked = askedQuestions(document.schema, answers);
  const current = asked.some((question) => question.id === currentId) ? currentId : asked[0]?.id;
  return (
    <div className={classes.sheet}>
      {partsOf(asked).map(({ question, grid }) => grid ? (
        <Suspense key={grid.questions[0]?.id}><RatingTable document={document} grid={grid} problems={problems} currentId={current} isReadOnly={isReadOnly} onCurrent={(id) => onCurrent?.(id)} onChosen={onChosen} /></Suspense>
      ) : (
        <QuestionBlock key={question.id} document={document} question={question} isCurrent={asked.length > 1 && question.id === current} isOnly={asked.length === 1} isReadOnly={isReadOnly}
          problem={problems.find((problem) => problem.questionId === question.id)} onCurrent={() => onCurrent?.(question.id)} onChosen={onChosen} />
      ))}
    </div>
  );
}
