import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askedCodes } from "../../src/cli/explain-codes.js";
import { type BuiltCommandLine, buildCommandLine } from "./command-line.js";

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

const explain = (...args: string[]) => built.run(["explain", ...args]);

describe("codes as people write them", () => {
  it.each<[readonly string[]]>([
    [["CO-16", "N290"]],
    [["CO16", "N290"]],
    [["co16", "n290"]],
    [["co 16", "N290"]],
    [["co", "16", "n290"]],
    [["CO-016", "N290"]],
    [["CO", "-", "16", "N290"]],
    [["CO-16/N290"]],
    [["co-16,n290"]],
    [["N290", "CO-16"]],
    [["CO-16", "N-290"]],
    [["CO-16", "N290", "n290"]],
  ])("%j is CO-16 with N290", (words) => {
    expect(askedCodes(words)).toEqual({
      asked: "CO-16 N290",
      codes: { group: "CO", carc: "16", rarcs: ["N290"] },
      unknown: [],
    });
  });

  it.each<[readonly string[], string]>([
    [["16"], "16"],
    [["016"], "16"],
    [["b7"], "B7"],
    [["PRB7"], "PR-B7"],
    [["pr", "b7"], "PR-B7"],
    [["97", "N19"], "97 N19"],
    [["oa-a1", "MA130"], "OA-A1 MA130"],
  ])("%j is %s", (words, asked) => {
    expect(askedCodes(words)).toMatchObject({ asked, unknown: [] });
  });

  it("never takes a word of an object for a code", () => {
    for (const word of ["constructor", "__proto__", "toString", "x".repeat(10_000)]) {
      const { codes, unknown } = askedCodes([word]);
      expect(codes).toBeUndefined();
      expect(unknown).toHaveLength(1);
      expect(unknown[0]?.length).toBeLessThan(30);
    }
  });
});

describe("explain", () => {
  it.each([[["CO16", "N290"]], [["co 16", "N290"]], [["co", "16", "N290"]], [["CO-16", "N290"]]])(
    "%j gets the whole answer",
    async (words) => {
      const { code, stdout, stderr } = await explain(...words, "--payer-type", "medicare");
      expect(stdout).toMatch(/^CO-16 N290\n/);
      expect(stdout).toMatch(/^16 +Billing error or missing claim information/m);
      expect(stdout).toMatch(/^N290 +Rendering provider/m);
      expect(stdout).toMatch(/^Denial +Yes\./m);
      expect(stdout).toMatch(/^Bucket +Claim data/m);
      expect(stdout).toMatch(/^Missing +rendering provider id$/m);
      expect(stdout).toMatch(/^Do first +\w/m);
      expect(stdout).toMatch(/^Appeal +Medicare .*Redetermination within 120 days/m);
      expect(stdout).toMatch(/^Sources +Reason and group codes: X12/m);
      expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(stderr).toBe("");
      expect(code).toBe(0);
    },
  );

  it("takes a bare code, and says that its group is assumed and where it is something else", async () => {
    const { code, stdout } = await explain("45");
    expect(stdout).toContain("assumed: no group was given");
    expect(stdout).toMatch(/^Denial +No: contractual adjustment\./m);
    expect(stdout).toContain("Under another group: PR patient share.");
    expect(stdout).toMatch(/^Appeal +Nothing to appeal\./m);
    expect(code).toBe(0);
  });

  it("says when a remark is wanted, a group not allowed, and appeal not open", async () => {
    expect((await explain("16")).stdout).toContain("The code asks for a remark code");
    expect((await explain("CO-23")).stdout).toContain("does not allow it under CO");
    expect((await explain("CO-16", "MA130")).stdout).toContain("No appeal: unprocessable");
  });

  it("tells the use of a code on a day", async () => {
    expect((await explain("38")).stdout).toContain("retired on 2013-01-01");
    const { code, stdout } = await explain("38", "--as-of", "2012-12-31");
    expect(stdout).toContain("in use since");
    expect(code).toBe(0);
    expect((await explain("CO-16", "--as-of", "1990-01-01")).stdout).toContain("not before 1995");
  });

  it("writes one object as json, without amounts", async () => {
    const { code, stdout } = await explain("CO-16", "N290", "--format", "json");
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(["asked", "payerType", "asOf", "unknown", "explanation"]);
    expect(result).toMatchObject({ asked: "CO-16 N290", payerType: "other", unknown: [] });
    expect(result.explanation).toMatchObject({
      group: "CO",
      adjustmentClass: "denial",
      denial: { category: "claimData", missing: ["renderingProviderId"] },
    });
    expect(stdout).not.toMatch(/Cents/);
    expect(code).toBe(0);
  });
});

describe("an unknown code", () => {
  it.each<[string[], RegExp]>([
    [["CO-999"], /^999 +Not on the list of adjustment reason codes \(2026-08\)/m],
    [["X99"], /^X99 +Not on the list of adjustment reason codes/m],
    [["hello"], /^HELLO +No adjustment reason or remark code is written like this/m],
    [["CO-16", "N9999"], /^N9999 +Not on the list of remark codes[\s\S]*^Denial +Yes/m],
    [["CO-16", "hello"], /^HELLO +No adjustment[\s\S]*^Denial +Yes/m],
  ])("%j gets a clear answer and exit code 1", async (words, saying) => {
    const { code, stdout, stderr } = await explain(...words);
    expect(stdout).toMatch(saying);
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  it("is named in json too", async () => {
    const unlisted = await explain("CO-999", "--format", "json");
    expect(JSON.parse(unlisted.stdout)).toMatchObject({
      unknown: ["999"],
      explanation: { adjustmentClass: "unmapped", denial: null },
    });
    expect(unlisted.code).toBe(1);
    const unread = await explain("hello", "--format", "json");
    expect(JSON.parse(unread.stdout)).toMatchObject({ unknown: ["HELLO"], explanation: null });
    expect(unread.code).toBe(1);
  });
});

describe("wrong use of explain", () => {
  it.each<[string[], RegExp]>([
    [["N290"], /N290 is a remark code \(.+\): name the reason code/],
    [["CO"], /CO is a group code/],
    [["CO", "N19"], /CO is a group code/],
    [["16", "45"], /one reason code at a time, not both 16 and 45/],
    [["16", "--as-of", "2026-02-30"], /--as-of: expected a real day/],
    [["16", "--payer-type", "nobody"], /Allowed choices are medicare,/],
    [["16", "--format", "xml"], /Allowed choices are text, json/],
    [[], /missing required argument/],
  ])("%j: one line and exit code 2", async (words, saying) => {
    const { code, stdout, stderr } = await explain(...words);
    expect(stderr).toMatch(saying);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});
