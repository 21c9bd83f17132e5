/**
 * JSON with the members of every object in the order of their names, and without what is
 * `undefined`: the same data gives the same text, however it was put together.
 *
 * @example
 * canonicalJson({ b: 1, a: [undefined, 2] }); //=> '{"a":[null,2],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/**
 * A digest of plain data: 128 bits as 32 hexadecimal digits, over its canonical JSON. It tells
 * whether data is the same; it is not made to withstand somebody who looks for a collision.
 *
 * @example
 * digestOf({ a: 1 }) === digestOf({ a: 1, b: undefined }); //=> true
 */
export function digestOf(value: unknown): string {
  const text = canonicalJson(value);
  // Four FNV-like lanes of 32 bits with different odd multipliers, stirred together at the end.
  let [a, b, c, d] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca77) ^ (a >>> 15);
    c = Math.imul(c ^ unit, 0xc2b2ae3d) ^ (b >>> 13);
    d = Math.imul(d ^ unit, 0x27d4eb2f) ^ (c >>> 16);
  }
  const lanes = [a ^ (d >>> 11), b ^ a, c ^ b, d ^ c].map(stirred);
  return lanes.map((lane) => lane.toString(16).padStart(8, "0")).join("");
}

function stirred(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
