import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "remitkit-docs-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Pages with tests of their own, which run their blocks too. */
const ELSEWHERE = ["277.md", "prevention.md", "reports.md", "underpayments.md"];
const PAGES = readdirSync(join(root, "docs")).filter(
  (page) => page.endsWith(".md") && !ELSEWHERE.includes(page),
);

const alias = Object.fromEntries([
  ...readdirSync(join(root, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "cli")
    .map(({ name }) => [`remitkit/${name}`, join(root, `src/${name}/index.ts`)]),
  ["remitkit", join(root, "src/index.ts")],
]);

/** What a block may take for granted where it does not say it: a remittance, and a denied claim of it. */
const file835 = readFileSync(join(root, "fixtures/835/valid/denials-clinical-and-coding.edi"));
const PRELUDE = `
import { parse835 as givenParse } from "remitkit/835";
import { classify as givenClassify } from "remitkit/denials";
const givenBytes = new Uint8Array(${JSON.stringify([...file835])});
const givenDocument = givenParse(givenBytes).remittances[0];
`;
const GIVEN: Readonly<Record<string, string>> = {
  bytes: "const bytes = givenBytes;",
  source: "const source = [givenBytes];",
  remittance: "const remittance = givenDocument.header;",
  claim: "const [claim] = givenDocument.claims;",
  denial: "const [denial] = givenClassify(givenDocument.claims[0]).denials;",
};

/** Declarations of what a block names but does not declare. */
function givenFor(block: string): string {
  const needed = Object.keys(GIVEN).filter(
    (name) =>
      new RegExp(`\\b${name}\\b`).test(block) &&
      !new RegExp(`(const|let) [^=;()]*\\b${name}\\b`).test(block),
  );
  if (needed.length === 0) return "";
  return [PRELUDE, ...needed.map((name) => GIVEN[name])].join("\n");
}

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
      source: `export const pairs = [];\n${givenFor(block!)}\n${source}`,
      claims,
    };
  });
}

const WITH_BLOCKS = PAGES.filter((page) => blocksOf(page).length > 0);

describe.each(WITH_BLOCKS)("docs/%s", (page) => {
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
    for (const [actual, expected, expression] of pairs)
      expect(actual, expression).toEqual(expected);
  });
});
