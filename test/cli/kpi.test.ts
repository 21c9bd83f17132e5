import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltCommandLine, buildCommandLine } from "./command-line.js";

const SCENARIOS = "fixtures/scenarios";
const AS_OF = ["--as-of", "2026-06-30"];
const DENIED = `${SCENARIOS}/denied-appealed-twice-overturned`;
const CORRECTED = `${SCENARIOS}/partly-denied-corrected-paid`;
const events = (story: string) => ["--events", join(story, "events.ndjson")];
/** Only its 835s and 277s: its events are no file of a payer. */
const files = (story: string) =>
  readdirSync(story)
    .filter((name) => name.endsWith(".edi"))
    .map((name) => join(story, name));

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

const kpi = (...args: string[]) => built.run(["kpi", ...args]);

describe("kpi", () => {
  it("counts histories over files and events", async () => {
    const { code, stdout, stderr } = await kpi(
      ...files(DENIED),
      ...events(DENIED),
      ...AS_OF,
      "--format",
      "json",
    );
    expect([code, stderr]).toEqual([0, ""]);
    const { claims, figures, aging } = JSON.parse(stdout);
    expect(claims).toBe(1);
    expect(figures.initialDenialRate.total).toMatchObject({
      value: 1,
      numerator: 1,
      denominator: 1,
    });
    // Upheld at level 1, overturned at level 2: the claim counts once, as won.
    expect(figures.overturnRate.total).toMatchObject({ value: 1, denominator: 1 });
    expect(figures.daysToAppeal.total).toMatchObject({ value: 14 });
    expect(aging.openDenials).toBe(0);
  });

  it("shows a table within 100 columns, and what was left out of the first rate", async () => {
    const { stdout } = await kpi(SCENARIOS, ...AS_OF, "--by", "payer", "--period", "month");
    expect(stdout).toMatch(/Initial denial rate +\d/);
    expect(stdout).toMatch(/Not in the initial denial rate: /);
    expect(stdout).toContain("by payer and month");
    expect(stdout).toMatch(/2026-01 +2026-02/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).toMatch(/Initial denial rate {2,}[\d.]+% +\d+ of \d+ claims/);
    expect(stdout).toMatch(/Initial denial rate, lines +[\d.]+% +\d+ of \d+ lines/);
    expect(stdout).toMatch(/Initial denial rate, dollars +[\d.]+% +\$[\d,.]+ of \$[\d,.]+ charges/);
    expect(stdout).toMatch(/Preventable denial rate +[\d.]+% +\d+ of \d+ denials/);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Of claims: claims first denied for it, of all first decided.",
    );
  });

  it("leaves out of the newest months who has none in them, and counts them", async () => {
    const { stdout } = await kpi(
      "fixtures/835/valid/*.edi",
      "--by",
      "payer",
      "--period",
      "month",
      ...AS_OF,
    );
    const [, months = ""] = stdout.split("Initial denial rate, by payer and month\n");
    const [table = ""] = months.split("\n\n");
    expect(table).not.toMatch(/^ {2}[A-Z][A-Z ]+$/m);
    const later = await kpi(
      "fixtures/835/valid/*.edi",
      "--by",
      "payer",
      "--period",
      "month",
      "--as-of",
      "2026-11-21",
    );
    expect(later.stdout).not.toContain("OLD FORGE BENEFIT FUND\n");
    expect(later.stdout).toContain("2 more in earlier months (--format json)");
  });

  it("says that work is not told of where no event tells of any", async () => {
    const text = "No event here tells of appeals, write-offs, touches or minutes";
    expect((await kpi(...files(DENIED), ...AS_OF)).stdout).toContain(text);
    expect((await kpi(...files(DENIED), ...events(DENIED), ...AS_OF)).stdout).not.toContain(text);
  });

  it("writes a record for each figure and each of its cells", async () => {
    const { stdout } = await kpi(
      ...files(DENIED),
      ...files(CORRECTED),
      ...AS_OF,
      ...["--by", "category", "--format", "csv"],
    );
    const [titles, ...lines] = stdout.trim().split("\r\n");
    expect(titles).toMatch(/^figure,definition,dimensions,values,value,unit,/);
    expect(lines.some((line) => line.startsWith("appealRate,appeal-rate/primary,,,"))).toBe(true);
    expect(lines.some((line) => line.startsWith("appealRate,appeal-rate/primary,category,"))).toBe(
      true,
    );
    // A rate of claims has no category to be cut by.
    expect(lines.filter((line) => line.startsWith("initialDenialRate,"))).toHaveLength(1);
  });

  it("states merged in any order give what one run over all files gives", async () => {
    const [a, b] = [join(built.folder, "a.json"), join(built.folder, "b.json")];
    const options = [...AS_OF, "--by", "payer,category", "--period", "month"];
    await kpi(...files(DENIED), ...events(DENIED), ...options, "--state", a);
    await kpi(...files(CORRECTED), ...events(CORRECTED), ...options, "--state", b);
    const whole = await kpi(
      ...[...files(DENIED), ...files(CORRECTED)],
      ...["--events", join(DENIED, "events.ndjson"), join(CORRECTED, "events.ndjson")],
      ...[...options, "--format", "json"],
    );
    for (const states of [
      [a, b],
      [b, a],
    ]) {
      const merged = await kpi("--merge", ...states, "--format", "json");
      expect(merged.stderr).toBe("");
      expect(JSON.parse(merged.stdout)).toEqual(JSON.parse(whole.stdout));
    }
    const names = /MR\d{4}|HP26|MARSH|INGRID|M0001/;
    expect(readFileSync(join(CORRECTED, "1-payment.edi"), "utf8")).toMatch(names);
    expect(readFileSync(a, "utf8") + readFileSync(b, "utf8")).not.toMatch(names);
  });

  it("leaves out events that are not valid, by line, and ends with 1", async () => {
    const story = `${SCENARIOS}/event-lines-that-are-wrong`;
    const { code, stderr } = await kpi(...files(DENIED), ...events(story), ...AS_OF);
    expect(stderr).toMatch(/events\.ndjson: line 2[,:]/);
    expect(stderr).toMatch(/events\.ndjson: line 3[,:]/);
    expect(code).toBe(1);
  });

  it("reads a folder with its events and state in it, and 277s by themselves", async () => {
    const folder = join(built.folder, "inbox");
    mkdirSync(folder);
    for (const path of [...files(DENIED), join(DENIED, "events.ndjson")]) {
      copyFileSync(path, join(folder, path.split("/").at(-1) as string));
    }
    const state = join(folder, "state.json");
    writeFileSync(state, "an earlier one");
    const own = [folder, "--events", join(folder, "events.ndjson"), "--state", state, ...AS_OF];
    const { code, stderr } = await kpi(...own);
    expect([code, stderr]).toEqual([0, ""]);
    const status = await kpi("fixtures/277/valid", ...AS_OF, "--format", "json");
    expect(JSON.parse(status.stdout).figures.cleanClaimsAccepted.total.denominator).toBeGreaterThan(
      0,
    );
  });

  it.each<[string, () => string[], RegExp]>([
    ["no file", () => [], /missing required argument/],
    ["no dimension", () => [SCENARIOS, "--by", "colour"], /--by: expected names among payer/],
    ["no state", () => ["--merge", `${DENIED}/events.ndjson`], /is not what --state writes/],
    ["no such state", () => ["--merge", "no.json"], /cannot read no\.json: no such file/],
    ["states and files", () => [SCENARIOS, "--merge", "a.json"], /--merge: states only/],
    ["a state in no folder", () => [SCENARIOS, "--state", "no/such.json"], /folder does not exist/],
    ["no events", () => [SCENARIOS, "--events", "no.ndjson"], /--events: cannot read/],
  ])("%s: one line and exit code 2", async (_, args, saying) => {
    const { code, stdout, stderr } = await kpi(...args());
    expect(stderr).toMatch(saying);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("refuses states that were counted otherwise, or are damaged", async () => {
    const [a, b, c] = ["x.json", "y.json", "z.json"].map((name) => join(built.folder, name)) as [
      string,
      string,
      string,
    ];
    await kpi(...files(DENIED), ...AS_OF, "--state", a);
    await kpi(...files(CORRECTED), ...AS_OF, "--by", "payer", "--state", b);
    expect((await kpi("--merge", a, b)).stderr).toMatch(/counted with another/);
    const { state, ...rest } = JSON.parse(readFileSync(a, "utf8"));
    writeFileSync(c, JSON.stringify({ ...rest, state: { ...state, claims: 7 } }));
    const damaged = await kpi("--merge", a, c);
    expect([damaged.code, damaged.stderr]).toMatchObject([
      2,
      expect.stringMatching(/is not what --state writes/),
    ]);
  });
});
