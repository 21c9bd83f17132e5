import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CollectionItem,
  costToCollect,
  daysInReceivables,
  measureAll,
  type ReceivablesItem,
  underpaymentRate,
  underpaymentVariance,
} from "../../src/kpi/index.js";
import type { LineVariance } from "../../src/underpayments/index.js";
import { numbersOf } from "./flat-tables.js";

/** Measures over the caller's books and over compared lines, a second time in SQL. */

let state = 20260131;
/** A whole number below `limit`, the same ones in every run. */
function next(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % limit;
}

const books: readonly ReceivablesItem[] = Array.from({ length: 40 }, () => ({
  receivablesCents: next(9_000_000),
  revenueCents: 100_000 + next(20_000_000),
  days: [28, 30, 31, 90, 91, 365][next(6)]!,
})) as readonly ReceivablesItem[];
const collections = Array.from({ length: 40 }, () => ({
  costCents: next(500_000),
  collectedCents: 10_000 + next(12_000_000),
})) as unknown as readonly CollectionItem[];
const CLASSES = ["match", "underpaid", "overpaid", "denied", "bundled", "cannotEvaluate"];
/** The members of a compared line that the measures read. */
const lines = Array.from({ length: 600 }, () => {
  const kind = CLASSES[next(CLASSES.length)]!;
  const off = kind === "underpaid" ? next(9000) + 500 : kind === "overpaid" ? -next(9000) - 500 : 0;
  const isKnown = kind !== "cannotEvaluate";
  return {
    class: kind,
    chargeCents: 20_000 + next(50_000),
    expectedCents: isKnown ? 10_000 + next(30_000) : null,
    varianceCents: isKnown ? off : null,
  };
}) as unknown as readonly LineVariance[];

let db: DuckDBConnection;
beforeAll(async () => {
  db = await (await DuckDBInstance.create(":memory:")).connect();
  const table = async (name: string, columns: string, rows: readonly (readonly unknown[])[]) => {
    await db.run(`CREATE TABLE ${name} (${columns})`);
    const values = rows.map((row) => `(${row.map((v) => (v === null ? "NULL" : v)).join(",")})`);
    await db.run(`INSERT INTO ${name} VALUES ${values.join(",")}`);
  };
  await table(
    "books",
    "receivables BIGINT, revenue BIGINT, days INT",
    books.map((b) => [b.receivablesCents, b.revenueCents, b.days]),
  );
  await table(
    "collections",
    "cost BIGINT, collected BIGINT",
    collections.map((c) => [c.costCents, c.collectedCents]),
  );
  await table(
    "line",
    "class TEXT, charge BIGINT, expected BIGINT, variance BIGINT",
    lines.map((l) => [`'${l.class}'`, l.chargeCents, l.expectedCents, l.varianceCents]),
  );
});
afterAll(() => db.closeSync());

const close = (actual: number | null, expected: number | null | undefined) =>
  expect(Math.abs(actual! / expected! - 1)).toBeLessThan(1e-12);

describe("KPIs of the caller's books", () => {
  it.each(["net", "practice"] as const)("days in receivables, %s", async (form) => {
    const { v } = await numbersOf(
      db,
      "SELECT sum(receivables)::DOUBLE / sum(revenue::DOUBLE / days) v FROM books",
    );
    close(measureAll(daysInReceivables({ form }), books).value, v);
  });

  it("cost to collect", async () => {
    const { n, d } = await numbersOf(db, "SELECT sum(cost) n, sum(collected) d FROM collections");
    const result = measureAll(costToCollect(), collections);
    expect([result.numerator, result.denominator]).toEqual([n, d]);
    close(result.value, n! / d!);
  });
});

describe("KPIs of compared lines", () => {
  const compared = "class IN ('match', 'underpaid', 'overpaid')";

  it("underpayment rate by lines", async () => {
    const { n, d } = await numbersOf(
      db,
      `SELECT count(*) FILTER (class = 'underpaid') n, count(*) d FROM line WHERE ${compared}`,
    );
    const result = measureAll(underpaymentRate(), lines);
    expect([result.numerator, result.denominator]).toEqual([n, d]);
    close(result.value, n! / d!);
  });

  it("underpayment rate by dollars, and what was left out", async () => {
    const { n, d, left } = await numbersOf(
      db,
      `SELECT sum(variance) FILTER (class = 'underpaid') n, sum(expected) FILTER (${compared}) d,
       count(*) FILTER (NOT ${compared}) AS "left" FROM line`,
    );
    const result = measureAll(underpaymentRate({ basis: "expected-dollars" }), lines);
    expect([result.numerator, result.denominator]).toEqual([n, d]);
    close(result.value, n! / d!);
    expect(result.exclusions.reduce((sum, { count }) => sum + count, 0)).toBe(left);
  });

  it("underpayment variance, never netted", async () => {
    const { n, over } = await numbersOf(
      db,
      `SELECT sum(variance) FILTER (class = 'underpaid') n,
       -sum(variance) FILTER (class = 'overpaid') AS "over" FROM line`,
    );
    const result = measureAll(underpaymentVariance(), lines);
    expect(result.value).toBe(n);
    expect(result.parts?.["overpaidCents"]).toBe(over);
  });
});
