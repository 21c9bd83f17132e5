import type { Remittance } from "../835/index.js";
import type { CalendarDate } from "../values/index.js";
import type { ClassifyOptions } from "./pass.js";

/** What the header of a remittance says that overlays ask for. */
interface Header {
  readonly payers: readonly string[];
  readonly day: CalendarDate | undefined;
}

const NOBODY: readonly string[] = Object.freeze([]);
const headers = new WeakMap<Remittance, Header>();

/** The names a payer goes by, for overlays: the caller's own, else those of the header. */
export function payersOf(options: ClassifyOptions): readonly string[] {
  if (options.payer !== undefined) return [options.payer];
  return options.remittance === undefined ? NOBODY : headerOf(options.remittance).payers;
}

/** The day to judge by: the caller's, else that of the header. */
export function dayOf(options: ClassifyOptions): CalendarDate | undefined {
  if (options.asOf !== undefined || options.remittance === undefined) return options.asOf;
  return headerOf(options.remittance).day;
}

/** A name as it is compared: upper case, single spaces. */
export function comparable(name: string): string {
  return name.trim().toUpperCase().replace(/\s+/g, " ");
}

function headerOf(remittance: Remittance): Header {
  // Asked once per denial of the remittance; the answer can't change, so it is kept beside it.
  let header = headers.get(remittance);
  if (header === undefined) {
    header = { payers: payersIn(remittance), day: dayIn(remittance) };
    headers.set(remittance, header);
  }
  return header;
}

/** Each id alone and after its element ("N104:12345"), the name last. */
function payersIn({ payer, trace }: Remittance): readonly string[] {
  const found: readonly (readonly [string, string | undefined])[] = [
    ["TRN03", trace?.payerId],
    ["REF2U", payer?.references.find((reference) => reference.qualifier === "2U")?.value],
    ["N104", payer?.id],
    ["N102", payer?.name],
  ];
  return found.flatMap(([element, value = ""]) => {
    const id = comparable(value);
    return id === "" ? [] : [id, `${element}:${id}`];
  });
}

/** The earlier of BPR16 and DTM*405: the day by which the payer had decided. */
function dayIn({ payment, dates }: Remittance): CalendarDate | undefined {
  const produced = dates.find((entry) => entry.qualifier === "405")?.date;
  const paid = payment?.date;
  if (produced === undefined || paid === undefined) return produced ?? paid;
  if (paid < produced) return paid;
  return produced;
}
