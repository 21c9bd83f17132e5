import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  claimStatusReader,
  parse277,
  read277,
  type StatusEvent,
  type StatusFile,
  stateOf,
  write277,
} from "../../src/277/index.js";
import { withoutPositions } from "../../src/testing/index.js";
import type { Limits } from "../../src/x12/index.js";
import { KINDS, statusFile, statusSoup } from "./arbitraries.js";
import { claimsByPlainSplitting } from "./oracle.js";

const SMALL = { maxSegmentBytes: 256, maxElements: 32, maxClaimSegments: 3, maxDiagnostics: 5 };
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const files = statusFile({ odd: true }).map((model) => write277(model));
const inputs = fc.oneof({ weight: 2, arbitrary: files }, statusSoup());

function eventTexts(chunks: Iterable<Uint8Array>, limits?: Partial<Limits>): readonly string[] {
  const reader = claimStatusReader({ limits });
  const texts: string[] = [];
  // At once: what is changed after it was handed out would be seen.
  const take = (events: readonly StatusEvent[]) => {
    for (const event of events) texts.push(JSON.stringify(event));
  };
  for (const chunk of chunks) take(reader.push(chunk));
  take(reader.end());
  return texts;
}

function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** What a caller gave, beside what the writer and the reader make of it. */
function claimsOf(file: StatusFile): unknown {
  const plain = file.transactions.map(({ header, claims }) => ({
    header,
    claims: claims.map(({ levelIndex, ...claim }) => claim),
  }));
  return JSON.parse(JSON.stringify(withoutPositions(plain)), (_key, value) => {
    const isLevel = typeof value === "object" && value !== null && "contacts" in value;
    if (!isLevel || !("code" in value)) return value;
    const { id, parentId, childCode, ...level } = value;
    return level;
  });
}

describe("laws of the 277 room", () => {
  test("however the bytes are cut into chunks, the events are the same", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(inputs, sizes, (bytes, cuts) => {
        expect(eventTexts(cut(bytes, cuts))).toEqual(eventTexts([bytes]));
        expect(eventTexts(cut(bytes, cuts), SMALL)).toEqual(eventTexts([bytes], SMALL));
      }),
      { numRuns: 300 },
    );
    const [bytes] = fc.sample(files, { seed: 7, numRuns: 1 });
    const whole = eventTexts([bytes!]);
    for (let size = 1; size < 60; size += 1) expect(eventTexts(cut(bytes!, [size]))).toEqual(whole);
  });

  test("whatever the bytes, nothing throws", () => {
    const any = fc.oneof(fc.uint8Array({ maxLength: 500 }), statusSoup(300));
    fc.assert(
      fc.property(any, (bytes) => {
        eventTexts([bytes]);
        const file = parse277(bytes, { limits: SMALL });
        expect(write277(file)).toEqual(bytes);
        for (const { claims } of file.transactions) for (const claim of claims) stateOf(claim);
      }),
      { numRuns: 1500 },
    );
  });

  test("a cut file is never complete, and its claims are a prefix of the whole file's", () => {
    fc.assert(
      fc.property(files, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, part) => {
        const end = decode(bytes).lastIndexOf("SE*");
        const file = parse277(bytes.subarray(0, Math.floor(end * part)));
        const [whole] = parse277(bytes).transactions;
        const [found] = file.transactions;
        if (found === undefined) return;
        expect(found.complete).toBe(false);
        found.claims.forEach((claim, i) => {
          if (claim.complete) expect(claim).toEqual(whole!.claims[i]);
          else expect(claim.traces[0]).toEqual(whole!.claims[i]!.traces[0]);
        });
        expect(found.claims.slice(0, -1).every((claim) => claim.complete)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("the three doors agree", async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (bytes) => {
        const events: StatusEvent[] = [];
        for await (const event of read277([bytes.subarray(0, 40), bytes.subarray(40)])) {
          events.push(event);
        }
        const reader = claimStatusReader();
        expect(events).toEqual([...reader.push(bytes), ...reader.end()]);
        const file = parse277(bytes);
        const of = (kind: string) => events.filter((event) => event.kind === kind);
        expect(file.diagnostics).toEqual(
          of("diagnostic").map((e) => "diagnostic" in e && e.diagnostic),
        );
        expect(file.transactions.flatMap(({ claims }) => claims)).toEqual(
          events.flatMap((e) => (e.kind === "claim" || e.kind === "inquiry" ? [e.claim] : [])),
        );
        expect(file.transactions.map(({ totals }) => totals)).toEqual(
          events.flatMap((e) => (e.kind === "transactionEnd" ? [e.totals] : [])),
        );
      }),
      { numRuns: 200 },
    );
  });

  test.each(KINDS)("reading what was written gives the claims back: %s", (kind) => {
    fc.assert(
      fc.property(statusFile({ kinds: [kind] }), (model) => {
        const read = parse277(write277(model));
        expect(claimsOf(read)).toEqual(claimsOf(model));
        const told = read.diagnostics.map(({ code }) => code);
        expect(told.filter((code) => !/^277\/(trace|count|amount)-/.test(code))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("so it does with what no guide has, and codes joined by commas", () => {
    fc.assert(
      fc.property(statusFile({ odd: true }), (model) => {
        const read = parse277(write277(model));
        expect(claimsOf(read)).toEqual(claimsOf(model));
      }),
      { numRuns: 300 },
    );
  });

  test("writing what was read gives the bytes back, rendered from the model alone too", () => {
    fc.assert(
      fc.property(files, (bytes) => {
        const read = parse277(bytes);
        expect(write277(read)).toEqual(bytes);
        expect(decode(write277({ interchanges: read.interchanges }))).toEqual(decode(bytes));
        const json = JSON.parse(JSON.stringify(read.interchanges));
        expect(decode(write277({ interchanges: json }))).toEqual(decode(bytes));
      }),
      { numRuns: 300 },
    );
  });

  test("no claim is lost: the count is that of plain splitting", () => {
    fc.assert(
      fc.property(files, (bytes) => {
        const naive = claimsByPlainSplitting(decode(bytes));
        const claims = parse277(bytes).transactions.flatMap((document) => document.claims);
        expect(claims.filter(({ statuses }) => statuses.length > 0)).toHaveLength(naive.answered);
        expect(claims).toHaveLength(naive.traces);
      }),
      { numRuns: 300 },
    );
  });
});
