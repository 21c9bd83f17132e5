import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Diagnostic } from "../../src/values/index.js";
import type { Delimiters, Limits } from "../../src/x12/index.js";

/** A diagnostic as a fixture's .json expects it: only what is given is compared. */
export interface ExpectedDiagnostic {
  readonly code: string;
  readonly segment?: number;
  readonly segmentId?: string;
  readonly element?: number;
  readonly component?: number;
  readonly byteOffset?: number;
  readonly loop?: string;
  readonly interchange?: string;
  readonly group?: string;
  readonly transaction?: string;
  readonly details?: Readonly<Record<string, number>>;
}

/** What stands in every fixture's .json. */
export interface Expectation {
  readonly says: string;
  readonly diagnostics: readonly ExpectedDiagnostic[];
  /** Codes that may come on top, wherever they stand. */
  readonly also?: readonly string[];
  readonly limits?: Partial<Limits>;
}

/** What stands in the .json of fixtures/x12. */
export interface FramingExpectation extends Expectation {
  /** Of the 835 reader, where they differ from those of the X12 reader. */
  readonly remittanceDiagnostics?: readonly ExpectedDiagnostic[];
  readonly counts: Readonly<
    Record<"interchanges" | "groups" | "transactions" | "segments", number>
  >;
  readonly complete: boolean;
  readonly sameClaims: boolean;
  readonly delimiters?: Omit<Delimiters, "repetition">;
  readonly version?: string;
  readonly patient?: readonly [last: string, first: string];
}

export interface Fixture<E extends Expectation> {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expectation: E;
}

/** Every .edi of a folder of fixtures, with its .json. */
export function fixtures<E extends Expectation>(folder: string): readonly Fixture<E>[] {
  const path = new URL(`../../fixtures/${folder}/`, import.meta.url);
  return readdirSync(path)
    .filter((name) => name.endsWith(".edi"))
    .map((name) => ({
      name: name.slice(0, -4),
      bytes: new Uint8Array(readFileSync(new URL(name, path))),
      expectation: JSON.parse(
        readFileSync(new URL(name.replace(/edi$/, "json"), path), "utf8"),
      ) as E,
    }));
}

/** The diagnostics, in order and complete, each at least as the expectation says. */
export function expectDiagnostics(
  actual: readonly Diagnostic[],
  expected: readonly ExpectedDiagnostic[],
  also: readonly string[] = [],
): void {
  const rest = actual.filter(
    ({ code }) => !also.includes(code) || expected.some((entry) => entry.code === code),
  );
  expect(rest.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
  expected.forEach(({ code, details, ...location }, i) => {
    expect(rest[i]!.location, code).toMatchObject(location);
    if (details !== undefined) expect(rest[i]!.details, code).toEqual(details);
  });
}
