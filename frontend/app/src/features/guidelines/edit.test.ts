import { expect, test } from "vitest";
import { toGuide } from "../../ui/answering/guide";
import { addLabel, addQuestion, idFrom, move, namedOtherwise, readGuideline, removeQuestion } from "./edit";

test("an id comes from the name", () => {
  expect(idFrom("Très négatif!", [], "label")).toBe("tres-negatif");
});

test("a taken id gets a number", () => {
  expect(idFrom("Good", ["good"], "label")).toBe("good-2");
});

test("a name without Latin letters falls back", () => {
  expect(idFrom("إيجابي", ["label-1"], "label")).toBe("label-2");
});

test("removing a question frees those that depended on it", () => {
  const two = addQuestion(addQuestion(toGuide({}), "one_of", "Tone"), "short_text", "Why");
  const why = two.schema.questions[1];
  if (why) why.when = { question_id: "tone", any_of: ["bad"] };
  expect(removeQuestion(two, "tone").schema.questions[0]?.when).toBeNull();
});

test("labels keep their ids when they are renamed", () => {
  const question = addQuestion(toGuide({}), "one_of", "Tone").schema.questions[0];
  expect(question && addLabel(question, "Good", "#123456")[0]).toMatchObject({ id: "good", name: "Good" });
});

test("moving past the end changes nothing", () => {
  expect(move(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});

test("a file that is no guideline is refused", () => {
  expect(readGuideline('{"a": 1}')).toBeNull();
});

test("a label whose id no longer goes with its name is told, a longer name or another script is not", () => {
  const label = (id: string, name: string) => ({ id, name });
  expect(namedOtherwise([label("question", "AddToPlaylist"), label("positive", "Positive!"), label("yes", "Yes, clearly"), label("label-1", "إيجابي"), label("play-music-2", "PlayMusic")]).map((one) => one.id)).toEqual(["question"]);
});
