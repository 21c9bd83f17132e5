import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/seed.ts"],
    include: ["test/**/*.test.ts"],
    exclude: ["test/fuzz-long/**", "node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
