import type { Diagnostic } from "../values/index.js";

/** Thrown by `orThrow` alone: the data has an error. Its message holds no value of the file. */
export class DataError extends Error {
  override readonly name = "DataError";

  constructor(readonly diagnostics: readonly Diagnostic[]) {
    const first = diagnostics[0];
    const more = diagnostics.length > 1 ? ` (and ${diagnostics.length - 1} more)` : "";
    super(first === undefined ? "data error" : `${first.code}: ${first.message}${more}`);
  }
}

/**
 * Passes its input through, unless there is a diagnostic of severity error in it: the one place that
 * turns what is wrong with the data into an exception.
 *
 * @throws DataError with all the errors.
 * @example
 * orThrow(parse835(text)).remittances.length;
 */
export function orThrow<
  T extends
    | { readonly diagnostics: readonly Diagnostic[] }
    | readonly { readonly kind: string; readonly diagnostic?: Diagnostic }[],
>(input: T): T {
  const diagnostics = isEvents(input)
    ? input.flatMap((event) => (event.diagnostic === undefined ? [] : [event.diagnostic]))
    : input.diagnostics;
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (errors.length > 0) throw new DataError(errors);
  return input;
}

function isEvents(
  input: object,
): input is readonly { readonly kind: string; readonly diagnostic?: Diagnostic }[] {
  return Array.isArray(input);
}
