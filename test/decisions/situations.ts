import fc from "fast-check";
import {
  CONTEXT_ANSWERS,
  type DenialContext,
  PAYER_KINDS,
  type Policy,
  parsePolicy,
} from "../../src/decisions/index.js";
import { anyClaim, anyDate, anyDenial, anyRemittance } from "./build.js";

/** Everything that a caller can know, or not. */
const answers = Object.fromEntries(
  Object.entries(CONTEXT_ANSWERS).map(([name, values]) => [
    name,
    fc.option(fc.constantFrom(...(values as readonly (string | boolean)[])), {
      nil: undefined,
      freq: 2,
    }),
  ]),
);
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const cents = fc.oneof(
  fc.constantFrom(0, 3_999, 4_000, 4_001),
  fc.integer({ min: 0, max: 90_000 }),
);

const appeals = fc.array(
  fc.record({
    level: fc.integer({ min: 1, max: 5 }),
    outcome: fc.constantFrom("pending", "upheld", "upheld", "overturned", "dismissed"),
    decidedOn: sometimes(anyDate),
  }),
  { maxLength: 2 },
);

const fullContext = fc.record({
  ...answers,
  billedInError: sometimes(fc.constantFrom("identity", "neverDue")),
  voided: sometimes(fc.boolean()),
  appeals: sometimes(appeals),
  noticeDate: sometimes(anyDate),
  receiptDate: sometimes(anyDate),
  requestDate: sometimes(anyDate),
  negotiationStartedOn: sometimes(anyDate),
  expectedAllowedCents: sometimes(cents),
  patientShareCents: sometimes(fc.integer({ min: 0, max: 5_000 })),
  paidCents: sometimes(fc.integer({ min: 0, max: 5_000 })),
  offerCents: sometimes(cents),
  idrEntityFeeCents: sometimes(fc.integer({ min: 0, max: 50_000 })),
  disputeItems: sometimes(fc.integer({ min: 1, max: 9 })),
  successProbability: sometimes(fc.constantFrom(0, 0.1, 0.5, 1)),
  sameReasonDenials: sometimes(fc.integer({ min: 0, max: 4 })),
  patternCount: sometimes(fc.integer({ min: 0, max: 6 })),
  patternCents: sometimes(fc.integer({ min: 0, max: 500_000 })),
}) as unknown as fc.Arbitrary<DenialContext>;

/** A context with few members says more about single rules than one with all of them. */
export const anyContext: fc.Arbitrary<DenialContext> = fc
  .tuple(
    fullContext,
    fc.subarray(
      [
        ...Object.keys(answers),
        "billedInError",
        "voided",
        "appeals",
        "expectedAllowedCents",
        "sameReasonDenials",
        "patternCount",
        "patternCents",
        "negotiationStartedOn",
        "paidCents",
        "offerCents",
        "idrEntityFeeCents",
        "disputeItems",
      ],
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([full, names, isFull]) =>
    isFull
      ? full
      : (Object.fromEntries(
          names.map((name) => [name, full[name as keyof DenialContext]]),
        ) as DenialContext),
  );

const source = { source: "test", confidence: "high" } as const;
const base = { payerKind: "any", anchor: "remitDate", filedWhen: "received", ...source } as const;

/** Policies with a row for every clock, costs and chances: no window and no value is left unknown. */
const RICH: readonly Policy[] = PAYER_KINDS.map((kind, index) =>
  parsePolicy({
    id: kind,
    useDefaultRows: index % 2 === 0,
    payers: [
      {
        payerId: "1111111111",
        kind,
        takesReplacements: index % 3 !== 0,
        offersPeerToPeer: index % 2 === 1,
      },
    ],
    deadlines: (
      [
        "correctedClaim",
        "newClaim",
        "reopening",
        "sendDocuments",
        "respondToRequest",
        "appeal",
        "reconsideration",
        "peerToPeer",
        "contractDispute",
        "paymentDispute",
        "idr",
      ] as const
    ).map((action, at) => ({ id: action, action, days: 20 + 40 * ((at + index) % 8), ...base })),
    costs: (["fix", "appeal", "escalate"] as const).map((path) => ({
      id: path,
      path,
      minutes: 30,
      ratePerHourCents: 4_000,
      batchMinutes: index,
      ...source,
    })),
    prior: { mean: 0.5 },
    thresholds: { closesFixes: index % 2 === 0, closeAtOrBelowCents: index % 3 === 0 ? 500 : 0 },
    closeRules: index === 4 ? [{ id: "tiny", atMostCents: 700, why: "Tiny.", ...source }] : [],
  }),
);

export const anyPolicy: fc.Arbitrary<Policy | undefined> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: fc.constantFrom(...RICH) },
);

/** All that a decision can be made from. */
export const situation = fc.record({
  denial: anyDenial,
  claim: anyClaim,
  remittance: anyRemittance,
  asOf: anyDate,
  known: sometimes(anyContext),
  policy: anyPolicy,
});

export type Situation = typeof situation extends fc.Arbitrary<infer S> ? S : never;
