import type { z } from "zod";
import { type Diagnostic, diagnosticOf } from "../values/index.js";
import { CALLER_EVENT, type CallerEvent } from "./caller-event.js";
import { CLAIM_FINDINGS } from "./findings.js";

/** What is wrong with a line of events. `location.segment` is the line as well. */
export interface EventDiagnostic extends Diagnostic {
  /** 1-based. */
  readonly line: number;
  /** The field as the schema names it, "lines[0].chargeCents"; never a name or value of the file. */
  readonly field?: string | undefined;
}

/** The events of a text, and what could not be read. */
export interface CallerEvents {
  readonly events: readonly CallerEvent[];
  readonly diagnostics: readonly EventDiagnostic[];
}

/**
 * Reads the caller's events from JSON lines: one object on each line, blank lines passed over. A line
 * that is wrong becomes a diagnostic with its number and the field, and the rest is read.
 *
 * @example
 * parseCallerEvents('{"kind":"note","date":"2026-01-05","claim":"A1","text":"called"}').events.length; //=> 1
 */
export function parseCallerEvents(input: string | Uint8Array): CallerEvents {
  const whole =
    typeof input === "string" ? input : new TextDecoder("utf-8", { ignoreBOM: true }).decode(input);
  const hasMark = whole.startsWith("\uFEFF");
  const text = hasMark ? whole.slice(1) : whole;
  const events: CallerEvent[] = [];
  const diagnostics: EventDiagnostic[] = [];
  const encoder = new TextEncoder();
  let byteOffset = hasMark ? 3 : 0;
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() !== "") {
      const read = readLine(line);
      if ("event" in read) events.push(read.event);
      else {
        const location = { byteOffset, segment: at + 1 };
        diagnostics.push({
          ...diagnosticOf(CLAIM_FINDINGS, read.code, location),
          line: at + 1,
          field: read.field,
        });
      }
    }
    byteOffset += encoder.encode(line).length + 1;
  }
  return { events, diagnostics };
}

type LineResult =
  | { readonly event: CallerEvent }
  | { readonly code: string; readonly field: string | undefined };

function readLine(line: string): LineResult {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { code: "claims/event-not-json", field: undefined };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { code: "claims/event-not-json", field: undefined };
  }
  const result = CALLER_EVENT.safeParse(value);
  return result.success ? { event: result.data } : problemOf(result.error);
}

function problemOf({ issues }: z.ZodError): LineResult {
  const unknown = issues.find((issue) => issue.code === "unrecognized_keys");
  // A wrong value says more than a field too many: it is told first.
  const issue = issues.find((one) => one !== unknown) ?? unknown;
  const field = issue === undefined ? "" : fieldOf(issue.path);
  if (issue?.code === "invalid_union") return { code: "claims/event-kind-unknown", field: "kind" };
  if (issue?.code === "unrecognized_keys") {
    return { code: "claims/event-field-unknown", field: field || undefined };
  }
  return { code: "claims/event-field-invalid", field: field || undefined };
}

/** The path of an issue as text: names of the schema and places in lists, nothing of the file. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === "number"
        ? `${text}[${key}]`
        : text === ""
          ? String(key)
          : `${text}.${String(key)}`,
    "",
  );
}
