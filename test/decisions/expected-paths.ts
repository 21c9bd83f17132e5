import { readFileSync } from "node:fs";
import type { Claim } from "../../src/835/index.js";
import {
  type ClockedStep,
  type DecideOptions,
  type DenialContext,
  decide,
  type PayerKind,
  type Policy,
  type PolicyInput,
  parsePolicy,
} from "../../src/decisions/index.js";
import {
  CATEGORY_ROOT_CAUSE,
  type Category,
  classify,
  type Denial,
} from "../../src/denials/index.js";
import { addDays, calendarDate } from "../../src/values/index.js";
import { claimOf, denialOf, remittanceOf, serviceOf } from "./build.js";

/** One row of expected-paths.tsv; its columns are explained at its head. */
export interface ExpectedRow {
  readonly id: string;
  readonly group: string;
  readonly carc: string;
  readonly rarcs: string;
  readonly category: string;
  readonly payerKind: string;
  readonly standing: string;
  readonly window: string;
  readonly windowOf: string;
  readonly proof: string;
  readonly proofOf: string;
  readonly value: string;
  readonly extra: string;
  readonly expectedPath: string;
  readonly expectedAction: string;
  readonly why: string;
  readonly certainty: string;
  readonly mustNot: string;
}

/** Reads a table with a header line; lines that begin with # are left out. */
export function tableOf<Row>(name: string): readonly Row[] {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const [header = "", ...rows] = lines;
  const columns = header.split("\t");
  return rows.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) as Row;
  });
}

const REMIT = calendarDate("2026-01-15");
const AS_OF = calendarDate("2026-03-02");
/** Last day of each window, in days from the remittance. */
const LENGTHS = { inWindow: 66, lastDay: 46, past: 45 } as const;
type Window = keyof typeof LENGTHS | "unknown";

const KINDS: Readonly<Record<string, readonly [kind: PayerKind, filingIndicator: string]>> = {
  "medicareFfs-partA": ["medicareFfs", "MA"],
  "medicareFfs-partB": ["medicareFfs", "MB"],
  medicareAdvantage: ["medicareAdvantage", "16"],
  medicareAdvantageNonContract: ["medicareAdvantageNonContract", "16"],
  medicaidFfs: ["medicaid", "MC"],
  medicaidMco: ["medicaidManagedCare", "MC"],
  "tricare-network": ["tricare", "CH"],
  "tricare-nonNetwork": ["tricare", "CH"],
  va: ["va", "VA"],
  erisa: ["erisaSelfFunded", "CI"],
  commercial: ["commercial", "12"],
  blue: ["blue", "BL"],
  workersCompensation: ["workersCompensation", "WC"],
  auto: ["auto", "AM"],
  unknown: ["unknown", "ZZ"],
};

type Extra = ReadonlyMap<string, string>;

const FIX_STEPS = ["correctedClaim", "reopening", "sendDocuments", "respondToRequest"] as const;
const APPEAL_STEPS = ["appeal", "reconsideration", "contractDispute", "paymentDispute"] as const;

/** A policy whose windows stand as the row says, and whose values lie as it says. */
function policyOf(row: ExpectedRow, extra: Extra): Policy {
  const [kind] = KINDS[row.payerKind]!;
  const window = row.window as Window;
  const named = (names: readonly string[], key: string): Window =>
    (extra.get(key) as Window | undefined) ?? (names.includes(row.windowOf) ? window : "inWindow");
  const fix = named(["fix", "both"], "fixWindow");
  const appeal = named(["appeal", "both"], "appealWindow");
  // Where only a new claim can mend it, the window of the fix is the time to file one.
  const onlyNew = /MA130|N211|N704/.test(row.rarcs) || row.standing === "rejected";
  const filing = onlyNew && row.windowOf !== "timelyFiling" ? fix : named(["timelyFiling"], "");
  const base = { payerKind: "any", anchor: "remitDate", filedWhen: "received" } as const;
  const source = { source: "the table", confidence: "high" } as const;
  const rowFor = (action: ClockedStep, status: Window, more: object = {}) =>
    status === "unknown"
      ? []
      : [
          {
            id: `${action}${JSON.stringify(more)}`,
            action,
            days: LENGTHS[status],
            ...base,
            ...source,
            ...more,
          },
        ];
  const isTricare = kind === "tricare";
  const least = extra.get("belowAic") === "yes" ? { minimumCents: 99_999_999 } : {};
  return parsedOnce({
    useDefaultRows: false,
    payers: [
      {
        payerId: "1512345678",
        kind,
        takesReplacements: extra.get("noReplacementClaims") !== "yes",
      },
    ],
    deadlines: [
      ...FIX_STEPS.flatMap((step) => rowFor(step, fix)),
      ...APPEAL_STEPS.filter((step) =>
        step === "appeal" ? !isTricare : step !== "reconsideration" || isTricare,
      ).flatMap((step) => rowFor(step, appeal)),
      ...rowFor("appeal", appeal, { level: 2 }),
      ...rowFor("appeal", appeal, { level: 3, ...least }),
      ...rowFor("newClaim", filing),
      ...(extra.get("p2pWindow") === "past" ? rowFor("peerToPeer", "past") : []),
      ...rowFor("openNegotiation", named(["negotiation"], "negotiationWindow")),
      ...rowFor("negotiationEnd", "inWindow", { days: 100, anchor: "negotiationStart" }),
      ...rowFor("idr", named(["idr"], "idrWindow")),
    ],
    costs: (["fix", "appeal", "escalate"] as const).map((path) => ({
      id: path,
      path,
      minutes: 30,
      ratePerHourCents: 4_000,
      loserPaysCents: 0,
      ...source,
    })),
    // Without fees, so that "above", "at" and "below" are the same amounts for a federal dispute.
    idrFees: [{ id: "none", feeCents: 0, ...source }],
    prior: { mean: 0.5, source: "the table" },
    extensions:
      extra.get("deadlineExtension") === "yes"
        ? [
            {
              id: "e",
              rowId: "openNegotiation{}",
              dueFrom: REMIT,
              dueTo: AS_OF,
              days: 30,
              ...source,
            },
          ]
        : [],
    thresholds: { closesFixes: true },
  });
}

