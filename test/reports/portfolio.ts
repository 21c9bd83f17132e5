import type { Adjustment, Claim, Remittance, RemittanceEvent } from "../../src/835/index.js";
import { claimOf, remittanceOf, serviceOf } from "../decisions/build.js";

/** A small invented portfolio, the same every time: payers, payments, claims and their denials. */

const PAYERS = [
  ["MEDICARE PART B EXAMPLE", "1100000001", "MB"],
  ["NORTHWIND HEALTH PLAN", "1100000002", "12"],
  ["BLUE HARBOR HMO", "1100000003", "HM"],
  ["STATE MEDICAID EXAMPLE", "1100000004", "MC"],
  ["SUMMIT MEDICARE ADVANTAGE", "1100000005", "16"],
  ["TRICARE EXAMPLE REGION", "1100000006", "CH"],
] as const;

/** Group, reason, remarks: what the invented payers refuse, the frequent ones more than once. */
const DENIALS: readonly (readonly [string, string, readonly string[]])[] = [
  ["CO", "197", []],
  ["CO", "197", []],
  ["CO", "16", ["N290"]],
  ["CO", "16", ["M51"]],
  ["CO", "16", ["MA130"]],
  ["CO", "50", ["N115"]],
  ["CO", "29", []],
  ["OA", "18", []],
  ["CO", "97", ["N19"]],
  ["CO", "252", ["N706"]],
  ["CO", "22", ["MA04"]],
  ["CO", "109", []],
  ["PR", "204", []],
  ["CO", "B7", []],
  ["CO", "27", []],
  ["CO", "96", ["N876"]],
];

/** A linear congruential generator: no randomness of the machine, so the picture never changes. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function claimNumber(
  index: number,
  filingIndicator: string,
  next: (below: number) => number,
): Claim {
  const charge = 8_000 + next(220) * 1_250;
  const fate = next(100);
  const share = Math.min(charge, 1_000 + next(5) * 1_000);
  const denied = fate < 14;
  const adjustments: Adjustment[] = [];
  const remarks: { list: string; code: string; segment: number }[] = [];
  const segment = 20 + index * 8;
  let paid = 0;
  if (denied) {
    const [groupCode, reasonCode, codes] = DENIALS[next(DENIALS.length)] ?? ["CO", "16", []];
    adjustments.push({ groupCode, reasonCode, amountCents: charge, segment: segment + 4 });
    remarks.push(...codes.map((code) => ({ list: "HE", code, segment: segment + 5 })));
  } else {
    const contractual = Math.floor((charge - share) * 0.45);
    paid = charge - share - contractual;
    adjustments.push(
      { groupCode: "CO", reasonCode: "45", amountCents: contractual, segment: segment + 4 },
      { groupCode: "PR", reasonCode: "2", amountCents: share, segment: segment + 4 },
    );
  }
  return claimOf({
    patientControlNumber: `PCN-SECRET-${index}`,
    statusCode: fate > 95 ? "2" : "1",
    filingIndicator,
    chargeCents: charge,
    paidCents: paid,
    segment,
    services: [
      serviceOf({
        chargeCents: charge,
        paidCents: paid,
        adjustments,
        remarks,
        segment: segment + 2,
      }),
    ],
  });
}

const NO_COUNTS = { balanced: 0, unbalanced: 0, notEvaluable: 0 };

export function endOf(
  remittance: Remittance,
  claims: readonly Claim[],
  offByCents = 0,
  complete = true,
): RemittanceEvent {
  const paidCents = claims.reduce((sum, claim) => sum + (claim.paidCents ?? 0), 0);
  const paymentCents = paidCents + offByCents;
  return {
    kind: "remittanceEnd",
    remittance,
    complete,
    unmapped: [],
    balance: {
      transaction: {
        level: "transaction",
        verdict: offByCents === 0 ? "balanced" : "unbalanced",
        expectedCents: paidCents,
        actualCents: paymentCents,
        differenceCents: offByCents,
        terms: [],
        claimSegment: undefined,
        serviceSegment: undefined,
      },
      claims: { ...NO_COUNTS, balanced: claims.length },
      services: NO_COUNTS,
      findings: [],
    },
    totals: {
      claims: claims.length,
      services: claims.length,
      adjustments: claims.length,
      providerAdjustments: 0,
      chargeCents: claims.reduce((sum, claim) => sum + (claim.chargeCents ?? 0), 0),
      paidCents,
      adjustmentCents: 0,
      providerAdjustmentCents: 0,
      paymentCents,
    },
  };
}

export interface InventedFile {
  readonly name: string;
  readonly events: readonly RemittanceEvent[];
}

export function portfolio(claimsPerPayment = 40): readonly InventedFile[] {
  const next = generator(835);
  return Array.from({ length: 12 }, (_, payment) => {
    const [payerName, payerId, indicator] = PAYERS[payment % PAYERS.length] ?? PAYERS[0];
    const remittance = remittanceOf({
      payerName,
      payerId,
      date: `2026-0${1 + Math.floor(payment / 6)}-${String(5 + payment).padStart(2, "0")}`,
      trace: `SECRETTRACE${9001 + payment}`,
    });
    const count = Math.max(1, claimsPerPayment - next(Math.ceil(claimsPerPayment / 2)));
    const claims = Array.from({ length: count }, (__, index) =>
      claimNumber(index, indicator, next),
    );
    return {
      name: `remit-2026-${String(payment + 1).padStart(2, "0")}.835`,
      events: [
        { kind: "remittance", remittance },
        ...claims.map((claim): RemittanceEvent => ({ kind: "claim", claim, remittance })),
        endOf(remittance, claims, payment === 7 ? -12_550 : 0, payment !== 10),
      ],
    };
  });
}
