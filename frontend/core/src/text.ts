/** Characters that change how text is shown without being seen; they are drawn by name, never obeyed unseen. */

const NAMES: Record<string, string> = {
  "\u061c": "ALM", "\u200b": "ZWSP", "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF",
  "\u202d": "LRO", "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM",
};

const UNSEEN = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])/u;

export interface TextPart {
  text: string;
  /** Set for an unseen control character: its short name. */
  control: string | null;
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return NAMES[character] ?? "U+" + code.toString(16).toUpperCase().padStart(4, "0");
}

export function splitControls(text: string): TextPart[] {
  if (!UNSEEN.test(text)) return [{ text, control: null }];
  return text
    .split(UNSEEN)
    .filter((part) => part !== "")
    .map((part) => (UNSEEN.test(part) ? { text: part, control: nameOf(part) } : { text: part, control: null }));
}

export function hasControls(text: string): boolean {
  return UNSEEN.test(text);
}

/** Length as the server counts it: code points, not UTF-16 units. */
export function countCodePoints(text: string): number {
  return Array.from(text).length;
}
