import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/seed.ts"],
    globalSetup: ["test/shared-build.ts"],
    // By itself vitest leaves one core free, which on two cores is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ["test/**/*.test.ts"],
    exclude: ["test/fuzz-long/**", "node_modules/**"],
    // The command line's build runs as it is: vitest would transform it for each file that uses it.
    server: { deps: { external: [/remitkit-test-.*\/cli\//] } },
    // Loading the rooms anew for each test file took a quarter of the time. It also has each test run on
    // what the ones before it left in the caches, as in a program that goes on running.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
