import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { classify, explainAdjustment, taxonomyWith } from "../../src/denials/index.js";
import { UsageError } from "../../src/values/index.js";

const [remittance] = parse835(
  readFileSync("fixtures/835/valid/denials-clinical-and-coding.edi"),
).remittances;
const [claim] = remittance?.claims ?? [];

describe("a call that is wrong says what was expected", () => {
  it.each([
    ["nothing", undefined],
    ["an event", { kind: "claim", claim, remittance: remittance?.header }],
    ["a remittance", remittance],
  ])("classify of %s", (_, value) => {
    expect(() => classify(value as never)).toThrow(UsageError);
    expect(() => classify(value as never)).toThrow(/expected a claim .*event\.claim/);
  });

  it("explainAdjustment without a code, or with a number for one", () => {
    expect(() => explainAdjustment(undefined as never)).toThrow(/carc: expected a reason code/);
    expect(() => explainAdjustment({ carc: 16 } as never)).toThrow(UsageError);
  });

  it("taxonomyWith of one overlay rather than a list", () => {
    expect(() => taxonomyWith({ id: "acme" } as never)).toThrow(/expected a list of overlays/);
  });
});
