import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse277 } from "../../src/277/index.js";
import { claimsOfEvents, type ToldClaim } from "../../src/cli/claim-events.js";
import { maskUnlessCode } from "../../src/cli/mask.js";
import { type BuiltCommandLine, buildCommandLine, finished } from "./command-line.js";

const VALID = "fixtures/277/valid";
const fixture = (name: string) => `${VALID}/${name}.edi`;
const PAYMENT = "fixtures/835/valid/debit.edi";
const DAY = ["--as-of", "2026-04-01"];

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

const run = (...args: string[]) => built.run(["status", ...args, ...DAY]);
const objectsOf = (ndjson: string) =>
  ndjson
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** One claim as a test tells it; what is left out is a usual value. */
interface Told {
  readonly guide?: "005010X214" | "005010X212" | "005010X213";
  readonly day: string;
  readonly stc: string;
  readonly number?: string;
  readonly refs?: readonly string[];
  readonly name?: string;
  readonly npi?: string;
  readonly source?: string;
}

const HEADS = {
  "005010X214": ["0085*08", "TH", "PT"],
  "005010X212": ["0010*08", "DG", "22"],
  "005010X213": ["0085*48", "RQ", "22"],
} as const;

/** A 277 with one claim. TRN02 is the patient control number in an acknowledgment alone. */
function told({ guide = "005010X214", day, stc, number = "MR1", ...more }: Told): string {
  const [purpose, type, level] = HEADS[guide];
  const { refs = [], name = "HALLORAN", npi = "9000000106", source = "PR" } = more;
  const isAcknowledgment = guide === "005010X214";
  const references = isAcknowledgment ? refs : [`EJ*${number}`, ...refs];
  const segments = [
    `ST*277*0001*${guide}`,
    `BHT*${purpose}*R${day}*${day}*0915*${type}`,
    "HL*1**20*1",
    `NM1*${source}*2*${source === "PR" ? "HARBOR CREST" : "LOCKGATE"}*****PI*${source}100`,
    "HL*2*1*21*1",
    "NM1*41*2*MILLRACE BILLING*****46*MR900",
    "HL*3*2*19*1",
    `NM1*85*2*MILLRACE*****XX*${npi}`,
    `HL*4*3*${level}*0`,
    `NM1*IL*1*${name}*MIRA****MI*HCX1`,
    `TRN*2*${isAcknowledgment ? number : `Q${day}`}`,
    `STC*${stc}`,
    ...references.map((reference) => `REF*${reference}`),
    "DTP*472*D8*20260219",
  ];
  const isa =
    "ISA*00*          *00*          *ZZ*HARBORCREST    *ZZ*MILLRACE       *260312*0915*^*00501*000000070*0*P*:";
  const gs = `GS*HN*HARBORCREST*MILLRACE*${day}*0915*70*X*${guide}`;
  const ends = [`SE*${segments.length + 1}*0001`, "GE*1*70", "IEA*1*000000070", ""];
  return [isa, gs, ...segments, ...ends].join("~");
}

/** A claim refused by the clearinghouse, corrected, denied, worked on again. */
const STORY: readonly Told[] = [
  { day: "20260301", stc: "A7:562:85*20260301*U*207", source: "AY" },
  { day: "20260303", stc: "A2:20:PR*20260303*WQ*207", refs: ["1K*HC1"] },
  { guide: "005010X212", day: "20260310", stc: "F2:88*20260310**207*0", refs: ["1K*HC1"] },
  { guide: "005010X213", day: "20260315", stc: "R4:11503-0::LOI*20260315**207" },
  { guide: "005010X212", day: "20260320", stc: "P2:47*20260320**207", refs: ["1K*HC1"] },
];

function files(prefix: string, all: readonly string[]): readonly string[] {
  return all.map((text, i) => {
    const path = join(built.folder, `${prefix}-${i}.277`);
    writeFileSync(path, text);
    return path;
  });
}

