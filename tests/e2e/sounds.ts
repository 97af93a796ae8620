/** Recordings made on the spot: tones between silence, so that nothing has to be committed. */

export const RATE = 16_000;
export const LENGTH_MS = 4000;
/** From when to when something is heard, in milliseconds. */
export const FIRST = [500, 1500] as const;
export const SECOND = [2000, 3200] as const;

/** A WAV whose tones have a pitch, so that two are not the same file. */
export function makeSound(hertz: number): Buffer {
  const frames = (RATE * LENGTH_MS) / 1000;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + frames * 2, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(frames * 2, 40);
  const body = Buffer.alloc(frames * 2);
  for (let n = 0; n < frames; n += 1) {
    const ms = (n * 1000) / RATE;
    const isHeard = [FIRST, SECOND].some(([start, end]) => ms >= start && ms < end);
    body.writeInt16LE(isHeard ? Math.round(12_000 * Math.sin((2 * Math.PI * hertz * n) / RATE)) : 0, n * 2);
  }
  return Buffer.concat([head, body]);
}

/** What an earlier annotator left beside a recording, as Praat writes it. */
export const TEXTGRID = `File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 4
tiers? <exists>
size = 1
item []:
    item [1]:
        class = "IntervalTier"
        name = "Background"
        xmin = 0
        xmax = 4
        intervals: size = 2
        intervals [1]:
            xmin = 0
            xmax = 0.5
            text = "Noise"
        intervals [2]:
            xmin = 0.5
            xmax = 4
            text = ""
`;
