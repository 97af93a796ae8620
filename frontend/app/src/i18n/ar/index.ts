/** The whole catalogue of this language: each file is one part of the product. */
const parts = import.meta.glob<Record<string, unknown>>("./*.json", { eager: true, import: "default" });

const catalogue: Record<string, unknown> = {};
for (const [path, part] of Object.entries(parts)) catalogue[path.slice(2, -5)] = part;

export default catalogue;
