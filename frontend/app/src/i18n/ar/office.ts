import { catalogueOf } from "../parts";

/** What only those read who lead, review or look: loaded with the first screen that is no desk. */
export default catalogueOf(import.meta.glob<Record<string, unknown>>("./office/*.json", { eager: true, import: "default" }));
