import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalJson,
  diffDecisions,
  digestOf,
  type NamedDecision,
  RULES,
  recordDecision,
  replay,
  rulesWith,
} from "../../src/decisions/index.js";
import { UsageError } from "../../src/values/index.js";
import { claimOf, denialOf, remittanceOf } from "./build.js";

const options = { claim: claimOf({ filingIndicator: "MB" }), remittance: remittanceOf() };
const denial = denialOf({ category: "medicalNecessity", workType: "documentation" } as never);
const record = recordDecision(denial, { ...options, asOf: "2026-02-01" });

describe("a record of a decision", () => {
  it("replays to the same decision as of its own day, whenever that is done", () => {
    expect(replay(record, denial, options)).toMatchObject({ same: true, differs: [], changed: [] });
    expect(record).toMatchObject({
      format: "remitkit-decision/1",
      asOf: "2026-02-01",
      path: "appeal",
    });
  });

  it("holds no control number, and is the same for another patient's same denial", () => {
    const text = JSON.stringify(record);
    expect(text).not.toContain(options.claim.patientControlNumber);
    const other = { ...options, claim: { ...options.claim, patientControlNumber: "OTHER" } };
    expect(recordDecision(denial, { ...other, asOf: "2026-02-01" })).toEqual(record);
  });

  it.each<[string, Parameters<typeof replay>, string[], string[]]>([
    [
      "other inputs",
      [record, { ...denial, reasonCode: "55" }, options],
      ["inputs"],
      ["reasons", "facts"],
    ],
    [
      "what is known",
      [record, denial, { ...options, known: { standing: "pending" } }],
      ["inputs"],
      ["path"],
    ],
    ["another policy", [record, denial, { ...options, policy: { id: "other" } }], ["policy"], []],
    [
      "other rules",
      [record, denial, { ...options, rules: rulesWith([{ off: "medical-necessity" }]) }],
      ["rules"],
      ["ruleId"],
    ],
    [
      "another taxonomy",
      [record, { ...denial, evidence: { ...denial.evidence, taxonomyVersion: "next" } }, options],
      ["inputs", "taxonomy"],
      [],
    ],
  ])("says what differs: %s", (_, [before, now, more], differs, changed) => {
    const result = replay(before, now, more);
    expect(result.differs).toEqual(differs);
    expect(result.changed).toEqual(expect.arrayContaining(changed));
    expect(result.same).toBe(changed.length === 0);
  });
});

describe("comparing decisions", () => {
  const named = (id: string, path: string, parts: object = {}): NamedDecision =>
    ({
      id,
      cents: 100,
      decision: { path, action: "appeal", ruleId: "r", deadline: { status: "unknown" }, ...parts },
    }) as NamedDecision;

  it("lists what changed, the moves between paths by cents, and what has no partner", () => {
    const before = [
      named("a", "appeal"),
      named("b", "appeal"),
      named("c", "fix"),
      named("d", "hold"),
      named("x", "hold"),
    ];
    const after = [
      named("a", "close", { action: "writeOff" }),
      named("b", "close"),
      named("c", "fix", { deadline: { status: "passed" } }),
      named("d", "hold"),
      named("y", "hold"),
    ];
    const diff = diffDecisions(before, after);
    expect(diff).toMatchObject({ compared: 4, onlyBefore: ["x"], onlyAfter: ["y"] });
    expect(diff.moves).toEqual([{ from: "appeal", to: "close", denials: 2, cents: 200 }]);
    expect(diff.changes.map(({ id, changed }) => [id, changed])).toEqual([
      ["a", ["path", "action"]],
      ["b", ["path"]],
      ["c", ["deadline"]],
    ]);
  });
});

describe("digests", () => {
  it("do not depend on the order of members, and leave out what is undefined", () => {
    expect(canonicalJson({ b: [1, undefined], a: { d: null, c: undefined } })).toBe(
      '{"a":{"d":null},"b":[1,null]}',
    );
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1, c: undefined }));
    expect(digestOf({})).toMatch(/^[0-9a-f]{32}$/);
  });

  it("stay as they are: records of today have to replay tomorrow", () => {
    expect([digestOf(""), digestOf("remitkit"), digestOf({ a: [1, 2, 3] })]).toMatchInlineSnapshot(`
      [
        "811181287cb2c556afd1ebb8b1ca7f92",
        "159675b1b3bc3e2583d07cc6fad27c39",
        "1958a0122f49328d16e3d27c379a4bef",
      ]
    `);
  });

  it("differ where the data does", () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const digest = digestOf(value);
        expect(seen.get(digest) ?? text).toBe(text);
        seen.set(digest, text);
      }),
      { numRuns: 2000 },
    );
    const counts = new Set(Array.from({ length: 20_000 }, (_, n) => digestOf(n)));
    expect(counts.size).toBe(20_000);
  });
});

describe("rules of the caller", () => {
  const mine = {
    id: "mine",
    reads: ["deniedCents"] as const,
    when: ({ deniedCents }: { deniedCents: number }) => deniedCents > 5_000,
    leadsTo: () => ({ path: "escalate", action: "askPayer", confidence: "low" }) as const,
    why: "Large ones are asked about first.",
  };
  const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);
  const decidedBy = (rules: typeof RULES) =>
    recordDecision(denial, { ...options, asOf: "2026-02-01", rules });

  it("are inserted, put in the place of others, and switched off", () => {
    const first = RULES[0]!.id;
    expect(ids(rulesWith([{ insert: mine, before: first }]))[0]).toBe("mine");
    expect(ids(rulesWith([{ insert: mine, after: first }]))[1]).toBe("mine");
    expect(ids(rulesWith([{ replace: first, with: mine }]))[0]).toBe("mine");
    expect(ids(rulesWith([{ off: first }]))).toEqual(ids(RULES).slice(1));
    expect(RULES[0]!.id).toBe(first);
  });

  it("decide, and stand in the trace with the facts they read", () => {
    const rules = rulesWith([{ insert: mine, before: "reversal" }]);
    const decision = decidedBy(rules);
    expect(decision).toMatchObject({ path: "escalate", ruleId: "mine" });
    expect(decision.reasons[0]).toBe("Large ones are asked about first.");
    expect(decision.trace).toEqual([{ ruleId: "mine", held: true, read: ["deniedCents"] }]);
    expect(decision.facts.map(({ name }) => name)).toEqual(["deniedCents"]);
  });

  it.each([
    [[{ off: "nothing-like-it" }], "found none of nothing-like-it"],
    [[{ insert: mine, after: "otherwise" }], "nothing is tried after"],
    [[{ off: "otherwise" }], "has to stay"],
    [[{ replace: "otherwise", with: mine }], "has to stay"],
    [
      [
        { insert: mine, before: "reversal" },
        { insert: mine, before: "reversal" },
      ],
      "found mine twice",
    ],
  ])("are refused where they make no sense: %j", (edits, message) => {
    expect(() => rulesWith(edits as never)).toThrow(UsageError);
    expect(() => rulesWith(edits as never)).toThrow(message);
  });
});
