import { appendFileSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inputsOf } from "../../src/cli/input.js";

const CHUNK = 256 * 1024;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "remitkit-input-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of its own, with other bytes for each `seed`. */
function file(name: string, length: number, seed: number): { path: string; bytes: Buffer } {
  const path = join(folder, name);
  const bytes = Buffer.from(
    Uint8Array.from({ length }, (_, i) => (i * 31 + seed + (i >> 8)) & 255),
  );
  writeFileSync(path, bytes);
  return { path, bytes };
}

async function open(path: string): Promise<AsyncIterator<Uint8Array>> {
  const [input] = await inputsOf([path]);
  return input!.open()[Symbol.asyncIterator]();
}

/** The chunks as they came, kept and put together only at the end: none may have changed since. */
async function rest(chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  for (let step = await chunks.next(); !step.done; step = await chunks.next())
    kept.push(step.value);
  return Buffer.concat(kept);
}

describe("a file that is read", () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5])(
    "has its %i bytes",
    async (length) => {
      const { path, bytes } = file("a", length, 1);
      expect((await rest(await open(path))).equals(bytes)).toBe(true);
    },
  );

  it("does not share its memory with another that is read at the same time", async () => {
    const [a, b] = [file("a", 5_000, 1), file("b", 4_000, 2)];
    const [ofA, ofB] = [await open(a.path), await open(b.path)];
    const first = await ofA.next();
    const second = await ofB.next();
    expect(Buffer.from(first.value).equals(a.bytes)).toBe(true);
    expect(Buffer.from(second.value).equals(b.bytes)).toBe(true);
    await rest(ofA);
    await rest(ofB);
    const third = await open(a.path);
    expect((await rest(third)).equals(a.bytes)).toBe(true);
  });

  it("is read to its end where it has grown since it was looked at", async () => {
    const { path, bytes } = file("log", 1_000, 3);
    const chunks = await open(path);
    const more = file("more", 2 * CHUNK, 4).bytes;
    appendFileSync(path, more);
    expect((await rest(chunks)).equals(Buffer.concat([bytes, more]))).toBe(true);
  });

  it("fails when read, not before, where it has gone", async () => {
    const { path } = file("gone", 10, 5);
    const chunks = await open(path);
    unlinkSync(path);
    await expect(chunks.next()).rejects.toMatchObject({ code: "ENOENT" });
  });
});
