const SLOTS = 2048;
/** The upper 11 bits of a 32-bit hash. */
const SHIFT = 21;
/** Procedure, revenue and remark codes have a digit; names have none, and most numbers are longer. */
const CODE = /^(?=.*\d)[A-Z0-9]{4,5}$/;

// Codes of four or five characters already met: by their first four bytes, and the fifth.
const firsts = new Int32Array(SLOTS);
const fifths = new Uint8Array(SLOTS);
const codes: (string | undefined)[] = Array.from({ length: SLOTS }, () => undefined);

const slotOf = (first: number, fifth: number) =>
  Math.imul(first ^ Math.imul(fifth, 0x85ebca6b), 0x9e3779b1) >>> SHIFT;
const fifthOf = (view: DataView, from: number, length: number) =>
  length === 5 ? view.getUint8(from + 4) : 0;

/** The text of a code of four or five bytes, where it was kept. */
export function findListedCode(view: DataView, from: number, length: number): string | undefined {
  const first = view.getInt32(from, true);
  const fifth = fifthOf(view, from, length);
  const slot = slotOf(first, fifth);
  const code = codes[slot];
  // A zero byte is no code's fifth, but may be the text's.
  const isSame = firsts[slot] === first && fifths[slot] === fifth && code?.length === length;
  return isSame ? code : undefined;
}

/** Keeps the text of a code, if it looks like one: the table outlives all readers. */
export function keepListedCode(view: DataView, from: number, code: string): void {
  if (!CODE.test(code)) return;
  const first = view.getInt32(from, true);
  const fifth = fifthOf(view, from, code.length);
  const slot = slotOf(first, fifth);
  firsts[slot] = first;
  fifths[slot] = fifth;
  codes[slot] = code;
}
