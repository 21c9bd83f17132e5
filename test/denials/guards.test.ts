import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { classify, GUARDS } from "../../src/denials/index.js";

const root = join(import.meta.dirname, "../../fixtures/denials");
const names = readdirSync(root)
  .filter((name) => name.endsWith(".edi"))
  .map((name) => name.slice(0, -4));

interface Expected {
  readonly why: string;
  readonly state: string;
  readonly lineStates: readonly string[];
  readonly deniedCents: number;
  /** Errors of the reader that belong to the case. */
  readonly errors: readonly string[];
  readonly adjustments: readonly string[];
}

function read(name: string) {
  const file = parse835(readFileSync(join(root, `${name}.edi`)));
  const claim = file.remittances[0]!.claims[0]!;
  const expected = JSON.parse(readFileSync(join(root, `${name}.json`), "utf8")) as Expected;
  const errors = file.diagnostics.filter((found) => found.severity === "error");
  expect(errors.map((found) => found.code)).toEqual(expected.errors);
  return { claim, expected, result: classify(claim) };
}

describe("every fixture comes out as written down", () => {
  test.each(names)("%s", (name) => {
    const { expected, result } = read(name);
    const adjustments = [...result.denials, ...result.notDenials].map(
      (entry) => `${entry.adjustmentClass} ${entry.ruleId}`,
    );
    expect({
      state: result.state,
      lineStates: result.lineStates,
      deniedCents: result.deniedCents,
      adjustments: adjustments.sort(),
    }).toEqual({
      state: expected.state,
      lineStates: expected.lineStates,
      deniedCents: expected.deniedCents,
      adjustments: [...expected.adjustments].sort(),
    });
  });
});

test("every guard has a fixture", () => {
  const seen = new Set(
    names.flatMap((name) => read(name).expected.adjustments.map((text) => text.split(" ")[1])),
  );
  for (const guard of Object.keys(GUARDS)) expect(seen).toContain(`guard/${guard}`);
});

test("evidence points at the segments of the file", () => {
  const { claim, result } = read("unprocessable");
  const denial = result.denials[0]!;
  expect(denial.remarkCodes).toEqual(["N290", "MA130"]);
  expect(denial.flags).toEqual(["noAppeal", "unprocessable", "resubmitNewClaim"]);
  const lines = readFileSync(join(root, "unprocessable.edi"), "utf8").split("~\n");
  const at = (id: string) => lines.findIndex((segment) => segment.startsWith(id)) + 1;
  expect(denial.evidence).toMatchObject({
    claimSegment: at("CLP"),
    serviceSegment: at("SVC"),
    adjustmentSegment: at("CAS"),
    remarkSegments: [at("LQ"), at("MOA")],
    rows: ["carc/16", "rarc/N290", "rarc/MA130"],
    remarkMissing: false,
  });
  expect(claim.services[0]!.adjustments[0]).toBe(denial.adjustment);
});

test("signals: contractual amounts that deserve a look", () => {
  expect(read("contractual-takes-all").result.signals[0]!.id).toBe("chargeTakenWhole");
  expect(read("contractual-hides-underpayment").result.signals[0]!.id).toBe("allowedNotPaid");
  expect(read("contractual-only").result.signals).toEqual([]);
  expect(read("status-4-is-not-denied").result.signals[0]!.id).toBe("statusFour");
  expect(read("bundled-paid-elsewhere").result.signals[0]!.id).toBe("bundledReview");
});

test("every guard's sentence stands in docs/denials.md", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/denials.md"), "utf8");
  const words = page.replace(/\s+/g, " ");
  for (const sentence of Object.values(GUARDS)) expect(words).toContain(sentence);
});
