/** Ranges of HCPCS level I and what they stand for; the gaps between them are other lists. */
const SERVICE_LINES: readonly (readonly [from: string, to: string, name: string])[] = [
  ["00100", "01999", "anesthesia"],
  ["10004", "69990", "surgery"],
  ["70010", "79999", "radiology"],
  ["80047", "89398", "laboratory"],
  ["90281", "99199", "medicine"],
  ["99202", "99499", "evaluation"],
  ["99500", "99607", "medicine"],
];

/** What of a line its service line is told by. */
interface ChargedLine {
  /** "HC:99213:25". */
  readonly procedure: string;
  readonly chargeCents: number;
}

/** The first of the items with the largest amount; `undefined` where there is none. */
export function largestBy<T>(items: readonly T[], amountOf: (item: T) => number): T | undefined {
  let found = items[0];
  for (const item of items) {
    if (found !== undefined && amountOf(item) > amountOf(found)) found = item;
  }
  return found;
}

/**
 * The service line that the largest charge belongs to, by the number ranges of HCPCS level I and the letters of
 * level II; "facility" for a revenue code, "drug" for an NDC, "dental" for a CDT code. `null` where the
 * code is on none of them.
 */
export function serviceLineOf(lines: readonly ChargedLine[]): string | null {
  const largest = largestBy(lines, ({ chargeCents }) => chargeCents);
  const [qualifier, code = ""] = largest?.procedure.split(":") ?? [];
  if (qualifier === "NU") return "facility";
  if (qualifier === "N4") return "drug";
  if (qualifier === "AD" || /^D\d{4}$/.test(code)) return "dental";
  if (/^J\d{4}$/.test(code)) return "drug";
  if (/^A0\d{3}$/.test(code)) return "ambulance";
  if (/^[AEKL]\d{4}$/.test(code)) return "equipment";
  if (!/^\d{5}$/.test(code)) return null;
  return SERVICE_LINES.find(([from, to]) => code >= from && code <= to)?.[2] ?? null;
}
