import * as fc from "fast-check";
import type { ClaimEvent, StatusTransaction } from "../277/index.js";
import type {
  Adjustment,
  Claim,
  ProviderAdjustment,
  Remittance,
  RemittanceDocument,
  ServiceLine,
} from "../835/index.js";
import type { CallerEvent } from "../claims/index.js";
import { addDays, type CalendarDate, type Cents, calendarDate, cents } from "../values/index.js";
import { sumOf } from "./money.js";

/** Claims over months: remittances of several payers, 277s and the caller's events about them. */
export interface ClaimStories {
  /** Every one balances. */
  readonly documents: readonly RemittanceDocument[];
  readonly statuses: readonly ClaimEvent[];
  readonly events: readonly CallerEvent[];
}

const PAYERS = ["1000000001", "1000000002", "1000000003"] as const;
const START = calendarDate("2026-01-05");
const REASONS = ["16", "50", "97", "197", "252"] as const;

/** What happens to a claim next, `wait` days after what happened before. */
interface Act {
  readonly kind:
    | "pay"
    | "deny"
    | "denyPart"
    | "reverse"
    | "reverseAndPay"
    | "repeat"
    | "again"
    | "secondary"
    | "status"
    | "event"
    | "newNumber";
  readonly wait: number;
  readonly pick: number;
}

/** A claim and what happens to it. */
interface Script {
  readonly number: string;
  readonly payer: number;
  readonly dayOfService: number;
  readonly lines: readonly { readonly charge: number; readonly code: string }[];
  /** What the file leaves out: the day of service, the payer's claim number. */
  readonly withoutDay: boolean;
  readonly withoutControl: boolean;
  readonly acts: readonly Act[];
}

function script(): fc.Arbitrary<Script> {
  const act: fc.Arbitrary<Act> = fc.record({
    kind: fc.constantFrom(
      ..."pay deny denyPart reverse reverseAndPay repeat again secondary status event newNumber deny pay".split(
        " ",
      ),
    ) as fc.Arbitrary<Act["kind"]>,
    wait: fc.constantFrom(0, 1, 7, 30),
    pick: fc.nat(99),
  });
  const line = fc.record({
    charge: fc.integer({ min: 1, max: 90 }).map((n) => n * 1111),
    code: fc.constantFrom("99213", "99214", "80053"),
  });
  return fc.record({
    // Few numbers, so that several claims share one, as with account numbers.
    number: fc.constantFrom("A1", "A2", "A3", "A4", "ACCT", "ACCT", "0", "__proto__"),
    payer: fc.nat(1),
    dayOfService: fc.nat(3),
    lines: fc.array(line, { minLength: 0, maxLength: 3 }),
    withoutDay: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    withoutControl: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    acts: fc.array(act, { minLength: 1, maxLength: 6 }),
  });
}

/** One CLP on its way into a payment. */
interface Posted {
  readonly payer: string;
  readonly date: CalendarDate;
  readonly claim: Claim;
}

function lineOf(
  { charge, code }: Script["lines"][number],
  at: number,
  day: CalendarDate | undefined,
  denied: string | undefined,
): ServiceLine {
  const contractual = denied === undefined ? Math.floor(charge / 4) : 0;
  const adjustments: Adjustment[] =
    denied === undefined
      ? [{ groupCode: "CO", reasonCode: "45", amountCents: cents(contractual) }]
      : [{ groupCode: "CO", reasonCode: denied, amountCents: cents(charge) }];
  return {
    procedure: { qualifier: "HC", code, modifiers: [] },
    chargeCents: cents(charge),
    paidCents: cents(denied === undefined ? charge - contractual : 0),
    dates: day === undefined ? [] : [{ qualifier: "472", date: day }],
    adjustments,
    references: at % 2 === 0 ? [{ qualifier: "6R", value: String(at + 1) }] : [],
    amounts: [],
    quantities: [],
    remarks: [],
    unmapped: [],
  };
}

function claimOf(
  { number, lines, withoutDay, withoutControl }: Script,
  about: {
    readonly status: string;
    readonly control: string;
    readonly day: CalendarDate;
    readonly original?: string | undefined;
    /** Reason for a line; `undefined` where it is paid. */
    readonly denied: (at: number) => string | undefined;
  },
): Claim {
  const day = withoutDay ? undefined : about.day;
  const services = lines.map((line, at) => lineOf(line, at, day, about.denied(at)));
  const original = about.original;
  return {
    patientControlNumber: number,
    statusCode: about.status,
    chargeCents: sumOf(services.map((line) => line.chargeCents)),
    paidCents: sumOf(services.map((line) => line.paidCents)),
    payerClaimControlNumber: withoutControl ? undefined : about.control,
    adjustments: [],
    references: original === undefined ? [] : [{ qualifier: "F8", value: original }],
    dates: [],
    contacts: [],
    amounts: [],
    quantities: [],
    services,
    unmapped: [],
    summaryIndex: -1,
    complete: true,
  };
}

