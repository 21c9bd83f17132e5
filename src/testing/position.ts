/** Properties that say where something stands, not what it says. */
const POSITIONS = new Set(["segment", "source", "claimSegment", "serviceSegment", "byteOffset"]);

/**
 * A copy of a model or an event without its positions and without properties that are `undefined`:
 * what two readings of differently framed files have in common.
 *
 * @example
 * withoutPositions({ code: "45", segment: 7 }); //=> { code: "45" }
 */
export function withoutPositions<T>(value: T): T {
  return stripped(value) as T;
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== "object" || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    // An unmapped entry's `segment` is a segment, not a position.
    if (POSITIONS.has(name) && (name !== "segment" || typeof entry === "number")) continue;
    made[name] = stripped(entry);
  }
  return made;
}
