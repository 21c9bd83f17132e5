import { COMMON_DELIMITERS } from "./delimiters.js";
import {
  bytesOfText,
  type LaidSegment,
  laidElement,
  layoutOf,
  textOfLayout,
  withDelimiters,
  withElement,
} from "./layout.js";

/** A way in which the bytes of a file may arrive. */
export interface Framing {
  readonly name: string;
  /**
   * Re-frames a well-formed file, ISA first, whose values hold no control characters.
   */
  readonly apply: (bytes: Uint8Array) => Uint8Array;
  /** How often each 835 has to be read: its claims, summaries, provider adjustments and payment. */
  readonly copies: 1 | 2;
  /** It works with the usual delimiters alone, because without an ISA they have to be guessed. */
  readonly guesses: boolean;
  /** Codes of which at least one must be told; none where nothing is wrong. */
  readonly tells: readonly string[];
}

type Edit = (laid: readonly LaidSegment[]) => readonly LaidSegment[];

function framing(
  name: string,
  apply: Framing["apply"],
  tells: readonly string[] = [],
  more: { readonly copies?: 1 | 2; readonly guesses?: boolean } = {},
): Framing {
  return { name, apply, tells, copies: more.copies ?? 1, guesses: more.guesses ?? false };
}

/** A framing that edits segments. */
function edited(name: string, edit: Edit, tells: readonly string[] = [], guesses = false): Framing {
  const apply = (bytes: Uint8Array) => bytesOfText(textOfLayout(edit(layoutOf(bytes))));
  return framing(name, apply, tells, { guesses });
}

/** A framing that changes what stands between the segments. */
function terminated(name: string, end: (segment: LaidSegment) => string, tells: readonly string[]) {
  return framing(
    name,
    (bytes) =>
      bytesOfText(
        layoutOf(bytes)
          .map((s) => s.text + end(s))
          .join(""),
      ),
    tells,
  );
}

function followed(name: string, newline: string): Framing {
  return edited(name, (laid) =>
    laid.map((segment) => {
      const delimiters = { ...segment.delimiters, segment: visible(segment), newline };
      return { ...segment, delimiters };
    }),
  );
}

/** The terminator, or in place of a line break a control character that delimits nothing else. */
function visible({ delimiters }: LaidSegment): string {
  const { element, component, repetition, segment } = delimiters;
  if (segment !== "\n" && segment !== "\r") return segment;
  const free = ["\x1e", "\x1d", "\x1c", "\x17"];
  return free.find((c) => ![element, component, repetition].includes(c)) ?? "\x1e";
}

function ended(name: string, segment: string, newline = ""): Framing {
  return edited(name, (laid) =>
    laid.map((one) => ({ ...one, delimiters: { ...one.delimiters, segment, newline } })),
  );
}

function wrapped(name: string, lineBreak: string): Framing {
  return framing(
    name,
    (bytes) => {
      const bare = layoutOf(followed("", "").apply(bytes)).map(
        ({ text, delimiters }) => text + delimiters.segment,
      );
      const lines = bare.join("").match(/[\s\S]{1,80}/g) ?? [];
      return bytesOfText(lines.join(lineBreak));
    },
    ["x12/line-break-in-segment"],
  );
}

function prefixed(name: string, prefix: string, tells: readonly string[]): Framing {
  return framing(
    name,
    (bytes) => {
      const whole = new Uint8Array(prefix.length + bytes.length);
      whole.set(bytesOfText(prefix));
      whole.set(bytes, prefix.length);
      return whole;
    },
    tells,
  );
}

function suffixed(name: string, suffix: string, tells: readonly string[]): Framing {
  return framing(
    name,
    (bytes) => {
      const whole = new Uint8Array(bytes.length + suffix.length);
      whole.set(bytes);
      whole.set(bytesOfText(suffix), bytes.length);
      return whole;
    },
    tells,
  );
}

function without(name: string, ids: readonly string[], tells: readonly string[]): Framing {
  return edited(name, (laid) => laid.filter(({ id }) => !ids.includes(id)), tells);
}

function changed(
  name: string,
  id: string,
  n: number,
  value: (old: string) => string,
  tells: readonly string[],
): Framing {
  return edited(
    name,
    (laid) =>
      laid.map((segment) =>
        segment.id === id ? withElement(segment, n, value(laidElement(segment, n))) : segment,
      ),
    tells,
  );
}

/** Without any envelope but the given. */
function bare(name: string, dropped: readonly string[]): Framing {
  return edited(name, (laid) => remittancesOf(laid, dropped), ["x12/no-interchange-header"], true);
}

/** The segments of the 835s, with those of the envelope that are not dropped. */
function remittancesOf(laid: readonly LaidSegment[], dropped: readonly string[]) {
  const kept: LaidSegment[] = [];
  let inside: "outside" | "835" | "other" = "outside";
  for (const segment of laid) {
    if (segment.id === "ST") inside = laidElement(segment, 1) === "835" ? "835" : "other";
    const envelope = inside === "outside";
    if (inside === "835" || (envelope && !dropped.includes(segment.id))) kept.push(segment);
    if (segment.id === "SE") inside = "outside";
  }
  return kept;
}

