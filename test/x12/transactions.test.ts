import { describe, expect, it } from "vitest";
import { type Findings, UsageError } from "../../src/values/index.js";
import {
  type DocumentBuilding,
  drain,
  packId,
  parseTransactions,
  type Segment,
  type SourceRange,
  type TransactionHeader,
  type TransactionReading,
  type TransactionWriting,
  transactionReader,
  writeTransactions,
} from "../../src/x12/index.js";

// A reader and a writer of a transaction set that is none of ours: the 999, as segments.

interface Acknowledgment {
  readonly kind: "acknowledgment";
  readonly controlNumber: string;
  readonly segments: readonly Segment[];
  readonly complete: boolean;
  readonly source?: SourceRange | undefined;
}

type AcknowledgmentEvent =
  | { readonly kind: "line"; readonly segment: Segment }
  | { readonly kind: "end"; readonly transaction: TransactionHeader; readonly complete: boolean };

const FINDINGS: Findings = {
  "999/no-code": { severity: "warning", what: "IK5 has no code.", advice: "Ask the sender." },
};
const IK5 = packId("IK5");

const READING: TransactionReading<AcknowledgmentEvent> = {
  transactionSets: ["999"],
  handler(sink) {
    let transaction: TransactionHeader;
    return {
      begin(header) {
        transaction = header;
      },
      segment(cursor) {
        if (cursor.id === IK5 && !cursor.has(1)) {
          sink.report(FINDINGS, "999/no-code", { element: 1, loop: "2000" });
        }
        sink.event({ kind: "line", segment: cursor.segment() });
      },
      end: (complete) => sink.event({ kind: "end", transaction, complete }),
    };
  },
};

class Building implements DocumentBuilding<AcknowledgmentEvent, Acknowledgment> {
  private segments: Segment[] = [];

  begin(): void {
    this.segments = [];
  }

  event(event: AcknowledgmentEvent, source: () => SourceRange): Acknowledgment | undefined {
    if (event.kind === "line") {
      this.segments.push(event.segment);
      return undefined;
    }
    const { transaction, complete } = event;
    const { controlNumber } = transaction;
    const { segments } = this;
    return { kind: "acknowledgment", controlNumber, segments, complete, source: source() };
  }
}

const parse = (input: string | Uint8Array, options?: object) =>
  parseTransactions(input, READING, new Building(), options);

const WRITING: TransactionWriting<Acknowledgment> = {
  parse,
  header: ({ controlNumber }) => ["999", controlNumber, "005010X231A1"],
  body(writer, { segments }) {
    for (const segment of segments) writer.writeSegment(segment);
  },
};

const ISA =
  "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260312*0915*^*00501*000000001*0*P*:~";
const GS = "GS*FA*S*R*20260312*0915*1*X*005010X231A1~";
const ack = (n: number, code: string) =>
  `ST*999*000${n}*005010X231A1~AK2*837*${n}~IK5*${code}~SE*4*000${n}~`;
const OTHER = "ST*997*0009~AK1*HC*1~SE*3*0009~";
/** Two of ours with another set between them. */
const FILE = `${ISA}${GS}${ack(1, "A")}${OTHER}${ack(2, "R")}GE*3*1~IEA*1*000000001~`;
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("the doors of a reader", () => {
  it("give its events among those of the envelopes, however they are asked", async () => {
    const reader = transactionReader(READING);
    const pushed = [...FILE].flatMap((char) => reader.push(char)).concat(reader.end());
    expect(pushed.map(({ kind }) => kind)).toEqual([
      "interchange",
      "line",
      "line",
      "end",
      "diagnostic",
      "line",
      "line",
      "end",
    ]);
    const streamed = [];
    for await (const event of drain(transactionReader(READING), FILE)) streamed.push(event);
    expect(streamed).toEqual(pushed);
    const { documents, diagnostics } = parse(FILE);
    expect(documents.flatMap(({ segments }) => segments)).toEqual(
      pushed.flatMap((event) => (event.kind === "line" ? [event.segment] : [])),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["x12/transaction-passed-over"]);
  });

  it("tell of its findings, with their place", () => {
    const [found] = parse(FILE.replace("IK5*R", "IK5")).diagnostics.slice(-1);
    expect(found).toMatchObject({
      code: "999/no-code",
      location: { element: 1, loop: "2000", segmentId: "IK5", segment: 12, transaction: "0002" },
    });
  });

  it("are made for right calls", () => {
    expect(() => transactionReader(READING, { limit: {} } as never)).toThrow(UsageError);
    expect(() => parse(7 as never)).toThrow(UsageError);
    const reader = transactionReader(READING);
    reader.end();
    expect(() => reader.push("ST")).toThrow(UsageError);
    expect(() => reader.end()).toThrow(UsageError);
  });
});

describe("the whole door", () => {
  it("builds the tree of the file; each document knows its bytes", () => {
    const { documents, interchanges } = parse(FILE);
    expect(interchanges).toHaveLength(1);
    const [{ groups, complete }] = interchanges as [(typeof interchanges)[0]];
    expect(complete).toBe(true);
    expect(groups.map((group) => group.transactions.map(({ kind }) => kind))).toEqual([
      ["acknowledgment", "other", "acknowledgment"],
    ]);
    expect(groups[0]?.transactions[0]).toBe(documents[0]);
    expect(groups[0]?.transactions[1]).toMatchObject({
      transactionSet: "997",
      complete: true,
      segments: [{ id: "ST", elements: ["997", "0009"] }, { id: "AK1" }],
    });
    expect(
      documents.map(({ source }) => FILE.slice(source!.offset, source!.offset + source!.length)),
    ).toEqual([ack(1, "A"), ack(2, "R")]);
  });

  it("puts transactions outside any group into one without a header", () => {
    const { interchanges } = parse(`${ISA}${ack(1, "A")}TA1*1~${ack(2, "A")}`);
    expect(interchanges[0]?.groups.map(({ header }) => header)).toEqual([undefined]);
    expect(interchanges[0]?.groups[0]?.transactions).toHaveLength(2);
    expect(interchanges[0]?.otherSegments).toMatchObject([{ id: "TA1" }]);
    expect(interchanges[0]?.complete).toBe(false);
  });
});

describe("the writer", () => {
  it("gives back what was not changed, byte for byte", () => {
    const odd = FILE.replaceAll("~", " ~\r\n").replace("SE*4*", "SE*04*");
    expect(textOf(writeTransactions(parse(odd), WRITING))).toBe(odd);
  });

  it("renders what was changed and copies the rest of it", () => {
    // Its wrong count is kept, as everything of a transaction that nobody touched.
    const file = parse(FILE.replace("SE*4*0001", "SE*99*0001"));
    const last = file.documents[1] as { segments: readonly Segment[] };
    last.segments = [...last.segments, { id: "K3", elements: ["A"] }];
    const expected = FILE.replace("SE*4*0001", "SE*99*0001").replace("SE*4*0002", "K3*A~SE*5*0002");
    expect(textOf(writeTransactions(file, WRITING))).toBe(expected);
  });

  it("makes envelopes and counts anew where there are no bytes to copy", () => {
    const { interchanges } = parse(FILE.replace("GE*3", "GE*7").replace("SE*4*0002", "SE*9*0002"));
    expect(textOf(writeTransactions({ interchanges }, WRITING))).toBe(FILE);
  });
});
