import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.GOLDSMITH_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", sourcemap: false, manifest: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700, assetsInlineLimit: 0 },
  server: { proxy: { "/api": server } },
});
