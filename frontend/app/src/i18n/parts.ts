type Part = Record<string, unknown>;

/** Files by their names, without folder and ending. */
export function catalogueOf(parts: Record<string, Part>): Part {
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path.slice(path.lastIndexOf("/") + 1, -".json".length), part]));
}
