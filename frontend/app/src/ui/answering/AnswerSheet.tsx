import { askedQuestions, type AnswerDocument, type AnswerProblem } from "@goldsmith/core";
import classes from "./answering.module.css";
import { QuestionBlock } from "./QuestionBlock";
import { useDocument } from "./useDocument";

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
      {asked.map((question) => (
        <QuestionBlock key={question.id} document={document} question={question} isCurrent={asked.length > 1 && question.id === current} isReadOnly={isReadOnly}
          problem={problems.find((problem) => problem.questionId === question.id)} onCurrent={() => onCurrent?.(question.id)} onChosen={onChosen} />
      ))}
    </div>
  );
}
