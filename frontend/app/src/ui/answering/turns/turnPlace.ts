/** Where somebody is in the turns of a conversation, for keys: which part of the answers they change, and where they go next. */

import { afterTurns, askedTurns, currentTurn, nextPlace, stepTurn, turnCursor, TurnDocument, turnsAbout, type AnswerDocument, type Answering, type Question } from "@goldsmith/core";
import type { JudgedItem } from "../itemContext";

export interface AnswerPlace {
  document: Answering;
  item: JudgedItem | undefined;
  /** Moves on to the next turn, and answers which question is current then; undefined where the order of the questions decides. */
  advance: (asked: Question[]) => Question | undefined;
}

function turnNow(document: AnswerDocument, question: Question, fields: Record<string, string>): number | undefined {
  return currentTurn(askedTurns(document.schema, question, document.snapshot.answers, fields), document.cursors.at(turnCursor(question)));
}

/** What a key changes: the whole answer, or that to the current turn; null where no turn is asked about. */
export function turnPlace(document: AnswerDocument, question: Question, item: JudgedItem | undefined): AnswerPlace | null {
  if (!question.per_turn) return { document, item, advance: () => undefined };
  const fields = item?.fields ?? {};
  const turn = turnNow(document, question, fields);
  if (turn === undefined || !item) return null;
  const text = turnsAbout(question, fields)[turn]?.text ?? "";
  return {
    document: new TurnDocument(document, question, turn),
    item: { ...item, fields: { ...fields, [question.field ?? ""]: text } },
    advance: (asked) => {
      const next = nextPlace(document.schema, asked, document.snapshot.answers, fields, { questionId: question.id, turn });
      if (!next) return afterTurns(asked, question.id);
      document.cursors.move(turnCursor(question), next.turn);
      return asked.find((one) => one.id === next.questionId);
    },
  };
}

/** Go a turn on or back, to the first question that asks about it; answers that question's id. */
export function stepToTurn(document: AnswerDocument, asked: Question[], currentId: string | undefined, item: JudgedItem | undefined, by: 1 | -1): string | null {
  const fields = item?.fields ?? {};
  const question = asked.find((one) => one.id === currentId && one.per_turn) ?? asked.find((one) => one.per_turn);
  if (!question) return null;
  const { answers } = document.snapshot;
  const from = { questionId: question.id, turn: turnNow(document, question, fields) ?? -1 };
  const to = stepTurn(document.schema, asked, answers, fields, from, by);
  document.cursors.move(turnCursor(question), to);
  const isAbout = (one: Question) => one.per_turn === true && one.field === question.field && askedTurns(document.schema, one, answers, fields).includes(to);
  return asked.find(isAbout)?.id ?? null;
}

/** Go to the turn and question that a problem is about. */
export function turnTo(document: AnswerDocument, questionId: string, turn: number | undefined): void {
  const question = document.schema.questions.find((one) => one.id === questionId);
  if (question?.per_turn && turn !== undefined) document.cursors.move(turnCursor(question), turn);
}
