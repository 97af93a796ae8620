/** A tree of labels from pasted text or a table: paths, or ids with their parents. */

import type { Label } from "../schema";

export interface ReadTree {
  labels: Label[];
  /** Lines that could not be read, with why. */
  problems: { line: number; code: "no_name" | "no_parent" | "twice" | "too_many" }[];
}

const MOST = 5000;
const SEPARATOR = /\s*(?:>|→|\/)\s*/;

/** The cells of a line of CSV or TSV; quotes may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "", isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const one = line[at];
    if (one === '"' && isQuoted && line[at + 1] === '"') { cell += '"'; at += 1; }
    else if (one === '"') isQuoted = !isQuoted;
    else if (one === separator && !isQuoted) { cells.push(cell); cell = ""; }
    else cell += one;
  }
  return [...cells, cell].map((text) => text.trim());
}

function idsFor(): (name: string, wanted?: string) => string {
  const taken = new Set<string>();
  return (name, wanted) => {
    const plain = (wanted ?? name).normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 48) || "label";
    let id = plain;
    for (let n = 2; taken.has(id); n += 1) id = `${plain}-${n}`;
    taken.add(id);
    return id;
  };
}

const labelOf = (id: string, name: string, parent: string): Label => ({ id, name: name.slice(0, 300), parent, color: "", key: "", description: "" });

/** Lines with a path each: `Animals > Birds > Owl`, or a cell for each level. What is above comes along. */
function readPaths(rows: { line: number; path: string[] }[]): ReadTree {
  const idFor = idsFor();
  const labels = new Map<string, Label>();
  const problems: ReadTree["problems"] = [];
  for (const { line, path } of rows) {
    if (path.length === 0) { problems.push({ line, code: "no_name" }); continue; }
    let key = "", parent = "";
    for (const name of path) {
      key += `\n${name}`;
      const known = labels.get(key);
      if (!known && labels.size >= MOST) { problems.push({ line, code: "too_many" }); break; }
      const label = known ?? labelOf(idFor(name), name, parent);
      labels.set(key, label);
      parent = label.id;
    }
  }
  return { labels: [...labels.values()], problems };
}

/** Lines with an id, a parent's id and a name. */
function readParents(rows: { line: number; cells: string[] }[], head: string[]): ReadTree {
  const at = (name: string) => head.indexOf(name);
  const idFor = idsFor();
  const problems: ReadTree["problems"] = [];
  const own = new Map<string, string>();
  const kept: { line: number; label: Label; wanted: string }[] = [];
  for (const { line, cells } of rows) {
    const given = cells[at("id")] ?? "";
    const name = (at("name") >= 0 ? cells[at("name")] : "") || given;
    if (given === "") problems.push({ line, code: "no_name" });
    else if (own.has(given)) problems.push({ line, code: "twice" });
    else if (kept.length >= MOST) problems.push({ line, code: "too_many" });
    else {
      const label = labelOf(idFor(name, given), name, "");
      if (at("description") >= 0) label.description = (cells[at("description")] ?? "").slice(0, 2000);
      own.set(given, label.id);
      kept.push({ line, label, wanted: cells[at("parent")] ?? "" });
    }
  }
  for (const { line, label, wanted } of kept) {
    const parent = wanted === "" ? "" : own.get(wanted);
    if (parent === undefined) problems.push({ line, code: "no_parent" });
    else label.parent = parent;
  }
  return { labels: kept.map(({ label }) => label), problems };
}

/** A tree of labels from text: a header with `id` and `parent` (and `name`, `description`), cells for each level, or paths. */
export function readTree(text: string): ReadTree {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line })).filter((one) => one.text.trim() !== "");
  const first = lines[0]?.text ?? "";
  const separator = first.includes("\t") ? "\t" : first.includes(";") && !first.includes(",") ? ";" : ",";
  const head = cellsOf(first, separator).map((cell) => cell.toLowerCase());
  if (head.includes("id") && head.includes("parent")) return readParents(lines.slice(1).map((one) => ({ line: one.line, cells: cellsOf(one.text, separator) })), head);
  const isPath = head.length === 1 && head[0] === "path";
  return readPaths((isPath ? lines.slice(1) : lines).map((one) => {
    const cells = cellsOf(one.text, separator);
    const path = cells.length > 1 ? cells : (cells[0] ?? "").split(SEPARATOR);
    return { line: one.line, path: path.map((part) => part.trim()).filter(Boolean) };
  }));
}
