/** A long row of records of one size, fetched in pieces as they come into sight; the oldest ones go. */

export type FetchBytes = (from: number, to: number) => Promise<ArrayBuffer>;

export class Chunks {
  private readonly pieces = new Map<number, Uint8Array | null>();
  /** Nothing of the kind was made. */
  isMissing = false;

  constructor(
    readonly recordBytes: number,
    private readonly perPiece: number,
    private readonly mostPieces: number,
    private readonly fetchBytes: FetchBytes,
    private readonly onLoad: () => void,
  ) {}

  /** Ask for what is missing of some records, and say whether all of them are there. */
  want(first: number, last: number): boolean {
    let isWhole = true;
    for (let piece = Math.floor(Math.max(first, 0) / this.perPiece); piece * this.perPiece < last; piece += 1) {
      const known = this.pieces.get(piece);
      if (known) {
        this.pieces.delete(piece);
        this.pieces.set(piece, known);
      } else {
        isWhole = false;
        if (known === undefined && !this.isMissing) void this.fetch(piece);
      }
    }
    return isWhole;
  }

  /** The byte at a place of a record; 0 where it is not there. */
  at(record: number, place: number): number {
    const piece = this.pieces.get(Math.floor(record / this.perPiece));
    return piece?.[(record % this.perPiece) * this.recordBytes + place] ?? 0;
  }

  private async fetch(piece: number): Promise<void> {
    this.pieces.set(piece, null);
    const size = this.perPiece * this.recordBytes;
    try {
      this.pieces.set(piece, new Uint8Array(await this.fetchBytes(piece * size, (piece + 1) * size)));
    } catch {
      this.pieces.delete(piece);
      this.isMissing = true;
    }
    for (const oldest of this.pieces.keys()) {
      if (this.pieces.size <= this.mostPieces) break;
      if (this.pieces.get(oldest) !== null) this.pieces.delete(oldest);
    }
    this.onLoad();
  }
}
