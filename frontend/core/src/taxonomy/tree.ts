/** Labels with parents: a tree, searched by typing in any language. */

import type { Label, Question } from "../schema";

/** More labels than this are searched instead of shown side by side. */
export const MOST_SHOWN = 72;

export interface Found {
  label: Label;
  /** The names of what is above it, from the root on. */
  above: string[];
}

interface Entry extends Found {
  /** Its own name as it is compared, and that of the whole path. */
  name: string;
  path: string;
  place: number;
}

export type TreeIndex = readonly Entry[];

/** As texts are compared: no case, no marks above or below letters, no tatweel; ß is ss. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ı", "i").replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("đ", "d").normalize("NFC");
}

export function isLarge(labels: readonly Label[] | undefined): boolean {
  return (labels?.length ?? 0) > MOST_SHOWN || (labels?.some((label) => label.parent) ?? false);
}

/** Whether a question's labels are searched by typing: a tree of them, or very many. */
export function isTree(question: Question): boolean {
  return (question.kind === "one_of" || question.kind === "several_of") && isLarge(question.labels);
}

const MARKING = new Set(["spans", "relations", "chains", "shapes", "regions"]);

/** Whether marks of a text, picture or recording take their labels from very many, which are typed for as well. */
export function isMarkedFromMany(question: Question): boolean {
  return MARKING.has(question.kind) && isLarge(question.labels);
}

/** What is above a label; a parent that is missing, or its own, ends the way. */
function aboveOf(label: Label, byId: ReadonlyMap<string, Label>): string[] {
  const names: string[] = [];
  const seen = new Set([label.id]);
  for (let at = byId.get(label.parent ?? ""); at && !seen.has(at.id); at = byId.get(at.parent ?? "")) {
    names.unshift(at.name);
    seen.add(at.id);
  }
  return names;
}

const indexes = new WeakMap<readonly Label[], TreeIndex>();

/** The labels made ready to be searched; made once for a list of labels. */
export function indexOf(labels: readonly Label[]): TreeIndex {
  const known = indexes.get(labels);
  if (known) return known;
  const byId = new Map(labels.map((label) => [label.id, label]));
  const index = labels.map((label, place): Entry => {
    const above = aboveOf(label, byId);
    return { label, above, place, name: folded(label.name), path: folded([...above, label.name].join(" ")) };
  });
  indexes.set(labels, index);
  return index;
}

/** How well a label fits the words: its name is it, begins with it, has it at a word's start, has it; or its path does. */
function rankOf(entry: Entry, query: string, words: readonly string[]): number {
  if (!words.every((word) => entry.path.includes(word))) return -1;
  if (entry.name === query) return 0;
  if (entry.name.startsWith(query)) return 1;
  if (entry.name.includes(` ${query}`)) return 2;
  if (words.every((word) => entry.name.includes(word))) return 3;
  return 4;
}

/** Labels that have all words, best first; among equals those that this person uses come first. With nothing typed: all of them. */
export function searchLabels(index: TreeIndex, query: string, used: readonly string[] = []): Found[] {
  const asked = folded(query).trim();
  const usedAt = new Map(used.map((id, place) => [id, place]));
  const place = (entry: Entry) => usedAt.get(entry.label.id) ?? used.length;
  if (asked === "") {
    const own = index.filter((entry) => usedAt.has(entry.label.id)).sort((one, other) => place(one) - place(other));
    return own.length > 0 ? [...own, ...index.filter((entry) => !usedAt.has(entry.label.id))] : [...index];
  }
  const words = asked.split(/\s+/);
  const found = index.flatMap((entry) => {
    const rank = rankOf(entry, asked, words);
    return rank < 0 ? [] : [{ entry, rank }];
  });
  found.sort((one, other) => one.rank - other.rank || place(one.entry) - place(other.entry) || one.entry.above.length - other.entry.above.length || one.entry.place - other.entry.place);
  return found.map(({ entry }) => entry);
}

/** Which labels somebody used: the last ones first, then the most frequent. */
export interface Use {
  recent: string[];
  counts: Record<string, number>;
}

const RECENT = 5;
const OFFERED = 9;
const KEPT = 200;

export function noteUse(use: Use, id: string): Use {
  const counts = Object.fromEntries(Object.entries({ ...use.counts, [id]: (use.counts[id] ?? 0) + 1 }).sort((one, other) => other[1] - one[1]).slice(0, KEPT));
  return { recent: [id, ...use.recent.filter((one) => one !== id)].slice(0, RECENT), counts };
}

export function offered({ recent, counts }: Use): string[] {
  const frequent = Object.keys(counts).sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  return [...new Set([...recent, ...frequent])].slice(0, OFFERED);
}
