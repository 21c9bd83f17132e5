import { defineConfig, type Options } from "tsup";
import { constantBindings } from "./scripts/constant-bindings.mjs";

/** Rooms that are published as subpaths; `testing` beside the stairs as well. */
const rooms = [
  "values",
  "x12",
  "835",
  "277",
  "codes",
  "denials",
  "underpayments",
  "claims",
  "decisions",
  "prevention",
  "kpi",
  "reports",
];

export const library: Options = {
  entry: {
    index: "src/index.ts",
    ...Object.fromEntries([...rooms, "testing"].map((room) => [room, `src/${room}/index.ts`])),
  },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  // One copy of shared modules in CommonJS too: two Decimal constructors would not compare.
  splitting: true,
  treeshake: true,
  external: ["fast-check"],
  // Scales and shapes of the charts come with the package: they are no dependencies of it.
  noExternal: [/^d3-/, "internmap"],
  plugins: [constantBindings],
};

/** The command line: one file with everything in it, so that it starts fast and needs no install. */
export const commandLine: Options = {
  entry: { cli: "src/cli/main.ts" },
  format: ["esm"],
  platform: "node",
  target: "node20",
  dts: false,
  splitting: false,
  treeshake: true,
  noExternal: [/.*/],
  plugins: [constantBindings],
  banner: {
    // Bundled CommonJS packages ask for Node's own modules through `require`.
    js: [
      "#!/usr/bin/env node",
      'import { createRequire as createRequireHere } from "node:module";',
      "const require = createRequireHere(import.meta.url);",
    ].join("\n"),
  },
};

// `tsup --env.PART cli` builds the command line alone.
export default defineConfig(({ env }) =>
  env?.["PART"] === "cli" ? [commandLine] : [library, commandLine],
);
