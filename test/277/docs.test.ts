import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { CLAIM_STATES, STATUS_FINDINGS, statusOf } from "../../src/277/index.js";
import { allClaimStatusCategories } from "../../src/codes/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/277.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "remitkit-277-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/277.md", () => {
  const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block!);

  it.each(blocks.map((block, i) => [i + 1, block] as const))(
    "block %i says what is",
    async (i, block) => {
      const source = block.replace(/^(.+); \/\/=> (.+)$/gm, "pairs.push([($1), ($2)]);");
      const { outputFiles } = buildSync({
        stdin: { contents: `export const pairs = [];\n${source}`, resolveDir: root, loader: "ts" },
        alias: { "remitkit/277": join(root, "src/277/index.ts") },
        bundle: true,
        format: "esm",
        target: "es2022",
        write: false,
      });
      const file = join(folder, `block-${i}.mjs`);
      writeFileSync(file, outputFiles[0]!.text);
      const { pairs } = await import(/* @vite-ignore */ pathToFileURL(file).href);
      expect(pairs.length).toBe(block.match(/\/\/=>/g)?.length);
      for (const [actual, expected] of pairs) expect(actual).toEqual(expected);
    },
  );

  it("names every state, and every category outside a range beside its own", () => {
    const table = page.slice(page.indexOf("## What a status means"));
    for (const state of CLAIM_STATES) expect(table).toContain(`| \`${state}\` |`);
    for (const { code } of allClaimStatusCategories()) {
      if (/^[PRE]\d/.test(code)) continue;
      const row = table.split("\n").find((line) => line.startsWith(`| \`${statusOf(code)}\` |`));
      expect(row, code).toMatch(new RegExp(`\\b${code}\\b`));
    }
  });

  it("every finding says what is wrong and what to do", () => {
    for (const [code, { what, advice }] of Object.entries(STATUS_FINDINGS)) {
      expect(code).toMatch(/^277\/[a-z-]+$/);
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(advice).toMatch(/^[A-Z].*\.$/);
    }
  });
});
