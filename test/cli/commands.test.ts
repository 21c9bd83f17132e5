import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type BuiltCommandLine,
  buildCommandLine,
  type Finished,
  finished,
} from "./command-line.js";

const VALID = "fixtures/835/valid";
const DENIALS = `${VALID}/denials-clinical-and-coding.edi`;
const TWO_PAYMENTS = `${VALID}/two-payments-one-file.edi`;
const OFF = "fixtures/835/invalid/transaction-out-of-balance.edi";
const MIXED = "fixtures/x12/valid/mixed-transactions.edi";

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

const run = (...args: string[]) => built.run(args);

/** A wrong use: exit code 2, one line that says what, nothing on standard output. */
function expectWrongUse({ code, stdout, stderr }: Finished, saying: RegExp): void {
  expect(stderr).toMatch(saying);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stdout).toBe("");
  expect(code).toBe(2);
}

describe("help", () => {
  it("lists the commands", async () => {
    const { code, stdout } = await run("--help");
    for (const name of [
      "inspect",
      "check",
      "claims",
      "denials",
      "status",
      "history",
      "decide",
      "policy",
      "explain",
      "kpi",
      "report",
      "--unmask",
    ]) {
      expect(stdout).toContain(name);
    }
    expect(code).toBe(0);
  });

  it.each([
    "inspect",
    "check",
    "claims",
    "denials",
    "status",
    "history",
    "decide",
    "explain",
    "kpi",
    "report",
  ])("of %s has an example", async (command) => {
    const { code, stdout } = await run(command, "--help");
    expect(stdout).toContain(`$ remitkit ${command} `);
    expect(stdout).toContain("--unmask");
    expect(code).toBe(0);
  });

  it("of claims says that it is masked", async () => {
    const { stdout } = await run("claims", "--help");
    expect(stdout.replace(/\s+/g, " ")).toContain("are ***, unless --unmask is given");
  });

  it("tells the version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect((await run("--version")).stdout.trim()).toBe(version);
  });
});

// All other tests run the commands in their own process: this says that it comes to the same.
describe("a process of its own", () => {
  const day = ["--as-of", "2026-11-21"];
  const appeal = "fixtures/scenarios/denied-appealed-twice-overturned";
  it.each<[number, string[]]>([
    [0, ["--help"]],
    [0, ["--version"]],
    [0, ["status", "--help"]],
    [2, []],
    [2, ["inspect", "no-such.835"]],
    [2, ["check", DENIALS, "--formt", "json"]],
    [2, ["denials", DENIALS, "--as-of", "tomorrow"]],
    [0, ["inspect", `${VALID}/*.edi`]],
    [1, ["inspect", DENIALS, "package.json"]],
    [1, ["check", OFF, DENIALS]],
    [0, ["claims", DENIALS]],
    [0, ["denials", DENIALS, ...day]],
    [0, ["decide", DENIALS, ...day]],
    [0, ["history", `${appeal}/*.edi`, "--events", `${appeal}/events.ndjson`, ...day]],
    [0, ["explain", "CO-16", "N290"]],
    [0, ["kpi", DENIALS, ...day]],
    [0, ["status", "fixtures/277/valid/pending.edi", ...day]],
    [0, ["report", DENIALS, "--format", "json", ...day]],
  ])("ends with %i and prints the same: %j", async (code, args) => {
    const [started, inHere] = await Promise.all([built.start(args), built.run(args)]);
    expect(started.code).toBe(code);
    expect(started).toEqual(inHere);
  });
});

