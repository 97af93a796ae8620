import { catalogueOf } from "../parts";

/** What everybody reads, annotators among them: each file is one part of the product. */
export default catalogueOf(import.meta.glob<Record<string, unknown>>("./*.json", { eager: true, import: "default" }));
