import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const root = __dirname;

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(tsx?|css)$/.test(entry.name) && entry.name !== "schema.d.ts" ? [path] : [];
  });
}

const all = files(root).map((path) => ({ path: relative(root, path), text: readFileSync(path, "utf8") }));
const featureOf = (path: string) => /^features\/([^/]+)\//.exec(path)?.[1];

test("a feature never imports a feature", () => {
  const crossing = all.filter(({ path, text }) => featureOf(path) !== undefined && /from "\.\.\/(?!\.\.\/)[a-z]/.test(text));
  expect(crossing.map(({ path }) => path)).toEqual([]);
});

test("what features share knows no feature", () => {
  const upward = all.filter(({ path, text }) => /^(ui|api|i18n)\//.test(path) && /from "[./]*\/(features|routes)\//.test(text));
  expect(upward.map(({ path }) => path)).toEqual([]);
});

test("only queries name an endpoint", () => {
  const naming = all.filter(({ path, text }) => /\/api\/v1\//.test(text) && !/(queries|shared-queries)\.ts$/.test(path) && !/\.test\.ts$/.test(path));
  expect(naming.map(({ path }) => path)).toEqual([]);
});

test("no file is longer than 250 lines", () => {
  expect(all.filter(({ text }) => text.split("\n").length > 251).map(({ path }) => path)).toEqual([]);
});

test("content of others is never put in as markup", () => {
  expect(all.filter(({ text }) => /dangerouslySetInnerHTML|\.innerHTML\s*=/.test(text)).map(({ path }) => path)).toEqual(["architecture.test.ts"]);
});
