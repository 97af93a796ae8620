/** Many files as one: a tar whose parts are the files themselves, so that nothing is read into memory. */

export interface Gathered {
  /** The place of a file in what was dropped, with `/`. */
  path: string;
  file: Blob;
}

const BLOCK = 512;
const NAME_BYTES = 100;
const encoder = new TextEncoder();

function put(block: Uint8Array, at: number, text: string): void {
  block.set(encoder.encode(text), at);
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, "0");

function header(name: Uint8Array, size: number, kind: "0" | "x"): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(BLOCK);
  block.set(name.subarray(0, NAME_BYTES), 0);
  put(block, 100, `${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0${octal(size, 11)}\0${octal(0, 11)}\0`);
  put(block, 148, "        ");
  put(block, 156, `${kind}`);
  put(block, 257, "ustar\u000000");
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(block, 148, `${octal(sum, 6)}\0 `);
  return block;
}

function filling(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

/** A record that says of its own length how long it is (pax, IEEE 1003.1). */
function record(path: string): Uint8Array<ArrayBuffer> {
  const rest = encoder.encode(` path=${path}\n`).length;
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length += 1;
  return encoder.encode(`${length} path=${path}\n`);
}

export function packTar(files: readonly Gathered[]): Blob {
  const parts: BlobPart[] = [];
  for (const { path, file } of files) {
    const name = encoder.encode(path);
    if (name.length > NAME_BYTES) {
      const long = record(path);
      parts.push(header(encoder.encode("path"), long.length, "x"), long, filling(long.length));
    }
    parts.push(header(name, file.size, "0"), file, filling(file.size));
  }
  parts.push(new Uint8Array(2 * BLOCK));
  return new Blob(parts, { type: "application/x-tar" });
}
