import { defineConfig } from "tsup";

const rooms = ["values", "x12", "835", "codes", "denials", "decisions", "kpi", "reports"];

const library = {
  index: "src/index.ts",
  ...Object.fromEntries(rooms.map((room) => [room, `src/${room}/index.ts`])),
  testing: "src/testing/index.ts",
};

export default defineConfig([
  {
    entry: library,
    format: ["esm", "cjs"],
    platform: "neutral",
    target: "es2022",
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    // One copy of shared modules in CommonJS too: two Decimal constructors would not compare.
    splitting: true,
    treeshake: true,
    clean: true,
    external: ["fast-check"],
  },
]);
