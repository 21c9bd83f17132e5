import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltCommandLine, buildCommandLine } from "./command-line.js";

/** Qualifiers of NM1 whose names and ids are a patient's or another person's. */
const PEOPLE = new Set(["QC", "IL", "74", "GB", "82"]);

/** What of a file names a patient: found by plain splitting, sharing no code with the reader. */
function namesIn(text: string): readonly string[] {
  const element = text[3] ?? "*";
  const values = new Set<string>();
  let inClaim = false;
  for (const segment of text.split("~")) {
    const elements = segment.trim().split(element);
    const add = (...places: number[]) => {
      for (const place of places) values.add(elements[place] ?? "");
    };
    if (elements[0] === "CLP") {
      inClaim = true;
      add(1, 7);
    } else if (elements[0] === "PLB" || elements[0] === "SE") inClaim = false;
    else if (inClaim && elements[0] === "NM1" && PEOPLE.has(elements[1] ?? "")) add(3, 4, 5, 9);
    else if (inClaim && elements[0] === "REF") add(2);
  }
  // Short ones are found by chance in amounts and words.
  return [...values].filter((value) => value.length >= 4);
}

const fixtures = readdirSync("fixtures/835/valid")
  .filter((name) => name.endsWith(".edi"))
  .map((name) => join("fixtures/835/valid", name));

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

