/** Spans as they are drawn: placed under the text, with colour and name. Objects stay the same while nothing about them changes. */

import { answerOf, askedQuestions, offsetsOf, spanParts, placeSpans, type Answers, type Mark, type Placed, type Question, type Schema } from "@goldsmith/core";
import { choiceColor, choiceName } from "../../choices";
import { ghostMarks, ghostName, ghostOf, type Ghosts } from "../ghosts";

export interface Drawn extends Placed {
  color: string;
  /** The label's name, told after the span. */
  tag: string;
  /** How it stands out: chosen, of the chain being built, the start of a relation, what is selected, or only suggested. */
  look: "chosen" | "linked" | "selected" | "differs" | "ghost" | "ghost_current" | null;
}

export interface Given {
  question: Question;
  marks: readonly Mark[];
  /** Where these are suggested, not given. */
  ghosts?: Ghosts;
}

/** What is marked in a field, by question, and what is suggested there. */
export function givenOf(schema: Schema, answers: Answers, field: string, ghosts?: Ghosts): Given[] {
  return askedQuestions(schema, answers)
    .filter((question) => question.kind === "spans" && question.field === field)
    .flatMap((question): Given[] => {
      const given = { question, marks: answerOf(answers, question.id).marks };
      const suggested = ghosts?.answers[question.id] ? [{ question, marks: ghostMarks(ghosts, question), ghosts }] : [];
      return [given, ...suggested];
    });
}

function ghostLook(ghosts: Ghosts, mark: Mark): Drawn["look"] {
  return ghostOf(ghosts, mark.id) === "current" ? "ghost_current" : "ghost";
}

function unitsOf(text: string, mark: Mark): { start: number; end: number }[] {
  const map = offsetsOf(text);
  return spanParts(mark).map((part) => ({ start: map.toUnits(part.start), end: map.toUnits(part.end) }));
}

function tagOf(question: Question, mark: Mark): string {
  const said = Object.entries(mark.attributes).map(([id, value]) => {
    const spec = question.attributes?.find((one) => one.id === id);
    const name = (one: unknown) => spec?.labels?.find((label) => label.id === one)?.name ?? String(one);
    if (typeof value === "boolean") return value ? (spec?.title ?? id) : "";
    return Array.isArray(value) ? value.map(name).join("+") : spec?.kind === "text" ? "…" : name(value);
  });
  return [choiceName(question, String(mark.value)), ...said.filter(Boolean)].join(" ");
}

function isSame(one: Drawn | undefined, other: Drawn): one is Drawn {
  return !!one && one.level === other.level && one.color === other.color && one.tag === other.tag && one.look === other.look
    && one.parts.length === other.parts.length && one.parts.every((part, index) => part.start === other.parts[index]?.start && part.end === other.parts[index]?.end);
}

/** Draws the spans of one text again and again, and hands out the same objects for what did not change. */
export class Drawer {
  private known = new Map<string, Drawn>();
  private last: { text: string; given: readonly Given[]; looks: unknown; drawn: Drawn[] } | null = null;

  draw(text: string, given: readonly Given[], looks: (mark: Mark) => Drawn["look"]): Drawn[] {
    const { last } = this;
    const isKnown = last && last.text === text && last.looks === looks && last.given.length === given.length && last.given.every((one, index) => one.marks === given[index]?.marks && one.question === given[index].question && one.ghosts === given[index].ghosts);
    if (isKnown) return last.drawn;
    const drawn = this.place(text, given, looks);
    this.last = { text, given, looks, drawn };
    return drawn;
  }

  private place(text: string, given: readonly Given[], looks: (mark: Mark) => Drawn["look"]): Drawn[] {
    const spans = given.flatMap(({ question, marks, ghosts }) =>
      marks.map((mark) => ({ id: mark.id, parts: unitsOf(text, mark), color: choiceColor(question, String(mark.value)), tag: ghostName(ghosts, mark.id, tagOf(question, mark)), look: ghosts ? ghostLook(ghosts, mark) : looks(mark) })),
    );
    const next = new Map<string, Drawn>();
    const drawn = placeSpans(spans).map((one) => {
      const before = this.known.get(one.id);
      const kept = isSame(before, one) ? before : one;
      next.set(one.id, kept);
      return kept;
    });
    this.known = next;
    return drawn;
  }
}
