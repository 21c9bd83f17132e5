import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { claimLedger } from "../../src/claims/index.js";
import { eventsOf, SCENARIOS, STORIES, stepsOf, viewOf } from "./story.js";

const AS_OF = { asOf: "2026-06-30" };

describe.each(STORIES)("%s", (story) => {
  const steps = stepsOf(story);
  const viewFrom = (order: typeof steps) => {
    const ledger = claimLedger();
    for (const step of order) step(ledger);
    const diagnostics = eventsOf(story).diagnostics.map(({ code, line, field }) => ({
      code,
      line,
      ...(field === undefined ? {} : { field }),
    }));
    return { ...viewOf(ledger.report(AS_OF)), diagnostics };
  };

  it("is told as it was", () => {
    const path = join(SCENARIOS, story, "expected.json");
    const view = viewFrom(steps);
    if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(view, null, 2)}\n`);
    expect(view).toEqual(JSON.parse(readFileSync(path, "utf8")));
  });

  it("is the same backwards, and read twice", () => {
    expect(viewFrom([...steps].reverse())).toEqual(viewFrom(steps));
    expect(viewFrom([...steps, ...steps])).toEqual(viewFrom(steps));
  });
});

describe("fixtures/scenarios", () => {
  it("is what its script writes", () => {
    const { stderr, status } = spawnSync("node", ["scripts/make-scenarios.mjs", "--check"], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});
