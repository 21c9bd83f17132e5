import type { CalendarDate, Cents } from "../values/index.js";
import type { CallerEvent } from "./caller-event.js";
import type { Step } from "./chain.js";
import type { LineFact } from "./fact.js";
import type { LineMatch, LineMethod } from "./model.js";

/** A submitted line while adjudicated lines are being matched to it. */
export interface OpenLine {
  readonly lineControlNumber: string | undefined;
  readonly procedure: string;
  readonly serviceDate: CalendarDate | undefined;
  chargeCents: Cents;
  expectedAllowedCents: Cents | undefined;
  readonly matches: LineMatch[];
  split: boolean;
  bundled: boolean;
  netPaidCents: Cents;
}

/** The submitted lines, and for each adjudicated line the one it is about. */
export interface MatchedLines {
  readonly lines: readonly OpenLine[];
  /** By step, then by line of the step: index into `lines`. */
  readonly indexes: ReadonlyMap<Step, readonly number[]>;
}

/**
 * Matches every adjudicated line of a claim to the line that was submitted: by line control number
 * (REF*6R); else by procedure, modifiers, day and charge; else by the submitted procedure (SVC06). A
 * line that fits none was not seen before: it stands for itself.
 *
 * Lines that the caller submitted come first. A line control number that several SVC of one
 * adjudication share makes them parts of one line.
 */
export function matchLines(
  events: readonly CallerEvent[],
  steps: readonly (readonly [step: Step, entry: number])[],
): MatchedLines {
  const lines: OpenLine[] = [];
  for (const event of events) {
    if (event.kind !== "submitted" && event.kind !== "correctedClaimSubmitted") continue;
    for (const line of event.lines ?? []) submit(lines, line);
  }
  const submitted = lines.length;
  const indexes = new Map<Step, readonly number[]>();
  for (const [step, entry] of steps) {
    const used = new Set<number>();
    const before = lines.length;
    const found = step.fact.lines.map((line, at) => {
      const [index, method] = matchOf(lines, line, used);
      const own = lines[index] ?? added(lines, line);
      // Parts of a line that is first seen split make up its charge together.
      if (used.has(index)) {
        own.split = true;
        if (index >= before && index >= submitted) own.chargeCents += Math.abs(line.chargeCents);
      }
      used.add(index);
      own.matches.push({ entry, line: at, method });
      own.netPaidCents += line.paidCents;
      if (line.submittedProcedure !== undefined) own.bundled = true;
      return index;
    });
    indexes.set(step, found);
  }
  return { lines, indexes };
}

type SubmittedLine = NonNullable<Extract<CallerEvent, { kind: "submitted" }>["lines"]>[number];

/** A line the caller submitted; one of a corrected claim may be there already. */
function submit(lines: OpenLine[], line: SubmittedLine): void {
  const same = lines.find((one) =>
    line.lineControlNumber !== undefined && one.lineControlNumber !== undefined
      ? one.lineControlNumber === line.lineControlNumber
      : one.procedure === line.procedure &&
        one.chargeCents === line.chargeCents &&
        one.serviceDate === line.serviceDate,
  );
  if (same !== undefined) {
    same.expectedAllowedCents = line.expectedAllowedCents ?? same.expectedAllowedCents;
    same.chargeCents = line.chargeCents;
    return;
  }
  const { lineControlNumber, procedure, serviceDate, chargeCents, expectedAllowedCents } = line;
  lines.push(
    openLine(lineControlNumber, procedure, serviceDate, chargeCents, expectedAllowedCents),
  );
}

/** One shape in one place: spreading the parts costs five times as much. */
function openLine(
  lineControlNumber: string | undefined,
  procedure: string,
  serviceDate: CalendarDate | undefined,
  chargeCents: Cents,
  expectedAllowedCents: Cents | undefined,
): OpenLine {
  return {
    lineControlNumber,
    procedure,
    serviceDate,
    chargeCents,
    expectedAllowedCents,
    matches: [],
    split: false,
    bundled: false,
    netPaidCents: 0,
  };
}

function added(lines: OpenLine[], line: LineFact): OpenLine {
  const made = openLine(
    line.lineControlNumber,
    line.submittedProcedure ?? line.procedure,
    line.serviceDate,
    Math.abs(line.chargeCents),
    undefined,
  );
  lines.push(made);
  return made;
}

/** Index of the line it is about, `lines.length` for a new one, and how that is known. */
function matchOf(
  lines: readonly OpenLine[],
  line: LineFact,
  used: ReadonlySet<number>,
): readonly [number, LineMethod] {
  const { lineControlNumber, procedure, submittedProcedure } = line;
  if (lineControlNumber !== undefined) {
    const at = lines.findIndex((one) => one.lineControlNumber === lineControlNumber);
    if (at >= 0) return [at, "lineControlNumber"];
  }
  const chargeCents = Math.abs(line.chargeCents);
  const find = (code: string, alsoCharge: boolean) =>
    lines.findIndex(
      (one, at) =>
        !used.has(at) &&
        one.procedure === code &&
        isSameDay(one.serviceDate, line.serviceDate) &&
        (!alsoCharge || one.chargeCents === chargeCents),
    );
  const exact = find(procedure, true);
  if (exact >= 0) return [exact, "procedureDateCharge"];
  if (submittedProcedure !== undefined) {
    const exactSubmitted = find(submittedProcedure, true);
    const at = exactSubmitted >= 0 ? exactSubmitted : find(submittedProcedure, false);
    if (at >= 0) return [at, "submittedProcedure"];
  }
  return [lines.length, "first"];
}

function isSameDay(one: CalendarDate | undefined, other: CalendarDate | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
