import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimsByPlainSplitting } from "../277/oracle.js";
import { type BuiltCommandLine, buildCommandLine } from "./command-line.js";

const corpus = process.env["REMITKIT_CORPUS"];

/** 835 transactions, counted by plain splitting: nothing is shared with the reader. */
function remittancesIn(path: string): number {
  return readFileSync(path, "latin1").match(/(^|[~\r\n\s])ST[*|]835/g)?.length ?? 0;
}

describe.skipIf(corpus === undefined)("over the corpus (REMITKIT_CORPUS)", () => {
  let built: BuiltCommandLine;
  beforeAll(async () => {
    built = await buildCommandLine();
  });
  afterAll(() => built?.remove());

  it("makes one report with every payment, and names what it could not read", async () => {
    const folder = join(corpus ?? "", "835");
    const files = readdirSync(folder).map((name) => join(folder, name));
    const page = join(built.folder, "corpus.html");
    const day = ["--as-of", "2026-11-21"];
    const { stdout, stderr } = await built.run(["report", folder, "--format", "json", ...day]);
    expect(stderr).toBe("");
    const report = JSON.parse(stdout).remittances;
    expect(report.files).toHaveLength(files.length);
    const counted = files.reduce((sum, file) => sum + remittancesIn(file), 0);
    expect(report.payments).toHaveLength(counted);
    const text = await built.run(["report", folder, "--out", page, ...day]);
    expect(text.stderr).toBe("");
    expect(readFileSync(page, "utf8").length).toBeGreaterThan(10_000);
  });

  it("survives every file of every kind with every command", async () => {
    for (const command of [
      "inspect",
      "check",
      "claims",
      "denials",
      "decide",
      "history",
      "kpi",
      "report",
      "status",
    ]) {
      const { code, stderr } = await built.run([command, corpus ?? ""]);
      expect(stderr).not.toMatch(/defect|\n\s+at /);
      expect([0, 1]).toContain(code);
    }
  });

  it("gives every claim with a status a place in a row, of every 277", async () => {
    for (const set of ["277", "277ca"]) {
      const folder = join(corpus ?? "", set);
      const args = ["status", folder, "--format", "json", "--as-of", "2026-11-21"];
      const { claims, files } = JSON.parse((await built.run(args)).stdout);
      const told = claims.flatMap(({ events }: { events: readonly unknown[] }) => events);
      const expected = readdirSync(folder).reduce((sum, name) => {
        const text = readFileSync(join(folder, name), "utf8");
        return sum + claimsByPlainSplitting(text).answered;
      }, 0);
      expect(told.length).toBeGreaterThanOrEqual(expected);
      expect(told).toHaveLength(
        files.reduce((sum: number, one: { claimStatuses: number }) => sum + one.claimStatuses, 0),
      );
      expect(expected).toBeGreaterThan(5);
    }
  });
});
