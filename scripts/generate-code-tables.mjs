// Writes src/codes/data/*.ts from data/codes/*.tsv.
//   node scripts/generate-code-tables.mjs           write the files
//   node scripts/generate-code-tables.mjs --check   exit 1 when a file is stale
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const from = join(root, "data/codes");
const to = join(root, "src/codes/data");

const dated = ["start", "modified", "stop"];
const yes = /^(yes|no)$/;
const lists = [
  {
    file: "carc",
    columns: ["code", "active", ...dated, "groups", "remarkRequired", "limitedTo", "label"],
    code: /^([1-9]\d{0,2}|[A-Z]\d{1,2})$/,
    checks: {
      groups: /^((CO|OA|PI|PR)( |$|\/workers-compensation))*$/,
      remarkRequired: /^(yes)?$/,
    },
    source: "Claim adjustment reason codes. Maintainer: X12. List date 2026-08.",
  },
  {
    file: "rarc",
    columns: ["code", "active", "type", ...dated, "label"],
    code: /^(MA?|N)\d{1,3}$/,
    checks: { type: /^(supplemental|alert)$/ },
    source: "Remittance advice remark codes. Maintainer: CMS. List date 2026-08.",
  },
  {
    file: "group",
    columns: ["code", "active", "liability", "label"],
    code: /^[A-Z]{2}$/,
    checks: { liability: /^(provider|patient|unassigned)$/ },
    source: "Claim adjustment group codes (CAS01). Maintainer: X12. As of 005010X221A1.",
  },
  {
    file: "plb",
    columns: ["code", "active", "in5010", "class", "scope", "label"],
    code: /^[A-Z0-9]{2}$/,
    checks: { in5010: yes, class: /^[a-z-]+$/, scope: /^(claim|provider)$/ },
    source: "Provider adjustment reason codes (PLB03-1). Maintainer: X12. List date 2024-09.",
  },
  {
    file: "claim-status",
    columns: ["code", "active", ...dated, "label"],
    code: /^(0|[1-9]\d{0,2})$/,
    checks: {},
    source: "Claim status codes (STC01-2). Maintainer: X12. List date 2023.",
  },
  {
    file: "claim-status-category",
    columns: ["code", "active", "family", ...dated, "label"],
    code: /^[A-Z]{1,2}\d{0,2}[FN]?$/,
    checks: { family: /^[a-z-]+$/ },
    source: "Claim status category codes (STC01-1). Maintainer: X12. List date 2024-09.",
  },
];

/** Reads and checks one list; answers its rows, each a line of tab-separated fields. */
function rowsOf(list) {
  const path = join(from, `${list.file}.tsv`);
  if (!existsSync(path)) throw new Error(`data/codes/${list.file}.tsv is missing`);
  const [header, ...lines] = readFileSync(path, "utf8").replace(/\n+$/, "").split("\n");
  if (header !== list.columns.join("\t"))
    throw new Error(`${list.file}.tsv: wrong columns: ${header}`);
  const seen = new Set();
  for (const [index, line] of lines.entries()) {
    const fail = (what) => {
      throw new Error(`${list.file}.tsv:${index + 2}: ${what}: ${line}`);
    };
    const fields = line.split("\t");
    if (fields.length !== list.columns.length) fail(`${fields.length} columns`);
    const row = Object.fromEntries(list.columns.map((column, at) => [column, fields[at]]));
    if (!list.code.test(row.code)) fail("not a code of this list");
    if (seen.has(row.code)) fail("the code is given twice");
    seen.add(row.code);
    if (!yes.test(row.active)) fail("active must be yes or no");
    for (const column of dated) {
      if (row[column] && !isDay(row[column])) fail(`${column} is not a date`);
    }
    for (const [column, pattern] of Object.entries(list.checks)) {
      if (!pattern.test(row[column])) fail(`bad ${column}`);
    }
    const words = row.label.split(/\s+/).filter(Boolean).length;
    if (words < 1 || words > 8) fail(`a label has one to eight words, this has ${words}`);
    if (row.label !== row.label.trim() || /[`\\\r]|\$\{/.test(line)) fail("stray characters");
  }
  return lines;
}

function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function moduleOf(list) {
  const name = `${list.file.toUpperCase().replaceAll("-", "_")}_ROWS`;
  return [
    `// ${list.source} Labels are remitkit's own words. Generated from data/codes/${list.file}.tsv by scripts/generate-code-tables.mjs; do not edit.`,
    `// ${list.columns.join(", ")}`,
    `export const ${name} = \`${rowsOf(list).join("\n")}\`;`,
    "",
  ].join("\n");
}

const check = process.argv.includes("--check");
const problems = [];
if (!check) mkdirSync(to, { recursive: true });
for (const list of lists) {
  const path = join(to, `${list.file}.ts`);
  try {
    const text = moduleOf(list);
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    if (check) problems.push(`src/codes/data/${list.file}.ts is stale`);
    else writeFileSync(path, text);
  } catch (error) {
    problems.push(error.message);
  }
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
