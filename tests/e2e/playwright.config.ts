import { defineConfig } from "@playwright/test";

// The workers inherit it: a port of this run's own, so that two runs on one machine do not meet.
process.env.GOLDSMITH_E2E_PORT ??= String(20_000 + (process.pid % 10_000));

/** One browser journey per role against a real server; the files build on each other and run in order. */
export default defineConfig({
  testDir: ".",
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  globalSetup: "./start-server.ts",
  reporter: [["list"]],
  outputDir: "../../frontend/test-results",
  use: {
    baseURL: `http://127.0.0.1:${process.env.GOLDSMITH_E2E_PORT}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
    screenshot: "only-on-failure",
    actionTimeout: 10_000,
  },
});
