import fc from "fast-check";
import type { ServiceLine } from "../../src/835/index.js";
import {
  type DecideOptions,
  type DenialContext,
  type Policy,
  RULES,
  rulesWith,
} from "../../src/decisions/index.js";
import type { Denial } from "../../src/denials/index.js";
import { addDays, type CalendarDate } from "../../src/values/index.js";
import { FULL, WEIGHING, WITHOUT_SOME } from "./alike-policies.js";
import { anyClaim, anyDate, anyDenial, anyRemittance, remittanceOf, serviceOf } from "./build.js";
import { anyContext } from "./situations.js";

/** One denial with all that it is decided from. */
export interface Case extends Omit<DecideOptions, "asOf" | "policy"> {
  readonly denial: Denial;
  readonly asOf: CalendarDate;
  readonly policy: Policy | undefined;
}

type Pair<Value> = readonly [Value, Value];
type Paid = number | undefined;

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
/** What was paid at first moves what a dispute is worth, and what is missing of its parts. */
const paid = fc.constantFrom(undefined, 0, 1, 2_000, 2_499, 2_500, 2_501, 20_000);
const dates = (date: CalendarDate) => [{ qualifier: "472", date }];
const claimWith = (claim: Case["claim"], days: Pair<CalendarDate>, paid: Pair<Paid>) => ({
  ...claim,
  dates: [{ qualifier: "232", date: days[1] }],
  services: [0, 1].map((at) =>
    serviceOf({ dates: dates(days[at]!), paidCents: paid[at] } as Partial<ServiceLine>),
  ),
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
    paidOnLines: fc.tuple(paid, paid),
    place: fc.constantFrom(undefined, 0, 1),
  })
  .map(({ days, paidOnLines, place, denial, claim, ...rest }) => ({
    ...rest,
    denial: { ...denial, serviceIndex: place } as Denial,
    claim: claimWith(claim, days, paidOnLines),
  }));

const daysOf = ({ services }: Case["claim"]) =>
  [services[0]!.dates[0]!.date, services[1]!.dates[0]!.date] as unknown as Pair<CalendarDate>;
const paidOn = ({ services }: Case["claim"]): Pair<Paid> => [
  services[0]!.paidCents,
  services[1]!.paidCents,
];

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

const ofDispute = (code: string) =>
  ofDenial({ category: "contractAndFee", rootCause: "contract", remarkCodes: [code] });

/** One input of a decision changed, all else left as it is. */
const EDITS: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  groupCode: oneOf(["CO", "PI", "PR", "OA", "CR"], (groupCode) => ofDenial({ groupCode })),
  reasonCode: oneOf(["1", "16", "29", "50", "197", "133", "B11", "D5"], (reasonCode) =>
    ofDenial({ reasonCode }),
  ),
  remarkCodes: oneOf(
    [
      ...["MA130", "N921", "N425", "N4", "N290", "N887", "N368", "N939"],
      ...["N876", "N877", "N859", "N798"],
    ],
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
    [
      "coding",
      "medicalNecessity",
      "eligibility",
      "duplicate",
      "timelyFiling",
      "nonCovered",
      "contractAndFee",
    ],
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
  serviceDate: fc.tuple(anyDate, anyDate).map((days) => (given) => ({
    ...given,
    claim: claimWith(given.claim, days, paidOn(given.claim)),
  })),
  paidOnLine: fc.tuple(paid, paid).map((lines) => (given) => ({
    ...given,
    claim: claimWith(given.claim, daysOf(given.claim), lines),
  })),
  paidOnClaim: paid.map((paidCents) => ofClaim({ paidCents })),
  dispute: oneOf(["N876", "N877", "N859"], (code) => ofDispute(code)),
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
  takenBack: oneOf(
    [{ voided: true }, { billedInError: "identity" }, { billedInError: "neverDue", voided: false }],
    (parts) => (given) => ({ ...given, known: { ...given.known, ...(parts as DenialContext) } }),
  ),
  offer: cents.map((amount) => (given) => ({
    ...given,
    known: { ...given.known, offerCents: Math.max(0, amount) },
  })),
  nothingKnown: fc.constant<Edit>((given) => ({ ...given, known: undefined })),
  segments: fc.integer({ min: 1, max: 99 }).map((segment) => (given) => {
    const evidence = { ...given.denial.evidence, claimSegment: segment };
    return { ...given, denial: { ...given.denial, evidence } };
  }),
};

/** Within a scene only the amount and the days differ, so they are changed more often. */
const WITHIN: readonly string[] = [
  ...["deniedCents", "serviceDate", "remitDate", "paidOnLine", "paidOnClaim"],
];
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
