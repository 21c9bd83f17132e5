import type { Adjustment, Claim, ClaimRemark, ServiceLine } from "../../src/835/index.js";

/** "CO-16 100.00" (or "CO-16" without an amount) as an adjustment. */
export function cas(text: string, segment?: number): Adjustment {
  const [code = "", amount] = text.split(" ");
  const dash = code.indexOf("-");
  return {
    groupCode: code.slice(0, dash),
    reasonCode: code.slice(dash + 1),
    amountCents: amount === undefined ? undefined : Math.round(Number(amount) * 100),
    segment,
  };
}

export interface LineSpec {
  readonly charge?: number;
  readonly paid?: number;
  readonly cas?: readonly string[];
  readonly rarcs?: readonly string[];
  readonly ncpdp?: readonly string[];
  readonly procedure?: string;
  readonly modifiers?: readonly string[];
  readonly revenueCode?: string;
  readonly submitted?: string;
  readonly allowed?: number;
}

/** A line in dollars. */
export function line(spec: LineSpec): ServiceLine {
  return {
    procedure: {
      qualifier: "HC",
      code: spec.procedure ?? "99213",
      modifiers: spec.modifiers ?? [],
    },
    chargeCents: cents(spec.charge ?? 100),
    paidCents: cents(spec.paid ?? 0),
    revenueCode: spec.revenueCode,
    submittedProcedure:
      spec.submitted === undefined
        ? undefined
        : { qualifier: "HC", code: spec.submitted, modifiers: [] },
    dates: [],
    adjustments: (spec.cas ?? []).map((text) => cas(text, 20)),
    references: [],
    amounts:
      spec.allowed === undefined ? [] : [{ qualifier: "B6", amountCents: cents(spec.allowed) }],
    quantities: [],
    remarks: [
      ...(spec.rarcs ?? []).map((code, at) => ({ list: "HE", code, segment: 30 + at })),
      ...(spec.ncpdp ?? []).map((code) => ({ list: "RX", code })),
    ],
    unmapped: [],
    segment: 19,
  };
}

export interface ClaimSpec {
  readonly status?: string;
  readonly charge?: number;
  readonly paid?: number;
  readonly patient?: number;
  readonly filing?: string;
  readonly facility?: string;
  readonly cas?: readonly string[];
  readonly moa?: readonly string[];
  readonly mia?: readonly string[];
  readonly lines?: readonly ServiceLine[];
  readonly over?: Partial<Claim>;
}

/** A claim in dollars. Charge and payment are the lines' unless said otherwise. */
export function claim(spec: ClaimSpec): Claim {
  const lines = spec.lines ?? [];
  const total = (of: (entry: ServiceLine) => number | undefined) =>
    lines.reduce((sum, entry) => sum + (of(entry) ?? 0), 0);
  const remarks = (codes: readonly string[], first: number): ClaimRemark[] =>
    codes.map((code, at) => ({ code, element: first + at }));
  return {
    patientControlNumber: "PCN1",
    statusCode: spec.status ?? "1",
    chargeCents: spec.charge === undefined ? total((l) => l.chargeCents) : cents(spec.charge),
    paidCents: spec.paid === undefined ? total((l) => l.paidCents) : cents(spec.paid),
    patientResponsibilityCents: spec.patient === undefined ? undefined : cents(spec.patient),
    filingIndicator: spec.filing ?? "12",
    facilityTypeCode: spec.facility,
    adjustments: (spec.cas ?? []).map((text) => cas(text, 11)),
    inpatient: spec.mia ? { remarks: remarks(spec.mia, 20), segment: 12 } : undefined,
    outpatient: spec.moa ? { remarks: remarks(spec.moa, 3), segment: 13 } : undefined,
    references: [],
    dates: [],
    contacts: [],
    amounts: [],
    quantities: [],
    services: lines,
    unmapped: [],
    summaryIndex: 0,
    complete: true,
    segment: 10,
    ...spec.over,
  };
}

function cents(dollars: number): number {
  return Math.round(dollars * 100);
}
