import { defineConfig } from "@playwright/test";

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
    baseURL: `http://127.0.0.1:${process.env.GOLDSMITH_E2E_PORT ?? "8731"}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
    screenshot: "only-on-failure",
    actionTimeout: 10_000,
  },
});
