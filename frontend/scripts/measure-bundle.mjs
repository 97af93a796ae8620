// Says how much compressed JavaScript a route loads, and fails where annotating would load more than allowed.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 400;
const dist = new URL("../app/dist/", import.meta.url);
const manifest = JSON.parse(await readFile(new URL(".vite/manifest.json", dist), "utf8"));

const ROUTES = {
  "sign in": ["index.html", "src/features/identity/SignInPage.tsx", "src/i18n/en/index.ts"],
  "sign in to annotating": ["index.html", "src/features/identity/SignInPage.tsx", "src/features/projects/ProjectsPage.tsx", "src/features/annotation/WorkPage.tsx", "src/features/annotation/AnnotatePage.tsx", "src/i18n/en/index.ts", "node_modules/react-markdown/index.js"],
};

function collect(key, seen) {
  const entry = manifest[key];
  if (!entry || seen.has(entry.file)) return;
  seen.add(entry.file);
  for (const next of entry.imports ?? []) collect(next, seen);
}

async function size(file) {
  return gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length;
}

let failed = false;
for (const [name, entries] of Object.entries(ROUTES)) {
  const seen = new Set();
  for (const entry of entries) collect(Object.keys(manifest).find((key) => key.endsWith(entry)) ?? entry, seen);
  const bytes = (await Promise.all([...seen].map(size))).reduce((sum, one) => sum + one, 0);
  const isOver = bytes > LIMIT_KB * 1000;
  failed ||= isOver;
  console.log(`${name}: ${(bytes / 1000).toFixed(1)} kB gzipped JavaScript in ${seen.size} files${isOver ? ` (more than ${LIMIT_KB} kB)` : ""}`);
}
const style = manifest["index.html"].css ?? [];
console.log(`style: ${((await Promise.all(style.map(size))).reduce((sum, one) => sum + one, 0) / 1000).toFixed(1)} kB gzipped`);
process.exit(failed ? 1 : 0);
