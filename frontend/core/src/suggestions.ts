/** Suggested answers: taking them one by one or all at once, and seeing what became of each. */

import { answerOf, type Answers, type Mark } from "./answers";
import { findQuestion, type QuestionKind, type Schema } from "./schema";

export interface Suggestion {
  id: string;
  questionId: string;
  /** None: the source would mark nothing. */
  marks: Mark[];
  confidence: number | null;
  /** How sure it is of single labels, by label, where it says so. */
  sure?: Record<string, number>;
  source: { name: string; version: string; kind: string };
}

/** What is taken or left as one: a single mark where marks stand alone, else a whole answer. */
export interface Piece {
  key: string;
  suggestion: Suggestion;
  marks: Mark[];
}

export type Standing = "open" | "accepted" | "changed" | "alike";

const PIECEWISE: QuestionKind[] = ["spans", "relations", "chains", "shapes", "regions", "several_of", "rubric"];

/** The pieces of suggestions, in the order of the questions. */
export function piecesOf(schema: Schema, suggestions: Suggestion[]): Piece[] {
  const place = (one: Suggestion) => schema.questions.findIndex((question) => question.id === one.questionId);
  return [...suggestions].sort((one, other) => place(one) - place(other)).flatMap((suggestion) => {
    const question = findQuestion(schema, suggestion.questionId);
    if (!question) return [];
    if (!PIECEWISE.includes(question.kind)) return [{ key: suggestion.id, suggestion, marks: suggestion.marks }];
    return suggestion.marks.map((mark) => ({ key: `${suggestion.id}/${mark.id}`, suggestion, marks: [mark] }));
  });
}

/** How sure the source is of a piece: of its label where it says that, else of its whole answer. */
export function confidenceOf({ suggestion, marks }: Piece): number | null {
  const own = marks.length === 1 ? suggestion.sure?.[String(marks[0]?.value)] : undefined;
  return own ?? suggestion.confidence;
}

/** The answers as their sources would give them, to be read. */
export function suggestedAnswers(suggestions: Suggestion[]): Answers {
  return Object.fromEntries(suggestions.map((one) => [one.questionId, { state: one.marks.length > 0 ? "answered" : "empty", marks: one.marks }]));
}

/** The marks of pieces as answers to be drawn beside what was given; each is named by its piece. */
export function ghostAnswers(pieces: Piece[]): Answers {
  const found: Answers = {};
  for (const { key, suggestion, marks } of pieces) {
    const before = answerOf(found, suggestion.questionId).marks;
    found[suggestion.questionId] = { state: "answered", marks: [...before, ...marks.map((mark) => ({ ...mark, id: key }))] };
  }
  return found;
}

/** Take pieces as they are, with the marks that theirs join. */
export function acceptPieces(schema: Schema, answers: Answers, pieces: Piece[], all: Suggestion[]): Answers {
  return pieces.reduce((now, piece) => take(schema, withJoined(schema, now, piece, all), piece.suggestion.questionId, piece.marks), answers);
}

function take(schema: Schema, answers: Answers, questionId: string, marks: Mark[]): Answers {
  const question = findQuestion(schema, questionId);
  if (!question || marks.length === 0) return answers;
  if (!PIECEWISE.includes(question.kind)) return { ...answers, [questionId]: { state: "answered", marks } };
  const stands = (mark: Mark) => marks.some((one) => one.id === mark.id || isSamePlace(one, mark));
  const others = answerOf(answers, questionId).marks.filter((mark) => !stands(mark));
  return { ...answers, [questionId]: { state: "answered", marks: [...others, ...marks] } };
}

/** A label or a criterion has one mark; spans and shapes may lie on each other. */
function isSamePlace(one: Mark, other: Mark): boolean {
  if (one.anchor === null && other.anchor === null) return one.value === other.value;
  return one.anchor?.kind === "criterion" && other.anchor?.kind === "criterion" && one.anchor.criterion === other.anchor.criterion;
}

function joinedBy(mark: Mark): string[] {
  if (mark.anchor?.kind === "link") return [mark.anchor.from, mark.anchor.to];
  return mark.anchor?.kind === "group" ? mark.anchor.mark_ids : [];
}

function withJoined(schema: Schema, answers: Answers, piece: Piece, all: Suggestion[]): Answers {
  const wanted = new Set(piece.marks.flatMap(joinedBy));
  if (wanted.size === 0) return answers;
  return all.reduce((now, suggestion) => take(schema, now, suggestion.questionId, suggestion.marks.filter((mark) => wanted.has(mark.id) && !findTaken(now, suggestion, mark))), answers);
}

/** Take the marks of pieces out of the answers again. */
export function withdrawPieces(answers: Answers, pieces: Piece[]): Answers {
  return pieces.reduce((now, { suggestion, marks }) => {
    const answer = answerOf(now, suggestion.questionId);
    const left = answer.marks.filter((mark) => !(mark.suggestion_id === suggestion.id && marks.some((one) => one.id === mark.id)));
    if (left.length === answer.marks.length) return now;
    return { ...now, [suggestion.questionId]: left.length > 0 ? { ...answer, marks: left } : { state: "empty", marks: [] } };
  }, answers);
}

function findTaken(answers: Answers, suggestion: Suggestion, mark: Mark): Mark | undefined {
  return answerOf(answers, suggestion.questionId).marks.find((one) => one.id === mark.id && one.suggestion_id === suggestion.id);
}

function isSameMark(one: Mark, other: Mark): boolean {
  return one.value === other.value && JSON.stringify([one.anchor, one.attributes]) === JSON.stringify([other.anchor, other.attributes]);
}

/** What became of a piece so far. */
export function standingOf(answers: Answers, { suggestion, marks }: Piece): Standing {
  const taken = marks.map((mark) => findTaken(answers, suggestion, mark));
  if (marks.length > 0 && taken.every((one, index) => one && isSameMark(one, marks[index] as Mark))) return "accepted";
  if (taken.some((one) => one !== undefined)) return "changed";
  const given = answerOf(answers, suggestion.questionId).marks;
  return marks.length > 0 && marks.every((mark) => given.some((one) => isSameMark(one, mark))) ? "alike" : "open";
}
