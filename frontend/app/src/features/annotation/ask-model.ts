import type { DeskPorts, DeskView } from "./desk-types";

const PAUSES_MS = [300, 300, 500, 500, 800];
const LONG_PAUSE_MS = 1500;
/** About three minutes: longer than the server waits for any model. */
const MOST_TURNS = 120;

/** "left" where the item is no longer in front: nobody waits for an answer then. */
export type Heard = "came" | "nothing_new" | "failed" | "left";

/** Ask the project's live model about the item in front and wait for what it says; answers given meanwhile stay. */
export async function askModel(ports: DeskPorts, view: () => DeskView, changed: () => void): Promise<Heard> {
  const { lease, revising } = view();
  if (!lease || revising || lease.brief) return "left";
  const before = lease.suggestions.map((one) => one.id).join();
  const jobId = await ports.askModel(lease.id);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSES_MS[turn] ?? LONG_PAUSE_MS));
    if (view().lease !== lease) return "left";
    const state = await ports.fetchJobState(jobId);
    if (state === "queued" || state === "running") continue;
    if (state !== "done") return "failed";
    const found = (await ports.fetchQueue(1)).leases.find((one) => one.id === lease.id)?.suggestions ?? [];
    if (found.length === 0 || found.map((one) => one.id).join() === before) return "nothing_new";
    lease.suggestions = found;
    changed();
    return "came";
  }
  return "failed";
}
