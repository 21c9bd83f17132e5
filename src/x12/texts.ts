/** Strings under 13 characters are copied by V8; longer substrings would pin their whole window. */
export const COPIED = 12;

/**
 * The one copy of a short text that V8 keeps for property names and literals. Codes are compared all the
 * time, and two such copies are compared by their addresses. What a JSON parser gives is such a copy, of
 * a number's digits, too, which as a property's name would not be one.
 */
export function internalized(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** A text a little longer than `COPIED` is put together of a head of up to so many bytes, and the rest. */
const HEAD = 3;
const HEAD_MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff);
const HEAD_SLOTS = 256;
/** The upper 8 bits of a 32-bit hash. */
const HEAD_SHIFT = 24;

// Heads already made. Control numbers of thirteen to fifteen characters are the most frequent long
// texts, and those of a file mostly begin alike: the rest is copied, the head costs no memory. The table
// outlives the reader, but so few bytes of a text say nothing of it.
const headKeys = new Int32Array(HEAD_SLOTS);
const heads: string[] = Array.from({ length: HEAD_SLOTS }, () => "");

/** The first bytes of a text, up to `HEAD` of them. */
function headOf(view: DataView, text: string, from: number, to: number): string {
  const length = to - from;
  const key = (view.getInt32(from, true) & HEAD_MASKS[length]!) | (length << 24);
  const slot = Math.imul(key, 0x9e3779b1) >>> HEAD_SHIFT;
  if (headKeys[slot] !== key) {
    headKeys[slot] = key;
    heads[slot] = text.substring(from, to);
  }
  return heads[slot]!;
}

/**
 * A substring that does not keep the window alive: pieces short enough to be copied, joined. `view` and
 * `text` hold the same.
 */
export function copied(view: DataView, text: string, from: number, to: number): string {
  const length = to - from;
  if (length <= COPIED) return text.substring(from, to);
  if (length <= COPIED + HEAD) {
    return headOf(view, text, from, to - COPIED) + text.substring(to - COPIED, to);
  }
  if (length <= 2 * COPIED) {
    return text.substring(from, from + COPIED) + text.substring(from + COPIED, to);
  }
  let made = text.substring(from, from + COPIED);
  for (let i = from + COPIED; i < to; i += COPIED) {
    made += text.substring(i, Math.min(i + COPIED, to));
  }
  return made;
}
