/** Run lengths as COCO writes them (formats/masks.py reads the same): six bits a character, from the fourth on as differences. */

const MOST_DIGITS = 7;

/** The numbers of a string, or null where it holds none. */
export function decodeRuns(text: string): number[] | null {
  const lengths: number[] = [];
  let number = 0, digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - 48;
    if (code < 0 || code > 63 || digits === MOST_DIGITS) return null;
    number += (code & 31) * 32 ** digits;
    digits += 1;
    if (code & 32) continue;
    if (code & 16) number -= 32 ** digits;
    if (lengths.length > 2) number += lengths[lengths.length - 2] ?? 0;
    lengths.push(number);
    number = 0;
    digits = 0;
  }
  return digits > 0 || lengths.length === 0 ? null : lengths;
}

export function encodeRuns(lengths: readonly number[]): string {
  const codes: number[] = [];
  lengths.forEach((length, at) => {
    let rest = at > 2 ? length - (lengths[at - 2] ?? 0) : length;
    for (let more = true; more;) {
      const low = ((rest % 32) + 32) % 32;
      rest = Math.floor(rest / 32);
      more = low & 16 ? rest !== -1 : rest !== 0;
      codes.push((more ? low | 32 : low) + 48);
    }
  });
  let text = "";
  for (let at = 0; at < codes.length; at += 8192) text += String.fromCharCode(...codes.slice(at, at + 8192));
  return text;
}
