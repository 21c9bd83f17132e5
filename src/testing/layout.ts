import { UsageError } from "../values/index.js";
import type { Delimiters } from "../x12/index.js";

/** A segment of a well-formed file, cut by the widths of its ISA; text has one character a byte. */
export interface LaidSegment {
  /** Without its terminator. */
  readonly text: string;
  readonly id: string;
  /** The delimiters of its interchange. */
  readonly delimiters: Delimiters;
}

const latin1 = new TextDecoder("latin1");

/** Bytes as text of one character a byte. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = "";
  // TextDecoder's "latin1" is Windows-1252 in fact: it does not keep 0x80 to 0x9f.
  if (bytes.every((byte) => byte < 128)) return latin1.decode(bytes);
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Text of one character a byte as bytes. */
export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Where in a 106 byte ISA the delimiters stand. */
const ELEMENT = 3;
const REPETITION = 82;
const COMPONENT = 104;
const TERMINATOR = 105;

/**
 * Cuts a well-formed file (as `write835` makes it, ISA first) into segments, by splitting alone.
 *
 * @throws UsageError when it does not begin with an ISA of the standard's widths.
 */
export function layoutOf(bytes: Uint8Array): readonly LaidSegment[] {
  const text = textOfBytes(bytes);
  const laid: LaidSegment[] = [];
  let at = 0;
  let delimiters: Delimiters | undefined;
  while (at < text.length) {
    if (text.startsWith("ISA", at)) {
      delimiters = delimitersAt(text, at);
      laid.push({ text: text.slice(at, at + TERMINATOR), id: "ISA", delimiters });
      at += TERMINATOR + 1 + delimiters.newline.length;
      continue;
    }
    if (delimiters === undefined)
      throw new UsageError("layoutOf: expected a file that begins with ISA");
    const end = text.indexOf(delimiters.segment, at);
    if (end < 0) throw new UsageError("layoutOf: expected a terminator behind every segment");
    const segment = text.slice(at, end);
    laid.push({ text: segment, id: segment.split(delimiters.element, 1)[0] ?? "", delimiters });
    at = end + 1 + delimiters.newline.length;
  }
  return laid;
}

function delimitersAt(text: string, at: number): Delimiters {
  const repetition = text.charAt(at + REPETITION);
  const segment = text.charAt(at + TERMINATOR);
  const newline = /^[\r\n]*/.exec(text.slice(at + TERMINATOR + 1, at + TERMINATOR + 3))?.[0] ?? "";
  return {
    element: text.charAt(at + ELEMENT),
    component: text.charAt(at + COMPONENT),
    repetition: /[A-Z0-9]/.test(repetition) ? undefined : repetition,
    segment,
    newline,
  };
}

/** Puts segments together again, each with its own terminator and follower. */
export function textOfLayout(laid: readonly LaidSegment[]): string {
  return laid
    .map(({ text, delimiters }) => text + delimiters.segment + delimiters.newline)
    .join("");
}

/** Element `n`, 1-based as the guide counts, of a laid segment. */
export function laidElement(segment: LaidSegment, n: number): string {
  return segment.text.split(segment.delimiters.element)[n] ?? "";
}

/** The segment with element `n` set. */
export function withElement(segment: LaidSegment, n: number, value: string): LaidSegment {
  const { element } = segment.delimiters;
  const parts = segment.text.split(element);
  while (parts.length <= n) parts.push("");
  parts[n] = value;
  return { ...segment, text: parts.join(element) };
}

/** The same segment under other delimiters; ISA11 and ISA16 follow. */
export function withDelimiters(segment: LaidSegment, delimiters: Delimiters): LaidSegment {
  const from = segment.delimiters;
  const map = new Map<string, string>([
    [from.element, delimiters.element],
    [from.component, delimiters.component],
  ]);
  if (from.repetition !== undefined && delimiters.repetition !== undefined) {
    map.set(from.repetition, delimiters.repetition);
  }
  const text = [...segment.text].map((c) => map.get(c) ?? c).join("");
  return { ...segment, text, delimiters };
}
