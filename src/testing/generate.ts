import * as fc from "fast-check";
import { type RemittanceFile, write835 } from "../835/index.js";
import { type FileOptions, remittanceFile } from "./envelope.js";

/** A generated file with what is true of it. */
export interface GeneratedFile {
  /** The model it was written from; every 835 of it balances. */
  readonly file: RemittanceFile;
  readonly bytes: Uint8Array;
  readonly truth: {
    readonly interchanges: number;
    readonly remittances: number;
    readonly claims: number;
    readonly services: number;
    readonly adjustments: number;
    readonly providerAdjustments: number;
    readonly chargeCents: number;
    readonly paidCents: number;
    readonly paymentCents: number;
  };
}

/**
 * Makes files from a seed: the same seed and options give the same files, for ever within one
 * version of fast-check.
 *
 * @example
 * generateFiles(7, 3).length; //=> 3
 */
export function generateFiles(
  seed: number,
  count: number,
  options: FileOptions = {},
): readonly GeneratedFile[] {
  return fc.sample(remittanceFile(options), { seed, numRuns: count }).map(generatedFile);
}

/** A model with its bytes and its truth. */
export function generatedFile(file: RemittanceFile): GeneratedFile {
  const sum = (name: keyof RemittanceFile["remittances"][number]["totals"]) =>
    file.remittances.reduce((total, document) => total + document.totals[name], 0);
  return {
    file,
    bytes: write835(file),
    truth: {
      interchanges: file.interchanges.length,
      remittances: file.remittances.length,
      claims: sum("claims"),
      services: sum("services"),
      adjustments: sum("adjustments"),
      providerAdjustments: sum("providerAdjustments"),
      chargeCents: sum("chargeCents"),
      paidCents: sum("paidCents"),
      paymentCents: sum("paymentCents"),
    },
  };
}
