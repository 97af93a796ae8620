import { askedQuestions, type AnswerDocument, type AnswerProblem, type SpanSession } from "@goldsmith/core";
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
  session?: SpanSession | null;
}

/** All questions that are asked now, in the guideline's order. */
export function AnswerSheet({ document, problems = [], currentId, onCurrent, onChosen, isReadOnly, session }: Props) {
  const { answers } = useDocument(document);
  const asked = askedQuestions(document.schema, answers);
  const current = asked.some((question) => question.id === currentId) ? currentId : asked[0]?.id;
  return (
    <div className={classes.sheet}>
      {asked.map((question) => (
        <QuestionBlock key={question.id} document={document} question={question} isCurrent={question.id === current} isAlone={asked.length === 1} isReadOnly={isReadOnly} session={session}
          problem={problems.find((problem) => problem.questionId === question.id)} onCurrent={() => onCurrent?.(question.id)} onChosen={onChosen} />
      ))}
    </div>
  );
}
