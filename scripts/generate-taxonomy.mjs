// Writes src/denials/data/*.ts from data/taxonomy/*.tsv.
//   node scripts/generate-taxonomy.mjs           write the files
//   node scripts/generate-taxonomy.mjs --check   exit 1 when a file is stale or a row is wrong
//   --root DIR                                   another repository root (for tests)
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const rootAt = process.argv.indexOf("--root");
const root =
  rootAt > 0 ? process.argv[rootAt + 1] : join(dirname(fileURLToPath(import.meta.url)), "..");
const from = join(root, "data/taxonomy");
const to = join(root, "src/denials/data");

/** Columns that make up a bucket; rows that share them share one line of the generated table. */
const BUCKET = [
  "category",
  "workType",
  "rootCause",
  "pattern",
  "controlPoint",
  "hardness",
  "preventable",
  "owner",
  "gate",
  "priority",
];
const CARC_COLUMNS = [
  "code",
  "class",
  "classByGroup",
  "classWhenPaid",
  "classByPayer",
  ...BUCKET,
  "confidence",
  "generic",
  "bundled",
  "rule",
  "reason",
];
const RARC_COLUMNS = [
  "code",
  "category",
  "rootCause",
  "workType",
  "also",
  "missing",
  "flags",
  "reason",
];

