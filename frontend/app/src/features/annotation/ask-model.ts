import type { DeskPorts, DeskView } from "./desk-types";

const TURNS = 15;
const PAUSE_MS = 400;

/** Ask the project's live model about the item in front, and look a few seconds for what it says; answers given meanwhile stay. */
export async function askModel(ports: DeskPorts, view: () => DeskView, changed: () => void): Promise<boolean> {
  const { lease, revising } = view();
  if (!lease || revising || lease.brief) return false;
  const before = lease.suggestions.map((one) => one.id).join();
  await ports.askModel(lease.id);
  for (let turn = 0; turn < TURNS && view().lease === lease; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const found = (await ports.fetchQueue(1)).leases.find((one) => one.id === lease.id)?.suggestions ?? [];
    if (found.length === 0 || found.map((one) => one.id).join() === before) continue;
    lease.suggestions = found;
    changed();
    return true;
  }
  return false;
}
