/** Start `goldsmith up` on an empty folder, learn the first owner's link, and stop it when the tests are over. */

import { spawn, type ChildProcess } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { saveWorld } from "./world";

const PORT = process.env.GOLDSMITH_E2E_PORT ?? "";
const LOCAL = resolve(__dirname, "../../.venv/bin/goldsmith");
const COMMAND = process.env.GOLDSMITH_COMMAND ?? (existsSync(LOCAL) ? LOCAL : "goldsmith");

function untilLink(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let output = "";
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const link = /\/links\/[\w-]+/.exec(output.replaceAll(/\s+(?=[\w-]*$)/gm, ""));
      if (link) found(link[0]);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.on("exit", (code) => failed(new Error(`goldsmith up ended with ${code}:\n${output}`)));
    setTimeout(() => failed(new Error(`no link after 60 s:\n${output}`)), 60_000);
  });
}

async function untilHealthy(): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resume) => setTimeout(resume, 500));
  }
  throw new Error("the server does not answer");
}

export default async function startServer(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), "goldsmith-e2e-"));
  const shelf = mkdtempSync(join(tmpdir(), "goldsmith-shelf-"));
  const server = spawn(COMMAND, ["up", "--data", data, "--port", PORT], { env: { ...process.env, GOLDSMITH_STORES: `shelf=${shelf}`, COLUMNS: "400", NO_COLOR: "1", TERM: "dumb" } });
  const log = process.env.GOLDSMITH_E2E_LOG;
  if (log) for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk: Buffer) => appendFileSync(log, chunk));
  const link = await untilLink(server);
  await untilHealthy();
  saveWorld({ link, data, shelf, command: COMMAND });
  return async () => {
    // Left running, the server can be looked at by hand.
    if (process.env.GOLDSMITH_E2E_KEEP) return server.unref();
    const ended = new Promise((done) => server.once("exit", done));
    server.kill("SIGINT");
    await Promise.race([ended, new Promise((done) => setTimeout(done, 20_000))]);
    for (const folder of [data, shelf]) rmSync(folder, { recursive: true, force: true });
  };
}
