import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/cli/read-file.js";

const MIXED = readFileSync("fixtures/x12/valid/mixed-transactions.edi");

/** What is told of standard input that comes in chunks of so many bytes. */
async function outcomeOf(bytes: Uint8Array, size: number) {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const codes: string[] = [];
  const outcome = await readFile(
    { name: "-", size: undefined, open: chunks },
    { add: () => {}, clear: () => {} },
    {
      remittance: (event) => {
        if (event.kind === "diagnostic") codes.push(event.diagnostic.code);
      },
      status: () => {},
    },
  );
  return { ...outcome, codes };
}

describe("standard input", () => {
  it.each([1, 7, 100, 5000])("in chunks of %i bytes tells the same", async (size) => {
    const whole = await outcomeOf(MIXED, MIXED.length);
    expect([...whole.passedOver.keys()]).toEqual(["TA1", "999"]);
    expect(await outcomeOf(MIXED, size)).toEqual(whole);
  });

  it("behind a page of junk tells the same", async () => {
    const junk = Buffer.concat([Buffer.from(`${"A line of a log\n".repeat(4000)}`), MIXED]);
    const whole = await outcomeOf(junk, junk.length);
    expect([...whole.passedOver.keys()]).toEqual(["TA1", "999"]);
    expect(await outcomeOf(junk, 50)).toEqual(whole);
  });
});