describe("status over the files of one claim", () => {
  it("is one row with the answers and what proves them, in whatever order the files come", async () => {
    const paths = files("story", STORY.map(told));
    const { code, stdout, stderr } = await run(...paths, "--format", "ndjson");
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const rows = objectsOf(stdout);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      kind: "claim",
      state: "pending",
      silent: false,
      status: { category: "P2", code: "47" },
      date: "2026-03-20",
      ageDays: 12,
      claimId: "***",
      payerClaimId: "***",
      payerName: "HARBOR CREST",
      serviceFrom: "2026-02-19",
      chargeCents: 20700,
      decision: { value: "pending", category: "P2", date: "2026-03-20", ageDays: 12 },
      correctedClaim: { value: "accepted", category: "A2", date: "2026-03-03", ageDays: 29 },
      reprocessing: { value: "reprocessing", category: "P2", date: "2026-03-20" },
      documents: { value: "received", asked: [{ category: "R4", code: "11503-0" }] },
      timelyFiling: { date: "2026-03-03", category: "A2", by: "payer", rejections: 1 },
    });
    expect(rows[0].events.map(({ state }: { state: string }) => state)).toEqual([
      "rejected",
      "accepted",
      "finalizedDenied",
      "requestForInformation",
      "pending",
    ]);
    const backwards = await run(...[...paths].reverse(), "--format", "ndjson");
    const [again] = objectsOf(backwards.stdout);
    expect({ ...again, events: [] }).toEqual({ ...rows[0], events: [] });
  });

  it("sees no event after the day, and says what is left out", async () => {
    const paths = files("story", STORY.map(told));
    const asOf = (day: string) =>
      built.run(["status", ...paths, "--format", "json", "--as-of", day]);
    const [early] = JSON.parse((await asOf("2026-03-02")).stdout).claims;
    expect(early).toMatchObject({ state: "rejected", timelyFiling: null });
    const [denied] = JSON.parse((await asOf("2026-03-12")).stdout).claims;
    expect(denied).toMatchObject({ decision: { value: "denied" }, documents: { value: "none" } });
    const before = JSON.parse((await asOf("2026-01-01")).stdout);
    expect(before).toMatchObject({ claims: [], laterClaims: 1 });
  });

  it("is silent after the cadence, where the claim is not through", async () => {
    const [path = ""] = files("silent", [told(STORY[4]!)]);
    const state = async (...more: string[]) =>
      objectsOf((await run(path, "--format", "ndjson", ...more)).stdout)[0].state;
    expect(await state()).toBe("pending");
    expect(await state("--cadence", "12")).toBe("pending");
    expect(await state("--cadence", "11")).toBe("silent");
  });
});

