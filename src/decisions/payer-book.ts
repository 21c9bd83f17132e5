import type { CalendarDate } from "../values/index.js";
import { holdsOn } from "./effective.js";
import type { Deadline, DeadlineConflict, PayerKind } from "./model.js";
import type { ClockedStep, Policy } from "./policy-schema.js";

type Row = Policy["deadlines"][number];
type AppealStep = "appeal" | "reconsideration";
type Payer = Policy["payers"][number];

/** The days that a row comes to, counted from one day. */
export interface Days {
  readonly date: CalendarDate;
  /** Who says so. */
  readonly source: string;
  readonly targetDate: CalendarDate;
  /** The latest day of any reading that counts: until then nobody can be sure that it is too late. */
  readonly latest: CalendarDate;
  readonly conflicts: readonly DeadlineConflict[] | undefined;
}

/** Days with the deadlines that they are, by the day they are seen from. */
export interface CountedDays {
  readonly days: Days;
  readonly views: Map<CalendarDate, Deadline>;
}

/** What was worked out for a row of one policy before; nothing of a policy can change. */
export interface RowMemory {
  /** By the day counted from, with the day of receipt where it is known. */
  readonly days: Map<string, CountedDays>;
  /** The last one asked for: the denials of one remittance come one after another. */
  lastAnchor: CalendarDate | undefined;
  lastDays: CountedDays | undefined;
}

/** A row with what is kept of it. */
export interface KeptRow {
  readonly row: Row;
  readonly kept: RowMemory;
}

/** What a policy says of one payer, sorted so that the first row that fits is the right one. */
export interface PayerBook {
  readonly rows: ReadonlyMap<ClockedStep, readonly KeptRow[]>;
  /** What is filed at each appeal level that the payer has a row for. */
  readonly ladder: ReadonlyMap<number, AppealStep>;
  /** The same where it differs for a category, by "level category". */
  readonly exceptions: ReadonlyMap<string, AppealStep>;
  /** The highest level with a row; 0 where none has one. */
  readonly topLevel: number;
}

const booksOf = new WeakMap<Policy, Map<string, PayerBook>>();
const MOST_BOOKS = 5_000;

/**
 * The rows that are about a payer: its own, its playbook's, its kind's, anyone's, in this order. The
 * playbook is the one that the payer has on the day asked about: `payerIn`.
 */
export function bookOf(
  policy: Policy,
  payerId: string,
  kind: PayerKind,
  playbook: string | undefined,
): PayerBook {
  const last = lastBook;
  if (
    last?.policy === policy &&
    last.payerId === payerId &&
    last.kind === kind &&
    last.playbook === playbook
  ) {
    return last.book;
  }
  const book = foundBook(policy, payerId, kind, playbook);
  lastBook = { policy, payerId, kind, playbook, book };
  return book;
}

/** The one asked for last, because the denials of one payer come one after another. */
let lastBook:
  | {
      policy: Policy;
      payerId: string;
      kind: PayerKind;
      playbook: string | undefined;
      book: PayerBook;
    }
  | undefined;

function foundBook(
  policy: Policy,
  payerId: string,
  kind: PayerKind,
  playbook: string | undefined,
): PayerBook {
  let books = booksOf.get(policy);
  if (books === undefined) booksOf.set(policy, (books = new Map()));
  const key = `${kind} ${payerId}${playbook === undefined ? "" : `\n${playbook}`}`;
  let book = books.get(key);
  if (book === undefined) {
    if (books.size >= MOST_BOOKS) books.clear();
    books.set(key, (book = makeBook(policy, payerId, kind, playbook)));
  }
  return book;
}

function makeBook(
  policy: Policy,
  payerId: string,
  kind: PayerKind,
  playbook: string | undefined,
): PayerBook {
  const ranked = policy.deadlines
    .map((row, index) => ({ row, index, rank: rankOf(row, payerId, playbook, kind) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || narrowness(b.row) - narrowness(a.row) || b.index - a.index);
  const rows = new Map<ClockedStep, KeptRow[]>();
  const ladder = new Map<number, AppealStep>();
  const exceptions = new Map<string, AppealStep>();
  for (const { row } of ranked) {
    const list = rows.get(row.action);
    const keptRow: KeptRow = { row, kept: memoryOf(row, policy) };
    if (list === undefined) rows.set(row.action, [keptRow]);
    else list.push(keptRow);
    if (row.action !== "appeal" && row.action !== "reconsideration") continue;
    if (row.categories === undefined) {
      if (!ladder.has(row.level)) ladder.set(row.level, row.action);
      continue;
    }
    for (const category of row.categories) {
      const key = `${row.level} ${category}`;
      if (!exceptions.has(key)) exceptions.set(key, row.action);
    }
  }
  const levels = [
    ...ladder.keys(),
    ...[...exceptions.keys()].map((key) => Number.parseInt(key, 10)),
  ];
  return { rows, ladder, exceptions, topLevel: Math.max(0, ...levels) };
}

const memories = new WeakMap<Policy, Map<Row, RowMemory>>();

/** One memory for all payers of a policy that share a row: the days depend on no payer. */
function memoryOf(row: Row, policy: Policy): RowMemory {
  let ofPolicy = memories.get(policy);
  if (ofPolicy === undefined) memories.set(policy, (ofPolicy = new Map()));
  let memory = ofPolicy.get(row);
  if (memory === undefined) {
    ofPolicy.set(row, (memory = { days: new Map(), lastAnchor: undefined, lastDays: undefined }));
  }
  return memory;
}

/** 4: the payer's own; 3: its playbook's; 2: its kind's; 1: anyone's; 0: another's. */
export function rankOf(
  row: {
    readonly payerId?: string | undefined;
    readonly playbook?: string | undefined;
    readonly payerKind?: PayerKind | "any" | undefined;
  },
  payerId: string,
  playbook: string | undefined,
  kind: PayerKind,
): 0 | 1 | 2 | 3 | 4 {
  if (row.payerId !== undefined) return row.payerId === payerId ? 4 : 0;
  if (row.playbook !== undefined) return row.playbook === playbook ? 3 : 0;
  if (row.payerKind === undefined || row.payerKind === "any") return 1;
  return row.payerKind === kind ? 2 : 0;
}

/**
 * What is filed at an appeal level for a category; an appeal where the policy does not tell.
 *
 * @example
 * appealStepAt(bookOf(policy, "", "tricare"), 1, "medicalNecessity"); //=> "reconsideration"
 */
export function appealStepAt(book: PayerBook, level: number, category: string): AppealStep {
  const exception =
    book.exceptions.size === 0 ? undefined : book.exceptions.get(`${level} ${category}`);
  return exception ?? book.ladder.get(level) ?? "appeal";
}

/** A row with a condition comes before one without: it is the exception. */
function narrowness(row: Row): number {
  return (
    (row.needsGoodCause === true ? 1 : 0) +
    (row.categories === undefined ? 0 : 1) +
    (row.network === undefined ? 0 : 1)
  );
}

/**
 * What the policy says of a payer on a day: the last entry in force then.
 *
 * @example
 * payerIn(policy, "1512345678", "2026-02-01")?.kind; //=> "commercial"
 */
export function payerIn(policy: Policy, payerId: string, asOf: string): Payer | undefined {
  const { payers } = policy;
  for (let at = payers.length - 1; at >= 0; at -= 1) {
    const payer = payers[at]!;
    if (payer.payerId === payerId && holdsOn(payer, asOf)) return payer;
  }
  return undefined;
}
