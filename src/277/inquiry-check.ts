import { calendarDate, UsageError } from "../values/index.js";
import type { Inquiry, InquiryEnvelope } from "./inquiry.js";

/** Anything a caller may have given. */
type Given = Readonly<Record<string, unknown>> | undefined;

function fail(path: string, what: string): never {
  throw new UsageError(`${path}: ${what}`);
}

function part(owner: Given, name: string): Given {
  const value = owner?.[name];
  return typeof value === "object" && value !== null ? (value as Given) : undefined;
}

/** A text that has to be there. `place` says where it would stand. */
function wantText(owner: Given, path: string, name: string, place: string): void {
  const value = owner?.[name];
  if (value === undefined || value === "") fail(`${path}.${name}`, `required (${place})`);
  if (typeof value !== "string") fail(`${path}.${name}`, "expected text");
}

function wantDay(owner: Given, path: string, name: string, place: string): void {
  wantText(owner, path, name, place);
  checkDay(owner, path, name);
}

function checkDay(owner: Given, path: string, name: string): void {
  const value = owner?.[name];
  if (value === undefined) return;
  try {
    calendarDate(value as string);
  } catch {
    fail(`${path}.${name}`, 'expected a real calendar day written "YYYY-MM-DD"');
  }
}

function wantCents(owner: Given, path: string, name: string, place: string): void {
  const value = owner?.[name];
  if (value === undefined) fail(`${path}.${name}`, `required (${place})`);
  if (!Number.isSafeInteger(value)) fail(`${path}.${name}`, "expected whole cents");
}

function wantPeriod(owner: Given, path: string, place: string): void {
  wantDay(part(owner, "service"), `${path}.service`, "from", place);
  checkDay(part(owner, "service"), `${path}.service`, "to");
}

/**
 * Checks an inquiry for what the guide wants of it.
 *
 * @throws UsageError that names the field and where it would stand.
 */
export function checkInquiry(inquiry: Inquiry, path: string): void {
  const given = inquiry as unknown as Given;
  if (typeof given !== "object" || given === null) fail(path, "expected an inquiry");
  for (const [name, place] of [
    ["payer", "loop 2100A"],
    ["receiver", "loop 2100B"],
    ["provider", "loop 2100C"],
  ] as const) {
    wantText(part(given, name), `${path}.${name}`, "name", `NM103 of ${place}`);
    wantText(part(given, name), `${path}.${name}`, "id", `NM109 of ${place}`);
  }
  const subscriber = part(given, "subscriber");
  wantText(subscriber, `${path}.subscriber`, "lastName", "NM103 of loop 2100D");
  wantText(subscriber, `${path}.subscriber`, "memberId", "NM109 of loop 2100D");
  const patient = part(given, "patient");
  if (patient === undefined) {
    wantDay(subscriber, `${path}.subscriber`, "birthDate", "DMG02 of loop 2000D");
  } else {
    wantText(patient, `${path}.patient`, "lastName", "NM103 of loop 2100E");
    wantDay(patient, `${path}.patient`, "birthDate", "DMG02 of loop 2000E");
    checkDay(subscriber, `${path}.subscriber`, "birthDate");
  }
  wantText(given, path, "traceNumber", "TRN02");
  checkServices(inquiry, given, path);
}

function checkServices(inquiry: Inquiry, given: Given, path: string): void {
  const lines = inquiry.lines ?? [];
  if (lines.length === 0 || inquiry.chargeCents !== undefined) {
    wantCents(given, path, "chargeCents", "AMT02 of loop 2200D");
  }
  if (lines.length === 0 || inquiry.service !== undefined) {
    wantPeriod(given, path, "DTP03 of loop 2200D");
  }
  lines.forEach((line, i) => {
    const at = `${path}.lines[${i}]`;
    const own = line as unknown as Given;
    wantText(part(own, "procedure"), `${at}.procedure`, "qualifier", "SVC01-1");
    wantText(part(own, "procedure"), `${at}.procedure`, "code", "SVC01-2");
    wantCents(own, at, "chargeCents", "SVC02");
    if (inquiry.service === undefined || line.service !== undefined) {
      wantPeriod(own, at, "DTP03 of loop 2210");
    }
  });
}

/**
 * Checks an envelope.
 *
 * @throws UsageError that names the field and where it would stand.
 */
export function checkEnvelope(envelope: InquiryEnvelope): void {
  const given = envelope as unknown as Given;
  if (typeof given !== "object" || given === null) fail("envelope", "expected an object");
  for (const [name, place, width] of [
    ["senderId", "ISA06", 15],
    ["receiverId", "ISA08", 15],
    ["controlNumber", "ISA13", 9],
    ["reference", "BHT03", 50],
  ] as const) {
    wantText(given, "envelope", name, place);
    if (envelope[name].length > width) fail(`envelope.${name}`, `longer than ${width} (${place})`);
  }
  if (!/^\d+$/.test(envelope.controlNumber)) fail("envelope.controlNumber", "expected digits");
  wantDay(given, "envelope", "date", "BHT04");
  wantText(given, "envelope", "time", "BHT05");
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(envelope.time)) fail("envelope.time", 'expected "HHMM"');
  if (envelope.usage !== undefined && envelope.usage !== "P" && envelope.usage !== "T") {
    fail("envelope.usage", "expected P or T");
  }
}
