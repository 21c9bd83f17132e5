import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/values/index.js";
import { x12Reader } from "../../src/x12/index.js";
import { bytesOf, chunkEncoder, chunksOf, drain } from "../../src/x12/source.js";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("chunkEncoder", () => {
  it("passes bytes through and encodes text as UTF-8", () => {
    const encoder = chunkEncoder();
    const bytes = new Uint8Array([1, 2]);
    expect(encoder.bytes(bytes)).toBe(bytes);
    expect(text(encoder.bytes("NÚÑEZ"))).toBe("NÚÑEZ");
    expect(encoder.rest()).toHaveLength(0);
  });

  it("puts a surrogate pair together that was cut between two texts", () => {
    const encoder = chunkEncoder();
    const whole = "A\u{1F600}B";
    const bytes = [...encoder.bytes(whole.slice(0, 2)), ...encoder.bytes(whole.slice(2))];
    expect(text(new Uint8Array([...bytes, ...encoder.rest()]))).toBe(whole);
  });

  it("puts half a pair that bytes follow before them", () => {
    const encoder = chunkEncoder();
    const bytes = [...encoder.bytes("A\ud83d"), ...encoder.bytes(new Uint8Array([126]))];
    expect(text(new Uint8Array([...bytes, ...encoder.rest()]))).toBe("A\ufffd~");
  });

  it("takes a Buffer for bytes", () => {
    expect(text(chunkEncoder().bytes(Buffer.from("ISA")))).toBe("ISA");
  });

  it.each([null, undefined, 1, {}, [1], new ArrayBuffer(1), new Uint16Array(1)])(
    "refuses %s",
    (chunk) => {
      expect(() => chunkEncoder().bytes(chunk as never)).toThrow(UsageError);
      expect(() => bytesOf(chunk as never)).toThrow(UsageError);
    },
  );
});

describe("chunksOf", () => {
  async function collect(source: never): Promise<string> {
    let all = "";
    for await (const chunk of chunksOf(source)) {
      all += typeof chunk === "string" ? chunk : text(chunk);
    }
    return all;
  }

  it.each([
    ["text", "AB"],
    ["bytes", Buffer.from("AB")],
    ["a list", ["A", Buffer.from("B")]],
    ["an empty list", []],
    ["a stream", new Blob(["AB"]).stream()],
    ["a blob", new Blob(["AB"])],
    ["a response's body", new Response("AB").body],
  ])("reads %s", async (name, source) => {
    expect(await collect(source as never)).toBe(name === "an empty list" ? "" : "AB");
  });

  it("reads a stream that is no async iterable, and lets its lock go", async () => {
    const { readable } = { readable: new Blob(["AB"]).stream() };
    const bare = { getReader: () => readable.getReader() };
    expect(await collect(bare as never)).toBe("AB");
    expect(readable.locked).toBe(false);
  });

  it("cancels such a stream when its consumer stops or fails", async () => {
    let cancelled = 0;
    const bare = {
      getReader: () => ({
        read: async () => ({ done: false, value: "A" }),
        cancel: async () => {
          cancelled += 1;
        },
        releaseLock: () => undefined,
      }),
    };
    for await (const _ of chunksOf(bare)) break;
    expect(cancelled).toBe(1);
    const failing = {
      push() {
        throw new Error("reader failed");
      },
      end: () => [],
    };
    await expect(drain(failing, bare).next()).rejects.toThrow("reader failed");
    expect(cancelled).toBe(2);
  });

  it.each([null, undefined, 5, true, {}, () => "A"])("refuses %s", (source) => {
    expect(() => chunksOf(source as never)).toThrow(UsageError);
  });
});

describe("a large chunk", () => {
  const seen = () => {
    const sizes: number[] = [];
    const encoder = chunkEncoder();
    const reader = {
      push(chunk: string | Uint8Array) {
        sizes.push(chunk.length);
        return [text(encoder.bytes(chunk))];
      },
      end: () => [text(encoder.rest()), "end"],
    };
    return { sizes, reader };
  };

  it.each([
    ["bytes", (whole: string) => Buffer.from(whole)],
    ["text", (whole: string) => whole],
  ])("of %s is read piece by piece, and nothing of it is lost", async (_, sourceOf) => {
    const { sizes, reader } = seen();
    const whole = "0123456789".repeat(4_000);
    const events: string[] = [];
    for await (const event of drain(reader, [sourceOf(whole), "last"])) events.push(event);
    expect(events.join("")).toBe(`${whole}lastend`);
    expect(sizes).toEqual([16_384, 16_384, 7232, 4]);
  });

  it("is not cut inside a character", async () => {
    const { reader } = seen();
    const whole = `${"A".repeat(16_383)}\u{1F600}B`;
    let made = "";
    for await (const event of drain(reader, whole)) made += event;
    expect(made).toBe(`${whole}end`);
  });

  it("is let go when the reader breaks in a later piece, and its source is closed", async () => {
    const told: string[] = [];
    function* source() {
      try {
        yield "A".repeat(40_000);
        told.push("asked for more");
      } finally {
        told.push("closed");
      }
    }
    let pieces = 0;
    const reader = {
      push() {
        pieces += 1;
        if (pieces === 2) throw new Error("broken");
        return ["event"];
      },
      end: () => ["end"],
    };
    const events = drain(reader, source());
    expect(await events.next()).toEqual({ done: false, value: "event" });
    await expect(events.next()).rejects.toThrow("broken");
    expect(await events.next()).toEqual({ done: true, value: undefined });
    expect(told).toEqual(["closed"]);
    expect(pieces).toBe(2);
  });

  it("gives its events in order to whoever asks for several at once", async () => {
    const { reader } = seen();
    const events = drain(reader, ["A".repeat(16_384) + "B".repeat(16_384), "C"]);
    const asked = await Promise.all([1, 2, 3, 4, 5, 6].map(() => events.next()));
    const values = asked.map(({ value }) => value?.slice(0, 3));
    expect(values).toEqual(["AAA", "BBB", "C", "", "end", undefined]);
  });

  it("is let go when the reader of the events stops", async () => {
    const { sizes, reader } = seen();
    const events = drain(reader, "A".repeat(200_000));
    await events.next();
    await events.return?.();
    expect(await events.next()).toEqual({ done: true, value: undefined });
    expect(sizes).toEqual([16_384]);
  });

  it("is let go when that happens while a chunk is waited for", async () => {
    const { sizes, reader } = seen();
    let give: (text: string) => void = () => {};
    async function* source() {
      yield await new Promise<string>((resolve) => {
        give = resolve;
      });
    }
    const events = drain(reader, source());
    const asked = events.next();
    await Promise.resolve();
    const stopped = events.return?.();
    give("A".repeat(200_000));
    expect(await asked).toEqual({ done: true, value: undefined });
    await stopped;
    expect(await events.next()).toEqual({ done: true, value: undefined });
    expect(sizes).toEqual([]);
  });

  it("is over when its source fails: no end of the input is told", async () => {
    const { reader } = seen();
    async function* source() {
      yield "AAA";
      throw new Error("the network failed");
    }
    const events = drain(reader, source());
    expect((await events.next()).value).toBe("AAA");
    await expect(events.next()).rejects.toThrow("the network failed");
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it("refuses chunks that are none, undefined too", async () => {
    for (const chunk of [undefined, null, 1]) {
      await expect(drain(x12Reader(), [chunk as never]).next()).rejects.toThrow(UsageError);
    }
  });
});
