import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { ClaimHistory } from "../../src/claims/index.js";
import { ROOT_CAUSE_DEFAULTS } from "../../src/denials/index.js";

type Value = string | number | boolean | undefined | null;

const TABLES = {
  claim: "h INT, charge BIGINT, submitted DATE, as_of DATE, first_payer TEXT",
  adj: "h INT, i INT, role TEXT, position TEXT, freq TEXT, payer TEXT, day DATE, charge BIGINT, paid BIGINT, denied BIGINT, state TEXT, occurrence INT, initial BOOL",
  adj_line: "h INT, i INT, line INT, denied BIGINT, state TEXT",
  adj_denial: "h INT, i INT, reason TEXT",
  ep: "h INT, ep TEXT, payer TEXT, position TEXT, opened DATE, opened_by INT, reason TEXT, category TEXT, cause TEXT, denied BIGINT, at_risk BIGINT, opened_risk BIGINT, resolution TEXT, resolved DATE, days INT, recovered BIGINT, redenial_of TEXT, last_proof INT, ma130 BOOL",
  ep_proof: "h INT, ep TEXT, i INT",
  ep_again: "h INT, ep TEXT, i INT",
  ev: "h INT, i INT, kind TEXT, day DATE, minutes DECIMAL(18,6), amount BIGINT",
  appeal: "h INT, n INT, level INT, decided DATE, outcome TEXT",
  appeal_proof: "h INT, n INT, i INT",
  st: "h INT, i INT, state TEXT, day DATE",
  line: "h INT, expected BIGINT",
  cause: "cause TEXT, preventable TEXT",
} as const;

type Table = keyof typeof TABLES;

/** Histories as flat tables: what they hold, as it stands, and nothing that a measure computed. */
function rowsOf(histories: readonly ClaimHistory[]): Record<Table, Value[][]> {
  const rows = Object.fromEntries(
    Object.keys(TABLES).map((name) => [name, []]),
  ) as unknown as Record<Table, Value[][]>;
  for (const [cause, { preventable }] of Object.entries(ROOT_CAUSE_DEFAULTS)) {
    rows.cause.push([cause, preventable]);
  }
  for (const [h, history] of histories.entries()) {
    const { identity, submittedOn, asOf, episodes, appeals, lines } = history;
    rows.claim.push([
      h,
      identity.chargeCents ?? 0,
      submittedOn,
      asOf,
      history.payers[0]?.payer.key,
    ]);
    for (const { expectedAllowedCents } of lines) rows.line.push([h, expectedAllowedCents]);
    for (const entry of history.entries) addEntry(rows, h, history, entry);
    for (const e of episodes) {
      const { resolution, resolvedOn, recoveredCents, redenialOf, proof } = e;
      const reason = `${e.groupCode}-${e.reasonCode}`;
      rows.ep.push([
        ...[h, e.id, e.payer.key, e.position, e.openedOn, e.openedBy, reason, e.category],
        ...[e.rootCause, e.deniedCents, e.atRiskCents, e.openedAtRiskCents, resolution, resolvedOn],
        ...[e.days, recoveredCents, redenialOf, proof.at(-1), e.remarkCodes.includes("MA130")],
      ]);
      for (const i of proof) rows.ep_proof.push([h, e.id, i]);
      for (const i of e.redenials) rows.ep_again.push([h, e.id, i]);
    }
    for (const [n, { level, decidedOn, outcome, proof }] of appeals.entries()) {
      rows.appeal.push([h, n, level, decidedOn, outcome]);
      for (const i of proof) rows.appeal_proof.push([h, n, i]);
    }
  }
  return rows;
}

function addEntry(
  rows: Record<Table, Value[][]>,
  h: number,
  { initial }: ClaimHistory,
  entry: ClaimHistory["entries"][number],
): void {
  const { index: i } = entry;
  if (entry.kind === "status") rows.st.push([h, i, entry.status.state, entry.date]);
  else if (entry.kind === "event") {
    const { event } = entry;
    const amount = "amountCents" in event ? event.amountCents : undefined;
    rows.ev.push([h, i, event.kind, event.date, event.minutes, amount]);
  } else if (entry.kind === "adjudication") {
    const a = entry.adjudication;
    rows.adj.push([
      ...[h, i, a.role, a.position, a.frequencyCode, a.payment.payer.key, a.payment.date],
      ...[a.chargeCents, a.paidCents, a.deniedCents, a.state, a.occurrence, initial.includes(i)],
    ]);
    for (const line of a.lines) {
      rows.adj_line.push([h, i, line.lineIndex, line.deniedCents, line.state]);
    }
    for (const denial of a.denials) rows.adj_denial.push([h, i, denial.reasonCode]);
  }
}

const literal = (value: Value) =>
  value === undefined || value === null
    ? "NULL"
    : typeof value === "string"
      ? `'${value.replaceAll("'", "''")}'`
      : String(value);

/** A database in memory with the tables of a portfolio, and the views that SQL of the tests shares. */
export async function flatDatabase(
  histories: readonly ClaimHistory[],
  views: string,
): Promise<DuckDBConnection> {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  for (const [name, rows] of Object.entries(rowsOf(histories))) {
    await connection.run(`CREATE TABLE ${name} (${TABLES[name as Table]})`);
    for (let at = 0; at < rows.length; at += 2000) {
      const values = rows.slice(at, at + 2000).map((row) => `(${row.map(literal).join(",")})`);
      await connection.run(`INSERT INTO ${name} VALUES ${values.join(",")}`);
    }
  }
  await connection.run(views);
  return connection;
}

/** The only row of a query, as numbers. */
export async function numbersOf(
  connection: DuckDBConnection,
  sql: string,
): Promise<Readonly<Record<string, number | null>>> {
  const reader = await connection.runAndReadAll(sql);
  const [row] = reader.getRowObjectsJson();
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, value === null ? null : Number(value)]),
  );
}

/** All rows of a query. */
export async function rowsOfQuery(connection: DuckDBConnection, sql: string) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}
