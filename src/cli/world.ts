import type { Output } from "./output.js";

/** Exit codes: 0 fine, 1 something was found or could not be read, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a command may use of the world around it. */
export interface World {
  readonly out: Output;
  /** One line to standard error. */
  readonly note: (text: string) => void;
  readonly stderr: Pick<NodeJS.WriteStream, "isTTY" | "write">;
  /** Milliseconds, for pacing the progress line only. */
  readonly now: () => number;
  /** Today's calendar day: the default of `--as-of`. */
  readonly today: () => string;
}
