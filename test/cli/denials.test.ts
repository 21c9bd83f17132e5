import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvRecord } from "../../src/cli/csv.js";
import { DENIAL_COLUMNS } from "../../src/cli/denials.js";
import { maskUnlessCode } from "../../src/cli/mask.js";
import { tableLayout } from "../../src/cli/table.js";
import { type BuiltCommandLine, buildCommandLine, finished } from "./command-line.js";

const VALID = "fixtures/835/valid";
const CLINICAL = `${VALID}/denials-clinical-and-coding.edi`;
const HOSPITAL = `${VALID}/hospital-inpatient-and-outpatient.edi`;
const DAY = ["--as-of", "2026-11-21"];

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

const run = (...args: string[]) => built.run(["denials", ...args]);

/** The records of a CSV text by RFC 4180, sharing no code with the writer. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    record.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

function objectsOf(ndjson: string) {
  return ndjson
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("denials as ndjson", () => {
  it("writes one row per denial with every intake field", async () => {
    const { code, stdout, stderr } = await run(CLINICAL, "--format", "ndjson", ...DAY);
    const rows = objectsOf(stdout);
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(Object.keys(row)).toEqual(DENIAL_COLUMNS);
    expect(rows[0]).toMatchObject({
      file: CLINICAL,
      payerName: "CEDAR MEADOW ADVANTAGE",
      payerId: "1000000430",
      planType: "medicareAdvantage",
      filingIndicator: "16",
      traceNumber: "CM2609170042",
      claimId: "***",
      payerClaimId: "***",
      claimSegment: 17,
      line: 1,
      lineId: "***",
      lineSegment: 21,
      procedure: "HC:93306",
      serviceDate: "2026-08-21",
      groupCode: "CO",
      reasonCode: "50",
      remarkCodes: ["N115"],
      remitDate: "2026-09-17",
      atRiskCents: 142000,
      primary: true,
      deadlineStatus: "unknown",
      deadline: null,
      deadlineRisk: "unknown",
    });
    expect(rows[0].description).toMatch(/necessary/i);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("shows ids where asked to", async () => {
    const [row] = objectsOf((await run(CLINICAL, "--format", "ndjson", "--unmask", ...DAY)).stdout);
    expect(row).toMatchObject({
      claimId: "SR3001",
      payerClaimId: "CM26250000101",
      lineId: "SR3001A",
    });
  });

  it("masks contract class and group number", async () => {
    const text = readFileSync(CLINICAL, "latin1").replace(
      "DTM*050*20260828~",
      "REF*CE*GOLDPLAN~REF*1L*GRP777~DTM*050*20260828~",
    );
    const args = ["denials", "-", "--format", "ndjson", ...DAY];
    const [masked] = objectsOf((await built.run(args, text)).stdout);
    expect(masked).toMatchObject({ contractClass: "***", groupNumber: "***" });
    const [shown] = objectsOf((await built.run([...args, "--unmask"], text)).stdout);
    expect(shown).toMatchObject({ contractClass: "GOLDPLAN", groupNumber: "GRP777" });
  });

  it.each([
    ["2026-11-21", "known", 32, "later"],
    ["2026-11-23", "known", 30, "within30Days"],
    ["2026-12-09", "known", 14, "within14Days"],
    ["2026-12-16", "known", 7, "within7Days"],
    ["2026-12-23", "known", 0, "within7Days"],
    ["2026-12-24", "passed", -1, "passed"],
  ])("sees the deadline from %s", async (asOf, deadlineStatus, daysLeft, deadlineRisk) => {
    const { stdout } = await run(HOSPITAL, "--format", "ndjson", "--as-of", asOf);
    const [row] = objectsOf(stdout);
    expect(row).toMatchObject({
      line: null,
      planType: "medicare",
      path: deadlineStatus === "known" ? "appeal" : "close",
      deadlineStatus,
      deadline: "2026-12-23",
      daysLeft,
      deadlineRisk,
      deadlineSource: "42 CFR 405.942",
    });
  });

  it("comes to the denied sums of claims", async () => {
    const files = `${VALID}/*.edi`;
    const rows = objectsOf((await run(files, "--format", "ndjson", ...DAY)).stdout);
    const claims = objectsOf((await built.run(["claims", files])).stdout);
    const denied = claims.reduce((sum, claim) => sum + claim.classification.deniedCents, 0);
    expect(rows.reduce((sum, row) => sum + row.atRiskCents, 0)).toBe(denied);
    expect(denied).toBeGreaterThan(0);
  });
});

describe("denials as csv", () => {
  it("has a header and the same rows as ndjson, by RFC 4180", async () => {
    const { code, stdout } = await run(`${VALID}/*.edi`, "--format", "csv", ...DAY);
    const rows = objectsOf((await run(`${VALID}/*.edi`, "--format", "ndjson", ...DAY)).stdout);
    expect(stdout.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const [header, ...records] = recordsOf(stdout);
    expect(header).toEqual(DENIAL_COLUMNS);
    expect(records).toEqual(
      rows.map((row) =>
        DENIAL_COLUMNS.map((column) => {
          const separator = column === "remarkDescriptions" ? "; " : " ";
          return Array.isArray(row[column]) ? row[column].join(separator) : `${row[column] ?? ""}`;
        }),
      ),
    );
    expect(code).toBe(0);
  });

  it("defuses formulas that stand in a file", async () => {
    const text = readFileSync(CLINICAL, "latin1")
      .replace("CEDAR MEADOW ADVANTAGE", '=HYPERLINK("http://x","y")')
      .replace("CLP*SR3001*", "CLP*@SUM(A1)*");
    const args = ["denials", "-", "--format", "csv", "--unmask", ...DAY];
    const { stdout } = await built.run(args, text);
    expect(stdout).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    const [header = [], first = []] = recordsOf(stdout);
    expect(first[header.indexOf("claimId")]).toBe("'@SUM(A1)");
    for (const cell of recordsOf(stdout).flat()) expect(cell).not.toMatch(/^[=+@]/);
  });

  it("writes the header alone where nothing was denied", async () => {
    const { code, stdout } = await run(`${VALID}/debit.edi`, "--format", "csv", ...DAY);
    expect(stdout).toBe(`${DENIAL_COLUMNS.join(",")}\r\n`);
    expect(code).toBe(0);
  });

  it.each<[Parameters<typeof csvRecord>[0], string]>([
    [["a", 1, -5, true, null], "a,1,-5,true,"],
    [["a,b", 'say "hi"', "a;b"], '"a,b","say ""hi""","a;b"'],
    [["=1", "+1", "-1", "@a"], "'=1,'+1,'-1,'@a"],
    [["  =1", "＝1", "a=1"], "'  =1,'＝1,a=1"],
    [["a;=1", "\t=1", "a\r\nb"], '"a;\'=1",·=1,a··b'],
    [[["N1", "N2"], []], "N1 N2,"],
  ])("%j is one record", (values, record) => {
    expect(csvRecord(values)).toBe(`${record}\r`);
  });
});

describe("denials as a table", () => {
  it("is the default, fits, and names claims by their place", async () => {
    const { code, stdout } = await run(CLINICAL, ...DAY);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^Payer +Plan +Claim +Line +Code +Meaning +Remit +At risk +Deadline$/);
    expect(lines[1]).toMatch(/^CEDAR.+ seg 17 +1 CO-50 N115 .+ 2026-09-17 \$1,420\.00 unknown$/);
    expect(lines.at(-1)).toBe("6 denials, $5,238.50 at risk");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain("SR3001");
    expect(code).toBe(0);
    expect((await run(CLINICAL, "--unmask", ...DAY)).stdout).toContain(" SR3001 ");
  });

  it("says how long there is, and names files where there are several", async () => {
    const { stdout } = await run(HOSPITAL, CLINICAL, ...DAY);
    expect(stdout).toContain("2026-12-23 32d");
    expect(stdout.split("\n")).toEqual(expect.arrayContaining([HOSPITAL, CLINICAL]));
  });

  it("says that there is none", async () => {
    expect((await run(`${VALID}/debit.edi`, ...DAY)).stdout).toBe("0 denials\n");
  });

  it("writes rows as they come once it knows the widths", async () => {
    const text = readFileSync(CLINICAL, "latin1").repeat(100);
    const { stdout } = await built.run(["denials", "-", ...DAY], text);
    const rows = stdout.split("\n").filter((line) => line.includes("seg "));
    expect(rows).toHaveLength(600);
    expect(stdout).toContain("600 denials");
  });

  it("never cuts the place or number that a claim is found by", async () => {
    const claims = Array.from(
      { length: 620 },
      (_, at) => `CLP*ACCOUNT${100_000 + at}NORTHEA*1*100*0**12*C${at}~CAS*CO*197*100~`,
    );
    const text =
      "ST*835*0001~BPR*I*0*C*NON************20260115~TRN*1*T1*1512345678~" +
      `N1*PR*A HEALTH PLAN WITH A LONG NAME~LX*1~${claims.join("")}SE*1246*0001~`;
    const folder = mkdtempSync(join(tmpdir(), "remitkit-place-"));
    try {
      const path = join(folder, "many.835");
      writeFileSync(path, text);
      for (const command of ["denials", "decide"]) {
        const masked = await built.run([command, path, ...DAY]);
        const shown = await built.run([command, path, "--unmask", ...DAY]);
        expect(masked.stdout).toContain("seg 1244");
        expect(masked.stdout).not.toMatch(/seg \d+…/);
        expect(shown.stdout).toContain("ACCOUNT100619NORTHEA ");
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("cuts of a later row only what may be cut", () => {
    const columns = [
      { title: "Payer", least: 4 },
      { title: "Paid", align: "right" as const },
    ];
    const { line } = tableLayout(columns, [["ACME", "$1.00"]], 40);
    expect(line(["AN INSURER", "$1,000.00"])).toBe("AN I…  $1,000.00");
  });
});

describe("denials of odd input", () => {
  it.each(["table", "csv", "ndjson"])("names what it could not read, as %s", async (format) => {
    const { code, stderr, stdout } = await run(
      "package.json",
      CLINICAL,
      "--format",
      format,
      ...DAY,
    );
    expect(stderr).toBe("remitkit: package.json: not read: it is not X12\n");
    expect(stdout).toContain("CEDAR");
    expect(code).toBe(1);
  });

  it("names an incomplete payment on standard error", async () => {
    const cut = readFileSync(CLINICAL, "latin1").slice(0, 1500);
    const { code, stderr } = await built.run(["denials", "-", ...DAY], cut);
    expect(stderr).toMatch(/1 payment incomplete; post nothing of it/);
    expect(code).toBe(0);
  });

  it.each<[string[], RegExp]>([
    [[CLINICAL, "--as-of", "2026-02-30"], /--as-of: expected a real day/],
    [[CLINICAL, "--format", "json"], /Allowed choices are table, csv, ndjson/],
    [["no-such.835"], /no such file/],
    [[], /missing required argument/],
  ])("%j: one line and exit code 2", async (args, saying) => {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toMatch(saying);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("hides what is no code where a code belongs", async () => {
    expect(maskUnlessCode("remark", "N290")).toBe("N290");
    expect(maskUnlessCode("remark", "SMITH")).toBe("***");
    const text = readFileSync(CLINICAL, "latin1").replace("LQ*HE*N115", "LQ*HE*SMITH");
    const { stdout } = await built.run(["denials", "-", "--format", "csv", ...DAY], text);
    expect(stdout).not.toContain("SMITH");
  });

  it("never holds a whole file", async () => {
    const text = readFileSync(CLINICAL, "latin1");
    const large = Buffer.from(text.repeat(Math.ceil((16 * 1024 * 1024) / text.length)), "latin1");
    for (const format of ["table", "ndjson"]) {
      const args = ["--max-old-space-size=48", built.path, "denials", "-", "--format", format];
      const { code, stderr } = await finished(process.execPath, [...args, ...DAY], large);
      expect(stderr).toBe("");
      expect(code).toBe(0);
    }
  });
});