const parsed = new Map<string, Policy>();

/** Hundreds of rows share a policy; what is worked out for one is kept with it. */
function parsedOnce(input: PolicyInput): Policy {
  const key = JSON.stringify(input);
  let policy = parsed.get(key);
  if (policy === undefined) parsed.set(key, (policy = parsePolicy(input)));
  return policy;
}

const AMOUNTS: Readonly<Record<string, number>> = { above: 500_000, at: 4_000, below: 1_000 };
const STANDINGS: Readonly<Record<string, DenialContext>> = {
  none: {},
  finalDenied: { standing: "denied" },
  pending: { standing: "pending" },
  requestForInformation: { standing: "informationRequested" },
  rejected: { standing: "rejected" },
  correctedAccepted: { correctedClaim: "accepted" },
};

/** What the row knows, in the words of the context. */
export function contextOf(row: ExpectedRow, extra: Extra): DenialContext {
  const is = (key: string, value = "yes") => extra.get(key) === value;
  const yesNo = (value: string | undefined) =>
    value === "yes" ? true : value === "no" ? false : undefined;
  const proof = (of: string) => (row.proofOf === of ? yesNo(row.proof) : undefined);
  const small = row.value !== "above";
  const pattern = extra.get("patternValue");
  return {
    ...STANDINGS[row.standing],
    expectedAllowedCents: AMOUNTS[row.value],
    ...(extra.has("underpaid") && { paidCents: is("underpaid") ? 0 : AMOUNTS[row.value] }),
    ...(extra.get("repeatedPattern") === "yes" && {
      patternCount: 5,
      patternCents: small && pattern === "above" ? 1_000_000 : 5 * (AMOUNTS[row.value] ?? 0),
    }),
    network: row.payerKind.startsWith("tricare")
      ? row.payerKind === "tricare-network"
        ? "in"
        : "out"
      : extra.has("networkProvider")
        ? is("networkProvider")
          ? "in"
          : "out"
        : undefined,
    appeals: appealsOf(extra),
    correctAsFiled: correctOf(row, extra),
    clericalError:
      is("feeScheduleMisapplied") || is("unitsMistyped")
        ? true
        : is("serviceOmitted")
          ? false
          : undefined,
    settlementPaid: yesNo(extra.get("paidAsDetermined")),
    criteriaMet: proof("medicalRecords"),
    distinctService: proof("distinctService") ?? yesNo(extra.get("distinctService")),
    proofOfTimelyFiling: proof("timelyFiling"),
    documents: is("recordsExist", "no")
      ? "unavailable"
      : proof("documentsSent") === true
        ? "sent"
        : is("recordsExist")
          ? "available"
          : undefined,
    authorization: authorizationOf(extra),
    coverage:
      proof("coverage") === true
        ? "active"
        : proof("coverage") === false
          ? is("nextPayerKnown")
            ? "otherPayer"
            : "none"
          : (row.category === "propertyAndCasualty" || row.group === "PR") && is("nextPayerKnown")
            ? "otherPayer"
            : undefined,
    exclusionConfirmed: notOf(proof("benefit") ?? proof("contractRate")),
    enrolment: is("effectiveBeforeDos")
      ? "effective"
      : is("enrolmentPending")
        ? "pending"
        : is("retroEffective")
          ? "fixed"
          : proof("enrolment") === false
            ? "never"
            : undefined,
    otherPayerOpen:
      extra.get("nextPayerWindow") === "past" ||
      (row.windowOf === "timelyFiling" && row.window === "past" && is("nextPayerKnown"))
        ? false
        : undefined,
    primaryPayer: is("primaryAppealsExhausted")
      ? "exhausted"
      : proof("primaryEob") === true
        ? "billed"
        : proof("primaryEob") === false
          ? "notBilled"
          : undefined,
    original: is("originalPaid")
      ? "paid"
      : is("originalDenied")
        ? "denied"
        : is("originalPending")
          ? "pending"
          : is("originalNotFound")
            ? "notFound"
            : undefined,
    patientNotice: yesNo(extra.get("abnOnFile")),
    goodCause: yesNo(extra.get("goodCause")),
    waiverOfLiability: yesNo(extra.get("waiverOfLiability")),
    authorizedRepresentative: yesNo(
      extra.get("authorizedRepresentative") ?? extra.get("appointedRepresentative"),
    ),
    ...((is("negotiationOpen") || is("negotiationEnded")) && {
      negotiationStartedOn: "2026-01-20",
      negotiationFailed: is("negotiationEnded") ? is("agreed", "no") : undefined,
    }),
    ...(is("payerPattern", "repeatedResistance") && { sameReasonDenials: 3 }),
  };
}

