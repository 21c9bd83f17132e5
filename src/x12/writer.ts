import { UsageError } from "../values/index.js";
import type { Delimiters } from "./model.js";
import type { Segment } from "./segment.js";

/** What nearly every sender uses. */
export const DEFAULT_DELIMITERS: Delimiters = {
  element: "*",
  component: ":",
  repetition: "^",
  segment: "~",
  newline: "",
};

/** An element to write: a value, or the components of a composite. Absent is empty. */
export type ElementValue = string | undefined | readonly (string | undefined)[];

/** Writes segments, with the delimiters it was made with. */
export interface SegmentWriter {
  /** Appends a segment; empty elements at its end are left out, as the standard asks. */
  write(id: string, elements: readonly ElementValue[]): void;
  /** Appends a segment as it was read: any id, composites as text, empty elements at the end kept. */
  writeSegment(segment: Segment): void;
  /** Appends an ISA, its elements at their fixed widths. */
  writeInterchangeHeader(elements: readonly string[]): void;
  /** Segments written since the last `count()`. */
  count(): number;
  /** All that was written. */
  text(): string;
}

const ISA_WIDTHS = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];

function checkDelimiters(delimiters: Delimiters): void {
  const { element, component, repetition, segment, newline } = delimiters;
  const all = [element, component, segment, ...(repetition === undefined ? [] : [repetition])];
  for (const text of all) {
    if (typeof text !== "string" || text.length !== 1 || /[A-Za-z0-9 ]/.test(text)) {
      throw new UsageError("delimiters: each must be one character, no letter, digit or blank");
    }
    if (text.charCodeAt(0) > 127) throw new UsageError("delimiters: each must be ASCII");
  }
  if (new Set(all).size !== all.length) {
    throw new UsageError("delimiters: they must differ from each other");
  }
  if (!["", "\n", "\r\n", "\r"].includes(newline)) {
    throw new UsageError('delimiters.newline: expected "", "\\n", "\\r\\n" or "\\r"');
  }
  if (/[\r\n]/.test(element + component + (repetition ?? ""))) {
    throw new UsageError("delimiters: a line break can only end a segment");
  }
}

/**
 * Makes a writer of segments.
 *
 * @throws UsageError for delimiters that cannot work; and, on writing, for a value that contains a
 * delimiter or a line break, and for a segment id that is none.
 * @example
 * const writer = segmentWriter();
 * writer.write("SVC", [["HC", "99213"], "100"]);
 * writer.text(); //=> "SVC*HC:99213*100~"
 */
export function segmentWriter(delimiters: Delimiters = DEFAULT_DELIMITERS): SegmentWriter {
  checkDelimiters(delimiters);
  const { element, component, repetition, segment: terminator, newline } = delimiters;
  const parts: string[] = [];
  let counted = 0;

  function check(id: string, n: number, text: string, composite: boolean): string {
    for (let i = 0; i < text.length; i += 1) {
      const char = text[i]!;
      const forbidden =
        char === element ||
        char === terminator ||
        char === "\n" ||
        char === "\r" ||
        (composite && (char === component || char === repetition));
      if (forbidden) {
        const place = `${id}${String(n).padStart(2, "0")}`;
        throw new UsageError(`${place}: the value contains a delimiter or a line break`);
      }
    }
    return text;
  }

  function checkId(id: string): void {
    if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id)) {
      throw new UsageError("segment id: expected two or three capital letters and digits");
    }
  }

  function put(id: string, texts: readonly string[]): void {
    counted += 1;
    parts.push(texts.length === 0 ? id : id + element + texts.join(element), terminator + newline);
  }

  function textOf(id: string, n: number, value: ElementValue): string {
    if (value === undefined) return "";
    if (typeof value === "string") return check(id, n, value, true);
    return trimEnd(value.map((part) => check(id, n, part ?? "", true))).join(component);
  }

  return {
    write(id, elements) {
      checkId(id);
      put(id, trimEnd(elements.map((value, i) => textOf(id, i + 1, value))));
    },
    writeSegment(segment) {
      // What was read as an id is written as one, even where it is none of the standard's.
      check("id", 0, segment.id, false);
      put(
        segment.id,
        segment.elements.map((text, i) => check(segment.id, i + 1, text, false)),
      );
    },
    writeInterchangeHeader(elements) {
      const values = ISA_WIDTHS.map((_, i) => elements[i] ?? "");
      // ISA16 and, where it is used, ISA11 are delimiters themselves.
      values[15] = component;
      if (repetition !== undefined) values[10] = repetition;
      const texts = values.map((text, i) => {
        const plain = i === 15 || (i === 10 && repetition !== undefined);
        if (!plain) check("ISA", i + 1, text, false);
        return text;
      });
      put("ISA", texts);
    },
    count() {
      const total = counted;
      counted = 0;
      return total;
    },
    text: () => parts.join(""),
  };
}

/** ISA elements at their fixed widths: letters padded on the right, numbers on the left. */
export function padInterchangeHeader(elements: readonly string[]): readonly string[] {
  return ISA_WIDTHS.map((width, i) => {
    const text = elements[i] ?? "";
    return i === 12 ? text.padStart(width, "0") : text.padEnd(width);
  });
}

function trimEnd(texts: readonly string[]): readonly string[] {
  let length = texts.length;
  while (length > 0 && texts[length - 1] === "") length -= 1;
  return length === texts.length ? texts : texts.slice(0, length);
}
