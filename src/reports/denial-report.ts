import type { RemittanceFile } from "../835/index.js";
import { type ReportOptions, reportBuilder } from "./builder.js";
import type { DenialReport } from "./model.js";

/**
 * A report on files that are already parsed.
 *
 * @throws UsageError as `reportBuilder` does.
 * @example
 * denialReport([{ name: "a.835", file: parse835(bytes) }], { asOf: "2026-02-01" }).denials; //=> 12
 */
export function denialReport(
  files: Iterable<{
    readonly name: string;
    readonly file: Pick<RemittanceFile, "remittances" | "diagnostics">;
  }>,
  options: ReportOptions,
): DenialReport {
  const builder = reportBuilder(options);
  for (const { name, file } of files) {
    builder.startFile(name);
    for (const diagnostic of file.diagnostics) builder.add({ kind: "diagnostic", diagnostic });
    for (const { header: remittance, claims, ...end } of file.remittances) {
      builder.add({ kind: "remittance", remittance });
      for (const claim of claims) builder.add({ kind: "claim", claim, remittance });
      builder.add({ ...end, kind: "remittanceEnd", remittance });
    }
  }
  return builder.report();
}
