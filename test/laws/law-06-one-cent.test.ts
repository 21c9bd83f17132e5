import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse835, type RemittanceFile, write835 } from "../../src/835/index.js";
import {
  bytesOfText,
  COMMON_DELIMITERS,
  type LaidSegment,
  laidElement,
  layoutOf,
  remittanceFile,
  textOfLayout,
  withElement,
} from "../../src/testing/index.js";
import { rounds } from "./rounds.js";

/** An amount of a file that takes part in balancing, and what must be found when it is off. */
interface Amount {
  /** Index into the segments; the segment's number is one more. */
  readonly at: number;
  readonly element: number;
  /** `level@claim segment@service segment`, with "-" for none. */
  readonly breaks: readonly string[];
}

interface Context {
  readonly claim: number;
  readonly line: number | undefined;
  readonly hasLines: boolean;
  readonly statesShare: boolean;
}

/** Every amount of every 835, by a walk over the segments that knows the guide's equations. */
function amountsOf(laid: readonly LaidSegment[]): readonly Amount[] {
  const amounts: Amount[] = [];
  let inside = false;
  let context: Context | undefined;
  for (const [at, segment] of laid.entries()) {
    const value = (n: number) => laidElement(segment, n);
    if (segment.id === "ST") inside = value(1) === "835";
    if (!inside) continue;
    const found = (element: number, breaks: readonly string[]) => {
      if (value(element) !== "") amounts.push({ at, element, breaks });
    };
    if (["LX", "PLB", "SE"].includes(segment.id)) context = undefined;
    if (segment.id === "BPR") found(2, ["transaction@-@-"]);
    if (segment.id === "CLP") {
      context = claimContext(laid, at);
      const { hasLines } = context;
      const lines = (level: string) => (hasLines ? [`${level}@${at + 1}@-`] : []);
      found(3, [`claim@${at + 1}@-`, ...lines("claimServiceCharges")]);
      const paid = [`claim@${at + 1}@-`, ...lines("claimServicePayments"), "transaction@-@-"];
      found(4, paid);
      if (context.statesShare) found(5, [`patientResponsibility@${at + 1}@-`]);
    }
    if (segment.id === "PLB") {
      for (let n = 4; n <= 14; n += 2) {
        const interest = value(n - 1).startsWith("L6") ? ["interest@-@-"] : [];
        found(n, ["transaction@-@-", ...interest]);
      }
    }
    if (context === undefined) continue;
    const claim = context.claim + 1;
    if (segment.id === "SVC") {
      context = { ...context, line: at };
      found(2, [`service@${claim}@${at + 1}`, `claimServiceCharges@${claim}@-`]);
      found(3, [`service@${claim}@${at + 1}`, `claimServicePayments@${claim}@-`]);
    }
    if (segment.id === "CAS") {
      const { line, hasLines, statesShare } = context;
      const breaks = [`claim@${claim}@-`];
      if (line !== undefined) breaks.push(`service@${claim}@${line + 1}`);
      else if (hasLines) breaks.push(`claimServicePayments@${claim}@-`);
      if (statesShare && value(1) === "PR") breaks.push(`patientResponsibility@${claim}@-`);
      for (let n = 3; n <= 18; n += 3) found(n, breaks);
    }
  }
  return amounts;
}

function claimContext(laid: readonly LaidSegment[], at: number): Context {
  const clp = laid[at]!;
  let end = at + 1;
  while (end < laid.length && !["CLP", "LX", "PLB", "SE"].includes(laid[end]!.id)) end += 1;
  const hasLines = laid.slice(at, end).some(({ id }) => id === "SVC");
  const statesShare = laidElement(clp, 5) !== "" && laidElement(clp, 2) !== "22";
  return { claim: at, line: undefined, hasLines, statesShare };
}

