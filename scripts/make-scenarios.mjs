// Writes fixtures/scenarios/<story>: the files of one claim's story, synthetic and byte for byte
// reproducible. What a ledger must make of them stands beside them in expected.json, which is not
// written here: it was read by hand, line by line, before it was kept.
//   node scripts/make-scenarios.mjs           write the files
//   node scripts/make-scenarios.mjs --check   exit 1 when a file is stale, missing or left over
//
// CLP and SVC are written with their amounts; BPR02 is worked out here, from CLP04 less PLB.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { STORIES } from "./scenarios/stories.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "fixtures", "scenarios");

const cents = (text = "") => Math.round(Number(text || 0) * 100);
const money = (amount) => String(amount / 100);
const compact = (day) => day.replaceAll("-", "");

function isa({ date, control, sender }) {
  const id = (text) => text.padEnd(15);
  return `ISA*00*${" ".repeat(10)}*00*${" ".repeat(10)}*ZZ*${id(sender)}*ZZ*${id("OAKHOLLOW")}*${compact(date).slice(2)}*0915*^*00501*${control}*0*P*:`;
}

const PAYERS = {
  harbor: { name: "HARBOR POINT HEALTH", taxId: "1000000621", sender: "HARBOR" },
  cedar: { name: "CEDAR MUTUAL SUPPLEMENT", taxId: "1000000622", sender: "CEDAR" },
};

/** An 835: `claims` and `plb` are lines of segments; `cut` leaves the end off. */
function remittance({ payer = "harbor", date, trace, control, claims, plb = [], cut, off = 0 }) {
  const { name, taxId, sender } = PAYERS[payer];
  const body = claims.flatMap((claim) => claim.trim().split(/\s*\n\s*/));
  const adjustments = plb.map((one) => one.trim());
  let amount = off;
  for (const line of body) if (line.startsWith("CLP*")) amount += cents(line.split("*")[4]);
  for (const line of adjustments) {
    line
      .split("*")
      .slice(3)
      .forEach((cell, at) => {
        if (at % 2 === 1) amount -= cents(cell);
      });
  }
  const number = String(control).padStart(9, "0");
  const transaction = [
    `BPR*I*${money(Math.abs(amount))}*${amount < 0 ? "D" : "C"}*${amount === 0 ? "NON" : "ACH"}************${compact(date)}`,
    `TRN*1*${trace}*${taxId}`,
    `DTM*405*${compact(date)}`,
    `N1*PR*${name}`,
    "N3*1 PAYER WAY",
    "N4*SPRINGFIELD*IL*62701",
    "PER*BL*PROVIDER LINE*TE*5555550100",
    "N1*PE*OAK HOLLOW CLINIC*XX*9000000022",
    "LX*1",
    ...body,
    ...adjustments,
  ];
  const kept = cut === undefined ? transaction : transaction.slice(0, cut);
  const head = [
    isa({ date, control: number, sender }),
    `GS*HP*${sender}*OAKHOLLOW*${compact(date)}*0915*${control}*X*005010X221A1`,
    `ST*835*0001*005010X221A1`,
  ];
  const tail = [`SE*${kept.length + 2}*0001`, `GE*1*${control}`, `IEA*1*${number}`];
  return text(cut === undefined ? [...head, ...kept, ...tail] : [...head, ...kept]);
}

/** A 277CA about one claim. */
function acknowledgment({ payer = "harbor", date, control, claim, status, charge, icn, day }) {
  const { name, sender } = PAYERS[payer];
  const number = String(control).padStart(9, "0");
  const action = status.startsWith("A7") || status.startsWith("A3") ? "U" : "WQ";
  const lines = [
    `BHT*0085*08*ACK${control}*${compact(date)}*0730*TH`,
    "HL*1**20*1",
    `NM1*PR*2*${name}*****PI*${sender}`,
    `TRN*1*ACK${control}`,
    `DTP*050*D8*${compact(date)}`,
    `DTP*009*D8*${compact(date)}`,
    "HL*2*1*21*1",
    "NM1*41*2*OAK HOLLOW CLINIC*****46*OAKHOLLOW",
    "TRN*2*BATCH1",
    `STC*A1:19:PR*${compact(date)}*WQ*${charge}`,
    "HL*3*2*19*1",
    "NM1*85*2*OAK HOLLOW CLINIC*****XX*9000000022",
    "HL*4*3*PT",
    "NM1*QC*1*MARSH*INGRID****MI*M0001",
    `TRN*2*${claim}`,
    `STC*${status}*${compact(date)}*${action}*${charge}`,
    ...(icn === undefined ? [] : [`REF*1K*${icn}`]),
    `DTP*472*D8*${compact(day)}`,
  ];
  return text([
    isa({ date, control: number, sender }),
    `GS*HN*${sender}*OAKHOLLOW*${compact(date)}*0730*${control}*X*005010X214`,
    "ST*277*0001*005010X214",
    ...lines,
    `SE*${lines.length + 2}*0001`,
    `GE*1*${control}`,
    `IEA*1*${number}`,
  ]);
}

const text = (lines) => `${lines.join("~\n")}~\n`;

const files = new Map();
for (const [story, make] of Object.entries(STORIES)) {
  let control = 0;
  const next = () => (control += 1);
  const story835 = (options) => remittance({ control: next(), ...options });
  const story277 = (options) => acknowledgment({ control: next(), ...options });
  const made = make({ remittance: story835, acknowledgment: story277 });
  for (const [name, content] of Object.entries(made)) {
    const lines = Array.isArray(content)
      ? content.map((one) => (typeof one === "string" ? one : JSON.stringify(one)))
      : undefined;
    files.set(`${story}/${name}`, lines === undefined ? content : `${lines.join("\n")}\n`);
  }
}

const present = existsSync(root)
  ? readdirSync(root, { recursive: true })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.includes("/") && !path.endsWith("expected.json"))
  : [];
if (process.argv.includes("--check")) {
  for (const [path, content] of files) {
    const full = join(root, path);
    if (existsSync(full) && readFileSync(full, "utf8") === content) continue;
    console.error(`fixtures/scenarios/${path} is stale: node scripts/make-scenarios.mjs`);
    process.exitCode = 1;
  }
  for (const path of present.filter((one) => !files.has(one))) {
    console.error(`fixtures/scenarios/${path} is left over`);
    process.exitCode = 1;
  }
} else {
  for (const [path, content] of files) {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}