describe("what is printed of all fixtures", () => {
  const names = [...new Set(fixtures.flatMap((file) => namesIn(readFileSync(file, "latin1"))))];
  const page = () => join(built.folder, "page.html");

  it.each<[string, () => string[]]>([
    ["inspect", () => []],
    ["check", () => []],
    ["check", () => ["--format", "json"]],
    ["claims", () => []],
    ["denials", () => ["--as-of", "2026-11-21"]],
    ["denials", () => ["--as-of", "2026-11-21", "--format", "csv"]],
    ["denials", () => ["--as-of", "2026-11-21", "--format", "ndjson"]],
    ["history", () => ["--as-of", "2026-11-21"]],
    ["history", () => ["--as-of", "2026-11-21", "--format", "ndjson"]],
    ["kpi", () => ["--as-of", "2026-11-21", "--by", "payer,reason,plan"]],
    ["kpi", () => ["--as-of", "2026-11-21", "--format", "csv", "--period", "month"]],
    ["kpi", () => ["--as-of", "2026-11-21", "--format", "json", "--by", "reason"]],
    ["report", () => ["--as-of", "2026-11-21", "--out", page()]],
    ["report", () => ["--as-of", "2026-11-21", "--format", "json"]],
  ])("by %s holds no name, id or control number of a patient", async (command, options) => {
    const args = options();
    const { stdout, stderr } = await built.run([command, ...fixtures, ...args]);
    const written = args.includes("--out") ? readFileSync(page(), "utf8") : "";
    const text = stdout + stderr + written;
    expect(stdout.length).toBeGreaterThan(1000);
    // As whole words: "GAPP" of a name is not found in "gapped".
    const words = new Set(text.split(/[^A-Za-z0-9'-]+/));
    expect(names.filter((name) => words.has(name) || text.includes(`"${name}"`))).toEqual([]);
  });
});

describe("what is printed of a file in which a name holds a terminator", () => {
  const TORN =
    "ST*835*1~BPR*I*0*C*NON************20260312~TRN*1*T1*1000000210~N1*PR*PAYER~N1*PE*CLINIC~LX*1~" +
    "CLP*A1*4*100*0**12*X1~NM1*QC*1*O~MALLEY*SEAN~CAS*CO*16*100~SVC*HC:99213*100*0~NTE*SEAN O~MALLEY~SE*12*1~";

  it.each([
    "inspect",
    "check",
    "check --format json",
    "claims",
    "denials",
    "denials --format ndjson",
    "decide --explain 7",
    "decide --format ndjson",
    "history --format ndjson",
    "report --format json",
  ])("by %s holds no part of the name", async (command) => {
    const file = join(built.folder, "torn.edi");
    writeFileSync(file, TORN);
    const { stdout, stderr } = await built.run([...command.split(" "), file]);
    expect(stdout).not.toBe("");
    expect(stdout + stderr).not.toMatch(/MALLEY|SEAN/);
  });
});

describe("what is printed of a file in which a name stands where a code should", () => {
  const ODD =
    "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260312*0915*^*00501*000000001*0*P*>~" +
    "ST*835*1~BPR*I*0*C*NON************20260312~TRN*1*T1*1000000210~N1*PR*PAYER~N1*PE*CLINIC~LX*1~" +
    "CLP*A1*4*100*0**MALLEY*X1~SVC*HC:99213:25::::SEAN O MALLEY*100*0***HC:99213:25::::SEAN~CAS*CO*16*100~" +
    "LQ*HE*N290~SE*11*1~IEA*0*000000001~";
  /** The same with the right ISA16, and a name in each element of a claim that holds a code. */
  const CODES = ODD.replaceAll(":", ">")
    .replace(
      "CLP*A1*4*100*0**MALLEY*X1~",
      "CLP*A1*SEAN*100*0**MALLEY*X1*MALLEY*SEAN**SEAN*MALLEY*SEAN~",
    )
    .replace(/SVC.*?~/, "SVC*HC>MALLEY>SEAN*100*0*MALLEY*SEAN*HC>SEAN>MALLEY*SEAN~DTM*SEAN*MALLEY~")
    .replace("LQ*HE*N290~", "LQ*HE*MALLEY~LQ*SEAN*M1~AMT*SEAN*5~QTY*MALLEY*5~MOA***MALLEY*SEAN~")
    .replace("CAS*CO*16*100~", "CAS*CO*16*60**MALLEY*20~CAS*SEAN*16*20~");

  it.each(
    [ODD, CODES].flatMap((text, index) =>
      [
        "claims",
        "denials",
        "denials --format csv",
        "denials --format ndjson",
        "decide",
        "history --format ndjson",
      ].map((command) => [command, ["one", "each"][index]!, text] as const),
    ),
  )("by %s holds no part of the name, in %s code", async (command, _, text) => {
    const file = join(built.folder, "odd.edi");
    writeFileSync(file, text);
    const { stdout, stderr } = await built.run([...command.split(" "), file]);
    expect(stdout).toContain("16");
    expect(stdout + stderr).not.toMatch(/MALLEY|SEAN/);
  });
});

/** The same for claim status: everyone below the provider, and what a claim has of its own. */
function namesInStatus(text: string): readonly string[] {
  const values = new Set<string>();
  let inPatient = false;
  for (const segment of text.split("~")) {
    const elements = segment.trim().split("*");
    const add = (...places: number[]) => {
      for (const place of places) values.add(elements[place] ?? "");
    };
    if (elements[0] === "HL") inPatient = ["22", "23", "PT"].includes(elements[3] ?? "");
    else if (!inPatient) continue;
    else if (elements[0] === "NM1") add(3, 4, 5, 9);
    else if (elements[0] === "TRN" || elements[0] === "REF") add(2);
    else if (elements[0] === "STC") add(12);
    else if (elements[0] === "PWK") add(6);
  }
  return [...values].filter((value) => value.length >= 4);
}

describe("what is printed of all claim status fixtures", () => {
  const files = readdirSync("fixtures/277/valid")
    .filter((name) => name.endsWith(".edi"))
    .map((name) => join("fixtures/277/valid", name));
  const names = [...new Set(files.flatMap((file) => namesInStatus(readFileSync(file, "latin1"))))];
  const day = ["--as-of", "2026-11-21"];

  it.each<[string, readonly string[]]>([
    ["inspect", []],
    ["check", []],
    ["check", ["--format", "json"]],
    ["status", day],
    ["status", [...day, "--format", "json"]],
    ["status", [...day, "--format", "ndjson"]],
  ])("by %s holds no name, id or number of a patient or claim", async (command, options) => {
    expect(names.length).toBeGreaterThan(60);
    const { stdout, stderr } = await built.run([command, ...files, ...options]);
    expect(stdout.length).toBeGreaterThan(1000);
    const words = new Set((stdout + stderr).split(/[^A-Za-z0-9'-]+/));
    expect(names.filter((name) => words.has(name) || stdout.includes(`"${name}"`))).toEqual([]);
  });
});

describe("the look for names", () => {
  it("finds them where they are asked for", async () => {
    const file = fixtures.find((name) => name.includes("denials-clinical")) ?? "";
    const names = namesIn(readFileSync(file, "latin1"));
    expect(names.length).toBeGreaterThan(10);
    const { stdout } = await built.run(["claims", file, "--unmask"]);
    expect(names.filter((name) => stdout.includes(`"${name}"`)).length).toBeGreaterThan(10);
  });
});
