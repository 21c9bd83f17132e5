import { describe, expect, it } from "vitest";
import {
  orThrow,
  parse835,
  type RemittanceEvent,
  read835,
  remittanceReader,
} from "../../src/835/index.js";
import { UsageError } from "../../src/values/index.js";
import { fixtures } from "../x12/fixture.js";
import { fileOf, HEADER } from "./sample.js";

const TEXT = fileOf([
  ...HEADER,
  "LX*1",
  "TS3*1*11*20261231*2*100",
  "CLP*A*1*60*60*0*12*X1",
  "SVC*HC:99213*60*60",
  "CLP*B*1*40*40*0*12*X2",
  "LX*2",
  "PLB*1*20261231*CS:FEE*-5*L6*0",
]).replace("BPR*I*100*", "BPR*I*105*");

const whole = (text: string): RemittanceEvent[] => {
  const reader = remittanceReader();
  return [...reader.push(text), ...reader.end()];
};
async function collect(events: AsyncIterable<RemittanceEvent>): Promise<RemittanceEvent[]> {
  const all: RemittanceEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe("remittanceReader", () => {
  it("yields the events in the order of the file, each when its loop closes", () => {
    expect(whole(TEXT).map(({ kind }) => kind)).toEqual([
      "interchange",
      "remittance",
      "providerSummary",
      "claim",
      "claim",
      "providerSummary",
      "providerAdjustment",
      "providerAdjustment",
      "remittanceEnd",
    ]);
  });

  it("gives each event the header of its own transaction", () => {
    const two = TEXT.replace(/SE\*(\d+)\*0001~\n/, (se) => {
      const body = TEXT.slice(TEXT.indexOf("ST*"), TEXT.indexOf("SE*"));
      return se + body.replace("835*0001", "835*0002") + se.replace("0001", "0002");
    }).replace("GE*1*", "GE*2*");
    const claims = whole(two).flatMap((event) => (event.kind === "claim" ? [event] : []));
    expect(claims.map(({ remittance }) => remittance.controlNumber)).toEqual([
      "0001",
      "0001",
      "0002",
      "0002",
    ]);
    expect(claims[0]!.remittance).not.toBe(claims[2]!.remittance);
  });

  it("answers what a chunk completed, and nothing of what it did not", () => {
    // The first claim is large: an ISA is read once 1,024 bytes are there.
    const text = TEXT.replace("CLP*B", `${"REF*6R*1~\n".repeat(100)}CLP*B`);
    const reader = remittanceReader();
    const secondClaim = text.indexOf("CLP*B");
    const before = reader.push(text.slice(0, secondClaim));
    expect(before.map(({ kind }) => kind)).toContain("remittance");
    expect(before.filter(({ kind }) => kind === "claim")).toEqual([]);
    const after = reader.push(text.slice(secondClaim, secondClaim + 30));
    expect(after.map(({ kind }) => kind)).toContain("claim");
  });

  it("never reads a cut amount as whole", () => {
    for (let length = TEXT.indexOf("CLP*B"); length < TEXT.indexOf("~\nLX*2"); length += 1) {
      const events = whole(TEXT.slice(0, length));
      const amounts = events.flatMap((event) =>
        event.kind === "claim" ? [event.claim.chargeCents] : [],
      );
      expect(amounts, String(length)).toEqual([6000]);
      expect(events.at(-1)).not.toMatchObject({ complete: true });
    }
  });

  it("refuses a call after its end", () => {
    const reader = remittanceReader();
    reader.end();
    expect(() => reader.push("x")).toThrow(UsageError);
    expect(() => reader.end()).toThrow(UsageError);
  });

  it.each([
    [{ limit: {} }],
    [null],
    ["limits"],
    [{ limits: null }],
    [{ limits: { maxSegments: 1 } }],
    [{ limits: { maxDiagnostics: 0 } }],
    [{ limits: { maxElements: 1.5 } }],
    [{ limits: { maxSegmentBytes: Number.POSITIVE_INFINITY } }],
    [{ limits: { maxSegmentBytes: "256" } }],
  ])("refuses the options %j, as the other doors do", (options) => {
    expect(() => remittanceReader(options as never)).toThrow(UsageError);
    expect(() => parse835("", options as never)).toThrow(UsageError);
    expect(() => read835("", options as never)).toThrow(UsageError);
  });

  it("takes undefined for absent options", () => {
    expect(() => remittanceReader({ limits: { maxElements: undefined } as never })).not.toThrow();
    expect(() => remittanceReader({ limits: undefined })).not.toThrow();
  });

  it("refuses chunks of another kind, without repeating them", () => {
    for (const chunk of [42, null, undefined, ["x"], new ArrayBuffer(8), { secret: "JANE" }]) {
      const push = () => remittanceReader().push(chunk as never);
      expect(push).toThrow(UsageError);
      expect(push).not.toThrow(/JANE/);
    }
  });
});

describe("the three doors", () => {
  const all = ["x12/valid", "x12/invalid", "835/valid", "835/invalid"].flatMap((folder) =>
    fixtures(folder).map((fixture) => ({ ...fixture, name: `${folder}/${fixture.name}` })),
  );

  it.each(all)("agree, however the bytes are cut: $name", async ({ bytes, expectation }) => {
    const options = { limits: expectation.limits };
    const reader = remittanceReader(options);
    const expected = [...reader.push(bytes), ...reader.end()];

    for (const size of [1, 7, 1024]) {
      const chunks: Uint8Array[] = [];
      for (let i = 0; i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size));
      expect(await collect(read835(chunks, options)), `chunks of ${size}`).toEqual(expected);
    }

    const file = parse835(bytes, options);
    const of = <K extends RemittanceEvent["kind"]>(kind: K) =>
      expected.filter(
        (event): event is Extract<RemittanceEvent, { kind: K }> => event.kind === kind,
      );
    expect(file.diagnostics).toEqual(of("diagnostic").map(({ diagnostic }) => diagnostic));
    const { remittances } = file;
    expect(remittances.map(({ header }) => header)).toEqual(
      of("remittance").map(({ remittance }) => remittance),
    );
    expect(remittances.flatMap(({ claims }) => claims)).toEqual(of("claim").map((e) => e.claim));
    expect(remittances.flatMap(({ summaries }) => summaries)).toEqual(
      of("providerSummary").map(({ summary }) => summary),
    );
    expect(remittances.flatMap(({ providerAdjustments }) => providerAdjustments)).toEqual(
      of("providerAdjustment").map(({ adjustment }) => adjustment),
    );
    expect(
      remittances.map(({ totals, balance, complete }) => ({ totals, balance, complete })),
    ).toEqual(
      of("remittanceEnd").map(({ totals, balance, complete }) => ({ totals, balance, complete })),
    );
    expect(file.interchanges.map(({ header }) => header)).toEqual(
      of("interchange").map(({ interchange }) => interchange),
    );
  });
});