function reversalOf(claim: Claim): Claim {
  const turned = (amount: Cents | undefined) => cents(0 - (amount ?? 0));
  const turnAll = (list: readonly Adjustment[]) =>
    list.map((one) => ({ ...one, amountCents: turned(one.amountCents) }));
  return {
    ...claim,
    statusCode: "22",
    chargeCents: turned(claim.chargeCents),
    paidCents: turned(claim.paidCents),
    adjustments: turnAll(claim.adjustments),
    services: claim.services.map((line) => ({
      ...line,
      chargeCents: turned(line.chargeCents),
      paidCents: turned(line.paidCents),
      adjustments: turnAll(line.adjustments),
    })),
  };
}

/** Plays one claim's script. */
function play(script: Script, n: number) {
  const posted: Posted[] = [];
  const statuses: ClaimEvent[] = [];
  const events: CallerEvent[] = [];
  const day = addDays(START, script.dayOfService);
  let date = addDays(day, 10);
  let current = script;
  let last: Posted | undefined;
  let count = 0;
  const post = (claim: Claim, payer: string = PAYERS[script.payer]!) => {
    last = { payer, date, claim };
    posted.push(last);
  };
  const decide = (status: string, denied: (at: number) => string | undefined, original?: string) =>
    claimOf(current, { status, control: `C${n}-${(count += 1)}`, day, original, denied });
  for (const { kind, wait, pick } of script.acts) {
    date = addDays(date, wait);
    const reason = REASONS[pick % REASONS.length]!;
    if (kind === "pay") post(decide("1", () => undefined));
    else if (kind === "deny") post(decide("1", () => reason));
    else if (kind === "denyPart") post(decide("1", (at) => (at === 0 ? reason : undefined)));
    else if (kind === "secondary")
      post(
        decide("2", () => undefined),
        PAYERS[2],
      );
    else if (kind === "status") statuses.push(statusOf(current, date, day, pick));
    else if (kind === "event") events.push(eventOf(current, date, pick));
    else if (last !== undefined) {
      const { claim, payer } = last;
      if (kind === "again") post(claim, payer);
      else if (kind === "repeat") posted.push(last, last);
      else if (kind === "newNumber") {
        const from = claim.payerClaimControlNumber;
        current = { ...current, number: `${current.number}-${n}` };
        post(
          decide("1", () => undefined, from),
          payer,
        );
      } else if (claim.statusCode !== "22") {
        post(reversalOf(claim), payer);
        if (kind === "reverseAndPay")
          post(
            decide("1", () => undefined, claim.payerClaimControlNumber),
            payer,
          );
      }
    }
  }
  return { posted, statuses, events };
}

function statusOf(
  { number, lines }: Script,
  date: CalendarDate,
  day: CalendarDate,
  pick: number,
): ClaimEvent {
  const category = ["A1", "A2", "A7", "P1", "R3", "F2"][pick % 6]!;
  const transaction: StatusTransaction = {
    transactionSet: "277",
    kind: "statusResponse",
    controlNumber: "0001",
    version: "005010X212",
    reference: `S${pick}`,
    date,
    unmapped: [],
  };
  return {
    kind: "claim",
    transaction,
    claim: {
      traces: [{ type: "2", number }],
      statuses: [
        {
          category,
          code: "20",
          further: [],
          chargeCents: sumOf(lines.map(({ charge }) => charge)),
        },
      ],
      references: [],
      service: pick % 3 === 0 ? undefined : { qualifier: "472", from: day },
      dates: [],
      amounts: [],
      quantities: [],
      attachments: [],
      contacts: [],
      services: [],
      unmapped: [],
      complete: true,
    },
  };
}

function eventOf({ number, dayOfService }: Script, date: CalendarDate, pick: number): CallerEvent {
  const about = {
    date,
    claim: number,
    ...(pick % 2 === 0 ? { serviceDate: addDays(START, dayOfService) } : {}),
  };
  switch (pick % 8) {
    case 0:
      return { kind: "submitted", ...about };
    case 1:
      return { kind: "appealFiled", level: 1 + (pick % 3), ...about };
    case 2:
      return { kind: "appealDecided", level: 1, outcome: "overturned", ...about };
    case 3:
      return { kind: "writtenOff", amountCents: cents(pick * 10), ...about };
    case 4:
      return { kind: "worked", minutes: pick, ...about };
    case 5:
      return { kind: "transferredToPatient", amountCents: cents(pick), ...about };
    case 6:
      return { kind: "correctedClaimSubmitted", newClaim: `${number}-9`, ...about };
    default:
      return { kind: "paymentPosted", amountCents: cents(pick), from: "patient", ...about };
  }
}

