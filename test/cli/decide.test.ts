import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltCommandLine, buildCommandLine, finished } from "./command-line.js";

const CLINICAL = "fixtures/835/valid/denials-clinical-and-coding.edi";
const HOSPITAL = "fixtures/835/valid/hospital-inpatient-and-outpatient.edi";
const OURS = "fixtures/policies/ours.json";
const DEARER = "fixtures/policies/ours-dearer.json";
const DAY = ["--as-of", "2026-11-21"];

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

const objectsOf = (ndjson: string) =>
  ndjson
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const policyFile = (name: string, content: string) => {
  const path = join(built.folder, name);
  writeFileSync(path, content);
  return path;
};

describe("decide", () => {
  it("writes one decision per denial, with everything that sorts and explains it", async () => {
    const args = ["decide", CLINICAL, "--policy", OURS, "--format", "ndjson", ...DAY];
    const { code, stdout, stderr } = await built.run(args);
    expect([code, stderr]).toEqual([0, ""]);
    const rows = objectsOf(stdout);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({
      file: CLINICAL,
      claimId: "***",
      payerClaimId: "***",
      claimSegment: 17,
      line: 1,
      groupCode: "CO",
      reasonCode: "50",
      remarkCodes: ["N115"],
      category: "medicalNecessity",
      atRiskCents: 142_000,
      path: "appeal",
      action: "appeal",
      level: 1,
      deadlineStatus: "known",
      deadline: "2026-12-16",
      daysLeft: 25,
      deadlineRow: "our-appeal",
      deadlineSource: "our contracts, summary of 2026",
      ruleId: "medical-necessity",
      policyId: "ours-2026",
      // 0.4 of 1420.00, less 45 minutes at 42.00.
      expectedValueCents: 53_650,
    });
    expect(rows[0].reasons.length).toBeGreaterThan(1);
    expect(rows.map(({ path }) => path)).toEqual(["appeal", "hold", "fix", "fix", "fix", "appeal"]);
  });

  it("shows control numbers only when told to", async () => {
    const [masked, shown] = await Promise.all([
      built.run(["decide", CLINICAL, ...DAY]),
      built.run(["--unmask", "decide", CLINICAL, "--format", "ndjson", ...DAY]),
    ]);
    const { claimId } = objectsOf(shown.stdout)[0];
    expect(claimId).not.toBe("***");
    expect(masked.stdout).not.toContain(claimId);
  });

  it("prints a table within its width, and a sum for each path", async () => {
    const { stdout } = await built.run(["decide", CLINICAL, HOSPITAL, "--policy", OURS, ...DAY]);
    const lines = stdout.split("\n");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    expect(lines[0]).toMatch(/^Claim +Line +Code +At risk +Path +Do +Until +Why$/);
    expect(stdout).toContain("2026-12-16 25d");
    expect(stdout).toMatch(/Appeal +3 denials, \$8,360\.00/);
    expect(stdout).toContain("Policy ours-2026, version 3");
  });

  it.each([
    ["17", 0],
    ["seg 17", 0],
    ["18", 1],
    ["NO-SUCH-CLAIM", 1],
  ])("explains claim %s with exit code %i", async (wanted, expected) => {
    const args = ["decide", CLINICAL, "--policy", OURS, "--explain", wanted, ...DAY];
    const { code, stdout, stderr } = await built.run(args);
    expect(code).toBe(expected);
    if (expected === 1) {
      expect(stdout).toBe("");
      expect(stderr).toContain("no claim has this control number or segment");
      return;
    }
    for (const title of [
      "Plan",
      "Why",
      "Deadline",
      "Needs",
      "Worth",
      "Instead",
      "Flips",
      "To ask",
    ]) {
      expect(stdout, title).toMatch(new RegExp(`^${title} `, "m"));
    }
    expect(stdout).toMatch(/^Held +medical-necessity$/m);
    expect(stdout).toContain("groupCode CO (segment 23)");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("explains as JSON with the whole trace", async () => {
    const args = ["decide", CLINICAL, "--explain", "17", "--format", "ndjson", ...DAY];
    const [{ steps, decisions }] = objectsOf((await built.run(args)).stdout);
    expect(steps).toHaveLength(1);
    expect(decisions[0].trace.at(-1)).toMatchObject({ ruleId: "medical-necessity", held: true });
    expect(decisions[0].facts).toContainEqual({
      name: "reasonCode",
      value: "50",
      source: "file",
      segments: [23],
    });
    expect(decisions[0].counterfactuals.length).toBeGreaterThan(0);
  });

  it.each([
    [["--policy", "no-such-file.json"], "cannot read no-such-file.json"],
    [["--as-of", "2026-02-30"], "--as-of: expected a real day"],
    [["--format", "csv"], "argument 'csv' is invalid"],
    [["--explain", ""], "--explain: expected a claim's control number"],
  ])("refuses %j", async (more, message) => {
    const { code, stderr } = await built.run(["decide", CLINICAL, ...more]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("tells where a policy is wrong, without its content", async () => {
    const bad = policyFile("bad.json", '{ "payers": [{ "payerId": "SECRET", "kind": "SECRET" }] }');
    const none = policyFile("none.json", "not JSON: SECRET");
    const wrong = await built.run(["decide", CLINICAL, "--policy", bad]);
    expect([wrong.code, wrong.stderr.includes("policy.payers[0].kind: expected one of")]).toEqual([
      2,
      true,
    ]);
    const broken = await built.run(["decide", CLINICAL, "--policy", none]);
    expect([broken.code, broken.stderr.includes("expected JSON")]).toEqual([2, true]);
    expect(wrong.stderr + broken.stderr).not.toContain("SECRET");
  });

  it("reads a pipe that has a name once, as it does standard input", async () => {
    const command = `cat "${CLINICAL}" | "${process.execPath}" "${built.path}" decide`;
    const [named, standard] = await Promise.all(
      ["/dev/stdin", "-"].map((name) =>
        finished("bash", ["-c", `${command} ${name} --format ndjson ${DAY.join(" ")}`]),
      ),
    );
    expect(named!.stderr).toBe("");
    expect(named!.stdout.replaceAll("/dev/stdin", "-")).toBe(standard!.stdout);
    expect(objectsOf(named!.stdout).length).toBeGreaterThan(1);
  });

  it("reads standard input and says so where nothing was denied", async () => {
    const { code, stderr } = await built.run(["decide", "-"], "ISA");
    expect(code).toBe(1);
    expect(stderr).toContain("not read");
  });
});

describe("policy", () => {
  it("lint: exit code 0 without a warning, 1 with one, 2 where it is no policy", async () => {
    const clean = await built.run(["policy", "lint", OURS, ...DAY]);
    expect(clean.code).toBe(0);
    expect(clean.stdout).toContain("0 warnings");
    const odd = policyFile(
      "odd.json",
      '{ "rulesOff": ["fixible"], "payers": [{ "payerId": "7", "kind": "commercial" }] }',
    );
    const warned = await built.run(["policy", "lint", odd, "--format", "json", ...DAY]);
    expect(warned.code).toBe(1);
    expect(
      JSON.parse(warned.stdout).findings.map(
        (each: { kind: string; path: string }) => `${each.kind} ${each.path}`,
      ),
    ).toEqual(expect.arrayContaining(["gap payers[0]", "unreachable rulesOff[0]"]));
    const invalid = policyFile("invalid.json", '{ "payer": [] }');
    const refused = await built.run(["policy", "lint", invalid]);
    expect([refused.code, refused.stderr.includes("policy.payer: expected no such key")]).toEqual([
      2,
      true,
    ]);
  });

  it("diff: what a dearer appeal would close", async () => {
    const { code, stdout } = await built.run(["policy", "diff", OURS, DEARER, CLINICAL, ...DAY]);
    expect(code).toBe(0);
    expect(stdout).toContain("Appeal → Close: 2 denials, $1,510.00");
    expect(stdout).toContain("6 denials compared, 2 decided otherwise");
    const same = await built.run([
      "policy",
      "diff",
      OURS,
      OURS,
      CLINICAL,
      "--format",
      "json",
      ...DAY,
    ]);
    expect(JSON.parse(same.stdout)).toMatchObject({ compared: 6, changes: [], moves: [] });
  });
});

describe("decide over several files", () => {
  const STORY = "fixtures/scenarios/denied-appealed-twice-overturned";
  const files = ["1-denial", "2-upheld", "3-overturned"].map((name) => `${STORY}/${name}.edi`);
  const events = ["--events", `${STORY}/events.ndjson`];
  const decide = async (args: readonly string[]) => {
    const { code, stdout, stderr } = await built.run(["decide", ...args, "--format", "ndjson"]);
    return { code, stderr, rows: stdout.trim() === "" ? [] : objectsOf(stdout) };
  };

  it("holds while an appeal is under way, and leaves out payments of later days", async () => {
    const { code, stderr, rows } = await decide([...files, ...events, "--as-of", "2026-03-01"]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ path: "hold", file: files[0] });
    expect(stderr).toContain("1 denial left out: the payment is of a day after --as-of");
    expect(code).toBe(0);
  });

  it("goes to the second level once the first is lost", async () => {
    const { rows } = await decide([...files, ...events, "--as-of", "2026-03-28"]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ path: "appeal", level: 2, file: files[1] });
  });

  it("asks nothing more of a claim that was paid after all", async () => {
    const { rows, stderr } = await decide([...files, ...events, "--as-of", "2026-11-21"]);
    expect(rows).toEqual([]);
    expect(stderr).toContain("2 denials left out: a later decision took its place");
  });

  it("decides each claim by itself with --alone", async () => {
    const { rows } = await decide([...files, "--alone", "--as-of", "2026-11-21"]);
    expect(rows.map(({ path }: { path: string }) => path)).toEqual(["appeal", "appeal"]);
  });

  it("decides a claim once that comes in two copies of a file", async () => {
    const copy = join(built.folder, "copy.edi");
    writeFileSync(copy, readFileSync(files[0]!));
    const { rows, stderr } = await decide([files[0]!, copy, "--as-of", "2026-02-01"]);
    expect(rows).toHaveLength(1);
    expect(stderr).toContain("1 denial left out: the same payment was read before");
  });

  it("leaves out what was written off or closed", async () => {
    const given = "fixtures/scenarios/given-up";
    const names = readdirSync(given).filter((name) => name.endsWith(".edi"));
    const paths = names.map((name) => `${given}/${name}`);
    const before = await decide([...paths, "--as-of", "2026-12-31"]);
    const args = [...paths, "--events", `${given}/events.ndjson`, "--as-of", "2026-12-31"];
    const after = await decide(args);
    expect(after.stderr).toMatch(/\d denials? left out: written off or closed by the events/);
    expect(after.rows.length).toBeLessThan(before.rows.length);
  });

  it("decides equal claims of one payment each, because the payment holds them twice", async () => {
    const text = readFileSync(files[0]!, "utf8");
    const [claim = ""] = /CLP\*[\s\S]*?(?=CLP\*|PLB\*|SE\*)/.exec(text) ?? [];
    const twice = join(built.folder, "twice.edi");
    writeFileSync(twice, text.replace(claim, claim + claim));
    const { rows } = await decide([twice, "--as-of", "2026-02-01"]);
    expect(rows).toHaveLength(2);
  });

  it("says what events need", async () => {
    const alone = await built.run(["decide", files[0]!, ...events, "--alone"]);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining("--alone")]);
    const piped = await built.run(["decide", "-", ...events], "");
    expect([piped.code, piped.stderr]).toEqual([2, expect.stringContaining("read twice")]);
  });
});
