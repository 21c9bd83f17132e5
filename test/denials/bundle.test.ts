import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The bytes that each table takes up in a bundle of some names of the room. */
async function bytesOf(names: string): Promise<Record<string, number>> {
  const { metafile } = await build({
    stdin: { contents: `export { ${names} } from "./src/denials/index.ts";`, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const [output] = Object.values(metafile.outputs);
  return Object.fromEntries(
    ["carc-taxonomy", "rarc-taxonomy", "rarc-reasons"].map((name) => [
      name,
      output?.inputs[`src/denials/data/${name}.ts`]?.bytesInOutput ?? 0,
    ]),
  );
}

test("who only classifies carries the tables, and no sentence about remark codes", async () => {
  const classifier = await bytesOf("classify");
  expect(classifier["carc-taxonomy"]).toBeGreaterThan(10_000);
  expect(classifier["rarc-taxonomy"]).toBeGreaterThan(10_000);
  expect(classifier["rarc-reasons"]).toBe(0);
  expect((await bytesOf("explainAdjustment"))["rarc-reasons"]).toBeGreaterThan(0);
});
