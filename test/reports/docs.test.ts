import { describe, expect, it } from "vitest";
import { runPage } from "../docs/run-blocks.js";

describe("docs/reports.md", () => {
  it("says what its code gives", async () => {
    const claims = await runPage("docs/reports.md");
    expect(claims.length).toBeGreaterThan(10);
    for (const { expression, actual, claimed } of claims) {
      expect(actual, expression).toEqual(claimed);
    }
  });
});
