import { describe, expect, test } from "vitest";
import { parse835, type RemittanceFile, write835 } from "../../src/835/index.js";
import { eventTexts } from "../laws/events.js";
import { type CorpusFile, corpusFiles, hasCorpus, WITHOUT } from "./corpus.js";
import { type Count, countByHand } from "./oracle.js";

const files = corpusFiles();
const remittances = files.filter(({ name }) => name.startsWith("835/"));
const others = files.filter(({ name }) => !name.startsWith("835/"));

/** What we make of a file, counted the way the oracle counts. */
function counted({ remittances: documents, interchanges }: RemittanceFile): Count {
  const sum = (of: (totals: RemittanceFile["remittances"][number]["totals"]) => number) =>
    documents.reduce((total, { totals }) => total + of(totals), 0);
  const cents = (of: Parameters<typeof sum>[0]) => BigInt(sum(of));
  return {
    interchanges: interchanges.filter(({ header }) => header.elements.length > 0).length,
    transactions: documents.length,
    claims: sum((totals) => totals.claims),
    services: sum((totals) => totals.services),
    adjustments: sum((totals) => totals.adjustments),
    providerAdjustments: sum((totals) => totals.providerAdjustments),
    chargeCents: cents((totals) => totals.chargeCents),
    paidCents: cents((totals) => totals.paidCents),
    adjustmentCents: cents((totals) => totals.adjustmentCents),
    providerAdjustmentCents: cents((totals) => totals.providerAdjustmentCents),
    paymentCents: cents((totals) => totals.paymentCents),
  };
}

/** "claims balanced 2/2; BPR balanced 1/1", as the corpus's index has it. */
function verdictOf({ remittances: documents }: RemittanceFile): string {
  const balanced = documents.reduce((sum, { balance }) => sum + balance.claims.balanced, 0);
  const claims = documents.reduce((sum, { totals }) => sum + totals.claims, 0);
  const paid = documents.filter(({ balance }) => balance.transaction.verdict === "balanced");
  return `claims balanced ${balanced}/${claims}; BPR balanced ${paid.length}/${documents.length}`;
}

/** Where our verdict is not the index's: ours, and why. */
const DIFFERENCES: Readonly<Record<string, readonly [ours: string, why: string]>> = {
  "835/apimeister-README.md__emb2.edi": [
    "claims balanced 0/0; BPR balanced 0/1",
    "Its SE is glued to an unterminated line of dots, so there is none: the index leaves such a " +
      "transaction out, we call it not evaluable.",
  ],
  "835/cosyte-spec-notes-money.md__emb1.edi": [
    "claims balanced 0/0; BPR balanced 0/1",
    "BPR02 is 1,234.56, which is no amount: the index leaves it out, we call it not evaluable.",
  ],
};

/** Findings that say a file is not well formed: it need not be given back by rendering. */
const BROKEN = new Set(["error", "warning"]);

describe.skipIf(!hasCorpus)(`files that other projects wrote${WITHOUT}`, () => {
  test("there are some", () => {
    expect(remittances.length).toBeGreaterThan(40);
    expect(others.length).toBeGreaterThan(50);
  });

  for (const { name, bytes, notes } of remittances) {
    describe(name, () => {
      const file = parse835(bytes);

      test("counts and sums are those of the independent count", () => {
        expect(counted(file)).toEqual(countByHand(bytes));
      });

      test("the balance verdicts are those of the index, or explained", () => {
        const indexed = /claims balanced \d+\/\d+; BPR balanced \d+\/\d+/.exec(notes)?.[0];
        expect(indexed).toBeDefined();
        const difference = DIFFERENCES[name];
        expect(verdictOf(file)).toBe(difference?.[0] ?? indexed);
        if (difference !== undefined) expect(difference[0]).not.toBe(indexed);
      });

      test("it is given back byte for byte", () => {
        expect(write835(file)).toEqual(bytes);
      });

      test("rendered from the model it says the same", () => {
        let rendered: Uint8Array;
        try {
          rendered = write835({ interchanges: file.interchanges });
        } catch (error) {
          // What cannot stand in a file was not well formed to begin with.
          expect(file.diagnostics.some(({ severity }) => BROKEN.has(severity))).toBe(true);
          expect((error as Error).name).toBe("UsageError");
          return;
        }
        expect(countByHand(rendered)).toEqual(countByHand(bytes));
      });

      test("chunks of any size give the same events", () => {
        const whole = eventTexts([bytes]);
        for (const size of bytes.length > 20_000 ? [1009] : [1, 7, 64]) {
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          expect(eventTexts(chunks)).toEqual(whole);
        }
      });
    });
  }

  for (const { name, bytes } of others) {
    test(`${name} is read without exception and named as passed over`, () => {
      expectPassedOver({ name, bytes, notes: "" });
    });
  }
});

function expectPassedOver({ bytes }: CorpusFile): void {
  const { remittances: documents, diagnostics } = parse835(bytes);
  expect(documents).toEqual([]);
  const codes = diagnostics.map(({ code }) => code);
  const named = codes.some((code) =>
    ["x12/transaction-passed-over", "x12/interchange-acknowledgment"].includes(code),
  );
  expect(named, codes.join(" ")).toBe(true);
}
