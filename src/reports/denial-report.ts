import type { RemittanceFile } from "../835/index.js";
import { UsageError } from "../values/index.js";
import { type ReportOptions, reportBuilder } from "./builder.js";
import type { DenialReport } from "./model.js";

const EXPECTED = "denialReport: expected files as [{ name, file: parse835(bytes) }]";

function isIterable(value: Iterable<unknown> | undefined): boolean {
  return typeof value?.[Symbol.iterator] === "function";
}

/**
 * A report on files that are already parsed.
 *
 * @throws UsageError as `reportBuilder` does, and for what is no list of named files.
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
  if (!isIterable(files)) throw new UsageError(EXPECTED);
  for (const { name, file } of files) {
    if (typeof name !== "string" || file?.remittances === undefined) throw new UsageError(EXPECTED);
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
