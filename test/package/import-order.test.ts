import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The staircase, lowest step first. A room may import from lower steps, never from its own or higher. */
const STEPS: readonly (readonly string[])[] = [
  ["values"],
  ["x12", "codes"],
  ["835", "277"],
  ["denials", "underpayments"],
  ["claims"],
  ["decisions"],
  ["worklist", "appeals"],
  ["kpi", "prevention"],
  ["reports"],
  ["cli"],
];
/** Beside the stairs: they may import from the stairs below `cli`, and only `cli` imports them. */
const BESIDE = ["fhir", "interop", "testing"];
/** Packages that each part may use. */
const RUNTIME = ["decimal.js", "zod", "date-fns"];
/** Packages of one room that are bundled into it: development dependencies. */
const BUNDLED: Readonly<Record<string, readonly string[]>> = { reports: ["d3-scale", "d3-shape"] };

const stepOf = (room: string) => STEPS.findIndex((step) => step.includes(room));
const roomOf = (path: string) => path.split("/")[1] ?? "";

interface Import {
  readonly from: string;
  readonly to: string;
  /** Every import of `to` in `from` is an `import type`: gone when it runs. */
  readonly typesOnly: boolean;
}

/** Whether a module is imported for its types alone. */
function isTypesOnly(text: string, fileName: string): boolean {
  const module = fileName.replaceAll(".", "\\.");
  const imports = text.match(new RegExp(`^import\\b[^;]*?from "${module}";`, "gm")) ?? [];
  return imports.length > 0 && imports.every((one) => one.startsWith("import type"));
}

/** Every import of every source file, relative ones as paths from the root. */
function importsOf(files: readonly string[]): readonly Import[] {
  return files.flatMap((from) => {
    const text = readFileSync(from, "utf8");
    return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
      from,
      to: fileName.startsWith(".") ? join(dirname(from), fileName) : fileName,
      typesOnly: isTypesOnly(text, fileName),
    }));
  });
}

/** What is wrong with one import; `undefined` where it is right. */
function faultOf({ from, to, typesOnly }: Import): string | undefined {
  const room = from === "src/index.ts" ? "index.ts" : roomOf(from);
  const fault = (why: string) => `${from} imports ${to}: ${why}`;
  if (!to.startsWith("src/")) {
    if (room === "cli" || RUNTIME.some((name) => to === name || to.startsWith(`${name}/`))) return;
    if (room === "testing" && to === "fast-check") return;
    if (BUNDLED[room]?.includes(to)) return;
    return fault("no such package may be used here");
  }
  const target = roomOf(to);
  if (target === room) return;
  if (to !== `src/${target}/index.js`) return fault("a room is entered through its index.ts alone");
  if (stepOf(target) === -1 && !BESIDE.includes(target)) return fault("no such room");
  if (room === "index.ts" || room === "cli") return target === "cli" ? fault("upward") : undefined;
  if (BESIDE.includes(target)) return fault("nothing on the stairs imports what stands beside");
  if (BESIDE.includes(room)) return target === "cli" ? fault("upward") : undefined;
  // Rooms on one step know each other's nouns, so that one can be made from the other.
  if (stepOf(target) === stepOf(room) && typesOnly) return;
  return stepOf(target) < stepOf(room) ? undefined : fault("imports point down only");
}

const sources = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(".", join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

describe("the order of imports", () => {
  it("knows every room", () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => room !== "index.ts"));
    expect([...rooms].filter((room) => stepOf(room) === -1 && !BESIDE.includes(room))).toEqual([]);
  });

  it("goes down only, and through the doors", () => {
    const imports = importsOf(sources);
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
  });

  it.each([
    ["upward", { from: "src/x12/a.ts", to: "src/835/index.js" }],
    ["sideways", { from: "src/codes/a.ts", to: "src/x12/index.js" }],
    ["past the door", { from: "src/835/a.ts", to: "src/x12/cursor.js" }],
    ["beside", { from: "src/kpi/a.ts", to: "src/testing/index.js" }],
    ["a node module", { from: "src/kpi/a.ts", to: "node:fs" }],
    ["another package", { from: "src/kpi/a.ts", to: "commander" }],
    ["the test kit's package", { from: "src/kpi/a.ts", to: "fast-check" }],
    ["the command line", { from: "src/testing/a.ts", to: "src/cli/index.js" }],
  ])("finds an import that goes wrong: %s", (_, wrong) => {
    expect(faultOf({ ...wrong, typesOnly: false })).toBeDefined();
  });
});
