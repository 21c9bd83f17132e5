import { Readable } from "node:stream";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parse835,
  type RemittanceEvent,
  type RemittanceFile,
  read835,
  write835,
} from "../../src/835/index.js";
import { FRAMINGS, remittanceFile, x12Soup } from "../../src/testing/index.js";
import type { Source } from "../../src/x12/index.js";
import { chunksOfSize, eventsOf } from "./events.js";
import { rounds } from "./rounds.js";

/** Every kind of source the stream door takes. */
const SOURCES: readonly [name: string, of: (bytes: Uint8Array) => Source][] = [
  ["bytes", (bytes) => bytes],
  ["an array of chunks", (bytes) => [...chunksOfSize(bytes, 100)]],
  ["a generator", (bytes) => chunksOfSize(bytes, 64)],
  [
    "an async generator",
    async function* (bytes) {
      yield* chunksOfSize(bytes, 64);
    },
  ],
  ["a Node stream", (bytes) => Readable.from(chunksOfSize(bytes, 333))],
  ["a Blob", (bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>])],
  ["a ReadableStream", (bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()],
];

async function collected(source: Source): Promise<RemittanceEvent[]> {
  const events: RemittanceEvent[] = [];
  for await (const event of read835(source)) events.push(event);
  return events;
}

/** What the whole door must give, put together from the events. */
function documentsFrom(events: readonly RemittanceEvent[]) {
  let claims: unknown[] = [];
  let summaries: unknown[] = [];
  let providerAdjustments: unknown[] = [];
  const documents: unknown[] = [];
  for (const event of events) {
    if (event.kind === "claim") claims.push(event.claim);
    if (event.kind === "providerSummary") summaries.push(event.summary);
    if (event.kind === "providerAdjustment") providerAdjustments.push(event.adjustment);
    if (event.kind !== "remittanceEnd") continue;
    const { remittance: header, complete, balance, totals, unmapped } = event;
    const lists = { claims, summaries, providerAdjustments };
    documents.push({ kind: "remittance", header, ...lists, complete, balance, totals, unmapped });
    claims = [];
    summaries = [];
    providerAdjustments = [];
  }
  return documents;
}

function documentsOf(file: RemittanceFile) {
  return file.remittances.map(({ source: _, ...document }) => document);
}

const anyFile = fc.oneof(
  fc
    .tuple(
      remittanceFile({ odd: true, nonAscii: true }).map((model) => write835(model)),
      fc.constantFrom(...FRAMINGS),
    )
    .map(([bytes, { apply }]) => apply(bytes)),
  x12Soup(),
);

describe("law 5: the three doors agree", () => {
  test("the whole door has what the push door hands out, and nothing else", () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const events = eventsOf(bytes);
        const file = parse835(bytes);
        expect(documentsOf(file)).toEqual(documentsFrom(events));
        expect(file.diagnostics).toEqual(
          events.flatMap((event) => (event.kind === "diagnostic" ? [event.diagnostic] : [])),
        );
        expect(file.interchanges.map(({ header }) => header)).toEqual(
          events.flatMap((event) => (event.kind === "interchange" ? [event.interchange] : [])),
        );
      }),
      rounds(300),
    );
  });

  test("the whole door lists each 835 once, the same object in its interchange", () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const { remittances, interchanges } = parse835(bytes);
        const within = interchanges.flatMap(({ groups }) =>
          groups.flatMap(({ transactions }) => transactions.filter((t) => t.kind === "remittance")),
        );
        expect(within.length).toBe(remittances.length);
        for (const [i, document] of remittances.entries()) expect(within[i]).toBe(document);
      }),
      rounds(200),
    );
  });

  for (const [name, sourceOf] of SOURCES) {
    test(`the stream door over ${name} yields what the push door hands out`, async () => {
      await fc.assert(
        fc.asyncProperty(anyFile, async (bytes) => {
          expect(await collected(sourceOf(bytes))).toEqual(eventsOf(bytes));
        }),
        rounds(40),
      );
    });
  }

  test("text is read as its UTF-8 bytes, by all three", async () => {
    const texts = remittanceFile({ odd: true, nonAscii: true }).map((model) => write835(model));
    await fc.assert(
      fc.asyncProperty(texts, async (bytes) => {
        const text = new TextDecoder().decode(bytes);
        expect(await collected(text)).toEqual(eventsOf(bytes));
        expect(documentsOf(parse835(text))).toEqual(documentsOf(parse835(bytes)));
      }),
      rounds(40),
    );
  });

  test("a consumer that stops early closes its source", async () => {
    let closed = false;
    async function* source() {
      try {
        for (;;) yield "ST*835*1~BPR*I*0~".repeat(100);
      } finally {
        closed = true;
      }
    }
    for await (const event of read835(source())) if (event.kind === "remittance") break;
    expect(closed).toBe(true);
  });
});
