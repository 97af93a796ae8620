import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const source = join(__dirname, "..");
type Tree = { [key: string]: Tree | string };

function flatten(tree: Tree, prefix = ""): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)))));
}

function read(language: string, part: "." | "office"): Record<string, string> {
  const folder = join(__dirname, language, part);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.assign({}, ...files.map((name) => flatten(JSON.parse(readFileSync(join(folder, name), "utf8")) as Tree, `${name.slice(0, -5)}.`)));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const desk = read("en", ".");
const english = { ...desk, ...read("en", "office") };
const arabic = { ...read("ar", "."), ...read("ar", "office") };
/** A form for one or few of what is counted, beside the form that holds for all numbers; a language has those it needs. */
const isForm = (key: string, all: Record<string, string>) => /_(zero|one|two|few|many)$/.test(key) && key.replace(/_[a-z]+$/, "") in all;
const plain = (all: Record<string, string>) => Object.keys(all).filter((key) => !isForm(key, all)).sort();
const variables = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const code = sources(source).map((path) => readFileSync(path, "utf8")).join("\n");
const used = [...code.matchAll(/\bt\(\s*"([a-z_]+\.[\w.]+)"/g)].map((match) => match[1] ?? "");
const chosen = [...code.matchAll(/\? "([a-z_]+\.[a-z_]+)" : "([a-z_]+\.[a-z_]+)"/g)].flatMap((match) => [match[1] ?? "", match[2] ?? ""]);

describe("the catalogue", () => {
  test("a desk asks for nothing that comes with other screens", () => {
    const places = ["features/annotation", "features/identity", "ui/answering", "ui/media"].flatMap((folder) => sources(join(source, folder)));
    const asked = places.flatMap((path) => [...readFileSync(path, "utf8").matchAll(/\bt\(\s*"([a-z_]+\.[\w.]+)"/g)].map((match) => match[1] ?? ""));
    expect(asked.filter((key) => !(key in desk) && !(`${key}_one` in desk))).toEqual([]);
  });

  test("English and Arabic have the same keys", () => {
    expect(plain(arabic)).toEqual(plain(english));
  });

  test("both languages fill in the same values", () => {
    const differing = plain(english).filter((key) => String(variables(english[key] ?? "")) !== String(variables(arabic[key] ?? "")));
    expect(differing).toEqual([]);
  });

  test("no text is empty", () => {
    expect([...Object.values(english), ...Object.values(arabic)].filter((text) => text.trim() === "")).toEqual([]);
  });

  test("every guideline to start from is named", () => {
    const templates = JSON.parse(readFileSync(join(source, "../../../src/goldsmith/domains/guidelines/templates.json"), "utf8")) as { id: string }[];
    expect(templates.flatMap(({ id }) => ["title", "description"].map((part) => `guideline.template.${id}.${part}`)).filter((key) => !(key in english))).toEqual([]);
  });

  test("a percentage is written in one way, as formatShare writes it", () => {
    const apart = /[\d}] %|" %"/;
    const texts = Object.entries({ ...english, ...arabic }).filter(([, text]) => apart.test(text)).map(([key]) => key);
    const inCode = code.split("\n").filter((line) => /suffix=" %"|" %"|\$\{\w+\} %[`"]/.test(line));
    expect([...texts, ...inCode]).toEqual([]);
  });

  test("every text that the code asks for exists", () => {
    expect([...new Set([...used, ...chosen])].filter((key) => !(key in english))).toEqual([]);
  });
});
