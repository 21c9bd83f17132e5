/** Delimiters as bytes, the way the tokenizer wants them. */
export interface DelimiterBytes {
  readonly element: number;
  readonly component: number;
  readonly repetition: number | undefined;
  readonly segment: number;
}

/** An ISA found in the bytes, or a guess at the delimiters where a file has none. */
export interface DetectedHeader {
  readonly delimiters: DelimiterBytes;
  readonly newline: string;
  /** ISA01 to ISA16, padding kept; empty where there is no ISA. */
  readonly elements: readonly string[];
  /** Where the segment after the header begins; where the first segment begins without an ISA. */
  readonly next: number;
  /** Line breaks stood inside the ISA. */
  readonly wrapped: boolean;
  /** An element of the ISA has not the fixed width of the standard. */
  readonly widthsOff: boolean;
}

/** Detection needs to look past the ISA: at the next segment and, where there is no ISA, further. */
export const ISA_LOOKAHEAD = 1024;
/** How far leading junk is searched for the start of an interchange. */
export const START_LOOKAHEAD = 65_536;

const CR = 13;
const LF = 10;
const SPACE = 32;
const WIDTHS = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];
const FOLLOWERS = ["GS", "TA1", "ISA", "IEA", "ISB", "ST"];

function isNewline(byte: number | undefined): boolean {
  return byte === CR || byte === LF;
}

function isWhite(byte: number | undefined): boolean {
  return byte === SPACE || byte === CR || byte === LF || byte === 9;
}

function isAlphanumeric(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (
    (byte >= 48 && byte <= 57) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 97 && byte <= 122) ||
    byte > 127
  );
}

/** Whether the text `word` and then the byte `then` stand at `at`. */
function standsAt(bytes: Uint8Array, at: number, end: number, word: string, then: number): boolean {
  if (at + word.length >= end) return false;
  for (let i = 0; i < word.length; i += 1) {
    if (bytes[at + i] !== word.charCodeAt(i)) return false;
  }
  return bytes[at + word.length] === then;
}

/**
 * Where the element separator of an ISA at `at` stands; -1 where no ISA stands there. A file wrapped
 * at 80 columns may have line breaks within "ISA" itself.
 */
function isaSeparator(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== 73) return -1;
  const second = skipNewlines(bytes, at + 1, end);
  if (bytes[second] !== 83) return -1;
  const third = skipNewlines(bytes, second + 1, end);
  if (bytes[third] !== 65) return -1;
  const separator = skipNewlines(bytes, third + 1, end);
  const byte = bytes[separator];
  // A tab can separate elements; blanks and line breaks cannot, they are what files are padded with.
  const blank = byte === SPACE || byte === 0 || isNewline(byte);
  return separator < end && !isAlphanumeric(byte) && !blank ? separator : -1;
}

function skipNewlines(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  // A handful is more than any wrapping makes.
  while (at < end && at < from + 4 && isNewline(bytes[at])) at += 1;
  return at;
}

/** Whether "ISA" and a possible element separator stand at `at`. */
export function isaStandsAt(bytes: Uint8Array, at: number, end: number): boolean {
  return isaSeparator(bytes, at, end) !== -1;
}

function followerStandsAt(bytes: Uint8Array, at: number, end: number, element: number): boolean {
  return FOLLOWERS.some((id) => standsAt(bytes, at, end, id, element));
}

function skipWhite(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isWhite(bytes[at])) at += 1;
  return at;
}

/** The line break that follows the terminator at `at`, as the files of people have it. */
function newlineAfter(bytes: Uint8Array, at: number, end: number, segment: number): string {
  let from = at + 1;
  while (from < end && bytes[from] === SPACE) from += 1;
  if (from >= end) return "";
  // Where a line break is the terminator, only the other half of a CRLF can follow it.
  if (bytes[from] === segment) return "";
  if (bytes[from] === CR) return bytes[from + 1] === LF && segment !== LF ? "\r\n" : "\r";
  return bytes[from] === LF ? "\n" : "";
}

/**
 * Reads the ISA at `from`. Its separator is the byte after "ISA"; sixteen separators on stands
 * ISA16, the component separator; the terminator follows. Widths are checked, not relied on, and
 * line breaks inside are passed over, because files arrive squeezed, padded and wrapped.
 *
 * @returns the header, or `undefined` where what stands there is no ISA.
 */
