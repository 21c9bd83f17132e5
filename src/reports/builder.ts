import type { Claim, Remittance, RemittanceEndEvent, RemittanceEvent } from "../835/index.js";
import {
  type Decision,
  decide,
  defaultPolicy,
  PATHS,
  type Path,
  type Policy,
  type PolicyInput,
  parsePolicy,
} from "../decisions/index.js";
import {
  type ClaimDenials,
  type ClassifyOptions,
  classify,
  type Denial,
} from "../denials/index.js";
import {
  type Breakdown,
  type BreakdownRow,
  balanceVerdicts,
  denialKpis,
  type Population,
} from "../kpi/index.js";
import { type CalendarDate, calendarDate, type Diagnostic } from "../values/index.js";
import { categoryLabel, reasonLabel } from "./labels.js";
import { maskedTrace, printable, shownReason } from "./masking.js";
import type {
  DeadlineBucket,
  DenialGroup,
  DenialReport,
  PaymentRow,
  ReportFile,
  WorkRow,
} from "./model.js";
import { namesApart } from "./payer-names.js";
import { BUCKETS, bucketOf, payerName, workRow } from "./work-row.js";

export interface ReportOptions {
  /** The day from which deadlines are seen. */
  readonly asOf: CalendarDate | string;
  readonly policy?: Policy | PolicyInput | undefined;
  /** How many denials the worklist holds. Default: 50. */
  readonly worklistRows?: number | undefined;
  /** Whether patient control numbers and whole trace numbers are shown. Default: false. */
  readonly showIds?: boolean | undefined;
  /** Which claims the rates and breakdowns count. Default: `primary`. */
  readonly population?: Population | undefined;
  /** Passed on to `classify`. */
  readonly classify?: ClassifyOptions | undefined;
}

/** Takes the events of any number of files, and gives the report when asked. */
export interface ReportBuilder {
  /** Events that follow are of this file. */
  startFile(name: string): void;
  /** Takes one event of `read835`, in order. */
  add(event: RemittanceEvent): void;
  /** Names a file that could not be opened, or not read to its end, and why. */
  failFile(name: string, why: string): void;
  /** The report on everything so far; more may be added afterwards. */
  report(): DenialReport;
}

/** Sees each claim and each denial as the builder takes it. */
export interface ReportObserver {
  claim(claim: Claim, remittance: Remittance, denials: ClaimDenials): void;
  /** `row` holds the decision; it is made only for those who ask. */
  denial(denial: Denial, claim: Claim, remittance: Remittance, row: Omit<WorkRow, "row">): void;
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };
export type Groups<Key extends string> = Record<Key, Mutable<DenialGroup<Key>>>;

interface State {
  readonly options: ReportOptions;
  readonly observer: ReportObserver | undefined;
  readonly asOf: CalendarDate;
  readonly policy: Policy;
  readonly worklistRows: number;
  readonly kpis: ReturnType<typeof denialKpis>;
  kpiState: ReturnType<ReturnType<typeof denialKpis>["empty"]>;
  readonly verdicts: ReturnType<typeof balanceVerdicts>;
  verdictState: ReturnType<ReturnType<typeof balanceVerdicts>["empty"]>;
  readonly files: (Mutable<ReportFile> & { firstError: string | undefined })[];
  readonly payments: PaymentRow[];
  classifyOptions: ClassifyOptions | undefined;
  /** Denied in the transaction that is open. */
  openDeniedCents: number;
  readonly byPath: Groups<Path>;
  readonly byDeadline: Groups<DeadlineBucket>;
  readonly worklist: Omit<WorkRow, "row">[];
  denials: number;
  deniedCents: number;
}

/**
 * Builds a denial report piece by piece: memory grows with the payments, not with the claims. Each
 * claim is classified, measured and decided as it passes, and then let go.
 *
 * @throws UsageError when `asOf` is no calendar day or the policy is not valid.
 * @example
 * const builder = reportBuilder({ asOf: "2026-02-01" });
 * builder.startFile("january.835");
 * for await (const event of read835(bytes)) builder.add(event);
 * builder.report().rateByClaims.value; //=> 0.118
 */
