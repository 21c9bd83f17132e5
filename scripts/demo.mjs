// The main job over the embedded fixtures: what is denied, why, what to do, by when.
// Prints the terminal summary and writes the page, whose path is the last line.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

const PAGE = "out/demo-report.html";
/** Fixed, so that the demo prints the same on every day. */
const AS_OF = "2026-11-21";

mkdirSync("out", { recursive: true });
const args = ["dist/cli.js", "report", "fixtures/835/valid/*.edi", "--out", PAGE, "--as-of", AS_OF];
const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
process.exitCode = status ?? 1;
