import fc from "fast-check";
import {
  type DecideOptions,
  type Policy,
  parsePolicy,
  RULES,
  rulesWith,
} from "../../src/decisions/index.js";
import type { Denial } from "../../src/denials/index.js";
import { addDays, type CalendarDate } from "../../src/values/index.js";
import { anyClaim, anyDate, anyDenial, anyRemittance, remittanceOf, serviceOf } from "./build.js";
import { anyContext } from "./situations.js";

/** One denial with all that it is decided from. */
export interface Case extends Omit<DecideOptions, "asOf" | "policy"> {
  readonly denial: Denial;
  readonly asOf: CalendarDate;
  readonly policy: Policy | undefined;
}

const source = { source: "test", confidence: "high" } as const;
const row = { filedWhen: "received", ...source } as const;

/** Every kind of row that looks at a day, an amount, a category, a network or a payer. */
export const FULL = parsePolicy({
  payers: [
    { payerId: "1111111111", kind: "commercial", network: "in", effectiveTo: "2026-06-30" },
    { payerId: "1111111111", kind: "medicareAdvantage", effectiveFrom: "2026-07-01" },
    {
      payerId: "1222222222",
      kind: "blue",
      playbook: "blueOurs",
      takesReplacements: false,
      offersPeerToPeer: true,
    },
  ],
  deadlines: [
    {
      ...{ id: "a", action: "correctedClaim", payerKind: "any", days: 180, anchor: "serviceDate" },
      ...{ weekendRoll: "forward", ...row },
    },
    { id: "b", action: "newClaim", payerKind: "any", months: 12, anchor: "serviceDate", ...row },
    { id: "c", action: "appeal", payerKind: "any", days: 90, anchor: "remitDate", ...row },
    {
      ...{ id: "d", action: "appeal", payerKind: "any", days: 30, anchor: "remitDate" },
      ...{ categories: ["medicalNecessity"], minimumCents: 20_000, ...row },
    },
    {
      ...{ id: "e", action: "appeal", payerKind: "any", businessDays: 20, anchor: "remitDate" },
      ...{ network: "in", effectiveFrom: "2026-01-01", effectiveTo: "2026-12-31", ...row },
    },
    {
      ...{ id: "f", action: "reconsideration", playbook: "blueOurs", days: 60 },
      ...{ anchor: "noticeDate", minimumCentsByYear: { 2025: 5_000, 2026: 7_000 }, ...row },
    },
    { id: "g", action: "reopening", payerKind: "any", days: 400, anchor: "remitDate", ...row },
    { id: "h", action: "sendDocuments", payerKind: "any", days: 45, anchor: "remitDate", ...row },
    { id: "i", action: "peerToPeer", payerKind: "any", days: 14, anchor: "remitDate", ...row },
  ],
  extensions: [
    { id: "storm", rowId: "c", dueFrom: "2026-03-01", dueTo: "2026-05-01", days: 30, ...source },
  ],
  approvals: [
    { id: "big", path: "appeal", fromCents: 70_000, by: "the director", ...source },
    { id: "gone", path: "close", fromCents: 500, by: "the committee", ...source },
  ],
  closedDays: ["2026-03-06"],
});

/** The same, where amounts are weighed. */
export const WEIGHING = parsePolicy({
  ...FULL,
  costs: (["fix", "appeal", "escalate"] as const).map((path, index) => ({
    ...{ id: path, path, minutes: 20 + 10 * index, ratePerHourCents: 4_000, ...source },
    ...(path === "appeal" ? { payerKind: "commercial" as const } : {}),
  })),
  successRates: [
    { id: "all", path: "appeal", decided: 100, won: 40, ...source },
    { id: "med", path: "appeal", category: "medicalNecessity", decided: 50, won: 5, ...source },
    {
      ...{ id: "one", path: "appeal", category: "medicalNecessity", payerId: "1111111111" },
      ...{ decided: 40, won: 39, ...source },
    },
  ],
  prior: { mean: 0.5 },
  thresholds: { closesFixes: true, closeAtOrBelowCents: 500 },
  closeRules: [
    { id: "tiny", atMostCents: 700, why: "Tiny.", ...source },
    { id: "coding", category: "coding", payerId: "1222222222", why: "Not theirs.", ...source },
    { id: "sixteen", reasonCodes: ["16"], atMostCents: 4_000, why: "Not worth it.", ...source },
  ],
});
const WITHOUT_SOME = parsePolicy({ ...FULL, rulesOff: ["repeated-resistance", "right-as-filed"] });

const anyPolicy = fc.constantFrom(undefined, FULL, WEIGHING, WITHOUT_SOME);
const anyRules = fc.constantFrom(
  undefined,
  RULES,
  rulesWith([{ off: "peer-to-peer" }]),
  rulesWith([
    {
      insert: {
        id: "own",
        reads: ["deniedCents", "appealWindow"],
        when: (facts) => facts.deniedCents > 30_000 && facts.appealWindow === "known",
        leadsTo: () => ({ path: "hold", action: "awaitPayer", confidence: "low" }),
        why: "Ours.",
      },
      before: "otherwise",
    },
  ]),
);