describe("wrong use", () => {
  it.each<[string, string[], RegExp]>([
    ["no such file", ["inspect", "no-such.835"], /no such file: no-such\.835/],
    ["no match", ["inspect", "no-such-*.835"], /no file matches/],
    ["unknown option", ["check", DENIALS, "--formt", "json"], /unknown option .* --format/],
    ["unknown command", ["inspct", DENIALS], /unknown command/],
    ["no file named", ["inspect"], /missing required argument/],
    ["unknown format", ["check", DENIALS, "--format", "xml"], /Allowed choices are text, json/],
    ["no real day", ["report", DENIALS, "--as-of", "2026-02-30"], /--as-of: expected a real day/],
    ["a day centuries off", ["report", DENIALS, "--as-of", "9999-12-31"], /from 1900 to 2199/],
    ["a page in no folder", ["report", DENIALS, "--out", "no/such/page.html"], /folder does not/],
    ["a page that is a folder", ["report", DENIALS, "--out", "src"], /it is a folder/],
    ["a page over an input", ["report", OFF, "--out", OFF], /one of the input files/],
  ])("%s: one line and exit code 2", async (_, args, saying) => {
    expectWrongUse(await built.run(args), saying);
  });

  it.each<[string[]]>([
    [["inspect", "no\nsuch\u001b[2J.835"]],
    [["inspect", "no\nsuch*\u001b[2J.835"]],
    [["inspect", DENIALS, "--al\u001b[2J"]],
    [["decide", DENIALS, "--policy", "no\nsuch\u001b[2J"]],
  ])("has no line break or control character of an argument: %j", async (args) => {
    const finished = await built.run(args);
    expectWrongUse(finished, /\[2J/);
    expect(finished.stderr).not.toContain("\u001b");
  });

  it("what is written over what is read: nothing is lost", async () => {
    const folder = join(built.folder, "over");
    mkdirSync(folder, { recursive: true });
    const [file, link, hard, events] = ["a.835", "link.out", "hard.out", "events.ndjson"].map(
      (name) => join(folder, name),
    ) as [string, string, string, string];
    cpSync(DENIALS, file);
    symlinkSync(file, link);
    linkSync(file, hard);
    writeFileSync(events, "");
    const before = readFileSync(file);
    const saying = /one of the input files/;
    for (const over of [file, link, hard]) {
      expectWrongUse(await run("report", file, "--out", over), saying);
      expectWrongUse(await run("kpi", file, "--state", over), saying);
    }
    expectWrongUse(await run("report", file, "--events", events, "--out", events), saying);
    expectWrongUse(await run("kpi", file, "--events", events, "--state", events), saying);
    expectWrongUse(await run("report", `${folder}/*.835`, "--out", link), saying);
    expect(readFileSync(file)).toEqual(before);
    expect(readFileSync(events, "utf8")).toBe("");
  });

  it("X12 in a folder, where an earlier report of the name would be no input", async () => {
    const folder = join(built.folder, "over-folder");
    mkdirSync(folder, { recursive: true });
    const [file, page] = ["a.835", "page.html"].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    cpSync(DENIALS, file);
    expectWrongUse(await run("report", folder, "--out", file), /the file there is X12/);
    expectWrongUse(await run("kpi", folder, "--state", file), /the file there is X12/);
    expect(readFileSync(file)).toEqual(readFileSync(DENIALS));
    // As received: something before the ISA.
    writeFileSync(file, `received 2026-11-20\n${readFileSync(DENIALS, "latin1")}`, "latin1");
    expectWrongUse(await run("report", folder, "--out", file), /the file there is X12/);
    cpSync(DENIALS, file);
    for (const _ of [1, 2]) {
      const { code } = await run("report", folder, "--out", page, "--as-of", "2026-11-21");
      expect(code).toBe(0);
      expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>/i);
    }
  });

  it("an empty folder", async () => {
    const empty = join(built.folder, "empty");
    mkdirSync(empty, { recursive: true });
    expectWrongUse(await run("inspect", empty), /no files in folder/);
  });

  it("no command at all: the help, and exit code 2", async () => {
    const { code, stderr } = await run();
    expect(stderr).toContain("Commands:");
    expect(code).toBe(2);
  });
});

