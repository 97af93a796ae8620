/** What was dropped or picked: single files, many, or folders with all that is in them. */

import type { Gathered } from "./tar";

const MEDIA = /\.(png|jpe?g|webp|tiff?|pdf|wav|flac|mp3|ogg|oga)$/i;

export function isMediaName(path: string): boolean {
  return MEDIA.test(path);
}

function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX" || part === "Thumbs.db");
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, failed) => entry.file(done, failed));
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A browser hands out a hundred at a time, and says with none that these were all.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return found;
    found.push(...some);
  }
}

async function walk(entry: FileSystemEntry, into: Gathered[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isHidden(path)) return;
  if (entry.isFile) into.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
  else for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inner, into);
}

/** Entries must be asked for at once: after the first wait the browser takes them away. */
export async function gatherDropped(transfer: DataTransfer): Promise<Gathered[]> {
  const entries = Array.from(transfer.items).flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return gatherPicked(Array.from(transfer.files));
  const found: Gathered[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

export function gatherPicked(files: readonly File[]): Gathered[] {
  return files.map((file) => ({ path: file.webkitRelativePath || file.name, file })).filter(({ path }) => !isHidden(path));
}

/** A name for many files: their folder's, if they share one. */
export function nameOfMany(files: readonly Gathered[]): string {
  const roots = new Set(files.map(({ path }) => (path.includes("/") ? path.split("/")[0] : "")));
  const [root] = roots;
  return `${roots.size === 1 && root ? root : "files"}.tar`;
}
