/** A reason code as people write it, with its group code when they gave one. */
export interface AdjustmentCode {
  /** CAS01: CO, PR, OA, PI or CR. */
  readonly group?: string;
  /** CAS02, without leading zeros; it may be on no list. */
  readonly carc: string;
}

const SHAPE = /^(?:(CO|PR|OA|PI|CR)[\s\-_:*/.]*)?(?:([A-Z])0*(\d{1,2})|0*(\d{1,3}))$/;

/**
 * Reads an adjustment code as people and payers write it ("CO45", "co 45", "co-045", "45", "PRB7");
 * `undefined` when the text has not the shape of one. The lookups themselves stay exact.
 *
 * @example
 * parseAdjustmentCode("co-045"); //=> { group: "CO", carc: "45" }
 * parseAdjustmentCode("B7"); //=> { carc: "B7" }
 * parseAdjustmentCode("hello"); //=> undefined
 */
export function parseAdjustmentCode(text: string): AdjustmentCode | undefined {
  if (text.length > 40) return undefined;
  const match = SHAPE.exec(text.trim().toUpperCase());
  if (match === null) return undefined;
  const [, group, letter, afterLetter, number] = match;
  const carc = letter === undefined ? (number ?? "") : letter + (afterLetter ?? "");
  if (carc === "0") return undefined;
  return group === undefined ? { carc } : { group, carc };
}
