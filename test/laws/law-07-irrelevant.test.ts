import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse835, type RemittanceFile, write835 } from "../../src/835/index.js";
import {
  bytesOfText,
  COMMON_DELIMITERS,
  type LaidSegment,
  layoutOf,
  remittanceFile,
  singleRemittance,
  textOfLayout,
  withoutPositions,
} from "../../src/testing/index.js";
import { rounds } from "./rounds.js";

const delimiters = COMMON_DELIMITERS[0]!;
const files = remittanceFile({ delimiters, odd: true, nonAscii: true });

function laidSegments(lines: readonly string[]): readonly LaidSegment[] {
  return lines.map((text) => ({ text, id: text.split("*", 1)[0] ?? "", delimiters }));
}

/** The claims of each 835, as texts without positions. */
function claimTexts(file: RemittanceFile): readonly (readonly string[])[] {
  return file.remittances.map(({ claims }) =>
    claims.map((claim) => JSON.stringify(withoutPositions(claim))),
  );
}

function withInserted(
  laid: readonly LaidSegment[],
  at: number,
  more: readonly LaidSegment[],
): readonly LaidSegment[] {
  return [...laid.slice(0, at), ...more, ...laid.slice(at)];
}

function read(laid: readonly LaidSegment[]): RemittanceFile {
  return parse835(bytesOfText(textOfLayout(laid)));
}

/** Places where a segment of the given kind stands inside an 835. */
function places(laid: readonly LaidSegment[], ids: readonly string[]): readonly number[] {
  let inside = false;
  return laid.flatMap(({ id, text }, at) => {
    if (id === "ST") inside = text.startsWith("ST*835");
    return inside && ids.includes(id) ? [at] : [];
  });
}

describe("law 7: an irrelevant segment, claim, transaction or interchange changes no other claim's events", () => {
  test("a segment that no guide has, anywhere: every other claim is the same", () => {
    fc.assert(
      fc.property(
        files,
        fc.nat(),
        fc.constantFrom("ZZZ*A*B", "NTE*ADD*X", "K3", "X"),
        (model, pick, text) => {
          const laid = layoutOf(write835(model));
          const at = 1 + (pick % laid.length);
          const before = read(laid);
          const after = read(withInserted(laid, at, laidSegments([text])));
          const old = claimTexts(before).flat();
          const now = claimTexts(after).flat();
          expect(now.length).toBe(old.length);
          const changed = now.filter((claim, i) => claim !== old[i]);
          expect(changed.length).toBeLessThanOrEqual(1);
          // The one it stands in has it as unmapped, and differs in nothing else.
          const bare = (text: string) =>
            text.replace(/"unmapped":\[.*?\]\}\]|"unmapped":\[[^\]]*\]/g, "");
          for (const [i, claim] of now.entries()) {
            if (claim !== old[i]) expect(claim).toContain(JSON.stringify(text.split("*")[0]));
            if (claim !== old[i]) expect(bare(claim).length).toBeLessThanOrEqual(claim.length);
          }
          expect(after.remittances.map(({ totals }) => totals)).toEqual(
            before.remittances.map(({ totals }) => totals),
          );
        },
      ),
      rounds(150),
    );
  });

  test("a claim between two claims: the others are the same", () => {
    const intruder = laidSegments(["CLP*INTRUDER*1*5*5", "NM1*QC*1*X", "SVC*HC:1*5*5"]);
    fc.assert(
      fc.property(files, fc.nat(), (model, pick) => {
        const laid = layoutOf(write835(model));
        const spots = places(laid, ["CLP", "LX", "PLB", "SE"]);
        fc.pre(spots.length > 0);
        const at = spots[pick % spots.length]!;
        const before = claimTexts(read(laid));
        const after = claimTexts(read(withInserted(laid, at, intruder)));
        const without = after.map((claims) => claims.filter((c) => !c.includes("INTRUDER")));
        expect(without).toEqual(before);
        expect(after.flat().length).toBe(before.flat().length + 1);
      }),
      rounds(150),
    );
  });

  test("a transaction between two: the others are the same", () => {
    const other = ["ST*277*99999*005010X212", "BHT*0010*08*X", "CLP*A*1*1*1", "SE*4*99999"];
    const another = ["ST*835*99998", "BPR*I*1*C", "CLP*INTRUDER*1*1*1", "SE*4*99998"];
    const cut = ["ST*835*99997", "BPR*I*1*C", "CLP*INTRUDER*1*1*1"];
    fc.assert(
      fc.property(files, fc.nat(), fc.constantFrom(other, another, cut), (model, pick, lines) => {
        const laid = layoutOf(write835(model));
        const spots = laid.flatMap(({ id }, at) => (["ST", "GE"].includes(id) ? [at] : []));
        fc.pre(spots.length > 0);
        const at = spots[pick % spots.length]!;
        const before = claimTexts(read(laid));
        const after = claimTexts(read(withInserted(laid, at, laidSegments(lines))));
        const without = after.filter((claims) => !claims.some((c) => c.includes("INTRUDER")));
        expect(without).toEqual(before);
      }),
      rounds(150),
    );
  });

  test("an interchange with delimiters of its own between two: the others are the same", () => {
    const others = singleRemittance({ odd: true, nonAscii: true, maxClaims: 1 });
    fc.assert(
      fc.property(files, others, fc.nat(), (model, other, pick) => {
        const laid = layoutOf(write835(model));
        const spots = [...laid.flatMap(({ id }, at) => (id === "ISA" ? [at] : [])), laid.length];
        const at = spots[pick % spots.length]!;
        const intruder = layoutOf(write835(other));
        const before = claimTexts(read(laid));
        const after = claimTexts(read(withInserted(laid, at, intruder)));
        const earlier = read(laid.slice(0, at)).remittances.length;
        const without = [
          ...after.slice(0, earlier),
          ...after.slice(earlier + other.remittances.length),
        ];
        expect(without).toEqual(before);
      }),
      rounds(150),
    );
  });
});
