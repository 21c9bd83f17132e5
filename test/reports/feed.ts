import { parse835 } from "../../src/835/index.js";
import type { CallerEvent } from "../../src/claims/index.js";
import {
  type FullReport,
  type FullReportBuilder,
  type FullReportOptions,
  fullReportBuilder,
} from "../../src/reports/index.js";

/** A file as its name and text. */
export interface NamedText {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** Feeds files to a builder as `remitkit report` does. */
export function feed(builder: FullReportBuilder, files: readonly NamedText[]): void {
  for (const { name, text } of files) {
    builder.startFile(name);
    const file = parse835(text);
    for (const diagnostic of file.diagnostics) builder.add({ kind: "diagnostic", diagnostic });
    for (const { header: remittance, claims, ...end } of file.remittances) {
      builder.add({ kind: "remittance", remittance });
      for (const claim of claims) builder.add({ kind: "claim", claim, remittance });
      builder.add({ ...end, kind: "remittanceEnd", remittance });
    }
  }
}

/** The full report on files and events. */
export function fullReportOn(
  {
    files,
    events,
  }: { readonly files: readonly NamedText[]; readonly events: readonly CallerEvent[] },
  options: FullReportOptions,
): FullReport {
  const builder = fullReportBuilder(options);
  feed(builder, files);
  for (const event of events) builder.addEvent(event);
  return builder.report();
}
