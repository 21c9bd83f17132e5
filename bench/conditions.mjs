// The machine and the versions a figure belongs to; without them it means nothing elsewhere.

import { createRequire } from "node:module";
import { cpus, loadavg, release, totalmem } from "node:os";

const require = createRequire(import.meta.url);

export function readConditions() {
  return {
    node: process.version,
    v8: process.versions.v8,
    platform: `${process.platform} ${release()} ${process.arch}`,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    // Anything near the number of cores means that something else was running: distrust the figures.
    loadAverageBefore: loadavg()[0],
    versions: {
      remitkit: require("../package.json").version,
      "edi-parser": require("edi-parser/package.json").version,
      "node-x12": require("node-x12/package.json").version,
      "x12-parser": readUnexportedVersion("x12-parser"),
    },
  };
}

/** x12-parser does not export its package.json, so it is read as a file. */
function readUnexportedVersion(name) {
  return require(`../node_modules/${name}/package.json`).version;
}