describe("which events are one claim's", () => {
  const events = (all: readonly Told[]): readonly ToldClaim[] =>
    all.flatMap((one, i) =>
      parse277(told(one)).transactions.flatMap(({ header, claims }) =>
        claims.map((claim) => ({ file: String(i), claim, transaction: header })),
      ),
    );
  const partition = (all: readonly ToldClaim[]) =>
    claimsOfEvents(all)
      .map((claim) => claim.map(({ file }) => file).sort())
      .sort();
  const A2 = { day: "20260303", stc: "A2:20" };

  it.each<[string, readonly Told[], number]>([
    ["the same number, name and provider", [A2, A2], 1],
    ["another number", [A2, { ...A2, number: "MR2" }], 2],
    ["a name that was corrected", [A2, { ...A2, name: "HALLORAN-REY" }], 1],
    ["a provider that was corrected", [A2, { ...A2, npi: "9000000114" }], 1],
    [
      "another practice's patient by the same number",
      [A2, { ...A2, npi: "9000000114", name: "BRANDT" }],
      2,
    ],
    [
      "the payer's number alone",
      [
        { ...A2, refs: ["1K*HC1"] },
        { ...A2, number: "MR2", refs: ["1K*HC1"] },
      ],
      1,
    ],
    [
      "the same number of two payers",
      [
        { ...A2, refs: ["1K*HC1"] },
        { ...A2, number: "MR2", refs: ["1K*HC1"], source: "AY" },
      ],
      2,
    ],
    [
      "what stands for no number",
      [
        { ...A2, refs: ["1K*0"] },
        { ...A2, number: "MR2", refs: ["1K*0"] },
        { ...A2, number: "MR3", refs: ["1K*NOT APPLICABLE"] },
        { ...A2, number: "MR4", refs: ["1K*NOT APPLICABLE"] },
      ],
      4,
    ],
    [
      "the trace of an inquiry is no patient control number",
      [
        { ...A2, number: "Q20260310" },
        { guide: "005010X212", day: "20260310", stc: "P1:1", number: "MR1" },
      ],
      2,
    ],
  ])("%s", (_, all, claims) => {
    expect(claimsOfEvents(events(all))).toHaveLength(claims);
  });

  it("does not depend on their order, and loses none", () => {
    const one = fc.record({
      guide: fc.constantFrom("005010X214", "005010X212"),
      day: fc.constant("20260303"),
      stc: fc.constant("A2:20"),
      number: fc.constantFrom("MR1", "MR2", "MR3"),
      refs: fc.subarray(["1K*HC1", "1K*HC2"], { maxLength: 1 }),
      name: fc.constantFrom("HALLORAN", "BRANDT", ""),
      npi: fc.constantFrom("9000000106", "9000000114", ""),
    }) as fc.Arbitrary<Told>;
    const shuffled = fc
      .array(one, { minLength: 1, maxLength: 6 })
      .map(events)
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
      );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(partition(other)).toEqual(partition(all));
        expect(partition(all).flat().sort()).toEqual(all.map(({ file }) => file).sort());
      }),
    );
  });
});

describe("status over all fixtures", () => {
  const names = readdirSync(VALID)
    .filter((name) => name.endsWith(".edi") && !name.startsWith("inquiry"))
    .map((name) => name.slice(0, -4));

  it.each(names)("tells every claim of %s once, as it is described", async (name) => {
    const { code, stdout } = await run(fixture(name), "--format", "json");
    const report = JSON.parse(stdout);
    const { transactions } = JSON.parse(readFileSync(`${VALID}/${name}.json`, "utf8"));
    const claims = transactions.flatMap((one: { claims: { state: string }[] }) => one.claims);
    const told = report.claims.flatMap(
      ({ events }: { events: readonly { state: string }[] }) => events,
    );
    const states = (all: readonly { state: string }[]) => all.map(({ state }) => state).sort();
    expect(states(told)).toEqual(states(claims));
    expect(report.files).toMatchObject([{ claimStatuses: claims.length, failure: null }]);
    expect(code).toBe(0);
  });

  it("shows rejections first, and a batch that is refused whole, within 100 columns", async () => {
    const { code, stdout } = await run(...names.map(fixture));
    const rows = stdout.split("\n").filter((line) => /^(\w+ ?\w*?) +seg \d+/.test(line));
    const rejected = rows.filter((line) => line.startsWith("rejected"));
    expect(rejected.length).toBeGreaterThan(4);
    expect(rows.slice(0, rejected.length)).toEqual(rejected);
    expect(stdout).toMatch(
      /Batches refused as a whole\n +rejected HARBOR CREST .*receiver's batch/,
    );
    expect(stdout).toContain("A8:24:41");
    expect(stdout).toContain("no 835 will come");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(code).toBe(0);
  });

  it("names what is asked for and by when", async () => {
    const { stdout } = await run(fixture("request-for-attachments"));
    expect(stdout).toMatch(/documents: requested 2026-03-12 \(due 2026-04-26\)/);
    expect(stdout).toContain("R4:11504-8");
  });
});

