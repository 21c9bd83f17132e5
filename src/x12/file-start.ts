import {
  type DetectedHeader,
  detectIsa,
  detectWithoutIsa,
  ISA_LOOKAHEAD,
  START_LOOKAHEAD,
} from "./delimiters.js";
import { blanksEnd, isMark, looksLikeUtf16 } from "./surroundings.js";
import type { InputWindow } from "./window.js";

/** The start of the first interchange: its header and where it stands in the window. */
export interface FileStart {
  readonly header: DetectedHeader;
  readonly at: number;
}

/** Tells of framing: code, bytes from the start of the input, counts. */
type Tell = (code: string, byteOffset: number, details?: Readonly<Record<string, number>>) => void;

/** Whether more bytes are needed to tell where the first interchange begins. */
export function startMustWait({ bytes, fill }: InputWindow, final: boolean): boolean {
  if (final || fill >= START_LOOKAHEAD) return false;
  // An ISA at the very start needs only itself, and what follows it, to be read.
  const bom = isMark(bytes, 0) ? 3 : 0;
  return fill - bom < ISA_LOOKAHEAD || detectIsa(bytes, bom, fill) === undefined;
}

/**
 * Searches the start of the first interchange. `undefined`: there is none, and that was told.
 * `final`: the window holds the whole input.
 */
export function findStart(window: InputWindow, final: boolean, tell: Tell): FileStart | undefined {
  const { bytes, fill, offset } = window;
  let from = 0;
  if (fill >= 3 && isMark(bytes, 0)) {
    tell("x12/byte-order-mark", 0);
    from = 3;
  }
  if (fill >= 2 && looksLikeUtf16(bytes, fill)) {
    tell("x12/utf-16", 0);
    return undefined;
  }
  const limit = Math.min(fill, START_LOOKAHEAD);
  const first = blanksEnd(bytes, from, limit);
  if (first >= fill) {
    tell(final ? "x12/empty-input" : "x12/not-x12", offset);
    return undefined;
  }
  for (let i = from; i < limit; i += 1) {
    const header = bytes[i] === 73 ? detectIsa(bytes, i, fill) : undefined;
    if (header === undefined) continue;
    if (i > first) tell("x12/leading-junk", offset + from, { bytes: i - from });
    return { header, at: i };
  }
  const guess = detectWithoutIsa(bytes, first, fill);
  if (guess !== undefined) return { header: guess, at: first };
  tell("x12/not-x12", offset + first);
  return undefined;
}
