import type { Claim, Remittance } from "../835/index.js";
import { carc, rarc } from "../codes/index.js";
import { anchorsOf, type Deadline, decide, payerIdentity } from "../decisions/index.js";
import { classify, LABELS, type PayerKind } from "../denials/index.js";
import type { DeadlineBucket } from "../reports/index.js";
import { type CalendarDate, formatDollars } from "../values/index.js";
import { asOfDay } from "./as-of.js";
import { eachClaimAlone } from "./claims-of-files.js";
import { type CsvValue, csvRecord } from "./csv.js";
import { inputsOf } from "./input.js";
import { maskClaim, maskUnlessCode } from "./mask.js";
import { type Output, plural, printable } from "./output.js";
import { type Column, type TableLayout, tableLayout } from "./table.js";
import type { ExitCode, World } from "./world.js";

export interface DenialsOptions {
  readonly format: "table" | "csv" | "ndjson";
  /** YYYY-MM-DD; today where left out. */
  readonly asOf?: string | undefined;
  /** Names, ids and references as they are in the file. */
  readonly unmask: boolean;
}

/**
 * One denial, as `denials --format ndjson` writes it, and with the same columns in the same order as
 * CSV. What the file does not hold is `null`.
 */
export interface DenialRow {
  readonly file: string;
  readonly payerName: string | null;
  /** As deadline policies name the payer: TRN03, else REF*2U, N104 or N102 of its loop. */
  readonly payerId: string | null;
  readonly planType: PayerKind;
  /** CLP06, which the plan type is read from. */
  readonly filingIndicator: string | null;
  /** REF*CE of the claim: the plan's class of contract. Masked. */
  readonly contractClass: string | null;
  /** REF*1L, else REF*6P, of the claim. Masked. */
  readonly groupNumber: string | null;
  readonly traceNumber: string | null;
  /** CLP01. Masked. */
  readonly claimId: string | null;
  /** CLP07. Masked. */
  readonly payerClaimId: string | null;
  /** Position of the CLP among the segments of the input, 1-based: finds the claim. */
  readonly claimSegment: number | null;
  /** Service line, 1-based; `null` where the claim as a whole was denied. */
  readonly line: number | null;
  /** REF*6R of the line. Masked. */
  readonly lineId: string | null;
  readonly lineSegment: number | null;
  /** SVC01 as far as it is codes: "HC:29881:LT". */
  readonly procedure: string | null;
  readonly serviceDate: CalendarDate | null;
  readonly groupCode: string;
  readonly reasonCode: string;
  /** In remitkit's own words. */
  readonly description: string;
  readonly remarkCodes: readonly string[];
  /** One per remark code. */
  readonly remarkDescriptions: readonly string[];
  readonly category: string;
  readonly workType: string;
  readonly rootCause: string;
  /** The day that deadlines count from: the earlier of BPR16 and DTM*405. */
  readonly remitDate: CalendarDate | null;
  /** The amount of the adjustment, at charges. */
  readonly atRiskCents: number;
  /** Whether it is the reason chosen for its line or claim. */
  readonly primary: boolean;
  readonly path: string;
  readonly action: string;
  readonly deadlineStatus: Deadline["status"];
  readonly deadline: CalendarDate | null;
  readonly daysLeft: number | null;
  readonly deadlineRisk: DeadlineBucket;
  readonly deadlineSource: string | null;
}

/** The columns of CSV, and the members of each object, in their order. */
export const DENIAL_COLUMNS: readonly (keyof DenialRow)[] = [
  "file",
  "payerName",
  "payerId",
  "planType",
  "filingIndicator",
  "contractClass",
  "groupNumber",
  "traceNumber",
  "claimId",
  "payerClaimId",
  "claimSegment",
  "line",
  "lineId",
  "lineSegment",
  "procedure",
  "serviceDate",
  "groupCode",
  "reasonCode",
  "description",
  "remarkCodes",
  "remarkDescriptions",
  "category",
  "workType",
  "rootCause",
  "remitDate",
  "atRiskCents",
  "primary",
  "path",
  "action",
  "deadlineStatus",
  "deadline",
  "daysLeft",
  "deadlineRisk",
  "deadlineSource",
];

const NOT_LISTED = "Not on the code list";

