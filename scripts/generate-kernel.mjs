// Assembles src/x12/kernel.wat into src/x12/kernel-bytes.ts. `--check` only compares.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import wabt from "wabt";

const at = (path) => fileURLToPath(new URL(`../src/x12/${path}`, import.meta.url));
const assembler = await wabt();
const module = assembler.parseWat("kernel.wat", readFileSync(at("kernel.wat"), "utf8"), {
  simd: true,
});
const { buffer } = module.toBinary({});
const made = `// Assembled from kernel.wat by scripts/generate-kernel.mjs: do not edit.

/** The kernel of kernel.ts, a WebAssembly module in base64. */
export const KERNEL_BYTES =
  "${Buffer.from(buffer).toString("base64")}";
`;
if (process.argv.includes("--check")) {
  if (readFileSync(at("kernel-bytes.ts"), "utf8") !== made) {
    console.error(
      "src/x12/kernel-bytes.ts is not what src/x12/kernel.wat gives: npm run generate:kernel",
    );
    process.exitCode = 1;
  }
} else writeFileSync(at("kernel-bytes.ts"), made);