describe("status of mixed input", () => {
  /** TA1, a 999, an 835 and a 277CA in one interchange. */
  function mixed(): string {
    const acknowledgment = readFileSync(fixture("rejected-by-payer"), "latin1");
    const group = /GS\*HN[\s\S]*?GE\*1\*70~\n/.exec(acknowledgment)?.[0] ?? "";
    const text = readFileSync("fixtures/x12/valid/mixed-transactions.edi", "latin1");
    return text.replace(/IEA\*2/, `${group}IEA*3`);
  }

  it("names what it passes over", async () => {
    const { code, stdout, stderr } = await built.run(["status", "-", ...DAY], mixed());
    expect(stdout).toContain("4 claims: 4 rejected");
    expect(stderr).toBe("remitkit: -: TA1, 999, 835 passed over\n");
    expect(code).toBe(0);
  });

  it("ends with 1 on a file without a 277, and names it", async () => {
    const { code, stdout, stderr } = await run(PAYMENT, fixture("pending"));
    expect(stderr).toContain("debit.edi: not read: there is no 277 in it (835 passed over)");
    expect(stdout).toContain("6 claims: 6 pending");
    expect(code).toBe(1);
    const inquiry = await run(fixture("inquiry"));
    expect(inquiry.stderr).toContain("2 inquiries (276) passed over");
    expect(inquiry.stdout).toContain("0 claims");
  });

  it("is what check counts, beside 835 totals that do not change", async () => {
    const alone = await built.run(
      ["check", "--format", "json", "-"],
      readFileSync("fixtures/x12/valid/mixed-transactions.edi"),
    );
    const { code, stdout } = await built.run(["check", "--format", "json", "-"], mixed());
    const [payments, both] = [JSON.parse(alone.stdout), JSON.parse(stdout)];
    expect(Object.keys(both)).toEqual(["file", "totals", "balance", "diagnostics", "claimStatus"]);
    expect(both.totals).toEqual(payments.totals);
    expect(both.balance).toEqual(payments.balance);
    expect(both.diagnostics).toEqual(payments.diagnostics);
    expect(both.claimStatus).toEqual({
      transactions: 1,
      kinds: { acknowledgment: 1 },
      claims: 4,
      inquiries: 0,
      services: 0,
      batches: 2,
      rejectedBatches: 0,
      chargeCents: 48000,
      states: { rejected: 4 },
    });
    expect(code).toBe(0);
  });

  it("is checked once for its envelopes, and for each set by its own rules", async () => {
    const broken = mixed()
      .replace(/SE\*20/, "SE*21")
      .replace(/SE\*40/, "SE*41")
      .replace("QTY*AA*4", "QTY*AA*5");
    const { code, stdout } = await built.run(["check", "--format", "json", "-"], broken);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
    expect(diagnostics.map((one) => one.code)).toEqual([
      "x12/interchange-acknowledgment",
      "x12/transaction-passed-over",
      "x12/segment-count",
      "277/count-differs",
      "x12/segment-count",
    ]);
    expect(code).toBe(1);
  });

  // A small file is read whole, a large one in chunks.
  it.each([
    ["small", 3],
    ["large", 250],
  ])("reads the same from a %s file as from a pipe", async (size, times) => {
    const many = mixed().replace("QTY*AA*4", "QTY*AA*5").repeat(times);
    const path = join(built.folder, `${size}.edi`);
    writeFileSync(path, many);
    expect(statSync(path).size > 256 * 1024).toBe(size === "large");
    for (const args of [["check", "--format", "json"], ["inspect"], ["status", ...DAY]]) {
      const piped = await built.run([...args, "-"], many);
      const named = await built.run([...args, path]);
      expect(named.stdout.replaceAll(path, "-")).toBe(piped.stdout);
      expect(piped.stdout.length).toBeGreaterThan(300);
    }
  });

  it("reads a pipe that stands among the files of a folder once, as it can only be read once", async () => {
    const folder = join(built.folder, "with-pipe");
    mkdirSync(folder);
    symlinkSync("/dev/stdin", join(folder, "pipe.edi"));
    const path = join(built.folder, "for-pipe.edi");
    writeFileSync(path, mixed());
    const json = "check --format json";
    const line = `cat "${path}" | "${process.execPath}" "${built.path}" ${json} "${folder}"`;
    const named = await finished("bash", ["-c", line]);
    const piped = await built.start([...json.split(" "), "-"], mixed());
    expect({ ...JSON.parse(named.stdout), file: "-" }).toEqual(JSON.parse(piped.stdout));
    expect(JSON.parse(named.stdout).claimStatus.claims).toBe(4);
  });

  it("is in inspect with payments, and passed over by the commands for 835s", async () => {
    const { code, stdout } = await built.run(["inspect", "-"], mixed());
    expect(stdout).toMatch(/acknowledgment +HARBOR CREST HE\S* +2026-03-12 +4 +0 +4/);
    expect(stdout).toContain("1 payment of 1 payer");
    expect(stdout).toContain("Claim status: 1 acknowledgment; 4 claims: 4 rejected");
    expect(code).toBe(0);
    for (const command of ["claims", "denials"]) {
      const both = await built.run([command, "-"], mixed());
      expect(both.stderr).toContain("TA1, 999, 277 passed over");
      expect(both.code).toBe(0);
      const only = await built.run([command, fixture("pending")]);
      expect(only.stdout + only.stderr).toMatch(
        /there is no 835 in it \(277 passed\s+over; see remitkit status\)/i,
      );
      expect(only.code).toBe(1);
    }
  });
});