/** The rows of one claim, one per denial. */
export function denialRows(
  file: string,
  claim: Claim,
  remittance: Remittance,
  options: { readonly asOf: CalendarDate; readonly unmask: boolean },
): readonly DenialRow[] {
  const { denials, payerKind } = classify(claim, { remittance });
  if (denials.length === 0) return [];
  const { asOf, unmask } = options;
  const shown = unmask ? claim : maskClaim(claim);
  const payer = payerIdentity(remittance);
  const code = unmask ? (_: unknown, text: string) => text : maskUnlessCode;
  return denials.map((denial) => {
    const { path, action, deadline } = decide(denial, { claim, remittance, asOf });
    const { serviceIndex, evidence } = denial;
    const line = serviceIndex === undefined ? undefined : shown.services[serviceIndex];
    const anchors = anchorsOf(remittance, claim, line);
    return {
      file,
      payerName: payer.name ?? null,
      payerId: payer.id || null,
      planType: payerKind,
      filingIndicator: shown.filingIndicator || null,
      contractClass: referenceOf(shown, "CE"),
      groupNumber: referenceOf(shown, "1L") ?? referenceOf(shown, "6P"),
      traceNumber: remittance.trace?.number || null,
      claimId: shown.patientControlNumber || null,
      payerClaimId: shown.payerClaimControlNumber || null,
      claimSegment: evidence.claimSegment ?? null,
      line: serviceIndex === undefined ? null : serviceIndex + 1,
      lineId: line === undefined ? null : referenceOf(line, "6R"),
      lineSegment: evidence.serviceSegment ?? null,
      procedure: line === undefined ? null : procedureText(line.procedure),
      serviceDate: anchors.serviceDate ?? null,
      groupCode: code("group", denial.groupCode),
      reasonCode: code("reason", denial.reasonCode),
      description: carc(denial.reasonCode)?.label ?? NOT_LISTED,
      remarkCodes: denial.remarkCodes.map((remark) => code("remark", remark)),
      remarkDescriptions: denial.remarkCodes.map((remark) => rarc(remark)?.label ?? NOT_LISTED),
      category: denial.category,
      workType: denial.workType,
      rootCause: denial.rootCause,
      remitDate: anchors.remitDate ?? null,
      atRiskCents: denial.deniedCents,
      primary: denial.primary,
      path,
      action,
      deadlineStatus: deadline.status,
      deadline: deadline.date ?? null,
      daysLeft: deadline.daysLeft ?? null,
      deadlineRisk: riskOf(deadline),
      deadlineSource: deadline.source ?? null,
    };
  });
}

function referenceOf({ references }: Pick<Claim, "references">, qualifier: string): string | null {
  return references.find((reference) => reference.qualifier === qualifier)?.value || null;
}

function procedureText(procedure: Claim["services"][number]["procedure"]): string | null {
  const { qualifier, code, modifiers } = procedure;
  return code === "" ? null : [qualifier, code, ...modifiers].join(":");
}

/** How near the last day is, in the steps of the report. */
function riskOf({ status, daysLeft }: Deadline): DeadlineBucket {
  if (status === "passed") return "passed";
  if (status === "unknown" || daysLeft === undefined) return "unknown";
  if (daysLeft <= 7) return "within7Days";
  if (daysLeft <= 14) return "within14Days";
  return daysLeft <= 30 ? "within30Days" : "later";
}

/** Writes rows as they come. */
interface RowWriter {
  row(row: DenialRow): void;
  /** After the last row. */
  end(): void;
}

/**
 * `remitkit denials`: one row per denial, with who denied what, for how much, and until when it can
 * be worked.
 *
 * Exit code 1 where a file could not be read.
 */
export async function denials(
  files: readonly string[],
  options: DenialsOptions,
  world: World,
): Promise<ExitCode> {
  const { out } = world;
  const asOf = asOfDay(options.asOf ?? world.today());
  const inputs = await inputsOf(files);
  const writer = writerFor(options.format, inputs.length > 1, options.unmask, out);
  const shown = { asOf, unmask: options.unmask };
  const failed = await eachClaimAlone(inputs, world, (file, claim, remittance) => {
    for (const row of denialRows(file, claim, remittance, shown)) writer.row(row);
  });
  writer.end();
  await out.flush();
  return failed > 0 ? 1 : 0;
}

