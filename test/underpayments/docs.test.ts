import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SURPRISE_BILLING_REMARKS, VARIANCE_CLASSES } from "../../src/underpayments/index.js";
import { runPage } from "../docs/run-blocks.js";

const page = readFileSync("docs/underpayments.md", "utf8");

describe("docs/underpayments.md", () => {
  it("says what is", async () => {
    const claims = await runPage("docs/underpayments.md");
    expect(claims.length).toBe(page.match(/\/\/=>/g)?.length);
    expect(claims.length).toBeGreaterThan(10);
    for (const { expression, actual, claimed } of claims)
      expect(actual, expression).toEqual(claimed);
  });

  it("names every class, and every remark code of the Act", () => {
    for (const name of VARIANCE_CLASSES) expect(page).toContain(`| \`${name}\` |`);
    for (const { code, effect } of SURPRISE_BILLING_REMARKS) {
      const row = page.split("\n").find((line) => line.startsWith(`| \`${effect}\` |`));
      expect(row, code).toContain(code);
    }
  });
});
