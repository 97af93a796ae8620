/** Which key chooses which answer: own keys first, then numbers, then letters, then two keys in a row. */

import type { MarkValue } from "./answers";
import type { Question } from "./schema";
import { isMarkedFromMany, isTree } from "./taxonomy/tree";

/** The key that opens a two-key chord. */
export const CHORD = ";";

const NUMBERS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

export interface KeyBinding {
  questionId: string;
  value: MarkValue;
  /** One character, or the chord key and one character. */
  keys: string;
}

interface Choice {
  value: MarkValue;
  name: string;
  key: string | null;
}

export function choicesOf(question: Question): Choice[] {
  if (question.kind === "rating") {
    return (question.points ?? []).map((point) => ({
      value: point.value,
      name: point.name,
      key: point.key ?? (point.value >= 0 && point.value <= 9 ? String(point.value) : null),
    }));
  }
  return (question.labels ?? []).map((label) => ({ value: label.id, name: label.name, key: label.key ?? null }));
}

function isUsable(key: string | null): key is string {
  return key !== null && /^[a-z0-9]$/.test(key.toLowerCase());
}

function* freeKeys(): Generator<string> {
  yield* NUMBERS;
  yield* LETTERS;
  for (const first of [...LETTERS, ...NUMBERS]) yield CHORD + first;
}

/** Keys of one question. Keys of different questions never meet: only the current question listens.
 *  Where labels are typed for, what is offered to this person has the first numbers. */
export function allocateKeys(question: Question, offered: readonly string[] = []): KeyBinding[] {
  const choices = choicesOf(question);
  const taken = new Set<string>();
  const chosen = new Map<MarkValue, string>();
  const isMany = isMarkedFromMany(question);
  for (const [place, id] of isMany ? offered.slice(0, 9).entries() : []) {
    taken.add(String(place + 1));
    chosen.set(id, String(place + 1));
  }
  for (const choice of choices) {
    if (chosen.has(choice.value)) continue;
    const own = choice.key?.toLowerCase() ?? null;
    if (!isUsable(own) || taken.has(own)) continue;
    taken.add(own);
    chosen.set(choice.value, own);
  }
  // Who searches has the first keys for what is offered.
  const free = isTree(question) || isMany ? [][Symbol.iterator]() : freeKeys();
  for (const choice of choices) {
    if (chosen.has(choice.value)) continue;
    let next = free.next();
    while (!next.done && taken.has(next.value)) next = free.next();
    if (next.done) break;
    taken.add(next.value);
    chosen.set(choice.value, next.value);
  }
  return choices.flatMap((choice) => {
    const keys = chosen.get(choice.value);
    return keys === undefined ? [] : [{ questionId: question.id, value: choice.value, keys }];
  });
}

export interface KeyPress {
  key: string;
  code: string;
}

/** The Latin character of a press, whatever layout is active: Arabic or Russian keyboards reach the same labels. */
export function characterOf(press: KeyPress): string {
  if (/^[\x20-\x7e]$/.test(press.key)) return press.key.toLowerCase();
  const physical = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(press.code);
  if (physical) return (physical[1] ?? physical[2] ?? "").toLowerCase();
  return press.code === "Semicolon" ? CHORD : press.key;
}

/** Reads presses one by one and answers with a binding, "waiting" within a chord, or null. */
export class KeyReader {
  private isChordOpen = false;

  read(bindings: KeyBinding[], press: KeyPress): KeyBinding | "waiting" | null {
    const character = characterOf(press);
    const keys = this.isChordOpen ? CHORD + character : character;
    const wasOpen = this.isChordOpen;
    this.isChordOpen = false;
    const found = bindings.find((binding) => binding.keys === keys);
    if (found) return found;
    if (!wasOpen && character === CHORD && bindings.some((binding) => binding.keys.startsWith(CHORD))) {
      this.isChordOpen = true;
      return "waiting";
    }
    return null;
  }

  reset(): void {
    this.isChordOpen = false;
  }
}
