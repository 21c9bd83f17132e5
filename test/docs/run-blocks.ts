import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { entries } from "../package/bundle.js";

/** `remitkit/kpi` → this checkout's own source, so that a page runs before any build. */
const alias = Object.fromEntries(
  [...entries]
    .reverse()
    .map(([subpath, path]) => [`remitkit${subpath.slice(1)}`, join(process.cwd(), path)]),
);

/** One "expression; //=> value" of a page. */
export interface Claimed {
  readonly expression: string;
  readonly actual: unknown;
  readonly claimed: unknown;
}

/**
 * Runs the ts blocks of a page as one program from top to bottom, and gives what each
 * "expression; //=> value" is beside what the page claims.
 */
export async function runPage(page: string): Promise<readonly Claimed[]> {
  const text = readFileSync(page, "utf8");
  const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, block]) => block ?? "");
  const source = blocks
    .join("\n")
    .replace(
      /^(.+); \/\/=> (.+)$/gm,
      (_, expression: string, claimed: string) =>
        `claimedByPage.push({ expression: ${JSON.stringify(expression)}, actual: (${expression}), claimed: (${claimed}) });`,
    );
  const { outputFiles } = await build({
    stdin: {
      contents: `export const claimedByPage = [];\n${source}`,
      resolveDir: process.cwd(),
      loader: "ts",
    },
    alias,
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  const folder = mkdtempSync(join(tmpdir(), "remitkit-page-"));
  try {
    const file = join(folder, "page.mjs");
    writeFileSync(file, outputFiles[0]?.text ?? "");
    const { claimedByPage } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return claimedByPage;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
