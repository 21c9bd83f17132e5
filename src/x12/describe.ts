import type { Diagnostic } from "../values/index.js";

/** How `describe` shows the bytes around a finding. */
export interface DescribeOptions {
  /** Letters become "x" and digits "9", delimiters stay. Default true: values are patients' data. */
  readonly mask?: boolean | undefined;
  /** Bytes shown before and after the place. Default 40. */
  readonly context?: number | undefined;
}

const latin1 = new TextDecoder("latin1");

/**
 * A diagnostic for a person: where, what, and the bytes around it, masked unless told otherwise.
 * Segment ids at the start of a segment are data too in a damaged file, so they are masked as well.
 *
 * @example
 * describe(diagnostic, bytes); // "line of text"
 */
export function describe(
  diagnostic: Diagnostic,
  bytes: Uint8Array,
  options: DescribeOptions = {},
): string {
  const { mask = true, context = 40 } = options;
  const { byteOffset } = diagnostic.location;
  const from = Math.max(0, byteOffset - context);
  const text = latin1.decode(bytes.subarray(from, byteOffset + context));
  const shown = mask ? maskText(text) : text;
  const printable = shown.replace(/[\x00-\x1f\x7f]/g, "·");
  const pointer = " ".repeat(Math.min(context, byteOffset)) + "^";
  return `${describeLocation(diagnostic)}\n${printable}\n${pointer}`;
}

/**
 * One line: severity, code, place, message. It holds no value of the file.
 *
 * @example
 * describeLocation(diagnostic); // "warning x12/segment-count at SE01, segment 35, byte 812: ..."
 */
export function describeLocation(diagnostic: Diagnostic): string {
  const { severity, code, message, location, details } = diagnostic;
  const { segmentId, element, component, segment, byteOffset, loop } = location;
  const position =
    segmentId === undefined
      ? ""
      : `${segmentId}${element === undefined ? "" : String(element).padStart(2, "0")}` +
        `${component === undefined ? "" : `-${component}`}, `;
  const inLoop = loop === undefined ? "" : `loop ${loop}, `;
  const numbers = Object.entries(details ?? {})
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
  const tail = numbers === "" ? "" : ` (${numbers})`;
  return `${severity} ${code} at ${position}${inLoop}segment ${segment}, byte ${byteOffset}: ${message}${tail}`;
}

/**
 * Hides values but keeps their shape: letters become "x", digits "9".
 *
 * @example
 * maskText("CLP*AB12*1~"); //=> "xxx*xx99*9~"
 */
export function maskText(text: string): string {
  return text.replace(/[A-Za-z\u0080-\uffff]/g, "x").replace(/[0-9]/g, "9");
}
