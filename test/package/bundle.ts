import { readFileSync } from "node:fs";
import { type BuildResult, build } from "esbuild";

/** package.json, as far as the tests look at it. */
export const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly sideEffects: boolean;
};

/** Subpaths that are code: "." → "src/index.ts", "./835" → "src/835/index.ts". */
export const entries: readonly (readonly [string, string])[] = Object.keys(manifest.exports)
  .filter((subpath) => subpath !== "./package.json")
  .map((subpath) => [
    subpath,
    subpath === "." ? "src/index.ts" : `src/${subpath.slice(2)}/index.ts`,
  ]);

/**
 * Bundles an entry in memory for no platform at all, so that a module of Node's own is an error.
 * `packages` "external" leaves our dependencies out and only our own code in.
 */
export async function bundle(
  entry: string,
  packages: "bundle" | "external" = "bundle",
): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    format: "esm",
    target: "es2022",
    packages,
    external: ["fast-check"],
    logLevel: "silent",
  });
}
