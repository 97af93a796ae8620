import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    include: ["core/src/**/*.test.ts", "app/src/**/*.test.{ts,tsx}"],
    setupFiles: ["./app/src/test-setup.ts"],
    environment: "jsdom",
    pool: "threads",
  },
});
