import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

describe("the generated tables", () => {
  it("are those of data/codes", () => {
    const run = spawnSync(process.execPath, ["scripts/generate-code-tables.mjs", "--check"], {
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
  });
});