const cents = fc.oneof(
  fc.constantFrom(-1, 0, 1, 699, 700, 701, 3_999, 4_000, 4_001, 4_999, 5_000, 7_000, 20_000),
  fc.integer({ min: 1, max: 90_000 }),
);
const dates = (date: CalendarDate) => [{ qualifier: "472", date }];
const claimWith = (claim: Case["claim"], date: CalendarDate, other: CalendarDate) => ({
  ...claim,
  dates: [{ qualifier: "232", date: other }],
  services: [serviceOf({ dates: dates(date) }), serviceOf({ dates: dates(other) })],
});

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    denial: anyDenial,
    claim: anyClaim,
    remittance: anyRemittance,
    asOf: fc.constantFrom("2026-03-01", "2026-04-15", "2026-07-01") as fc.Arbitrary<CalendarDate>,
    policy: anyPolicy,
    rules: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, anyRules),
    days: fc.tuple(anyDate, anyDate),
    place: fc.constantFrom(undefined, 0, 1),
  })
  .map(({ days: [one, other], place, denial, claim, ...rest }) => ({
    ...rest,
    denial: { ...denial, serviceIndex: place } as Denial,
    claim: claimWith(claim, one, other),
  }));

type Edit = (given: Case) => Case;
type Inputs = Record<string, string | readonly string[] | number | undefined>;
const ofDenial = (parts: Inputs) => (given: Case) => ({
  ...given,
  denial: { ...given.denial, ...parts } as Denial,
});
const ofClaim = (parts: Inputs) => (given: Case) => ({
  ...given,
  claim: { ...given.claim, ...parts },
});
const oneOf = <T>(values: readonly T[], edit: (value: T) => Edit) =>
  fc.constantFrom(...values).map(edit);

/** One input of a decision changed, all else left as it is. */
const EDITS: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  groupCode: oneOf(["CO", "PI", "PR", "OA", "CR"], (groupCode) => ofDenial({ groupCode })),
  reasonCode: oneOf(["1", "16", "29", "50", "197", "133", "B11"], (reasonCode) =>
    ofDenial({ reasonCode }),
  ),
  remarkCodes: oneOf(
    ["MA130", "N921", "N425", "N4", "N290", "N876", "N887", "N368", "N939"],
    (code) => (given) => {
      const { remarkCodes } = given.denial;
      const without = remarkCodes.filter((other) => other !== code);
      const changed = without.length < remarkCodes.length ? without : [...remarkCodes, code];
      return ofDenial({ remarkCodes: changed })(given);
    },
  ),
  remarkOrder: fc.constant<Edit>((given) =>
    ofDenial({ remarkCodes: [...given.denial.remarkCodes].reverse() })(given),
  ),
  category: oneOf(
    ["coding", "medicalNecessity", "eligibility", "duplicate", "timelyFiling", "nonCovered"],
    (category) => ofDenial({ category }),
  ),
  rootCause: oneOf(
    ["networkStatus", "wrongPayer", "authorizationMismatch", "lateFiling"],
    (cause) => ofDenial({ rootCause: cause }),
  ),
  workType: oneOf(["payer", "coding", "authorization", "frontEnd"], (workType) =>
    ofDenial({ workType }),
  ),
  preventable: oneOf(["no", "yes"], (preventable) => ofDenial({ preventable })),
  deniedCents: cents.map((deniedCents) => ofDenial({ deniedCents })),
  statusCode: oneOf(["1", "2", "4", "19", "22", "25"], (statusCode) => ofClaim({ statusCode })),
  filingIndicator: oneOf(["MA", "MB", "16", "CH", "12", "", undefined], (filingIndicator) =>
    ofClaim({ filingIndicator }),
  ),
  serviceIndex: oneOf([undefined, 0, 1], (serviceIndex) => ofDenial({ serviceIndex })),
  serviceDate: fc.tuple(anyDate, anyDate).map(([one, other]) => (given) => ({
    ...given,
    claim: claimWith(given.claim, one, other),
  })),
  payerId: oneOf(
    ["1111111111", "1222222222", "1333333333", "A PAYER WITH A LONG IDENTIFIER"],
    (payerId) => (given) => ({
      ...given,
      remittance: remittanceOf({ payerId, date: given.remittance.payment?.date }),
    }),
  ),
  remitDate: anyDate.map((date) => (given) => ({
    ...given,
    remittance: remittanceOf({ payerId: given.remittance.trace?.payerId, date }),
  })),
  asOf: fc
    .constantFrom(-90, -1, 1, 30, 400)
    .map((days) => (given) => ({ ...given, asOf: addDays(given.asOf, days) })),
  policy: anyPolicy.map((policy) => (given) => ({ ...given, policy })),
  rules: anyRules.map((rules) => (given) => ({ ...given, rules })),
  known: anyContext.map((known) => (given) => ({ ...given, known })),
  nothingKnown: fc.constant<Edit>((given) => ({ ...given, known: undefined })),
  segments: fc.integer({ min: 1, max: 99 }).map((segment) => (given) => {
    const evidence = { ...given.denial.evidence, claimSegment: segment };
    return { ...given, denial: { ...given.denial, evidence } };
  }),
};

/** Within a scene only the amount and the days differ, so they are changed more often. */
const WITHIN: readonly string[] = ["deniedCents", "serviceDate", "remitDate"];
const anyEdit = fc.oneof(
  ...Object.entries(EDITS).map(([name, arbitrary]) => ({
    arbitrary,
    weight: WITHIN.includes(name) ? 5 : 1,
  })),
);

/** Cases each of which differs from an earlier one in one input, in the order they are decided. */
export const alikeCases: fc.Arbitrary<readonly Case[]> = fc
  .tuple(
    anyCase,
    fc.array(fc.tuple(fc.nat(), anyEdit), { minLength: 4, maxLength: 12 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([first, edits, places]) => {
    const cases = [first];
    for (const [from, edit] of edits) cases.push(edit(cases[from % cases.length]!));
    const order = [...places.take(cases.length)].map((place) => cases[place % cases.length]!);
    return [...cases, ...order];
  });