describe("inspect", () => {
  it("shows payments, denials and balance within 100 columns", async () => {
    const { code, stdout } = await run("inspect", TWO_PAYMENTS, DENIALS);
    expect(stdout).toContain("HARBOR CREST HEALTH PLAN");
    expect(stdout).toContain("$688.00");
    expect(stdout).toMatch(/2 files: 3 payments of 2 payers, \$1,071\.21/);
    expect(stdout).toMatch(/9 claims|10 claims/);
    expect(stdout).toContain("Payments: 3 balanced");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(code).toBe(0);
  });

  it("says by how much a payment is off, and still ends with 0", async () => {
    const { code, stdout } = await run("inspect", OFF);
    expect(stdout).toContain("off $0.10");
    expect(stdout).toContain("1 out of balance");
    expect(code).toBe(0);
  });

  it("names transactions of other sets", async () => {
    expect((await run("inspect", MIXED)).stdout).toContain("999 passed over");
  });

  it("reads a folder, names what it could not read, and ends with 1", async () => {
    const folder = join(built.folder, "mixed");
    mkdirSync(join(folder, "deeper"), { recursive: true });
    cpSync(DENIALS, join(folder, "a.835"));
    cpSync(OFF, join(folder, "deeper", "b.835"));
    writeFileSync(join(folder, "notes.txt"), "call the payer back");
    writeFileSync(join(folder, "empty.835"), "");
    writeFileSync(join(folder, ".hidden"), "not to be read");
    writeFileSync(join(folder, "only-999.edi"), "ST*999*1~AK1*HC*1~SE*3*1~");
    const { code, stdout } = await run("inspect", folder);
    expect(stdout).toContain("5 files: 2 payments");
    expect(stdout).toMatch(/notes\.txt: it is not X12/);
    expect(stdout).toMatch(/empty\.835: it is empty/);
    expect(stdout).toMatch(/only-999\.edi: there is no 835 or 277 in it \(999 passed over\)/);
    expect(stdout).not.toContain(".hidden");
    expect(code).toBe(1);
  });

  it("reads glob patterns and standard input, and each file once", async () => {
    const files = readdirSync(VALID).filter((name) => name.endsWith(".edi"));
    const globbed = await run("inspect", `${VALID}/*.edi`, DENIALS, VALID + "/../valid/debit.edi");
    expect(globbed.stdout).toContain(`${files.length} files:`);
    const piped = await built.run(["inspect", "-"], readFileSync(DENIALS));
    expect(piped.stdout).toContain("CEDAR MEADOW ADVANTAGE");
    expect(piped.code).toBe(0);
  });

  it("has no colour codes in a pipe, and no control characters of the file", async () => {
    const text = readFileSync(DENIALS, "latin1").replace("CEDAR MEADOW", "CEDAR\u001b[2JMEADOW");
    const { stdout } = await built.run(["inspect", "-"], Buffer.from(text, "latin1"));
    expect(stdout).not.toContain("\u001b");
    expect(stdout).toContain("CEDAR");
  });

  it("limits the rows of a file, unless all are asked for", async () => {
    const many = readFileSync(TWO_PAYMENTS, "latin1").repeat(15);
    const short = await built.run(["inspect", "-"], many);
    expect(short.stdout).toContain("and 10 payments more; --all shows them");
    const all = await built.run(["inspect", "-", "--all"], many);
    expect(all.stdout.split("HARBOR CREST").length).toBe(31);
  });
});

