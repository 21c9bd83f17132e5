import { describe, expect, it } from "vitest";
import {
  type ClaimStatus,
  parse277,
  type StatusDocument,
  type StatusFile,
  write277,
} from "../../src/277/index.js";
import { UsageError } from "../../src/values/index.js";
import { fixtures } from "../x12/fixture.js";
import { fileOf, patient, TOP } from "./sample.js";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const SOURCE = fileOf([
  ...TOP,
  ...patient("MR1", "STC*A2:20:PR*20260312*WQ*207.00", "REF*1K*HC1", "DTP*472*D8*20260219"),
]);

function changed(file: StatusFile, change: (document: StatusDocument) => object): StatusFile {
  return {
    ...file,
    interchanges: file.interchanges.map((interchange) => ({
      ...interchange,
      groups: interchange.groups.map((group) => ({
        ...group,
        transactions: group.transactions.map((one) =>
          one.kind === "status" ? { ...one, ...change(one) } : one,
        ),
      })),
    })),
  };
}
const claims = (file: StatusFile, change: (claim: ClaimStatus) => object) =>
  changed(file, (document) => ({
    claims: document.claims.map((claim) => ({ ...claim, ...change(claim) })),
  }));

describe("write277", () => {
  it("gives back what was not changed, trailing zeros and all, though it went through JSON", () => {
    const file = parse277(SOURCE);
    expect(text(write277(file))).toBe(SOURCE);
    const json = JSON.parse(JSON.stringify({ ...file, source: undefined }));
    expect(text(write277({ ...json, source: file.source }))).toBe(SOURCE);
  });

  it("renders what was changed, and the rest verbatim", () => {
    const two = SOURCE + SOURCE.replaceAll("000000001", "000000002");
    const file = parse277(two);
    const [first, second] = claims(file, () => ({ payerClaimControlNumber: "HC2" })).interchanges;
    const written = text(write277({ ...file, interchanges: [first!, file.interchanges[1]!] }));
    expect(second).toBeDefined();
    expect(written).toBe(two.replace("WQ*207.00", "WQ*207").replace("REF*1K*HC1", "REF*1K*HC2"));
  });

  it("keeps what the model has no place for, and other transactions", () => {
    const odd = SOURCE.replace("DTP*472", "NTE*ADD*TEXT:WITH COLON~\nDTP*472").replace(
      "SE*13",
      "SE*14",
    );
    const file = parse277(odd);
    expect(file.transactions[0]!.claims[0]!.unmapped).toHaveLength(1);
    const edited = claims(file, () => ({ clearinghouseTraceNumber: "D1" }));
    expect(text(write277(edited))).toContain("NTE*ADD*TEXT:WITH COLON~");
    const mixed = fixtures("x12/valid").flatMap(({ bytes }) => {
      const read = parse277(bytes);
      return [[text(write277({ interchanges: read.interchanges })), text(bytes)]];
    });
    expect(mixed.length).toBeGreaterThan(0);
    for (const [written] of mixed) expect(parse277(written!).transactions).toEqual([]);
  });

  it("numbers levels that have no number, and those made from claims", () => {
    const file = parse277(SOURCE);
    const bare = changed(file, ({ levels, claims: all }) => ({
      levels: levels.map(({ id: _, parentId: __, childCode: ___, ...level }) => level),
      claims: all.map(({ patient: one, ...claim }) => ({
        ...claim,
        informationSource: undefined,
        informationReceiver: undefined,
        provider: undefined,
        patient: undefined,
        levelIndex: one === undefined ? -1 : 3,
      })),
    }));
    const written = text(write277({ interchanges: bare.interchanges }));
    expect(written).toContain("HL*1**20*1~\n");
    expect(written).toContain("HL*4*3*PT~\n");
    const derived = changed(file, ({ claims: all }) => ({
      levels: [],
      claims: all.map(({ levelIndex: _, ...claim }) => claim),
    }));
    expect(text(write277({ interchanges: derived.interchanges }))).toBe(
      SOURCE.replace("207.00", "207"),
    );
  });

  it.each([
    ["claims[0].levelIndex", (one: ClaimStatus) => ({ ...one, levelIndex: 99 })],
    [
      "claims[0].provider",
      (one: ClaimStatus) => ({
        ...one,
        provider: { ...one.provider!, entity: { ...one.provider!.entity!, lastName: "OTHER" } },
      }),
    ],
    [
      "claims[0].patient",
      (one: ClaimStatus) => ({ ...one, patient: { ...one.patient!, childCode: "0" } }),
    ],
  ])("names the level that disagrees: %s", (name, change) => {
    const file = claims(parse277(SOURCE), change);
    expect(() => write277(file)).toThrow(UsageError);
    expect(() => write277(file)).toThrow(name);
  });

  it.each([
    [
      "STC01",
      (one: ClaimStatus) => ({ statuses: one.statuses.map((s) => ({ ...s, category: "A:2" })) }),
    ],
    ["REF02", () => ({ payerClaimControlNumber: "SECRET*" })],
    [
      "further.element",
      (one: ClaimStatus) => ({
        statuses: one.statuses.map((s) => ({
          ...s,
          further: [{ category: "A2", code: "20", element: 5 }],
        })),
      }),
    ],
  ])("names the element whose value cannot stand: %s", (name, change) => {
    const file = claims(parse277(SOURCE), change);
    expect(() => write277(file)).toThrow(UsageError);
    expect(() => write277(file)).toThrow(name);
    expect(() => write277(file)).not.toThrow(/SECRET/);
  });

  it("refuses statuses on a patient's level, and claims on none below a provider", () => {
    const file = parse277(SOURCE);
    const onPatient = changed(file, ({ levels, claims: all }) => {
      const patientLevel = { ...levels[3]!, traces: all[0]!.traces };
      return {
        levels: [...levels.slice(0, 3), patientLevel],
        claims: [{ ...all[0]!, patient: patientLevel }],
      };
    });
    expect(() => write277(onPatient)).toThrow("levels[3].traces");
    const onProvider = claims(file, () => ({
      levelIndex: 2,
      patient: undefined,
      payerClaimControlNumber: undefined,
    }));
    expect(() => write277(onProvider)).toThrow("claims[0].subscriber");
    expect(() => write277(undefined as never)).toThrow(UsageError);
  });
});
