import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runProgram } from "./run-program.js";

const folder = mkdtempSync(join(tmpdir(), "remitkit-examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const page = join(folder, "denials.html");

/** What each example prints, and the arguments it is run with. */
const EXAMPLES: Readonly<Record<string, { args?: readonly string[]; prints: readonly RegExp[] }>> =
  {
    "stream-payments.mjs": {
      prints: [/HARBOR CREST HEALTH PLAN: \$688\.00 for 1 claims, balanced/],
    },
    "check-balance.mjs": {
      prints: [/^claim: \+ CLP03 \$207\.00 .*= \$116\.20, the file says \$116\.10$/m, /xxx\*/],
    },
    "list-denials.mjs": {
      prints: [/^CO-50 N115 {2}\$1,420\.00 {2}medicalNecessity$/m, /last day/],
    },
    "make-report.mjs": {
      args: [page],
      prints: [/DENIAL REPORT {2}as of 2026-11-21/, /denials\.html/],
    },
    "edit-and-write.mjs": {
      prints: [/same bytes: true/, /now RENUMBERED/, /still in balance: balanced/],
    },
  };

describe("examples", () => {
  it("are all known here", () => {
    expect(readdirSync("examples").sort()).toEqual(Object.keys(EXAMPLES).sort());
  });

  it.each(Object.entries(EXAMPLES))("%s", async (name, { args = [], prints }) => {
    const { code, stdout, stderr } = await runProgram(
      readFileSync(join("examples", name), "utf8"),
      args,
    );
    expect(stderr).toBe("");
    expect(code).toBe(0);
    for (const pattern of prints) expect(stdout).toMatch(pattern);
  });
});