export function reportBuilder(options: ReportOptions): ReportBuilder {
  return observedReportBuilder(options, undefined);
}

/** `reportBuilder` with somebody who looks on: each claim is classified and decided once for both. */
export function observedReportBuilder(
  options: ReportOptions,
  observer: ReportObserver | undefined,
): ReportBuilder {
  // Everything else of the options may be left out.
  calendarDate(options?.asOf);
  const state = emptyState(options, observer);
  return {
    startFile(name) {
      state.files.push(fileOf(name));
      state.openDeniedCents = 0;
    },
    add(event) {
      switch (event.kind) {
        case "claim":
          addClaim(state, event.claim, event.remittance);
          break;
        case "remittance":
          state.openDeniedCents = 0;
          break;
        case "remittanceEnd":
          addEnd(state, event);
          break;
        case "diagnostic":
          addDiagnostic(state, event.diagnostic);
          break;
        default:
          break;
      }
    },
    failFile(name, why) {
      const last = state.files.at(-1);
      const file = last?.name === printable(name) ? last : fileOf(name);
      if (file !== last) state.files.push(file);
      file.notRead = printable(file.payments === 0 ? why : `Read in part: ${why}`);
    },
    report: () => reportOf(state),
  };
}

function emptyState(options: ReportOptions, observer: ReportObserver | undefined): State {
  const kpis = denialKpis({ population: options.population });
  const verdicts = balanceVerdicts();
  return {
    options,
    observer,
    asOf: calendarDate(options.asOf),
    policy: options.policy === undefined ? defaultPolicy() : parsePolicy(options.policy),
    worklistRows: options.worklistRows ?? 50,
    kpis,
    kpiState: kpis.empty(),
    verdicts,
    verdictState: verdicts.empty(),
    files: [],
    payments: [],
    classifyOptions: undefined,
    openDeniedCents: 0,
    byPath: groupsOf(PATHS),
    byDeadline: groupsOf(BUCKETS),
    worklist: [],
    denials: 0,
    deniedCents: 0,
  };
}

export function groupsOf<Key extends string>(keys: readonly Key[]): Groups<Key> {
  return Object.fromEntries(
    keys.map((key) => [key, { key, denials: 0, deniedCents: 0 }]),
  ) as Groups<Key>;
}

function fileOf(name: string): State["files"][number] {
  return {
    name: printable(name),
    payments: 0,
    claims: 0,
    errors: 0,
    warnings: 0,
    notRead: undefined,
    firstError: undefined,
  };
}

function currentFile(state: State): State["files"][number] {
  let file = state.files.at(-1);
  if (file === undefined) state.files.push((file = fileOf("(unnamed)")));
  return file;
}

/** The caller's options with the payment's header: made once a payment. */
function optionsFor(state: State, remittance: Remittance): ClassifyOptions {
  if (state.classifyOptions?.remittance !== remittance) {
    state.classifyOptions = { ...state.options.classify, remittance };
  }
  return state.classifyOptions;
}

function addClaim(state: State, claim: Claim, remittance: Remittance): void {
  const denials = classify(claim, optionsFor(state, remittance));
  state.kpiState = state.kpis.add(state.kpiState, { claim, remittance, denials });
  currentFile(state).claims += 1;
  state.observer?.claim(claim, remittance, denials);
  state.openDeniedCents += denials.deniedCents;
  for (const denial of denials.denials) addDenial(state, denial, claim, remittance);
}

