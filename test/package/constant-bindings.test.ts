import { describe, expect, it } from "vitest";
import { withConstants } from "../../scripts/constant-bindings.mjs";

describe("constants of a bundle", () => {
  it.each([
    ["var a = 1;", "const a = 1;"],
    ["var a = 1, b = a;", "const a = 1, b = a;"],
    ["var a = [0];\na[0] = 1;\na.x = 2;", "const a = [0];\na[0] = 1;\na.x = 2;"],
    ["var a = class {\n};", "const a = class {\n};"],
  ])("%j becomes %j", (code, made) => {
    expect(withConstants(code)).toBe(made);
  });

  it.each([
    "var a;",
    "var a = 1;\na = 2;",
    "var a = 1;\nfunction f() { a += 1; }",
    "var a = 1;\na++;",
    "var a = 1;\n[a] = [2];",
    "var a = 1;\n({ b: a = 3 } = {});",
    "var a = 1;\nfor (a of []);",
    "var a = 1, b;\nb = a;",
    "function f() { var a = 1; return a; }",
    "let a = 1;",
  ])("%j stays as it is", (code) => {
    expect(withConstants(code)).toBe(code);
  });
});