describe("check", () => {
  it("ends with 0 on a clean file and with 1 on findings", async () => {
    expect((await run("check", DENIALS)).code).toBe(0);
    const { code, stdout } = await run("check", OFF);
    expect(stdout).toMatch(/error\s+835\/transaction-out-of-balance at ST, segment 3/);
    expect(stdout).toContain("expected $116.10, stated $116.20, off by $0.10");
    expect(stdout).toContain("0 of 1 payment in balance, 1 out of balance");
    expect(code).toBe(1);
  });

  it("takes a debit off the payments, as the balance does", async () => {
    const { stdout } = await run("check", "fixtures/835/valid/debit.edi");
    expect(stdout.replace(/\s+/g, " ")).toMatch(/paid on claims -\$116\.10, .*payments -\$116\.10/);
  });

  it("ends with 1 on a file that is not X12", async () => {
    const { code, stdout } = await run("check", "package.json");
    expect(stdout).toContain("not read: it is not X12");
    expect(code).toBe(1);
  });

  it("writes exactly the promised object for each file, one a line", async () => {
    const { code, stdout } = await run("check", "--format", "json", DENIALS, OFF, MIXED);
    const objects = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(objects.map(({ file }) => file)).toEqual([DENIALS, OFF, MIXED]);
    for (const object of objects) {
      expect(Object.keys(object)).toEqual(["file", "totals", "balance", "diagnostics"]);
      expect(Object.keys(object.totals)).toEqual([
        "interchanges",
        "transactions",
        "claims",
        "services",
        "adjustments",
        "providerAdjustments",
        "chargeCents",
        "paidCents",
        "adjustmentCents",
        "providerAdjustmentCents",
        "paymentCents",
      ]);
      expect(Object.keys(object.balance)).toEqual([
        "transactions",
        "balanced",
        "unbalanced",
        "notEvaluable",
      ]);
    }
    expect(objects[1].balance).toEqual({
      transactions: 1,
      balanced: 0,
      unbalanced: 1,
      notEvaluable: 0,
    });
    expect(code).toBe(1);
  });

  const described = ["835", "x12"].flatMap((room) =>
    ["valid", "invalid"].flatMap((kind) => {
      const folder = `fixtures/${room}/${kind}`;
      return readdirSync(folder)
        .filter((name) => name.endsWith(".edi"))
        .map((name) => join(folder, name));
    }),
  );
  it("agrees with what stands beside each fixture", async () => {
    const { stdout } = await run("check", "--format", "json", ...described);
    const objects = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(objects).toHaveLength(described.length);
    for (const [at, path] of described.entries()) {
      const sidecar = path.replace(/\.edi$/, ".json");
      if (!existsSync(sidecar)) continue;
      const { totals, balance, limits } = JSON.parse(readFileSync(sidecar, "utf8"));
      // A fixture made for other limits than the defaults reads otherwise here.
      if (limits !== undefined) continue;
      if (totals !== undefined) expect(objects[at].totals, path).toEqual(totals);
      if (balance !== undefined) expect(objects[at].balance, path).toEqual(balance);
    }
  });

  it("folds many findings of one kind, unless all are asked for", async () => {
    const many = readFileSync(OFF, "latin1").repeat(12);
    const short = await built.run(["check", "-"], many);
    expect(short.stdout).toContain(
      "and 2 more of 835/transaction-out-of-balance; --all lists them",
    );
    const all = await built.run(["check", "-", "--all"], many);
    expect(all.stdout.split("error   835/transaction-out-of-balance").length).toBe(13);
  });
});

describe("claims", () => {
  it("writes one claim a line with its payment and its classification", async () => {
    const { code, stdout } = await run("claims", DENIALS, "--format", "ndjson");
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const clps = readFileSync(DENIALS, "latin1").split("CLP*").length - 1;
    expect(lines).toHaveLength(clps);
    const [first] = lines;
    expect(Object.keys(first)).toEqual(["file", "payment", "claim", "classification"]);
    expect(first.file).toBe(DENIALS);
    expect(first.payment).toMatchObject({
      payerName: "CEDAR MEADOW ADVANTAGE",
      traceNumber: "CM2609170042",
      date: "2026-09-17",
      amountCents: 38321,
      method: "ACH",
    });
    expect(first.claim).toMatchObject({ patientControlNumber: "***", chargeCents: 142000 });
    expect(first.classification).toMatchObject({ state: "denied", deniedCents: 142000 });
    expect(first.classification.denials[0]).toMatchObject({ groupCode: "CO", reasonCode: "50" });
    expect(code).toBe(0);
  });

  it("shows the values where asked to, before or after the command's name", async () => {
    const clp01 = /CLP\*([^*]+)\*/.exec(readFileSync(DENIALS, "latin1"))?.[1];
    for (const args of [
      ["--unmask", "claims", DENIALS],
      ["claims", DENIALS, "--unmask"],
    ]) {
      expect((await built.run(args)).stdout).toContain(`"patientControlNumber":"${clp01}"`);
    }
  });

  it("tells of an incomplete payment and of an unread file on standard error alone", async () => {
    const cut = readFileSync(DENIALS, "latin1").slice(0, 1500);
    const { code, stdout, stderr } = await built.run(["claims", "-"], cut);
    expect(stderr).toMatch(/1 payment incomplete/);
    for (const line of stdout.trim().split("\n")) JSON.parse(line);
    expect(code).toBe(0);
    const unread = await run("claims", "package.json");
    expect(unread.stdout).toBe("");
    expect(unread.stderr).toContain("package.json: not read: it is not X12");
    expect(unread.code).toBe(1);
  });
});