function addDenial(state: State, denial: Denial, claim: Claim, remittance: Remittance): void {
  const { asOf, policy } = state;
  const decision = decide(denial, { claim, remittance, policy, asOf });
  state.denials += 1;
  state.deniedCents += denial.deniedCents;
  addTo(state.byPath[decision.path], denial);
  // What is closed has no clock left to watch.
  if (decision.path !== "close") addTo(state.byDeadline[bucketOf(decision)], denial);
  const { worklist, worklistRows, observer } = state;
  observer?.denial(denial, claim, remittance, rowOf(state, denial, decision, claim, remittance));
  const smallest = worklist.at(-1);
  const isFull = worklist.length >= worklistRows;
  if (isFull && (smallest === undefined || denial.deniedCents <= smallest.deniedCents)) return;
  // Equal amounts keep the order of the input, so the list does not depend on how it was grown.
  const after = worklist.findIndex((row) => row.deniedCents < denial.deniedCents);
  worklist.splice(
    after === -1 ? worklist.length : after,
    0,
    rowOf(state, denial, decision, claim, remittance),
  );
  if (worklist.length > worklistRows) worklist.pop();
}

function addTo(group: Mutable<DenialGroup<string>>, denial: Denial): void {
  group.denials += 1;
  group.deniedCents += denial.deniedCents;
}

function rowOf(
  state: State,
  denial: Denial,
  decision: Decision,
  claim: Claim,
  remittance: Remittance,
): Omit<WorkRow, "row"> {
  const place = { file: currentFile(state).name, showIds: state.options.showIds ?? false };
  return workRow(place, denial, decision, claim, remittance);
}

function addEnd(state: State, event: RemittanceEndEvent): void {
  const { remittance, balance, totals, complete } = event;
  state.verdictState = state.verdicts.add(state.verdictState, event);
  currentFile(state).payments += 1;
  const trace = remittance.trace?.number ?? "";
  state.payments.push({
    file: currentFile(state).name,
    payer: payerName(remittance),
    trace: state.options.showIds ? printable(trace) : maskedTrace(trace),
    date: remittance.payment?.date,
    amountCents: balance.transaction.actualCents ?? totals.paymentCents,
    claims: totals.claims,
    deniedCents: state.openDeniedCents,
    verdict: balance.transaction.verdict,
    differenceCents: balance.transaction.differenceCents,
    complete,
  });
  state.openDeniedCents = 0;
}

function addDiagnostic(state: State, diagnostic: Diagnostic): void {
  const file = currentFile(state);
  if (diagnostic.severity === "warning") file.warnings += 1;
  if (diagnostic.severity !== "error") return;
  file.errors += 1;
  // Fixed text without a value of the file, so it may stand in the report.
  file.firstError ??= diagnostic.message;
}

function reportOf(state: State): DenialReport {
  const kpis = state.kpis.result(state.kpiState);
  const names = namesApart(kpis.byPayer.rows.map(({ key, name }) => [key, name]));
  return {
    asOf: state.asOf,
    policy: state.policy.id,
    showsIds: state.options.showIds ?? false,
    files: state.files.map(({ firstError, ...file }) => ({
      ...file,
      notRead:
        file.notRead ??
        (file.payments === 0 && file.claims === 0
          ? (firstError ?? "It holds no 835 transaction.")
          : undefined),
    })),
    payments: [...state.payments],
    balance: state.verdicts.result(state.verdictState),
    ...kpis,
    byPayer: withNames(kpis.byPayer, (row) => ({
      ...row,
      name: printable(names.get(row.key) ?? row.name),
    })),
    byCategory: withNames(kpis.byCategory, (row) => ({ ...row, name: categoryLabel(row.key) })),
    byReason: withNames(kpis.byReason, (row) => {
      const key = shownReason(row.key);
      return { ...row, key, name: reasonLabel(key) };
    }),
    byPath: PATHS.map((path) => ({ ...state.byPath[path] })),
    byDeadline: BUCKETS.map((bucket) => ({ ...state.byDeadline[bucket] })),
    worklist: state.worklist.map((row, index) => ({ row: index + 1, ...row })),
    denials: state.denials,
    deniedCents: state.deniedCents,
  };
}

function withNames(breakdown: Breakdown, name: (row: BreakdownRow) => BreakdownRow): Breakdown {
  return { ...breakdown, rows: breakdown.rows.map(name) };
}
