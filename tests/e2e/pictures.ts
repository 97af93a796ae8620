/** Pictures made on the spot: a red car and a blue bus on a field, so that nothing has to be committed. */

import { deflateSync } from "node:zlib";

export const WIDTH = 640;
export const HEIGHT = 480;
/** Left, top, width, height of what is to be found. */
export const CAR = [80, 200, 160, 90] as const;
export const BUS = [360, 120, 200, 180] as const;

const TABLE = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n) >>> 0);

function crc(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const isIn = ([x, y, w, h]: readonly [number, number, number, number], at: number, down: number) => at >= x && at < x + w && down >= y && down < y + h;

/** A PNG whose sky is as light as `shade`, so that two are not the same file; perhaps it tells who made it. */
export function makePicture(shade: number, author?: string): Buffer {
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const color = isIn(CAR, x, y) ? [190, 40, 30] : isIn(BUS, x, y) ? [40, 80, 190] : [shade, shade, 120];
      color.forEach((value, part) => rows.writeUInt8(value, y * (WIDTH * 3 + 1) + 1 + x * 3 + part));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk("IHDR", head), ...(author ? [chunk("tEXt", Buffer.from(`Author\0${author}`, "latin1"))] : []), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
