import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { write835 } from "../../src/835/index.js";
import {
  anyBytes,
  bytesOfText,
  FRAMINGS,
  generateFiles,
  remittanceFile,
  textOfBytes,
  x12Soup,
} from "../../src/testing/index.js";
import { chunksOfSize, chunksOfSizes, eventTexts } from "./events.js";
import { rounds } from "./rounds.js";

const SMALL = { maxSegmentBytes: 256, maxElements: 32, maxClaimSegments: 3, maxDiagnostics: 5 };
const sizes = () =>
  fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 700 })), {
    minLength: 1,
    maxLength: 8,
  });
const files = remittanceFile({ odd: true, nonAscii: true }).map((model) => write835(model));
const framed = fc
  .tuple(files, fc.constantFrom(...FRAMINGS))
  .map(([bytes, { apply }]) => apply(bytes));

describe("law 1: however the bytes are cut into chunks, the events are the same", () => {
  test("files in every framing, cut anywhere", () => {
    fc.assert(
      fc.property(framed, sizes(), (bytes, cuts) => {
        expect(eventTexts(chunksOfSizes(bytes, cuts))).toEqual(eventTexts([bytes]));
      }),
      rounds(300),
    );
  });

  test("files that break every limit, cut anywhere", () => {
    const stuffing = fc.tuple(
      fc.constantFrom("A", "A*", "A\r\n", "A ", "\n", " "),
      fc.integer({ min: 100, max: 400 }),
      fc.constantFrom("", "~", "\n"),
    );
    const long = fc
      .tuple(framed, stuffing, fc.oneof(fc.nat(), fc.constant(undefined)))
      .map(([bytes, [unit, times, end], where]) => {
        const at = where === undefined ? bytes.length : where % (bytes.length + 1);
        const text = textOfBytes(bytes);
        return bytesOfText(text.slice(0, at) + unit.repeat(times) + end + text.slice(at));
      });
    fc.assert(
      fc.property(fc.oneof(framed, long), sizes(), (bytes, cuts) => {
        expect(eventTexts(chunksOfSizes(bytes, cuts), SMALL)).toEqual(eventTexts([bytes], SMALL));
      }),
      rounds(600),
    );
  });

  test("what is no X12, or hardly, cut anywhere", () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes(), x12Soup()), sizes(), (bytes, cuts) => {
        expect(eventTexts(chunksOfSizes(bytes, cuts))).toEqual(eventTexts([bytes]));
        expect(eventTexts(chunksOfSizes(bytes, cuts), SMALL)).toEqual(eventTexts([bytes], SMALL));
      }),
      rounds(1000),
    );
  });

  test("chunks of every size from 1 to the file's", () => {
    const [generated] = generateFiles(11, 1, { odd: true, nonAscii: true, remittancesOnly: true });
    const bytes = generated!.bytes;
    const whole = eventTexts([bytes]);
    for (let size = 1; size <= bytes.length; size += size < 300 ? 1 : 97) {
      expect(eventTexts(chunksOfSize(bytes, size)), `size ${size}`).toEqual(whole);
    }
  });

  test("input longer than the reader's window, chunks around its size", () => {
    const bytes = joined(generateFiles(5, 120, { odd: true, nonAscii: true, maxClaims: 6 }));
    expect(bytes.length).toBeGreaterThan(200_000);
    const whole = eventTexts([bytes]);
    for (const size of [1, 13, 1021, 4096, 65_535, 65_536, 65_537, 131_072]) {
      expect(eventTexts(chunksOfSize(bytes, size)), `size ${size}`).toEqual(whole);
    }
  });

  test("leading junk of any length around the search window", () => {
    const [generated] = generateFiles(3, 1, { remittancesOnly: true });
    for (const length of [1000, 1024, 65_000, 65_430, 65_535, 65_536, 70_000]) {
      const bytes = new Uint8Array(length + generated!.bytes.length).fill(0x2e);
      bytes.set(generated!.bytes, length);
      const whole = eventTexts([bytes]);
      for (const size of [7, 1024, 65_536]) {
        expect(eventTexts(chunksOfSize(bytes, size)), `${length} by ${size}`).toEqual(whole);
      }
    }
  });

  test("text cut anywhere, inside surrogate pairs too", () => {
    fc.assert(
      fc.property(files, sizes(), (bytes, cuts) => {
        const text = new TextDecoder().decode(bytes);
        const pieces: string[] = [];
        for (let at = 0, i = 0; at < text.length; i += 1) {
          const size = (cuts[i % cuts.length] ?? 0) || 1;
          pieces.push(text.slice(at, at + size));
          at += size;
        }
        expect(eventTexts(pieces)).toEqual(eventTexts([bytes]));
        expect(eventTexts(text.split(""))).toEqual(eventTexts([bytes]));
      }),
      rounds(100),
    );
  });
});

function joined(generated: readonly { readonly bytes: Uint8Array }[]): Uint8Array {
  const all = new Uint8Array(generated.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of generated) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}
