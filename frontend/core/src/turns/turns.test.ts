import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Answers } from "../answers";
import { AnswerDocument } from "../document";
import type { Constraint, Question, Schema } from "../schema";
import { checkAnswers } from "../validation";
import { afterTurns, currentTurn, nextPlace, stepTurn } from "./asking";
import { boundsOfTurns, textOfField, turnsOf } from "./conversation";
import { TurnDocument } from "./document";

interface Case {
  name: string;
  given: Record<string, [number, string | number][]>;
  wrong: string[];
}

// The same cases that the server's rules are tested with.
const cases = JSON.parse(readFileSync(`${__dirname}/../../../../tests/cases/turns.json`, "utf8")) as { conversation: unknown[]; questions: Question[]; constraints: Constraint[]; cases: Case[] };
const value = `turns:${JSON.stringify(cases.conversation)}`;
const fields = { chat: value };
// The server requires what is not said to be optional.
const questions = cases.questions.map((question) => ({ required: true, ...question }));
const schema: Schema = { format: 1, fields: [{ id: "chat", kind: "conversation", title: "Chat" }], questions, constraints: cases.constraints };
const [good, why, mark] = questions as [Question, Question, Question, Question];

function answersOf(given: Case["given"]): Answers {
  return Object.fromEntries(Object.entries(given).map(([id, pairs]) => [id, { state: "answered" as const, marks: pairs.map(([turn, one], n) => ({ id: `m${n}`, field: "chat", anchor: { kind: "turn" as const, turn }, value: one, attributes: {}, suggestion_id: null })) }]));
}

test.each(cases.cases)("$name", ({ given, wrong }) => {
  expect(checkAnswers(schema, answersOf(given), fields).map((problem) => problem.questionId).sort()).toEqual(wrong);
});

test("a problem names its turn", () => {
  expect(checkAnswers(schema, answersOf({ good: [[1, "yes"]], mark: [[1, 2]] }), fields)[0]).toMatchObject({ code: "required", turn: 3 });
});

test("each turn stands in the text where its bounds say, in code points", () => {
  const points = Array.from(textOfField(value));
  const turns = turnsOf(value) ?? [];
  expect(boundsOfTurns(turns).map(({ start, end }) => points.slice(start, end).join(""))).toEqual(turns.map((turn) => turn.text));
});

test("what is no conversation is text", () => {
  expect([turnsOf("turns:"), turnsOf("turns:[1"), turnsOf("hello"), textOfField("turns: none")]).toEqual([null, null, null, "turns: none"]);
});

test("a turn is answered by itself, and undone by itself", () => {
  const document = new AnswerDocument(schema);
  const first = new TurnDocument(document, good, 1);
  const second = new TurnDocument(document, good, 3);
  second.choose("good", "no");
  first.choose("good", "yes");
  first.choose("good", "no");
  expect(document.snapshot.answers["good"]?.marks.map((one) => [one.anchor, one.value])).toEqual([[{ kind: "turn", turn: 1 }, "no"], [{ kind: "turn", turn: 3 }, "no"]]);
  document.undo();
  document.undo();
  expect([first.snapshot.answers["good"]?.state, second.snapshot.answers["good"]?.marks[0]?.value]).toEqual(["empty", "no"]);
});

test("a part of a document stays the same object while nothing changes", () => {
  const document = new AnswerDocument(schema);
  const part = new TurnDocument(document, good, 1);
  const before = part.snapshot;
  expect(part.snapshot).toBe(before);
  part.toggle("good", "yes");
  expect(part.snapshot).not.toBe(before);
});

test("one goes through the questions about a turn, then on to the next", () => {
  const no = answersOf({ good: [[1, "no"]] });
  const asked = [good, why, mark];
  expect(nextPlace(schema, asked, no, fields, { questionId: "good", turn: 1 })).toEqual({ questionId: "why", turn: 1 });
  expect(nextPlace(schema, asked, {}, fields, { questionId: "good", turn: 1 })).toEqual({ questionId: "mark", turn: 1 });
  expect(nextPlace(schema, asked, {}, fields, { questionId: "mark", turn: 1 })).toEqual({ questionId: "mark", turn: 2 });
  expect(nextPlace(schema, asked, {}, fields, { questionId: "mark", turn: 3 })).toBeNull();
  const last: Question = { id: "all", kind: "one_of", title: "All" };
  expect(afterTurns([...asked, last], "good")?.id).toBe("all");
});

test("a step passes over turns that nobody asks about", () => {
  const place = { questionId: "good", turn: 1 };
  expect([stepTurn(schema, [good], {}, fields, place, 1), stepTurn(schema, [good], {}, fields, place, -1), currentTurn([1, 3], 2), currentTurn([1, 3], 9)]).toEqual([3, 1, 3, 3]);
});
