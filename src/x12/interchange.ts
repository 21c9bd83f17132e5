import type { DetectedHeader } from "./delimiters.js";
import type { Interchange } from "./model.js";

/** The ISA that was found in the bytes, as data. */
export function interchangeOf(header: DetectedHeader, segmentNumber: number): Interchange {
  const char = String.fromCharCode;
  const { delimiters, elements } = header;
  const at = (n: number) => elements[n - 1]?.trim() || undefined;
  return {
    delimiters: {
      element: char(delimiters.element),
      component: char(delimiters.component),
      repetition: delimiters.repetition === undefined ? undefined : char(delimiters.repetition),
      segment: char(delimiters.segment),
      newline: header.newline,
    },
    elements,
    senderId: at(6),
    receiverId: at(8),
    version: at(12),
    controlNumber: at(13),
    usage: at(15),
    segment: segmentNumber,
  };
}
