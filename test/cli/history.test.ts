import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltCommandLine, buildCommandLine } from "./command-line.js";

const SCENARIOS = "fixtures/scenarios";
const APPEAL = `${SCENARIOS}/denied-appealed-twice-overturned`;
const DAY = ["--as-of", "2026-06-30"];

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

const run = (...args: string[]) => built.run(["history", ...args]);
const appeal = (...args: string[]) =>
  run(`${APPEAL}/*.edi`, "--events", `${APPEAL}/events.ndjson`, ...DAY, ...args);

describe("history as a table", () => {
  it("writes a row per claim, the sums and the findings", async () => {
    const { code, stdout, stderr } = await run(`${SCENARIOS}/*/*.edi`, ...DAY);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^#\d+ +2026-01-05 HARBOR.* \$500\.00 CO-197 +denied +2026-04-07$/m);
    expect(stdout).toMatch(/^\d+ claims, \$[\d,.]+ net paid, \$980\.00 at risk$/m);
    expect(stdout).toContain("claims/duplicate-remittance 1x: payment EFT8001");
    expect(stdout).not.toMatch(/MR\d{4}|ACCT96|MARSH/);
  });

  it("reads 835s and 277s together, and says what it could not read", async () => {
    const folder = join(built.folder, "inbox");
    mkdirSync(folder);
    writeFileSync(join(folder, "note.txt"), "hello");
    const { code, stderr } = await run(folder, `${SCENARIOS}/paid-at-first`, ...DAY);
    expect(code).toBe(1);
    expect(stderr.split("\n").filter((line) => line !== "")).toHaveLength(3);
    expect(stderr).not.toContain("accepted.edi");
  });
});

describe("history unmasked", () => {
  it("names each claim by a number that is whole, and that --claim takes", async () => {
    const story = "fixtures/scenarios/recoupment-over-three-payments/*.edi";
    const { stdout } = await run(story, "--unmask", "--as-of", "2026-11-21");
    const names = stdout.split("\n").flatMap((line) => /^(MR\S+)/.exec(line)?.[1] ?? []);
    expect(names).toEqual(["MR5001", "MR5009", "MR5010", "MR5011", "MR5012"]);
  });
});

describe("history of one claim", () => {
  it("is a time line with its denials, its time and its money", async () => {
    const { code, stdout } = await appeal("--claim", "MR3001", "--unmask");
    expect(code).toBe(0);
    const lines = stdout.split("\n").map((line) => line.trim());
    expect(lines[0]).toBe("Claim MR3001: paid since 2026-06-16");
    expect(lines).toContain(
      "2026-02-10  own   appeal filed, level 1, fax, received 2026-02-10, 45 minutes",
    );
    expect(lines).toContain("2026-06-16  PLB   L6, $12.34 added to the payment");
    expect(lines).toContain(
      "CO-50 Medical necessity, opened 2026-01-27, overturned on appeal 2026-06-16 after 140 days,",
    );
    const days = lines.flatMap((line) => /^\d{4}-\d\d-\d\d/.exec(line)?.[0] ?? []);
    expect(days).toEqual([...days].sort());
    expect(days).toHaveLength(11);
  });

  it("is found by the payer's number as well, and hides both", async () => {
    const { code, stdout } = await appeal("--claim", "HP26020101");
    expect(code).toBe(0);
    expect(stdout).toContain("Claim ***: paid");
    expect(stdout).not.toMatch(/MR3001|HP26020101|fax|certified/);
  });

  it("ends with 1 where no file has the claim", async () => {
    const { code, stdout, stderr } = await appeal("--claim", "NONE");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe("remitkit: --claim: no such claim in these files\n");
  });
});

describe("history as ndjson", () => {
  it("writes a history per line, masked unless told otherwise", async () => {
    const masked = await appeal("--format", "ndjson");
    const whole = await appeal("--format", "ndjson", "--unmask");
    const [one, other] = [masked, whole].map(({ stdout }) => JSON.parse(stdout));
    expect(other.id).toBe("MR3001@2026-01-05");
    expect(one.id).toBe("#1");
    expect(one.entries).toHaveLength(other.entries.length);
    expect(one.lines[0].lineControlNumber).toBe("***");
    expect(one.netPaidCents).toBe(other.netPaidCents);
    expect(masked.stdout).not.toMatch(/MR3001|HP26020101|fax|certified|portal/);
  });

  it("names the lines of events that are wrong, by number and field", async () => {
    const wrong = `${SCENARIOS}/event-lines-that-are-wrong/events.ndjson`;
    const { code, stderr } = await run(`${APPEAL}/*.edi`, "--events", wrong, ...DAY);
    expect(code).toBe(1);
    expect(stderr.match(/: line \d+/g)).toHaveLength(8);
    expect(stderr).toContain("line 7, lines[0].chargeCents: A field of the event");
    expect(stderr).not.toMatch(/celebrated|colour|MR9801/);
  });

  it("refuses a file of events that is not there", async () => {
    const { code, stderr } = await run(`${APPEAL}/*.edi`, "--events", "none.ndjson");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^remitkit: --events: cannot read it/);
  });
});