function writerFor(
  format: DenialsOptions["format"],
  namesFiles: boolean,
  unmask: boolean,
  out: Output,
): RowWriter {
  if (format === "table") return tableWriter(namesFiles, unmask, out);
  if (format === "ndjson") {
    return { row: (row) => out.line(JSON.stringify(row)), end: () => {} };
  }
  out.line(csvRecord(DENIAL_COLUMNS));
  const cellOf = (row: DenialRow, column: keyof DenialRow): CsvValue =>
    column === "remarkDescriptions" ? row[column].join("; ") : row[column];
  return {
    row: (row) => out.line(csvRecord(DENIAL_COLUMNS.map((column) => cellOf(row, column)))),
    end: () => {},
  };
}

const columnsFor = (width: number): readonly Column[] => [
  { title: "Payer", least: 6 },
  { title: "Plan", least: 6 },
  // Its place or its number, of at most 20 characters in a claim (CLM01): cut, it finds nothing.
  { title: "Claim", least: 20 },
  { title: "Line", align: "right" },
  { title: "Code", least: 11 },
  { title: "Meaning", least: width < 100 ? 10 : 20 },
  { title: "Remit" },
  { title: "At risk", align: "right" },
  { title: "Deadline" },
];

/** Rows that the widths of the columns are taken from; those after them are written as they come. */
const MEASURED = 500;

function tableWriter(namesFiles: boolean, unmask: boolean, out: Output): RowWriter {
  let waiting: DenialRow[] | undefined = [];
  let layout: TableLayout | undefined;
  let file: string | undefined;
  let count = 0;
  let cents = 0;
  let passed = 0;
  const write = (row: DenialRow, { line }: TableLayout) => {
    if (namesFiles && row.file !== file) out.line(out.paint("bold", printable(row.file)));
    file = row.file;
    const colour = COLOURS[row.deadlineRisk];
    const text = line(cellsOf(row, unmask));
    const deadline = deadlineText(row);
    out.line(
      colour === undefined
        ? text
        : text.slice(0, text.length - deadline.length) + out.paint(colour, deadline),
    );
  };
  const start = (): TableLayout => {
    const rows = waiting ?? [];
    waiting = undefined;
    const cells = rows.map((row) => cellsOf(row, unmask));
    const made = tableLayout(columnsFor(out.width), cells, out.width);
    out.line(out.paint("dim", made.titles));
    for (const row of rows) write(row, made);
    return made;
  };
  return {
    row(row) {
      count += 1;
      cents += row.atRiskCents;
      if (row.deadlineRisk === "passed") passed += 1;
      if (waiting === undefined) write(row, (layout ??= start()));
      else if (waiting.push(row) >= MEASURED) layout = start();
    },
    end() {
      if (waiting !== undefined && waiting.length > 0) start();
      if (count > 0) out.line();
      const sum = count > 0 ? `, ${out.paint("bold", formatDollars(cents))} at risk` : "";
      const late = passed > 0 ? `, ${plural(passed, "deadline")} passed` : "";
      out.line(out.paint("bold", plural(count, "denial")) + sum + late);
    },
  };
}

const COLOURS: Partial<Record<DeadlineBucket, "red" | "yellow">> = {
  passed: "red",
  within7Days: "yellow",
  within14Days: "yellow",
};

function cellsOf(row: DenialRow, unmask: boolean): readonly string[] {
  const segment = row.claimSegment === null ? "claim" : `seg ${row.claimSegment}`;
  return [
    printable(row.payerName ?? "not named"),
    LABELS.payerKind[row.planType],
    unmask ? printable(row.claimId ?? segment) : segment,
    row.line === null ? "all" : String(row.line),
    printable([`${row.groupCode}-${row.reasonCode}`, ...row.remarkCodes].join(" ")),
    row.description,
    row.remitDate ?? "no date",
    formatDollars(row.atRiskCents),
    deadlineText(row),
  ];
}

function deadlineText({ deadlineStatus, deadline, daysLeft }: DenialRow): string {
  if (deadlineStatus !== "known" || deadline === null) return deadlineStatus;
  return daysLeft === 0 ? `${deadline} today` : `${deadline} ${daysLeft}d`;
}
