import { type RemittanceEvent, remittanceReader } from "../../src/835/index.js";
import type { Limits } from "../../src/x12/index.js";

/** What a reader answers to chunks, each event as text made at once: a later change would be seen. */
export function eventTexts(
  chunks: Iterable<Uint8Array | string>,
  limits?: Partial<Limits>,
): readonly string[] {
  const reader = remittanceReader({ limits });
  const texts: string[] = [];
  const take = (events: readonly RemittanceEvent[]) => {
    for (const event of events) texts.push(JSON.stringify(event));
  };
  for (const chunk of chunks) take(reader.push(chunk));
  take(reader.end());
  return texts;
}

/** The events of a whole input. */
export function eventsOf(input: Uint8Array, limits?: Partial<Limits>): readonly RemittanceEvent[] {
  const reader = remittanceReader({ limits });
  return [...reader.push(input), ...reader.end()];
}

/** Cuts bytes into chunks of one size. */
export function* chunksOfSize(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Cuts bytes into chunks of the sizes given, over and over; a size may be 0. */
export function* chunksOfSizes(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    const end = i >= sizes.length && sizes.every((one) => one === 0) ? bytes.length : at + size;
    yield bytes.subarray(at, end);
    at = end;
  }
}
