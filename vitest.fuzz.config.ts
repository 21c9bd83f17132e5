import { defineConfig } from "vitest/config";

/** `npm run fuzz`: REMITKIT_FUZZ_MUTANTS says how many, REMITKIT_FUZZ_SEED repeats a run. */
export default defineConfig({
  test: {
    include: ["test/fuzz-long/**/*.test.ts"],
    testTimeout: 24 * 3_600_000,
    disableConsoleIntercept: true,
  },
});