describe("report", () => {
  it("prints the summary, writes the page, and says where", async () => {
    const page = join(built.folder, "report.html");
    const { code, stdout } = await run(
      "report",
      VALID + "/*.edi",
      "--out",
      page,
      "--as-of",
      "2026-11-21",
    );
    expect(stdout).toContain("DENIAL REPORT  as of 2026-11-21");
    expect(stdout.trim().split("\n").at(-1)).toBe(`Report: ${page}`);
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>/i);
    expect(code).toBe(0);
  });

  it("gives the same page for the same input and day", async () => {
    const pages = await Promise.all(
      ["one.html", "two.html"].map(async (name) => {
        const page = join(built.folder, name);
        await run("report", DENIALS, "--out", page, "--as-of", "2026-11-21");
        return readFileSync(page, "utf8");
      }),
    );
    expect(pages[0]).toBe(pages[1]);
  });

  it("is data where asked for, with nothing else on standard output", async () => {
    const { code, stdout } = await run("report", TWO_PAYMENTS, OFF, "--format", "json");
    const report = JSON.parse(stdout);
    const { files, payments } = report.remittances;
    expect(payments).toHaveLength(3);
    expect(files.map((file: { name: string }) => file.name)).toEqual([TWO_PAYMENTS, OFF]);
    expect(report.claims).toBe(3);
    expect(code).toBe(0);
  });

  it("is Markdown or CSV, by --format or by the name of the file", async () => {
    const args = ["report", DENIALS, "--as-of", "2026-11-21"];
    const markdown = await built.run([...args, "--format", "md"]);
    expect(markdown.stdout).toMatch(/^# Denial report as of 2026-11-21\n/);
    const table = join(built.folder, "report.csv");
    const { stdout } = await built.run([...args, "--out", table]);
    expect(readFileSync(table, "utf8")).toMatch(/^table,row,column,value,unit,definition\r\n/);
    expect(stdout).toContain("DENIAL REPORT");
    const csv = await built.run([...args, "--format", "csv"]);
    expect(csv.stdout).toBe(readFileSync(table, "utf8").replaceAll("\r\n", "\n"));
  });

  it("takes what was done from --events, and 277s beside the payments", async () => {
    const folder = join(built.folder, "with-events");
    mkdirSync(folder, { recursive: true });
    const text =
      "ISA*00*          *00*          *ZZ*EXAMPLEPAYER   *ZZ*EXAMPLECLINIC  *260115*1200*^*00501*000000001*0*T*:~" +
      "GS*HP*EXAMPLEPAYER*EXAMPLECLINIC*20260115*1200*1*X*005010X221A1~ST*835*0001~" +
      "BPR*I*0*C*NON************20260115~TRN*1*T1*1512345678~N1*PR*EXAMPLE PLAN~N1*PE*CLINIC*XX*1999999984~LX*1~" +
      "CLP*A1*1*100*0**12*C1*11*1~CAS*CO*197*100~SE*9*0001~GE*1*1~IEA*1*000000001~";
    writeFileSync(join(folder, "a.835"), text);
    writeFileSync(
      join(folder, "events.ndjson"),
      '{"kind":"writtenOff","date":"2026-02-20","claim":"A1","amountCents":10000}\nnonsense\n',
    );
    cpSync("fixtures/277/valid/accepted.edi", join(folder, "c.277"), { force: true });
    const events = join(folder, "events.ndjson");
    const run = await built.run([
      "report",
      folder,
      "--events",
      events,
      "--as-of",
      "2026-12-31",
      "--format",
      "json",
    ]);
    const report = JSON.parse(run.stdout);
    expect(report.figures.lost.value).toBe(10_000);
    expect(report.figures.recoverable.value).toBe(0);
    expect(report.figures.cleanClaimsAccepted.denominator).toBeGreaterThan(0);
    expect(report.remittances.files.map((file: { notRead?: string }) => file.notRead)).toEqual([
      undefined,
    ]);
    expect(run.stderr).toMatch(/: line 2[,:]/);
    expect(run.code).toBe(1);
  });

  it("tells of the work that is left, and that copies of payments are in the sums", async () => {
    const folder = join(built.folder, "copies");
    mkdirSync(folder, { recursive: true });
    cpSync(DENIALS, join(folder, "a.835"));
    cpSync(DENIALS, join(folder, "a-again.835"));
    const scenario = "fixtures/scenarios/partly-denied-corrected-paid/*.edi";
    const { stdout } = await built.run(["report", folder, scenario, "--as-of", "2026-11-21"]);
    const text = stdout.replace(/\s+/g, " ");
    // Six denials in each copy; that of the corrected claim was paid.
    expect(text).toContain(
      "6 denials to work, $5,238.50 (1 of them in no rate: duplicates, later payers)",
    );
    expect(text).toContain("LARGEST OPEN DENIALS (6 OF 6)");
    expect(text).toContain("1 payment was read again");
    expect(text).not.toMatch(/1[0-9] denials to work/);
    expect(text).toContain("Revenue lost not known no event tells of write-offs");
  });

  it("names the files it could not read, and does not read its own page", async () => {
    const folder = join(built.folder, "inbox");
    mkdirSync(folder, { recursive: true });
    cpSync(DENIALS, join(folder, "a.835"));
    writeFileSync(join(folder, "b.txt"), "not a remittance");
    const page = join(folder, "report.html");
    const args = ["report", folder, "--out", page, "--as-of", "2026-11-21"];
    const first = await built.run(args);
    const again = await built.run(args);
    expect(first.stdout).toMatch(/b\.txt\s+It is not X12/);
    expect(first.code).toBe(1);
    expect(again.stdout).toBe(first.stdout);
  });
});

describe("the stream", () => {
  it("ends quietly when the pipe is closed", async () => {
    const many = join(built.folder, "many.835");
    writeFileSync(many, readFileSync(DENIALS, "latin1").repeat(200));
    for (const command of ["claims", "denials", "inspect --all", "check --all"]) {
      const line = `"${process.execPath}" "${built.path}" ${command} "${many}" | head -1`;
      const { code, stdout, stderr } = await finished("bash", ["-o", "pipefail", "-c", line]);
      expect(stdout.trim().split("\n")).toHaveLength(1);
      expect(stderr).toBe("");
      expect(code === 0 || command.startsWith("check"), command).toBe(true);
    }
  });

  it("never holds a whole file", async () => {
    const text = readFileSync(DENIALS, "latin1");
    const large = Buffer.from(text.repeat(Math.ceil((32 * 1024 * 1024) / text.length)), "latin1");
    const { code, stdout, stderr } = await finished(
      process.execPath,
      ["--max-old-space-size=32", built.path, "inspect", "-"],
      large,
    );
    expect(stderr).toBe("");
    expect(stdout).toContain("balanced");
    expect(code).toBe(0);
  });
});