export function detectIsa(
  bytes: Uint8Array,
  from: number,
  end: number,
): DetectedHeader | undefined {
  const separator = isaSeparator(bytes, from, end);
  if (separator === -1) return undefined;
  const element = bytes[separator]!;
  const fields: string[] = [];
  const stop = Math.min(end, from + ISA_LOOKAHEAD);
  let field = "";
  let wrapped = separator > from + 3;
  let at = separator + 1;
  for (; at < stop && fields.length < 15; at += 1) {
    const byte = bytes[at]!;
    if (byte === element) {
      fields.push(field);
      field = "";
    } else if (isNewline(byte)) {
      if (followerStandsAt(bytes, skipWhite(bytes, at, stop), stop, element)) break;
      wrapped = true;
    } else {
      // A short ISA runs straight into the next segment: "...*P~GS*".
      if (!isAlphanumeric(byte) && fields.length >= 12) {
        if (followerStandsAt(bytes, skipWhite(bytes, at + 1, stop), stop, element)) break;
      }
      field += String.fromCharCode(byte);
    }
  }
  if (fields.length < 15) return shortIsa(bytes, from, at, stop, element, [...fields, field]);
  while (at < stop && isNewline(bytes[at])) {
    wrapped = true;
    at += 1;
  }
  return finishIsa(bytes, at, stop, element, fields, wrapped);
}

/** ISA01-15 are read and `at` is on ISA16: finds the terminator after it. */
function finishIsa(
  bytes: Uint8Array,
  at: number,
  end: number,
  element: number,
  fields: readonly string[],
  wrapped: boolean,
): DetectedHeader | undefined {
  if (at >= end) return undefined;
  const component = bytes[at]!;
  let terminator = at + 1;
  // ISA16 is missing where the byte in its place ends the next segment as well.
  const missing = isMissingComponent(bytes, at, end, element);
  if (missing) terminator = at;
  else if (isWhite(bytes[terminator])) {
    // White space: either it is the terminator, or the true one stands behind it.
    const beyond = skipWhite(bytes, terminator, end);
    const next = skipWhite(bytes, beyond + 1, end);
    const behind =
      beyond < end && !isAlphanumeric(bytes[beyond]) && followerStandsAt(bytes, next, end, element);
    if (behind && !followerStandsAt(bytes, beyond, end, element)) terminator = beyond;
    else while (bytes[terminator] === SPACE) terminator += 1;
  }
  if (terminator >= end) return undefined;
  const segment = bytes[terminator]!;
  if (isAlphanumeric(segment) || segment === element) return undefined;
  const isa16 = missing ? "" : String.fromCharCode(component);
  const elements = [...fields, isa16];
  return {
    delimiters: {
      element,
      component: missing ? 58 : component,
      repetition: repetitionOf(elements[10]!, [element, component, segment]),
      segment,
    },
    newline: newlineAfter(bytes, terminator, end, segment),
    elements,
    next: terminator + 1,
    wrapped,
    widthsOff: elements.some((text, i) => text.length !== WIDTHS[i]),
  };
}

/** ISA11, where it can separate anything: before 00501 it is a letter, and some leave it blank. */
function repetitionOf(isa11: string, others: readonly number[]): number | undefined {
  const byte = isa11.charCodeAt(0);
  const separates = isa11.length === 1 && !isAlphanumeric(byte) && !isWhite(byte);
  return separates && !others.includes(byte) ? byte : undefined;
}

function isMissingComponent(bytes: Uint8Array, at: number, end: number, element: number): boolean {
  const next = skipWhite(bytes, at + 1, end);
  if (isAlphanumeric(bytes[at]) || !followerStandsAt(bytes, next, end, element)) return false;
  if (next === at + 1) return true;
  // "~" and a line break: a terminator with its follower if the next line ends in it too.
  for (let i = next; i < end; i += 1) {
    if (isNewline(bytes[i])) return bytes[i - 1] === bytes[at];
  }
  return false;
}

