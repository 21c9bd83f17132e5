const SLOTS = 2048;
/** The upper 11 bits of a 32-bit hash. */
const SHIFT = 21;
/** In how many slots a code may stand. */
const WAYS = 4;
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
  const own = slotOf(first, fifth);
  return isIn(own, first, fifth, length) ? codes[own] : findElsewhere(own, first, fifth, length);
}

/** A code that is not in its own slot: another was first there, or it was not kept. */
function findElsewhere(
  own: number,
  first: number,
  fifth: number,
  length: number,
): string | undefined {
  for (let way = 1; way < WAYS; way += 1) {
    const slot = own ^ way;
    if (isIn(slot, first, fifth, length)) return codes[slot];
  }
  return undefined;
}

function isIn(slot: number, first: number, fifth: number, length: number): boolean {
  // A zero byte is no code's fifth, but may be the text's.
  return firsts[slot] === first && fifths[slot] === fifth && codes[slot]?.length === length;
}

/** Keeps the text of a code, if it looks like one: the table outlives all readers. */
export function keepListedCode(view: DataView, from: number, code: string): void {
  if (!CODE.test(code)) return;
  const first = view.getInt32(from, true);
  const fifth = fifthOf(view, from, code.length);
  const own = slotOf(first, fifth);
  let slot = own;
  for (let way = 1; way < WAYS && codes[slot] !== undefined; way += 1) slot = own ^ way;
  if (codes[slot] !== undefined) slot = own;
  firsts[slot] = first;
  fifths[slot] = fifth;
  codes[slot] = code;
}
