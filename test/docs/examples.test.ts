import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "remitkit-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ROOMS = ["values", "x12", "835", "claims"];
const alias = Object.fromEntries(
  ROOMS.map((room) => [`remitkit/${room}`, join(root, `src/${room}/index.ts`)]),
);

/** The ts blocks of a page; "expression; //=> value" becomes a pair of what is and what is claimed. */
function blocksOf(page: string): readonly { name: string; source: string; claims: number }[] {
  const text = readFileSync(join(root, "docs", page), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block], i) => {
    let claims = 0;
    const source = block!.replace(/^(.+); \/\/=> (.+)$/gm, (_, expression, value) => {
      claims += 1;
      return `pairs.push([(${expression}), (${value}), ${JSON.stringify(expression)}]);`;
    });
    return {
      name: `${page} block ${i + 1}`,
      source: `export const pairs = [];\n${source}`,
      claims,
    };
  });
}

describe.each(["values.md", "x12.md", "835.md", "claims.md"])("docs/%s", (page) => {
  it.each(blocksOf(page))("says what is: $name", async ({ name, source, claims }) => {
    const { outputFiles } = buildSync({
      stdin: { contents: source, resolveDir: root, loader: "ts" },
      alias,
      bundle: true,
      format: "esm",
      target: "es2022",
      write: false,
    });
    const file = join(folder, `${name.replaceAll(/\W/g, "-")}.mjs`);
    writeFileSync(file, outputFiles[0]!.text);
    const { pairs } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(pairs).toHaveLength(claims);
    expect(claims).toBeGreaterThan(0);
    for (const [actual, expected, expression] of pairs)
      expect(actual, expression).toEqual(expected);
  });
});