function renamed(name: string, text: string, tells: readonly string[]): Framing {
  return changed(name, "GS", 2, () => text, tells);
}

/** Puts a segment before each of the given id. */
function inserted(
  name: string,
  before: string,
  text: (s: LaidSegment) => string,
  tells: readonly string[],
) {
  return edited(
    name,
    (laid) =>
      laid.flatMap((segment) =>
        segment.id === before ? [{ ...segment, id: "", text: text(segment) }, segment] : [segment],
      ),
    tells,
  );
}

const DOUBLE = (bytes: Uint8Array) => {
  const whole = new Uint8Array(bytes.length * 2);
  whole.set(bytes);
  whole.set(bytes, bytes.length);
  return whole;
};

/** The framings that real files arrive in, by name. */
export const FRAMINGS: readonly Framing[] = [
  framing("as written", (bytes) => bytes.slice()),
  followed("line feed after terminators", "\n"),
  followed("carriage return after terminators", "\r"),
  followed("CR LF after terminators", "\r\n"),
  ended("line feed as terminator", "\n"),
  ended("carriage return as terminator", "\r"),
  ended("CR LF as terminator", "\r", "\n"),
  wrapped("CR LF every 80 bytes", "\r\n"),
  wrapped("line feed every 80 bytes", "\n"),
  terminated("blanks after terminators", (s) => `${visible(s)}  `, ["x12/space-around-terminator"]),
  terminated("blanks before terminators", (s) => `  ${visible(s)}`, [
    "x12/space-around-terminator",
    "x12/interchange-header-widths",
  ]),
  terminated("blank lines between segments", (s) => `${visible(s)}\r\n\r\n`, []),
  prefixed("byte order mark", "\xef\xbb\xbf", ["x12/byte-order-mark"]),
  prefixed("mail header before it", "From: payer\r\nSubject: ERA\r\n\r\n", ["x12/leading-junk"]),
  prefixed("blank lines before it", "\r\n \r\n", []),
  suffixed("end-of-file mark after it", "\x1a", ["x12/trailing-junk"]),
  suffixed("zero bytes after it", "\0\0\0\0", ["x12/trailing-junk"]),
  suffixed("blank lines after it", "\r\n\r\n", []),
  edited(
    "squeezed ISA",
    (laid) => laid.map((s) => (s.id === "ISA" ? { ...s, text: s.text.replace(/ +/g, "") } : s)),
    ["x12/interchange-header-widths"],
  ),
  edited(
    "padded ISA",
    (laid) =>
      laid.map((s) => (s.id === "ISA" ? withElement(s, 6, laidElement(s, 6).padEnd(25)) : s)),
    ["x12/interchange-header-widths"],
  ),
  bare("no ISA, GS first", ["ISA", "IEA", "TA1"]),
  bare("no ISA, ST first", ["ISA", "IEA", "TA1", "GS", "GE"]),
  edited("0x1D, 0x1E and 0x1F as delimiters", (laid) =>
    laid.map((segment) => withDelimiters(segment, COMMON_DELIMITERS[5]!)),
  ),
  without("no SE", ["SE"], ["x12/missing-transaction-trailer"]),
  without("no GE", ["GE"], ["x12/missing-group-trailer"]),
  without("no IEA", ["IEA"], ["x12/missing-interchange-trailer"]),
  without("no trailers at all", ["SE", "GE", "IEA"], ["x12/missing-transaction-trailer"]),
  without("no GS and no GE", ["GS", "GE"], ["x12/missing-group-header"]),
  changed("wrong SE01", "SE", 1, (old) => String(Number(old) + 1), ["x12/segment-count"]),
  changed("unreadable SE01", "SE", 1, () => "many", ["x12/segment-count"]),
  changed("wrong GE01", "GE", 1, () => "77", ["x12/transaction-count"]),
  changed("wrong IEA01", "IEA", 1, () => "77", ["x12/group-count"]),
  changed("SE02 of another ST", "SE", 2, () => "98765", ["x12/control-number-mismatch"]),
  changed("GE02 of another GS", "GE", 2, () => "98765", ["x12/control-number-mismatch"]),
  changed("IEA02 of another ISA", "IEA", 2, () => "98765", ["x12/control-number-mismatch"]),
  framing("the file twice", DOUBLE, ["x12/duplicate-control-number"], { copies: 2 }),
  changed("one ST02 for all", "ST", 2, () => "0001", ["x12/control-number-mismatch"]),
  changed("GS08 against ST03", "ST", 3, () => "005010X999", ["x12/version-mismatch"]),
  renamed("a name in UTF-8", "M\xc3\xbcller", ["x12/non-ascii"]),
  renamed("a name in Latin-1", "M\xfcller", ["x12/not-utf8"]),
  inserted("an empty claim before SE", "SE", () => "CLP", ["835/empty-claim"]),
  inserted("empty segments", "SE", () => "", []),
];

/** The framing of that name. */
export function framingNamed(name: string): Framing | undefined {
  return FRAMINGS.find((one) => one.name === name);
}

/** The file cut behind its first `length` bytes. */
export function cutAt(bytes: Uint8Array, length: number): Uint8Array {
  return bytes.slice(0, length);
}