/**
 * Stories of a few claims that share numbers, payers and days: paid, denied, reversed, corrected under
 * the same or another number, sent twice, paid by a second payer; with provider adjustments, 277s and
 * the caller's events. Every remittance balances.
 *
 * @example
 * fc.sample(claimStories(), 1)[0].documents.length;
 */
export function claimStories(): fc.Arbitrary<ClaimStories> {
  const plb = fc.record({
    at: fc.nat(99),
    code: fc.constantFrom("WO", "L6", "CS", "72", "FB"),
    amount: fc.integer({ min: -9_000, max: 9_000 }),
    named: fc.constantFrom("number", "control", "nothing"),
  });
  return fc
    .record({
      scripts: fc.array(script(), { minLength: 1, maxLength: 6 }),
      plbs: fc.array(plb, { maxLength: 4 }),
    })
    .map(({ scripts, plbs }) => {
      const played = scripts.map(play);
      const posted = played.flatMap((one) => one.posted);
      return {
        documents: remittancesOf(posted, plbs),
        statuses: played.flatMap((one) => one.statuses),
        events: played.flatMap((one) => one.events),
      };
    });
}

interface LoosePlb {
  readonly at: number;
  readonly code: string;
  readonly amount: number;
  readonly named: string;
}

/** One remittance for each payer and day. */
function remittancesOf(
  posted: readonly Posted[],
  plbs: readonly LoosePlb[],
): readonly RemittanceDocument[] {
  const groups = new Map<string, Posted[]>();
  for (const one of posted) {
    const key = `${one.payer}|${one.date}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [one]);
    else list.push(one);
  }
  return [...groups.values()].map((list, at) => {
    const adjustments = plbs
      .filter((plb) => plb.at % groups.size === at)
      .map(({ code, amount, named, at: pick }): ProviderAdjustment => {
        const { claim } = posted[pick % posted.length]!;
        const reference = {
          number: claim.patientControlNumber,
          control: claim.payerClaimControlNumber,
          nothing: undefined,
        }[named];
        return {
          providerId: "1999999984",
          reasonCode: code,
          reference,
          amountCents: cents(amount),
        };
      });
    return documentOf(list, adjustments, at);
  });
}

function documentOf(
  list: readonly Posted[],
  adjustments: readonly ProviderAdjustment[],
  at: number,
): RemittanceDocument {
  const [{ payer, date }] = list as [Posted];
  const claims = list.map((one) => one.claim);
  const paidCents = sumOf(claims.map((claim) => claim.paidCents));
  const adjustedCents = sumOf(adjustments.map((one) => one.amountCents));
  const owed = paidCents - adjustedCents;
  const header: Remittance = {
    controlNumber: String(at + 1).padStart(4, "0"),
    version: "005010X221A1",
    interchangeControlNumber: String(at + 1).padStart(9, "0"),
    groupControlNumber: "1",
    payment: {
      handlingCode: "I",
      amountCents: cents(Math.abs(owed)),
      creditDebit: owed < 0 ? "D" : "C",
      sender: {},
      receiver: {},
      third: {},
      date,
    },
    trace: { type: "1", number: `EFT${payer}${date}`, payerId: payer },
    references: [],
    dates: [],
    payer: { name: `PAYER ${payer}`, address: [], references: [], contacts: [] },
    unmapped: [],
  };
  const lines = claims.flatMap((claim) => claim.services);
  const signed = cents(owed);
  return {
    kind: "remittance",
    header,
    summaries: [],
    claims,
    providerAdjustments: adjustments,
    complete: true,
    balance: {
      transaction: {
        level: "transaction",
        verdict: "balanced",
        expectedCents: signed,
        actualCents: signed,
        differenceCents: cents(0),
        terms: [],
        claimSegment: undefined,
        serviceSegment: undefined,
      },
      claims: { balanced: claims.length, unbalanced: 0, notEvaluable: 0 },
      services: { balanced: lines.length, unbalanced: 0, notEvaluable: 0 },
      findings: [],
    },
    totals: {
      claims: claims.length,
      services: lines.length,
      adjustments: lines.flatMap((line) => line.adjustments).length,
      providerAdjustments: adjustments.length,
      chargeCents: sumOf(claims.map((claim) => claim.chargeCents)),
      paidCents,
      adjustmentCents: sumOf(
        lines.flatMap((line) => line.adjustments).map((one) => one.amountCents),
      ),
      providerAdjustmentCents: adjustedCents,
      paymentCents: cents(Math.abs(owed)),
    },
    unmapped: [],
  };
}