/** An ISA of fewer than 16 elements: the byte before the next segment's id is the terminator. */
function shortIsa(
  bytes: Uint8Array,
  from: number,
  at: number,
  end: number,
  element: number,
  fields: readonly string[],
): DetectedHeader | undefined {
  if (at >= end || at === from || fields.length < 13) return undefined;
  const segment = bytes[at]!;
  if (isAlphanumeric(segment) || segment === element) return undefined;
  const elements = Array.from({ length: 16 }, (_, i) => fields[i] ?? "");
  return {
    delimiters: { element, component: 58, repetition: undefined, segment },
    newline: newlineAfter(bytes, at, end, segment),
    elements,
    next: at + 1,
    wrapped: false,
    widthsOff: true,
  };
}

/**
 * Guesses the delimiters of a file that begins with GS or ST: the separator stands after the id, the
 * terminator before the id of the second segment, the component separator after SVC's qualifier.
 */
export function detectWithoutIsa(
  bytes: Uint8Array,
  from: number,
  end: number,
): DetectedHeader | undefined {
  const at = skipWhite(bytes, from, end);
  if (bytes[at] !== 71 && bytes[at] !== 83) return undefined;
  const element = bytes[at + 2];
  if (element === undefined || isAlphanumeric(element) || isWhite(element)) return undefined;
  const isGroup = standsAt(bytes, at, end, "GS", element);
  if (!isGroup && !standsAt(bytes, at, end, "ST", element)) return undefined;
  for (let i = at + 3; i < Math.min(end, at + ISA_LOOKAHEAD); i += 1) {
    if (!idStandsAt(bytes, i, end, element)) continue;
    if (isGroup && !standsAt(bytes, i, end, "ST", element)) continue;
    let terminator = i - 1;
    while (terminator > at && isWhite(bytes[terminator])) terminator -= 1;
    const plain = isAlphanumeric(bytes[terminator]) || bytes[terminator] === element;
    // Nothing but white space before the next segment: a line break is the terminator.
    if (plain) terminator += 1;
    while (plain && bytes[terminator] === SPACE) terminator += 1;
    const segment = bytes[terminator]!;
    if (terminator >= i || segment === element) continue;
    if (!endsNextToo(bytes, i, end, element, segment)) continue;
    return {
      delimiters: {
        element,
        component: guessComponent(bytes, at, end, element, segment),
        repetition: undefined,
        segment,
      },
      newline: newlineAfter(bytes, terminator, end, segment),
      elements: [],
      next: at,
      wrapped: false,
      widthsOff: false,
    };
  }
  return undefined;
}

/** Whether the segment at `from` ends in `segment` too, with another segment or nothing after it. */
function endsNextToo(
  bytes: Uint8Array,
  from: number,
  end: number,
  element: number,
  segment: number,
): boolean {
  const at = bytes.indexOf(segment, from);
  if (at === -1 || at >= end) return false;
  const next = skipWhite(bytes, at + 1, end);
  return next >= end || idStandsAt(bytes, next, end, element);
}

/** Whether a segment id, then the separator, stands at `at`, and no letter or digit before it. */
function idStandsAt(bytes: Uint8Array, at: number, end: number, element: number): boolean {
  const isCapital = (byte: number | undefined) => byte !== undefined && byte >= 65 && byte <= 90;
  const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
  const before = bytes[at - 1];
  if (before === element || isAlphanumeric(before) || !isCapital(bytes[at])) return false;
  let length = 1;
  while (length < 4 && (isCapital(bytes[at + length]) || isDigit(bytes[at + length]))) length += 1;
  return (length === 2 || length === 3) && at + length < end && bytes[at + length] === element;
}

/** "SVC*HC:99213": the first byte of SVC01 that is neither letter nor digit, else ":". */
function guessComponent(
  bytes: Uint8Array,
  from: number,
  end: number,
  element: number,
  segment: number,
): number {
  for (let i = from; i + 7 < end; i += 1) {
    if (!standsAt(bytes, i, end, "SVC", element)) continue;
    let at = i + 4;
    while (at < end && isAlphanumeric(bytes[at])) at += 1;
    const byte = bytes[at];
    if (byte !== undefined && byte !== element && byte !== segment && !isWhite(byte)) return byte;
  }
  return 58;
}
