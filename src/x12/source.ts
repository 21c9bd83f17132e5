import { UsageError } from "../values/index.js";
import { NO_BYTES } from "./no-memory.js";

/** A stretch of input: bytes, or text (encoded as UTF-8). */
export type Chunk = Uint8Array | string;

/** The part of a web ReadableStream that is used. */
export interface ReadableStreamLike {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Chunk | undefined }>;
    cancel?(reason?: unknown): Promise<unknown>;
    releaseLock?(): void;
  };
}

/** The part of a Blob or File that is used. */
export interface BlobLike {
  stream(): ReadableStreamLike;
}

/** What a `read...` function reads from. Node streams are async iterables of bytes. */
export type Source = Chunk | AsyncIterable<Chunk> | Iterable<Chunk> | ReadableStreamLike | BlobLike;

const encoder = new TextEncoder();

/**
 * How much of a chunk is read before its events are handed on. Fewer events alive at once are less for
 * the garbage collector to copy: with 64 KB a stream is a tenth slower.
 */
const PIECE = 16_384;

/** Turns chunks into bytes; a surrogate pair cut between two texts is put together again. */
export function chunkEncoder(): { bytes(chunk: Chunk): Uint8Array; rest(): Uint8Array } {
  let pending = "";
  const rest = () => {
    if (pending === "") return NO_BYTES;
    const left = encoder.encode(pending);
    pending = "";
    return left;
  };
  return {
    bytes(chunk) {
      if (typeof chunk === "string") {
        const text = pending + chunk;
        const last = text.charCodeAt(text.length - 1);
        const cut = last >= 0xd800 && last <= 0xdbff;
        pending = cut ? text.slice(-1) : "";
        return encoder.encode(cut ? text.slice(0, -1) : text);
      }
      if (!(chunk instanceof Uint8Array)) {
        throw new UsageError("expected chunks of Uint8Array or string");
      }
      if (pending === "" || chunk.length === 0) return chunk;
      // Half a pair that no text completes: it stood before these bytes.
      const half = rest();
      const joined = new Uint8Array(half.length + chunk.length);
      joined.set(half);
      joined.set(chunk, half.length);
      return joined;
    },
    rest,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

async function* chunksOfStream(stream: ReadableStreamLike): AsyncGenerator<Chunk> {
  const reader = stream.getReader();
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        finished = true;
        return;
      }
      if (value !== undefined) yield value;
    }
  } finally {
    if (!finished) await reader.cancel?.();
    reader.releaseLock?.();
  }
}

/**
 * The chunks of a source, whatever its kind.
 *
 * @throws UsageError when it is none of the kinds of `Source`.
 */
export function chunksOf(source: Source): AsyncIterable<Chunk> | Iterable<Chunk> {
  if (typeof source === "string" || source instanceof Uint8Array) return [source];
  if (isObject(source)) {
    if (Symbol.asyncIterator in source) return source as AsyncIterable<Chunk>;
    if (Symbol.iterator in source) return source as Iterable<Chunk>;
    if ("getReader" in source) return chunksOfStream(source);
    if ("stream" in source) return chunksOfStream(source.stream());
  }
  throw new UsageError(
    "source: expected bytes, text, an iterable or async iterable of them, a ReadableStream or a Blob",
  );
}

/** A stage without I/O: chunks go in, the events they complete come out. */
export interface PushReader<Event> {
  push(chunk: Chunk): readonly Event[];
  end(): readonly Event[];
}

/**
 * Runs a push reader over a source. One door for every reader, so that they cannot drift apart. The
 * source is closed when the consumer stops early. A large chunk, or a whole file given at once, is read
 * piece by piece, so that its events are never all in memory together; the arrays that `push` and `end`
 * give are emptied as their events go out.
 *
 * Written out as an iterator: an async generator costs three turns of the microtask queue for every
 * event, and there is an event for every claim.
 */
export function drain<Event>(
  reader: PushReader<Event>,
  source: Source,
): AsyncIterableIterator<Event> {
  const iterable = chunksOf(source);
  const chunks: AsyncIterator<Chunk> | Iterator<Chunk> =
    Symbol.asyncIterator in iterable
      ? iterable[Symbol.asyncIterator]()
      : iterable[Symbol.iterator]();
  let events: readonly Event[] = [];
  let next = 0;
  let exhausted = false;
  // The chunk that is being read, as far as it is not read yet.
  let chunk: Chunk | undefined;
  let taken = 0;
  // Calls of next() that come before an earlier one is answered wait for it.
  let pending: Promise<unknown> | undefined;

  /** The next event. It is let go here, so that the garbage collector need not copy it. */
  function takeEvent(): IteratorResult<Event> {
    const value = events[next]!;
    (events as (Event | undefined)[])[next] = undefined;
    next += 1;
    return { done: false, value };
  }

  /** Reads on in the chunk at hand until there are events, or nothing is left of it. */
  function readPieces(): void {
    while (chunk !== undefined && next >= events.length) {
      const whole = chunk;
      const from = taken;
      const cuttable = typeof whole === "string" || whole instanceof Uint8Array;
      taken += PIECE;
      if (!cuttable || taken >= whole.length) chunk = undefined;
      next = 0;
      // What is no chunk at all the reader refuses.
      if (!cuttable || (from === 0 && chunk === undefined)) events = reader.push(whole);
      else if (typeof whole === "string") events = reader.push(whole.slice(from, taken));
      else events = reader.push(whole.subarray(from, taken));
    }
  }

  async function fail(error: unknown): Promise<never> {
    exhausted = true;
    events = [];
    chunk = undefined;
    await chunks.return?.();
    throw error;
  }

  /** A source that failed is over: its rest is not known, so that no end of the input may be told. */
  async function nextChunk(): Promise<IteratorResult<Chunk>> {
    try {
      return await chunks.next();
    } catch (error) {
      exhausted = true;
      events = [];
      throw error;
    }
  }

  async function refill(): Promise<IteratorResult<Event>> {
    while (next >= events.length) {
      if (exhausted) return { done: true, value: undefined };
      const step = chunk === undefined ? await nextChunk() : undefined;
      // The consumer may have stopped meanwhile.
      if (exhausted) return { done: true, value: undefined };
      try {
        if (step?.done === true) {
          exhausted = true;
          next = 0;
          events = reader.end();
        } else {
          if (step !== undefined) {
            // The reader refuses what is no chunk.
            if (step.value === undefined) reader.push(step.value);
            chunk = step.value;
            taken = 0;
          }
          readPieces();
        }
      } catch (error) {
        return fail(error);
      }
    }
    return takeEvent();
  }

  return {
    next() {
      if (pending === undefined) {
        if (next >= events.length && chunk !== undefined) {
          // Without waiting: a turn of the microtask queue costs as much as a claim.
          try {
            readPieces();
          } catch (error) {
            return fail(error);
          }
        }
        if (next < events.length) return Promise.resolve(takeEvent());
      }
      const result = pending === undefined ? refill() : pending.then(refill, refill);
      const settled = result.then(
        () => {
          if (pending === settled) pending = undefined;
        },
        () => {
          if (pending === settled) pending = undefined;
        },
      );
      pending = settled;
      return result;
    },
    async return() {
      exhausted = true;
      events = [];
      chunk = undefined;
      next = 0;
      await chunks.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Bytes of a whole input given as bytes or text. */
export function bytesOf(input: Chunk): Uint8Array {
  if (typeof input === "string") return encoder.encode(input);
  if (input instanceof Uint8Array) return input;
  throw new UsageError("input: expected a Uint8Array or a string");
}