/** Adds cents to a decimal text, without a float. */
function plusCents(text: string, cents: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  const value = BigInt(`${sign}${whole}${fraction.padEnd(2, "0")}`) + BigInt(cents);
  const digits = String(value < 0n ? -value : value).padStart(3, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function replacedAt(laid: readonly LaidSegment[], at: number, segment: LaidSegment) {
  return laid.map((old, i) => (i === at ? segment : old));
}

function findingsOf(file: RemittanceFile): readonly string[] {
  return file.remittances
    .flatMap(({ balance }) => balance.findings)
    .map((f) => `${f.level}@${f.claimSegment ?? "-"}@${f.serviceSegment ?? "-"}`)
    .sort();
}

const CODES: Readonly<Record<string, string>> = {
  transaction: "835/transaction-out-of-balance",
  claim: "835/claim-out-of-balance",
  claimServiceCharges: "835/claim-charges-differ",
  claimServicePayments: "835/claim-payments-differ",
  patientResponsibility: "835/patient-responsibility-differs",
  service: "835/service-out-of-balance",
  interest: "835/interest-differs",
};

describe("law 6: what `testing` builds balances; one changed cent is found, at the right level and place", () => {
  const files = remittanceFile({
    delimiters: COMMON_DELIMITERS[0],
    remittancesOnly: true,
    maxInterchanges: 1,
  });

  test("what `testing` builds balances at every level", () => {
    fc.assert(
      fc.property(remittanceFile({ nonAscii: true }), (model) => {
        for (const { balance, totals, claims } of parse835(write835(model)).remittances) {
          expect(balance.findings).toEqual([]);
          expect(balance.transaction.verdict).toBe("balanced");
          expect(balance.claims).toEqual({
            balanced: claims.length,
            unbalanced: 0,
            notEvaluable: 0,
          });
          expect(balance.services.balanced).toBe(totals.services);
        }
      }),
      rounds(200),
    );
  });

  test("one changed cent is found, at the right level and place, and nowhere else", () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.constantFrom(1, -1, 100, -7), (model, pick, cents) => {
        const laid = layoutOf(write835(model));
        const amounts = amountsOf(laid);
        const { at, element, breaks } = amounts[pick % amounts.length]!;
        const old = laid[at]!;
        const text = plusCents(laidElement(old, element), cents);
        const changed = replacedAt(laid, at, withElement(old, element, text));
        const read = parse835(bytesOfText(textOfLayout(changed)));
        expect(findingsOf(read)).toEqual([...breaks].sort());
        const findings = read.remittances.flatMap(({ balance }) => balance.findings);
        for (const { differenceCents, verdict, terms, level } of findings) {
          expect(verdict).toBe("unbalanced");
          expect(Math.abs(differenceCents ?? 0)).toBe(Math.abs(cents));
          // Where a term was changed, it says in which segment it stands.
          const stated = ["transaction", "interest"].includes(level);
          if (!stated && ["CAS", "SVC"].includes(old.id)) {
            expect(terms.map(({ segment }) => segment)).toContain(at + 1);
          }
        }
        const told = read.diagnostics.map(({ code, location }) =>
          code.includes("transaction") || code.includes("interest")
            ? code
            : `${code}@${location.segment}`,
        );
        const expected = breaks.map((text) => {
          const [level = "", claim, line] = text.split("@");
          const code = CODES[level] ?? level;
          if (claim === "-") return code;
          return `${code}@${line === "-" ? claim : line}`;
        });
        expect([...told].sort()).toEqual([...expected].sort());
      }),
      rounds(600),
    );
  });

  test("a cent moved from one line to another is found on both, though the claim balances", () => {
    const wide = remittanceFile({ delimiters: COMMON_DELIMITERS[0], remittancesOnly: true });
    let moved = 0;
    fc.assert(
      fc.property(wide, fc.constantFrom(2, 3), (model, element) => {
        const laid = layoutOf(write835(model));
        for (const [at, { id }] of laid.entries()) {
          const other = laid.findIndex((segment, i) => i > at && segment.id === "SVC");
          const between = laid.slice(at, other).map((segment) => segment.id);
          const ends = ["CLP", "LX", "PLB", "SE", "ISA"];
          if (id !== "SVC" || other < 0 || between.some((one) => ends.includes(one))) continue;
          const claim = laid
            .slice(0, at)
            .map((segment) => segment.id)
            .lastIndexOf("CLP");
          const plus = (i: number, cents: number) =>
            withElement(laid[i]!, element, plusCents(laidElement(laid[i]!, element), cents));
          const changed = replacedAt(replacedAt(laid, at, plus(at, 1)), other, plus(other, -1));
          const read = parse835(bytesOfText(textOfLayout(changed)));
          const lines = [at, other].map((i) => `service@${claim + 1}@${i + 1}`);
          expect(findingsOf(read)).toEqual(lines.sort());
          moved += 1;
        }
      }),
      rounds(100),
    );
    expect(moved).toBeGreaterThan(20);
  });

  test("an amount that cannot be read is not evaluable, at the same places, never plugged", () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.constantFrom("ABC", "1.005", "1e3"), (model, pick, text) => {
        const laid = layoutOf(write835(model));
        const amounts = amountsOf(laid).filter(({ at, element }) => {
          // Without CLP05 there is nothing to compare.
          return !(laid[at]!.id === "CLP" && element === 5);
        });
        const { at, element, breaks } = amounts[pick % amounts.length]!;
        const changed = replacedAt(laid, at, withElement(laid[at]!, element, text));
        const read = parse835(bytesOfText(textOfLayout(changed)));
        const findings = read.remittances.flatMap(({ balance }) => balance.findings);
        expect(findingsOf(read)).toEqual([...breaks].sort());
        for (const finding of findings) {
          expect(finding.verdict).toBe("notEvaluable");
          expect(finding.differenceCents).toBeUndefined();
        }
      }),
      rounds(300),
    );
  });
});
