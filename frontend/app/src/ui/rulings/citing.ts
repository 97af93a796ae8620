/** A ruling is cited by its number in a note, a reason or a rationale: R7. The server reads it the same way. */

export function rulingName(number: number): string {
  return `R${number}`;
}

function place(number: number): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_])R${number}(?![A-Za-z0-9_])`);
}

export function isCited(words: string, number: number): boolean {
  return place(number).test(words);
}

/** The words with the ruling named at their end, once. */
export function cite(words: string, number: number): string {
  if (isCited(words, number)) return words;
  return [words.trimEnd(), rulingName(number)].filter(Boolean).join(" ");
}

/** The words without the ruling's name. */
export function uncite(words: string, number: number): string {
  return words.replace(place(number), "").replace(/ {2,}/g, " ").trim();
}
