import { AnswerDocument, valuesOf, type Question } from "@goldsmith/core";
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useEffect, useState } from "react";
import { afterEach, expect, test } from "vitest";
import { setKeymap } from "../keymap";
import { listenToKeys } from "../shortcuts";
import { AnswerSheet } from "./AnswerSheet";
import type { JudgedItem } from "./itemContext";
import { useAnswerKeys } from "./useAnswerKeys";

afterEach(() => {
  cleanup();
  setKeymap({});
});

const tone: Question = { id: "tone", kind: "one_of", title: "Tone", labels: [{ id: "good", name: "Good" }, { id: "bad", name: "Bad", key: "x" }] };
const why: Question = { id: "why", kind: "short_text", title: "Why", when: { question_id: "tone", any_of: ["bad"] } };

function Sheet({ document, item }: { document: AnswerDocument; item?: JudgedItem }) {
  const [currentId, setCurrentId] = useState(document.schema.questions[0]?.id);
  useAnswerKeys({ document, item, currentId, onCurrent: setCurrentId, onChosen: () => undefined });
  useEffect(() => listenToKeys(), []);
  return <MantineProvider><AnswerSheet document={document} currentId={currentId} onCurrent={setCurrentId} /></MantineProvider>;
}

function show(...questions: Question[]): AnswerDocument {
  const document = new AnswerDocument({ format: 1, fields: [], questions });
  render(<Sheet document={document} />);
  return document;
}

test("a click chooses a label", () => {
  const document = show(tone);
  fireEvent.click(screen.getByRole("radio", { name: "Good" }));
  expect(valuesOf(document.snapshot.answers, "tone")).toEqual(["good"]);
});

test("a label's own key chooses it", () => {
  const document = show(tone);
  fireEvent.keyDown(window.document.body, { key: "x", code: "KeyX" });
  expect(valuesOf(document.snapshot.answers, "tone")).toEqual(["bad"]);
});

test("a question appears once its condition holds", () => {
  show(tone, why);
  expect(screen.queryByText("Why")).toBeNull();
  fireEvent.click(screen.getByRole("radio", { name: "Bad" }));
  expect(screen.getByText("Why")).toBeTruthy();
});

test("keys with a modifier are left to the browser", () => {
  const document = show(tone);
  fireEvent.keyDown(window.document.body, { key: "x", code: "KeyX", ctrlKey: true });
  expect(valuesOf(document.snapshot.answers, "tone")).toEqual([]);
});

test("markup in a label is shown as text", () => {
  show({ ...tone, labels: [{ id: "a", name: "<img src=x onerror=alert(1)>" }] });
  expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeTruthy();
  expect(window.document.querySelector("img")).toBeNull();
});

const press = (key: string, more: KeyboardEventInit = {}, target: Element = window.document.body) => act(() => void fireEvent.keyDown(target, { key, ...more }));
const AGAIN = { altKey: true };

test("two keys in a row reach the labels beyond numbers and letters", () => {
  const document = show({ id: "tags", kind: "several_of", title: "Tags", labels: Array.from({ length: 40 }, (_, n) => ({ id: `l${n}`, name: `Label ${n}` })) });
  for (const key of [";", "b", ";", "!", "1"]) press(key);
  expect(valuesOf(document.snapshot.answers, "tags")).toEqual(["l37", "l0"]);
});

test("one key answers question after question as the item before was answered, also from within a number", async () => {
  const questions: Question[] = [tone, { id: "tags", kind: "several_of", title: "Tags", labels: [{ id: "a", name: "A" }, { id: "b", name: "B" }] }, { id: "n", kind: "number", title: "How many?" }, { id: "day", kind: "date", title: "When?" }];
  const first = show(...questions);
  act(() => {
    first.choose("tone", "bad");
    first.toggle("tags", "a");
    first.toggle("tags", "b");
    first.type("n", 4);
    first.type("day", "2024-02-29");
  });
  cleanup();
  const next = show(...questions);
  press("Enter", AGAIN);
  press("Enter", AGAIN);
  press("Enter", AGAIN, await screen.findByRole("textbox"));
  press("Enter", AGAIN);
  expect(questions.map(({ id }) => valuesOf(next.snapshot.answers, id))).toEqual([["bad"], ["a", "b"], [4], ["2024-02-29"]]);
});

test("a key of one's own calls the tie, and the one it had is free", () => {
  const better: Question = { id: "better", kind: "preference", title: "Better?", candidates: ["one", "two"], may_tie: true };
  setKeymap({ "answers.tie": "shift+t" });
  const document = show(better);
  press("0");
  expect(valuesOf(document.snapshot.answers, "better")).toEqual([]);
  press("T", { shiftKey: true });
  expect(valuesOf(document.snapshot.answers, "better")).toEqual(["tie"]);
});