const notOf = (value: boolean | undefined) => (value === undefined ? undefined : !value);

/**
 * Whether the claim was right as it was filed. Where the row is about the appeal and names no defect
 * of ours, the head of the table says that there is nothing to correct.
 */
function correctOf(row: ExpectedRow, extra: Extra): boolean | undefined {
  const is = (key: string, value = "yes") => extra.get(key) === value;
  if (is("dataError") || is("dxOnRecordNotOnClaim") || is("modifierOnClaim", "no")) return false;
  if (is("claimCorrectAsFiled") || is("modifierOnClaim") || is("authOnClaim")) return true;
  return row.windowOf === "appeal" && row.proof === "yes" ? true : undefined;
}

function appealsOf(extra: Extra): DenialContext["appeals"] {
  if (extra.get("appealPending") === "yes") return [{ level: 1, outcome: "pending" }];
  const decidedOn = REMIT;
  if (extra.get("appealsExhausted") === "yes") return [{ level: 9, outcome: "upheld", decidedOn }];
  const level = extra.get("appealLevelDone");
  return level === undefined ? undefined : [{ level: Number(level), outcome: "upheld", decidedOn }];
}

function authorizationOf(extra: Extra): DenialContext["authorization"] {
  if (extra.get("emergent") === "yes") return "emergent";
  const obtained = extra.get("authObtained");
  if (obtained === "yes" || obtained === "retro") {
    const wasThere =
      extra.get("authOnClaim") === "yes" || extra.get("authRequestedInTime") === "yes";
    return wasThere ? "obtained" : "onFile";
  }
  if (extra.get("retroAuth") === "refused") return "refused";
  if (extra.get("retroAuth") === "available") return "retroactive";
  return obtained === "no" ? "none" : undefined;
}

/** What the row was decided, or "none" where the classifier sees no denial in it. */
export interface Outcome {
  readonly path: string;
  readonly action: string;
  readonly ruleId: string;
  readonly category: string;
}

/** Builds the row's claim, classifies it, and decides the denial as of the row's day. */
export function outcomeOf(row: ExpectedRow): Outcome {
  const extra: Extra = new Map(
    row.extra
      .split(";")
      .filter((pair) => pair !== "")
      .map((pair) => pair.trim().split("=") as [string, string]),
  );
  const claim = claimFor(row, extra);
  const denial = classify(claim).denials[0] ?? madeByHand(row);
  if (denial === undefined) return { path: "none", action: "none", ruleId: "", category: "none" };
  return { ...decided(denial, claim, row, extra), category: denial.category };
}

/**
 * A reason that the classifier takes for contractual (CO-45) or patient share, where the row has more
 * to say: an underpayment, a surprise bill. Whoever finds those hands the engine such a denial.
 */
function madeByHand(row: ExpectedRow): Denial | undefined {
  if (row.category === "none") return undefined;
  const category = row.category as Category;
  return denialOf({
    groupCode: row.group,
    reasonCode: row.carc,
    remarkCodes: row.rarcs.split(";").filter((code) => code !== ""),
    category,
    rootCause: CATEGORY_ROOT_CAUSE[category],
    workType: "payer",
    serviceIndex: 0,
  });
}

function claimFor(row: ExpectedRow, extra: Extra): Claim {
  const amountCents = 10_000;
  const adjustment = { groupCode: row.group, reasonCode: row.carc, amountCents, segment: 21 };
  return claimOf({
    statusCode: extra.get("clp02") ?? (extra.get("payerSequence") === "secondary" ? "2" : "1"),
    filingIndicator: KINDS[row.payerKind]![1],
    services: [
      serviceOf({
        chargeCents: amountCents,
        paidCents: 0,
        adjustments: [adjustment],
        remarks: row.rarcs
          .split(";")
          .filter((code) => code !== "")
          .map((code, at) => ({ list: "HE", code, segment: 30 + at })),
        segment: 20,
      } as never),
    ],
  } as never);
}

function decided(denial: Denial, claim: Claim, row: ExpectedRow, extra: Extra) {
  const options: DecideOptions = {
    claim,
    remittance: remittanceOf({ date: REMIT }),
    asOf: AS_OF,
    policy: policyOf(row, extra),
    known: contextOf(row, extra),
  };
  const { path, action, ruleId } = decide(denial, options);
  return { path, action, ruleId };
}

/** The last day of a window that is open on its last day is the day of deciding. */
export const LAST_DAY_IS_AS_OF = addDays(REMIT, LENGTHS.lastDay) === AS_OF;
