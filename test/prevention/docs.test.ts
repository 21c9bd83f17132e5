import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DIMENSIONS, PAYER_TACTICS } from "../../src/prevention/index.js";
import { runPage } from "../docs/run-blocks.js";

const page = readFileSync("docs/prevention.md", "utf8");

describe("docs/prevention.md", () => {
  it("says what is", async () => {
    const claims = await runPage("docs/prevention.md");
    expect(claims.length).toBe(page.match(/\/\/=>/g)?.length);
    expect(claims.length).toBeGreaterThan(10);
    for (const { expression, actual, claimed } of claims)
      expect(actual, expression).toEqual(claimed);
  });

  it("names every dimension, verdict and tactic", () => {
    for (const name of DIMENSIONS) expect(page).toContain(`\`${name}\``);
    for (const verdict of [
      "payerChange",
      "ownProcess",
      "rateRise",
      "volume",
      "stable",
      "tooShort",
    ]) {
      expect(page).toContain(`| \`${verdict}\` |`);
    }
    for (const tactic of Object.values(PAYER_TACTICS)) expect(page).toContain(`\`${tactic}\``);
  });
});
