/** What reads like a slip in a written text, by the rules the server holds too (guidelines/rules/linting.py). */

import type { Linter, LinterKind } from "./schema";

const MOST_FOUND = 5;

/** Only scripts that are written with spaces between words: elsewhere two scripts in a row are no slip. */
const SCRIPTS: [number, number][][] = [
  [[0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x1e00, 0x1eff]],
  [[0x370, 0x373], [0x37b, 0x37d], [0x386, 0x386], [0x388, 0x3ff], [0x1f00, 0x1fff]],
  [[0x400, 0x52f], [0x1c80, 0x1c8f], [0x2de0, 0x2dff], [0xa640, 0xa69f]],
  [[0x531, 0x556], [0x561, 0x587]],
  [[0x5d0, 0x5ea]],
  [[0x620, 0x64a], [0x66e, 0x6d3], [0x750, 0x77f], [0x8a0, 0x8c9]],
  [[0x900, 0x963], [0x971, 0x97f]],
  [[0x10a0, 0x10ff]],
];
const COMBINING = /^[\u0300-\u036f]$/;
const DOUBLE = /[^ \u00a0\t\r\n]([ \u00a0]{2,})(?=[^ \u00a0\t\r\n])/g;
const PLACEHOLDER = /\[[^\d\t-\r \[\]().,:;!?][^\[\]()\n.,:;!?]{1,39}\](?!\()|\{\{[^{}\n]{1,40}\}\}|\b(?:TODO|FIXME|TBD|XXX|[Ll]orem|LOREM)\b/gu;
const PAIRS: Record<string, string> = { ")": "(", "]": "[", "}": "{", "」": "「", "』": "『", "】": "【", "》": "《" };
const OPENING = new Set(Object.values(PAIRS));
const ENUMERATED = /(?:^|\n)[ \t]*[0-9A-Za-z]{1,3}$/;

function scriptOf(character: string): number {
  const at = character.codePointAt(0) ?? 0;
  return SCRIPTS.findIndex((ranges) => ranges.some(([first, last]) => first <= at && at <= last));
}

function mixedScripts(text: string): string[] {
  const found: string[] = [];
  let word = "", scripts = new Set<number>();
  for (const character of [...text, " "]) {
    const script = scriptOf(character);
    if (script < 0 && !(word && COMBINING.test(character))) {
      if (scripts.size > 1) found.push(word);
      word = "";
      scripts = new Set();
      continue;
    }
    word += character;
    if (script >= 0) scripts.add(script);
  }
  return found;
}

const isOfWord = (character: string) => /^[0-9]$/.test(character) || scriptOf(character) >= 0;
const doJoin = (one: string | undefined, other: string | undefined) => !!one && !!other && isOfWord(one) && isOfWord(other);

/** Whether a word stands in a text by itself; in scripts without spaces, wherever it stands. */
function says(text: string, word: string): boolean {
  for (let at = word ? text.indexOf(word) : -1; at >= 0; at = text.indexOf(word, at + 1)) {
    if (!doJoin(text[at - 1], word[0]) && !doJoin(word.at(-1), text[at + word.length])) return true;
  }
  return false;
}

/** Whether a closing parenthesis counts a list, as in “a)”, or smiles. */
function isNoBracket(text: string, at: number, open: string[]): boolean {
  if (text[at] !== ")" || open.includes("(")) return false;
  const before = text.slice(Math.max(0, at - 8), at);
  return /[:;]-?$/.test(before) || ENUMERATED.test(before);
}

const count = (text: string, marks: string) => [...text].filter((one) => marks.includes(one)).length;

function unbalanced(text: string): string[] {
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (OPENING.has(character)) open.push(character);
    else if (character in PAIRS && !isNoBracket(text, at, open) && open.pop() !== PAIRS[character]) return [character];
  }
  const found = open.slice(-1);
  if (count(text, '"') % 2 === 1) found.push('"');
  if (count(text, "“”„") % 2 === 1) found.push("“");
  if (count(text, "«") !== count(text, "»")) found.push("«");
  return found;
}

const FINDERS: Record<LinterKind, (text: string, words: string[]) => string[]> = {
  double_spaces: (text) => [...text.matchAll(DOUBLE)].map((match) => match[1] ?? ""),
  placeholders: (text) => [...text.matchAll(PLACEHOLDER)].map((match) => match[0]),
  mixed_scripts: mixedScripts,
  forbidden_words: (text, words) => words.filter((word) => says(text.toLowerCase(), word.trim().toLowerCase())),
  unbalanced,
};

/** The first words or characters that a linter finds, each once, in the order of the text. */
export function findSlips(linter: Linter, text: string): string[] {
  return [...new Set(FINDERS[linter.kind](text, linter.words ?? []))].slice(0, MOST_FOUND);
}

export interface Slip {
  kind: LinterKind;
  blocks: boolean;
  /** What was found, to be shown. */
  words: string;
}

/** What each linter finds first in a text: what must change, and what to look at again. */
export function slipsIn(linters: Linter[] | undefined, text: string): Slip[] {
  return (linters ?? []).flatMap((linter) => {
    const [words] = findSlips(linter, text);
    return words === undefined ? [] : [{ kind: linter.kind, blocks: linter.blocks ?? false, words }];
  });
}