describe("read835", () => {
  const bytes = new TextEncoder().encode(TEXT);
  const expected = whole(TEXT);
  async function* later() {
    yield bytes.subarray(0, 50);
    yield TEXT.slice(50);
  }

  it.each([
    ["text", () => TEXT],
    ["bytes", () => bytes],
    ["a list of both", () => [TEXT.slice(0, 10), bytes.subarray(10)]],
    ["a generator", later],
    ["a ReadableStream", () => new Blob([bytes]).stream() as never],
    ["a Blob", () => new Blob([bytes]) as never],
    ["a set", () => new Set([TEXT])],
  ])("reads %s", async (_, source) => {
    expect(await collect(read835(source()))).toEqual(expected);
  });

  it("passes over empty chunks", async () => {
    expect(await collect(read835(["", TEXT, "", new Uint8Array(0)]))).toEqual(expected);
  });

  it.each([42, null, undefined, {}, true])("refuses the source %s", async (source) => {
    await expect(async () => collect(read835(source as never))).rejects.toThrow(UsageError);
  });

  it("closes its source when its consumer stops", async () => {
    let closed = false;
    async function* source() {
      try {
        yield TEXT;
        yield TEXT;
      } finally {
        closed = true;
      }
    }
    for await (const event of read835(source())) if (event.kind === "claim") break;
    expect(closed).toBe(true);
    let cancelled = false;
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(bytes),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const event of read835(stream as never)) if (event.kind === "claim") break;
    expect(cancelled).toBe(true);
    expect(stream.locked).toBe(false);
  });

  it("passes on what its source throws", async () => {
    // biome-ignore lint/correctness/useYield: it fails before its first chunk.
    async function* source(): AsyncGenerator<string> {
      throw new Error("disk gone");
    }
    await expect(collect(read835(source()))).rejects.toThrow("disk gone");
  });
});

describe("orThrow", () => {
  it("passes through what has no error, warnings included", () => {
    const file = parse835(TEXT.replace(/SE\*\d+/, "SE*99"));
    expect(file.diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(orThrow(file)).toBe(file);
    const events = whole(TEXT);
    expect(orThrow(events)).toBe(events);
  });

  it("throws the errors, and no value of the file", () => {
    const broken = TEXT.replace("CLP*A*1*60*60", "CLP*JANE*1*61*60");
    const caught = (() => {
      try {
        return orThrow(parse835(broken));
      } catch (error) {
        return error as Error & { diagnostics: readonly { code: string }[] };
      }
    })() as { name: string; message: string; diagnostics: readonly { code: string }[] };
    expect(caught.name).toBe("DataError");
    expect(caught.diagnostics.map(({ code }) => code)).toEqual(["835/claim-out-of-balance"]);
    expect(caught.message).not.toMatch(/JANE|61/);
    expect(() => orThrow(whole(broken))).toThrow(/claim-out-of-balance/);
  });
});
