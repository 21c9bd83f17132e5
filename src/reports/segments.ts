import { ratio } from "../kpi/index.js";
import type { ClaimFact } from "../prevention/index.js";
import type { SegmentRow } from "./full-model.js";
import { maskedTrace, printable } from "./masking.js";

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
type Sums = Omit<Writable<SegmentRow>, "name" | "rate">;

/** Which segments a report tells apart. */
export const SEGMENTS = ["provider", "site", "serviceLine"] as const;

export type Segment = (typeof SEGMENTS)[number];

/** Counts claims and denied claims by provider, site and department. */
export function segmentCounter() {
  const counts = new Map<Segment, Map<string | null, Sums>>(
    SEGMENTS.map((segment) => [segment, new Map()]),
  );
  return {
    add(fact: ClaimFact): void {
      const denied = fact.denials.reduce((sum, { attributedCents }) => sum + attributedCents, 0);
      for (const [segment, values] of counts) {
        const value = fact[segment];
        let sums = values.get(value);
        if (sums === undefined) {
          values.set(value, (sums = { claims: 0, deniedClaims: 0, deniedCents: 0 }));
        }
        sums.claims += 1;
        if (fact.denials.length > 0) sums.deniedClaims += 1;
        sums.deniedCents += denied;
      }
    },
    /** Most denied dollars first. Empty where nothing is known of the segment. */
    rows(segment: Segment, showIds: boolean): readonly SegmentRow[] {
      const values = [...(counts.get(segment) ?? [])];
      if (values.every(([value]) => value === null)) return [];
      return values
        .sort(([a, one], [b, other]) => {
          return other.deniedCents - one.deniedCents || ((a ?? "") < (b ?? "") ? -1 : 1);
        })
        .map(([value, sums]) => ({
          name: nameOf(segment, value, showIds),
          ...sums,
          rate: ratio(sums.deniedClaims, sums.claims),
        }));
    },
  };
}

/** CLP08 is a facility type, and the caller's service lines are the caller's own words. */
function nameOf(segment: Segment, value: string | null, showIds: boolean): string {
  if (value === null) return "not known";
  if (segment === "provider" && !showIds) return maskedTrace(value);
  // In a damaged file a name may stand where the code belongs.
  if (segment === "site" && !FACILITY.test(value)) return "(not a code)";
  return printable(value);
}

const FACILITY = /^[A-Z0-9]{1,3}$/;