describe("status masks", () => {
  it("what names a patient, unless it is asked for", async () => {
    const file = fixture("several-statuses");
    for (const format of ["table", "json", "ndjson"]) {
      const masked = await run(file, "--format", format);
      expect(masked.stdout).not.toMatch(/MR90|HC90|HALLORAN|HCX4|SEE PORTAL|7654321/);
    }
    const shown = await run(file, "--format", "ndjson", "--unmask");
    const ids = objectsOf(shown.stdout).map(({ claimId, payerClaimId }) => [claimId, payerClaimId]);
    expect(ids).toContainEqual(["MR90", "HC90"]);
    expect((await run(file, "--unmask")).stdout).toContain("MR90");
  });

  it("what stands where a code belongs", () => {
    expect(maskUnlessCode("statusCategory", "A7")).toBe("A7");
    expect(maskUnlessCode("statusCategory", "F3N")).toBe("F3N");
    expect(maskUnlessCode("statusCategory", "LEE")).toBe("***");
    expect(maskUnlessCode("status", "HALLORAN")).toBe("***");
    expect(maskUnlessCode("loinc", "11503-0")).toBe("11503-0");
    expect(maskUnlessCode("loinc", "HCX1")).toBe("***");
    expect(maskUnlessCode("entity", "LEE")).toBe("***");
  });
});

describe("status called wrongly", () => {
  it.each<[string, string[], RegExp]>([
    ["no real day", ["--as-of", "2026-02-30"], /--as-of: expected a real day/],
    ["no number of days", ["--cadence", "-1"], /--cadence: expected a whole number of days/],
    ["unknown format", ["--format", "csv"], /Allowed choices are table, json, ndjson/],
  ])("%s: one line and exit code 2", async (_, args, saying) => {
    const { code, stdout, stderr } = await built.run(["status", fixture("pending"), ...args]);
    expect(stderr).toMatch(saying);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("has help with an example, and ends quietly when the pipe is closed", async () => {
    const help = await built.run(["status", "--help"]);
    expect(help.stdout).toContain("$ remitkit status ");
    expect(help.code).toBe(0);
    const many = join(built.folder, "many.277");
    writeFileSync(many, told(STORY[0]!).repeat(2000));
    const line = `"${process.execPath}" "${built.path}" status "${many}" --format ndjson | head -c 10`;
    const closed = await finished("bash", ["-o", "pipefail", "-c", line]);
    expect(closed.stderr).toBe("");
    expect(closed.code).toBe(0);
  });
});
