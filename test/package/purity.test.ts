import ts from "typescript";
import { describe, expect, it } from "vitest";
import { bundle, entries } from "./bundle.js";

/** Names of the world outside: files, clocks, chance, environment, network. */
const WORLD = new Set([
  "process",
  "Buffer",
  "require",
  "__dirname",
  "__filename",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "performance",
  "crypto",
  "fetch",
  "XMLHttpRequest",
  "localStorage",
  "console",
  "eval",
  "Function",
]);
const CLOCKS_AND_CHANCE = new Set(["Date.now", "Math.random", "globalThis.process"]);

/** Where a script reaches for the world outside. */
function reaches(script: string): readonly string[] {
  const source = ts.createSourceFile("bundle.js", script, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && WORLD.has(node.text) && isReference(node)) found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && CLOCKS_AND_CHANCE.has(node.getText())) {
      found.push(node.getText());
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "Date") {
      if ((node.arguments?.length ?? 0) === 0) found.push("new Date()");
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Not the name of a property, as in `labels.process` or `{ process: 1 }`. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent))
    return parent.name !== node;
  return true;
}

describe.each(entries)("remitkit%s", (_, entry) => {
  it("needs no module of Node's own", async () => {
    const { warnings, outputFiles } = await bundle(entry);
    expect(warnings).toEqual([]);
    expect(outputFiles[0]?.text).not.toMatch(/from\s*"node:/);
  });

  it("touches no clock, chance, file, environment or network", async () => {
    const { outputFiles } = await bundle(entry, "external");
    expect(reaches(outputFiles[0]!.text)).toEqual([]);
  });
});

describe("the scan", () => {
  it.each([
    "const a = process.env;",
    "const a = Date.now();",
    "const a = new Date();",
    "const a = Math.random();",
    "setTimeout(() => {}, 1);",
  ])("finds %s", (script) => {
    expect(reaches(script)).not.toEqual([]);
  });

  it.each(["const a = new Date(2026, 1, 1);", "labels.process;", '"in process.";'])(
    "lets %s pass",
    (script) => {
      expect(reaches(script)).toEqual([]);
    },
  );
});
