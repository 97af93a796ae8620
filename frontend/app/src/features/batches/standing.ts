import type { Api } from "../../api/client";

/** An open batch whose work is all done says so. */
export function standingOf(batch: Api<"Batch">): string {
  return batch.state === "open" && batch.slots > 0 && batch.done >= batch.slots ? "finished" : batch.state;
}
