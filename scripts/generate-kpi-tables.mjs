// Writes the tables of docs/kpi.md (definitions, sources, benchmarks) from the tables of src/kpi.
//   node scripts/generate-kpi-tables.mjs           write them
//   node scripts/generate-kpi-tables.mjs --check   exit 1 when they are stale
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const page = join(root, "docs/kpi.md");

const { outputFiles } = buildSync({
  stdin: {
    contents: [
      'export { KPI_DEFINITIONS } from "./src/kpi/definitions.ts";',
      'export { KPI_SOURCES } from "./src/kpi/sources.ts";',
      'export { BENCHMARKS } from "./src/kpi/benchmarks.ts";',
    ].join("\n"),
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  write: false,
});
const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`;
const { KPI_DEFINITIONS, KPI_SOURCES, BENCHMARKS } = await import(url);

const row = (...cells) => `| ${cells.join(" | ")} |`;
const table = (titles, rows) => [row(...titles), row(...titles.map(() => "---")), ...rows];

const figure = ({ value, unit, qualifier }) => {
  const text = unit === "ratio" ? `${+(value * 100).toFixed(2)} %` : `$${(value / 100).toFixed(2)}`;
  return qualifier === undefined ? text : `${qualifier} ${text}`;
};

const TABLES = {
  definitions: table(
    ["id", "what it tells", "formula", "sources"],
    Object.values(KPI_DEFINITIONS).map(({ id, name, meaning, formula, sources }) =>
      row(
        `\`${id}\``,
        `${name}: ${meaning}`,
        formula,
        sources.map((key) => `\`${key}\``).join(", "),
      ),
    ),
  ),
  sources: table(
    ["key", "source", "place"],
    Object.entries(KPI_SOURCES).map(([key, { name, place, isSecondary }]) =>
      row(`\`${key}\``, name, isSecondary ? `${place} (second hand)` : place),
    ),
  ),
  benchmarks: table(
    ["KPI", "figure", "year", "population", "note", "source"],
    BENCHMARKS.map((one) =>
      row(
        `\`${one.kpi}\``,
        figure(one),
        one.year,
        one.population,
        one.note ?? "",
        `\`${one.source}\``,
      ),
    ),
  ),
};

const before = readFileSync(page, "utf8");
let after = before;
for (const [name, lines] of Object.entries(TABLES)) {
  const [start, end] = [`<!-- ${name}: generated -->`, `<!-- ${name}: end -->`];
  const [from, to] = [after.indexOf(start), after.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/kpi.md has no place for ${name}`);
  after = `${after.slice(0, from + start.length)}\n\n${lines.join("\n")}\n\n${after.slice(to)}`;
}
if (process.argv.includes("--check")) {
  if (after !== before) console.error("docs/kpi.md is stale: node scripts/generate-kpi-tables.mjs");
  process.exitCode = after === before ? 0 : 1;
} else writeFileSync(page, after);
