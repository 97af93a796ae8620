import { AnswerDocument, valuesOf, type Question } from "@goldsmith/core";
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { AnswerSheet } from "./AnswerSheet";
import { useAnswerKeys } from "./useAnswerKeys";

afterEach(cleanup);

const tone: Question = { id: "tone", kind: "one_of", title: "Tone", labels: [{ id: "good", name: "Good" }, { id: "bad", name: "Bad", key: "x" }] };
const why: Question = { id: "why", kind: "short_text", title: "Why", when: { question_id: "tone", any_of: ["bad"] } };

function Sheet({ document }: { document: AnswerDocument }) {
  useAnswerKeys({ document, currentId: "tone", onCurrent: () => undefined, onChosen: () => undefined });
  return <MantineProvider><AnswerSheet document={document} currentId="tone" /></MantineProvider>;
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
