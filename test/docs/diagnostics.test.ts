import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

describe("docs/diagnostics.md", () => {
  it("is what the tables of findings say, and each code has a fixture", () => {
    const script = fileURLToPath(
      new URL("../../scripts/generate-diagnostics.mjs", import.meta.url),
    );
    const mode = process.env["UPDATE_DOCS"] === "1" ? [] : ["--check"];
    const { status, stderr } = spawnSync(process.execPath, [script, ...mode], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});
