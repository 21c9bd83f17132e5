import type { WriteStream } from "node:tty";
import type { Input } from "./input.js";

/** Shows how far reading has come, on standard error. */
export interface Progress {
  /** Bytes were read. */
  add(bytes: number): void;
  /** Takes the line away; anything may be printed after it. */
  clear(): void;
}

const MEGABYTE = 1024 * 1024;
const LARGE = 20 * MEGABYTE;
const EVERY_MS = 200;

const SILENT: Progress = { add: () => {}, clear: () => {} };

/**
 * Progress over all inputs together. Nothing is shown unless the stream is a terminal and there is
 * more than 20 MB to read.
 */
export function progressOn(
  stream: Pick<WriteStream, "isTTY" | "write">,
  inputs: readonly Input[],
  now: () => number,
): Progress {
  if (!stream.isTTY) return SILENT;
  const sizes = inputs.map((input) => input.size);
  const total = sizes.includes(undefined)
    ? undefined
    : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  if (total !== undefined && total <= LARGE) return SILENT;
  let read = 0;
  let shownAt = now();
  let shown = false;
  return {
    add(bytes) {
      read += bytes;
      const time = now();
      if (read <= (total === undefined ? LARGE : 0) || time - shownAt < EVERY_MS) return;
      shownAt = time;
      shown = true;
      stream.write(`\r\u001b[K${progressText(read, total)}`);
    },
    clear() {
      if (shown) stream.write("\r\u001b[K");
      shown = false;
    },
  };
}

/**
 * One line: how much was read, and of how much.
 *
 * @example
 * progressText(31457280, 62914560); //=> "reading  50 %  30 MB of 60 MB"
 */
export function progressText(read: number, total: number | undefined): string {
  const megabytes = (bytes: number) => `${Math.floor(bytes / MEGABYTE)} MB`;
  if (total === undefined) return `reading  ${megabytes(read)}`;
  const percent = Math.min(100, Math.floor((100 * read) / Math.max(total, 1)));
  return `reading ${String(percent).padStart(3)} %  ${megabytes(read)} of ${megabytes(total)}`;
}
