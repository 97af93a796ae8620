/** What one journey leaves for the next: who can sign in, and which project they work on. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface World {
  link: string;
  data: string;
  /** A folder that the server knows as a store. */
  shelf: string;
  command: string;
  projectId: string;
  invitations: Record<string, string>;
  outputsId?: string;
  imagesId?: string;
  posesId?: string;
  soundsId?: string;
  spansId?: string;
  talksId?: string;
  writtenId?: string;
  toolsId?: string;
  /** The presented order of the item that was judged by keys, and by mouse. */
  keyed?: string[];
  clicked?: string[];
}

const folder = join(tmpdir(), `goldsmith-e2e-${process.env.GOLDSMITH_E2E_PORT}`);
const file = join(folder, "world.json");

export function loadWorld(): World {
  return JSON.parse(readFileSync(file, "utf8")) as World;
}

export function saveWorld(change: Partial<World>): void {
  mkdirSync(folder, { recursive: true });
  const before = existsSync(file) && !("link" in change) ? loadWorld() : {};
  writeFileSync(file, JSON.stringify({ ...before, ...change }));
}

/** Where a person's sign-in is kept between the journeys. */
export function sessionOf(person: string): string {
  return join(folder, `${person}.json`);
}
