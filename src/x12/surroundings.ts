// What stands around segments, and is none of them: blanks, byte order marks, old end-of-file marks.

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;
const END_OF_FILE = 26;

/** Tells of framing that is out of the ordinary, by its code and where it stands in the window. */
export type TellFraming = (code: string, at: number) => void;

/** A space, tab or line break. */
export function isBlank(byte: number): boolean {
  return byte === SPACE || byte === CR || byte === LF || byte === TAB;
}

/** A line break, or half of one. */
export function isLineBreak(byte: number): boolean {
  return byte === CR || byte === LF;
}

/** A byte order mark in UTF-8. */
export function isMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

/** A UTF-16 mark, or every other byte zero at the start. */
export function looksLikeUtf16(bytes: Uint8Array, fill: number): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return true;
  }
  return fill >= 8 && [0, 1].some((k) => [0, 2, 4, 6].every((i) => bytes[i + k] === 0));
}

/**
 * Where a segment id begins: behind spaces, and a byte order mark where files were joined, each of
 * which is told of.
 */
export function skipLead(bytes: Uint8Array, from: number, to: number, tell: TellFraming): number {
  let start = from;
  for (;;) {
    const byte = bytes[start]!;
    if (start >= to) return start;
    if (byte === SPACE || byte === TAB) tell("x12/space-around-terminator", start);
    else if (isMark(bytes, start)) {
      tell("x12/byte-order-mark", start);
      start += 2;
    } else if (byte !== CR && byte !== LF) return start;
    start += 1;
  }
}

/** The same in silence: what is told of a segment is told when it is complete. */
export function leadEnd(bytes: Uint8Array, from: number, to: number): number {
  let start = from;
  while (start < to && (isBlank(bytes[start]!) || isMark(bytes, start))) {
    start += isMark(bytes, start) ? 3 : 1;
  }
  return start;
}

/** The first byte that is no blank. */
export function blanksEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(bytes[at]!)) at += 1;
  return at;
}

/** Nothing but blanks, old end-of-file marks and zero bytes. */
export function isPadding(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i]!;
    if (byte !== END_OF_FILE && byte !== 0 && !isBlank(byte)) return false;
  }
  return true;
}
