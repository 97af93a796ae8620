// Writes app/src/api/schema.d.ts from an OpenAPI file: npm run api -- openapi.json
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const source = process.argv[2];
if (!source) {
  console.error("Say which OpenAPI file to read: npm run api -- openapi.json");
  process.exit(2);
}
const document = JSON.parse(await readFile(source, "utf8"));
const types = astToString(await openapiTS(document, { defaultNonNullable: false }));
const target = new URL("../app/src/api/schema.d.ts", import.meta.url);
await writeFile(target, `/** Generated from the OpenAPI contract by \`npm run api\`; not edited by hand. */\n\n${types}`);
