/** What changed between two texts, word by word; the server computes the same (stats/wording.py). */

// Scripts that put no spaces between words go character by character, with the marks that belong to it.
const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const TOKEN = new RegExp(`[\\t-\\r\\p{Z}]+|[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}_])+|[^]`, "gu");
const WORD = new RegExp("[\\p{L}\\p{N}]", "u");

export function splitWords(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

export function countWords(text: string): number {
  return splitWords(text).filter((token) => WORD.test(token)).length;
}

export interface Change {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Beyond so many edits a text was rewritten, not corrected: all of it is replaced. */
const MOST_EDITS = 1000;

/**
 * Which words were removed and added, removals before additions: the fewest (Myers 1986), but that words which
 * stayed by chance between larger changes are taken into these.
 */
export function differences(before: string, after: string): Change[] {
  return readable(fewest(before, after));
}

function fewest(before: string, after: string): Change[] {
  const one = splitWords(before), other = splitWords(after);
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < one.length - head && tail < other.length - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const middle = shortestEdit(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  return joined([...one.slice(0, head).map(same), ...middle, ...one.slice(one.length - tail).map(same)]);
}

const same = (text: string): Change => ({ kind: "same", text });
const removed = (text: string): Change => ({ kind: "removed", text });
const added = (text: string): Change => ({ kind: "added", text });

function shortestEdit(one: string[], other: string[]): Change[] {
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(one.length + other.length, MOST_EDITS); edits += 1) {
    trace.push(reach);
    const next = new Map<number, number>();
    for (let line = -edits; line <= edits; line += 2) {
      const isDown = line === -edits || (line !== edits && (reach.get(line - 1) ?? 0) < (reach.get(line + 1) ?? 0));
      let x = isDown ? (reach.get(line + 1) ?? 0) : (reach.get(line - 1) ?? 0) + 1;
      while (x < one.length && x - line < other.length && one[x] === other[x - line]) x += 1;
      next.set(line, x);
      if (x >= one.length && x - line >= other.length) return walkBack(trace, one, other);
    }
    reach = next;
  }
  return [...one.map(removed), ...other.map(added)];
}

function walkBack(trace: Map<number, number>[], one: string[], other: string[]): Change[] {
  const found: Change[] = [];
  let x = one.length, y = other.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits] as Map<number, number>;
    const line = x - y;
    const isDown = line === -edits || (line !== edits && (reach.get(line - 1) ?? 0) < (reach.get(line + 1) ?? 0));
    const from = isDown ? line + 1 : line - 1;
    const fromX = reach.get(from) ?? 0, fromY = fromX - from;
    while (x > fromX && y > fromY) found.push(same(one[--x] as string)), (y -= 1);
    if (edits > 0) found.push(isDown ? added(other[--y] as string) : removed(one[--x] as string));
  }
  return found.reverse();
}

/** What stayed is taken into the changes around it, wherever both of these are larger. */
function readable(changes: Change[]): Change[] {
  const known = new Map<string, number>();
  const sizeOf = (text: string): number => {
    const size = known.get(text) ?? splitWords(text).filter((word) => /\S/u.test(word)).length;
    known.set(text, size);
    return size;
  };
  for (;;) {
    const at = lostAmongChanges(changes, sizeOf);
    const stayed = changes[at];
    if (!stayed) return changes;
    changes = joined([...changes.slice(0, at), removed(stayed.text), added(stayed.text), ...changes.slice(at + 1)]);
  }
}

function lostAmongChanges(changes: Change[], sizeOf: (text: string) => number): number {
  const sizes = changes.map((change) => sizeOf(change.text));
  const run = (from: number, step: number): number => {
    let most = 0;
    for (let at = from; changes[at] && changes[at]?.kind !== "same"; at += step) most = Math.max(most, sizes[at] ?? 0);
    return most;
  };
  return changes.findIndex((change, at) => change.kind === "same" && (sizes[at] ?? 0) < run(at - 1, -1) && (sizes[at] ?? 0) < run(at + 1, 1));
}

/** Neighbours of a kind become one; between two stretches that are the same, removals come first. */
function joined(changes: Change[]): Change[] {
  const result: Change[] = [];
  let gone = "", come = "";
  const flush = () => {
    if (gone) result.push(removed(gone));
    if (come) result.push(added(come));
    gone = come = "";
  };
  for (const change of changes) {
    if (change.kind === "removed") gone += change.text;
    else if (change.kind === "added") come += change.text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === "same") last.text += change.text;
      else result.push({ ...change });
    }
  }
  flush();
  return result;
}