/** The closed vocabularies, read from the one place that defines them. */
function vocabulary(name) {
  const text = readFileSync(join(root, "src/denials/terms.ts"), "utf8");
  const match = new RegExp(`export const ${name} = \\[([^\\]]*)\\] as const`).exec(text);
  if (!match) throw new Error(`terms.ts: no list ${name}`);
  return new Set([...match[1].matchAll(/"([^"]+)"/g)].map((m) => m[1]));
}

const classes = vocabulary("ADJUSTMENT_CLASSES");
const terms = {
  category: vocabulary("CATEGORIES"),
  workType: vocabulary("WORK_TYPES"),
  rootCause: vocabulary("ROOT_CAUSES"),
  pattern: vocabulary("PATTERNS"),
  controlPoint: vocabulary("CONTROL_POINTS"),
  hardness: vocabulary("HARDNESSES"),
  preventable: vocabulary("PREVENTABLES"),
  owner: vocabulary("OWNERS"),
  gate: vocabulary("GATES"),
};
const payerKinds = vocabulary("PAYER_KINDS");
const flags = vocabulary("REMARK_FLAGS");

/** Reads one table; answers its rows as objects, after `check(row, fail)` of each. */
function rowsOf(name, check) {
  const [header, ...lines] = readFileSync(join(from, `${name}.tsv`), "utf8")
    .replace(/\n+$/, "")
    .split("\n");
  const columns = columnsOf(name, header);
  const listed = codesOf(name);
  const seen = new Set();
  const rows = lines.map((line, index) => {
    const fail = (what) => {
      throw new Error(`${name}.tsv:${index + 2}: ${what}: ${line}`);
    };
    const fields = line.split("\t");
    if (fields.length !== columns.length) fail(`${fields.length} columns`);
    const row = Object.fromEntries(columns.map((column, at) => [column, fields[at]]));
    if (!listed.has(row.code)) fail("not a code of the list");
    if (seen.has(row.code)) fail("the code is given twice");
    seen.add(row.code);
    if (/[`\\\r]|\$\{/.test(line)) fail("stray characters");
    check(row, fail, listed.get(row.code));
    return row;
  });
  for (const [code, active] of listed) {
    if (!seen.has(code) && (name === "carc" || active)) {
      throw new Error(`${name}.tsv: no row for ${code}`);
    }
  }
  return rows;
}

/** The columns of a table, once its header is found right. */
function columnsOf(name, header) {
  const columns = name === "carc" ? CARC_COLUMNS : RARC_COLUMNS;
  if (header === columns.join("\t")) return columns;
  throw new Error(`${name}.tsv: wrong columns: ${header}`);
}

/** Code and whether it is active, from the code list. */
function codesOf(name) {
  const lines = readFileSync(join(root, `data/codes/${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  return new Map(
    lines
      .slice(1)
      .map((line) => line.split("\t"))
      .map((f) => [f[0], f[1] === "yes"]),
  );
}

const SENTENCE = /^[^.]{8,}.*\.$/;

function checkCarc(row, fail) {
  if (!classes.has(row.class)) fail("bad class");
  if (row.classWhenPaid && !classes.has(row.classWhenPaid)) fail("bad classWhenPaid");
  for (const [column, keys] of [
    ["classByGroup", new Set(["CO", "PR", "OA", "PI"])],
    ["classByPayer", payerKinds],
  ]) {
    for (const pair of row[column].split(" ").filter(Boolean)) {
      const [key, value] = pair.split("=");
      if (!keys.has(key) || !classes.has(value)) fail(`bad ${column}`);
    }
  }
  for (const [column, ids] of Object.entries(terms)) {
    if (!ids.has(row[column])) fail(`bad ${column} "${row[column]}"`);
  }
  if (!/^[1-9]\d?$/.test(row.priority)) fail("priority is 1 to 99");
  if (!/^(high|medium|low)$/.test(row.confidence)) fail("bad confidence");
  if (!/^(yes)?$/.test(row.generic) || !/^(yes)?$/.test(row.bundled)) fail("yes or nothing");
  if (!/^[a-z-]*$/.test(row.rule)) fail("bad rule");
  if (!SENTENCE.test(row.reason)) fail("a reason is a sentence");
}

function checkRarc(row, fail) {
  for (const column of ["category", "rootCause", "workType"]) {
    if (row[column] && !terms[column].has(row[column])) fail(`bad ${column} "${row[column]}"`);
  }
  const changes = row.category || row.rootCause || row.workType;
  if (changes && !(row.category && row.rootCause && row.workType)) {
    fail("a change names category, root cause and work type together");
  }
  for (const flag of row.flags.split(" ").filter(Boolean)) {
    if (!flags.has(flag)) fail(`bad flag ${flag}`);
  }
  if (row.missing && !/^[a-z][A-Za-z0-9]*( [a-z][A-Za-z0-9]*)*$/.test(row.missing)) {
    fail("missing holds camelCase words");
  }
  if (row.also && !/^[A-Z0-9 ]+$/.test(row.also)) fail("also holds reason codes");
  if (!SENTENCE.test(row.reason)) fail("a reason is a sentence");
}

const NOTE = "Generated by scripts/generate-taxonomy.mjs; do not edit.";

function carcModule() {
  const rows = rowsOf("carc", checkCarc);
  const buckets = [...new Set(rows.map((row) => BUCKET.map((c) => row[c]).join("\t")))];
  const own = CARC_COLUMNS.filter((column) => !BUCKET.includes(column));
  const lines = rows.map((row) =>
    [
      ...own.map((column) => row[column]),
      buckets.indexOf(BUCKET.map((c) => row[c]).join("\t")),
    ].join("\t"),
  );
  return [
    `// remitkit's own mapping of every claim adjustment reason code. Code list date 2026-08. From data/taxonomy/carc.tsv. ${NOTE}`,
    `// ${BUCKET.join(", ")}`,
    `export const CARC_BUCKETS = \`${buckets.join("\n")}\`;`,
    `// ${own.join(", ")}, index of the bucket`,
    `export const CARC_TAXONOMY = \`${lines.join("\n")}\`;`,
    "",
  ].join("\n");
}

function rarcModule() {
  const rows = rowsOf("rarc", checkRarc);
  const columns = RARC_COLUMNS.filter((column) => column !== "reason");
  const lines = rows.map((row) =>
    columns
      .map((column) => row[column])
      .join("\t")
      .replace(/\t+$/, ""),
  );
  return [
    `// remitkit's own reading of every active remark code: what it changes. Code list date 2026-08. From data/taxonomy/rarc.tsv. ${NOTE}`,
    `// ${columns.join(", ")}`,
    `export const RARC_TAXONOMY = \`${lines.join("\n")}\`;`,
    "",
  ].join("\n");
}

/** Apart from the table, so that who only classifies need not carry the sentences. */
function rarcReasonsModule() {
  const lines = rowsOf("rarc", checkRarc).map((row) => `${row.code}\t${row.reason}`);
  return [
    `// Why each remark code is read as it is, in remitkit's own words. Code list date 2026-08. From data/taxonomy/rarc.tsv. ${NOTE}`,
    "// code, reason",
    `export const RARC_REASONS = \`${lines.join("\n")}\`;`,
    "",
  ].join("\n");
}

const check = process.argv.includes("--check");
const problems = [];
if (!check) mkdirSync(to, { recursive: true });
for (const [file, make] of [
  ["carc-taxonomy", carcModule],
  ["rarc-taxonomy", rarcModule],
  ["rarc-reasons", rarcReasonsModule],
]) {
  const path = join(to, `${file}.ts`);
  try {
    const text = make();
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    if (check) problems.push(`src/denials/data/${file}.ts is stale`);
    else writeFileSync(path, text);
  } catch (error) {
    problems.push(error.message);
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
