// Packs the package, installs the tarball in an empty folder and uses it: import, require, types and
// the command. Needs the registry for the three dependencies; run it by hand before a release.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const here = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "remitkit-install-"));
const run = (program, args, cwd = folder) =>
  execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

try {
  const packed = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], here));
  const { filename, size, unpackedSize, entryCount } = packed[0];
  console.log(`${filename}: ${entryCount} files, ${size} bytes packed, ${unpackedSize} unpacked`);
  writeFileSync(join(folder, "package.json"), '{ "name": "empty", "private": true }\n');
  run("npm", ["install", "--no-audit", "--no-fund", `./${filename}`]);
  const tree = JSON.parse(run("npm", ["ls", "--json", "--all"]));
  // Optional peers are listed too, without a version.
  const installed = Object.entries(tree.dependencies.remitkit.dependencies)
    .filter(([, { version }]) => version !== undefined)
    .map(([name]) => name);
  console.log("installed beside it:", installed.sort().join(", "));
  cpSync(resolve(here, "fixtures/835/valid"), join(folder, "inbox"), { recursive: true });

  const use = `
    const { readFileSync } = fs;
    const bytes = readFileSync("inbox/denials-clinical-and-coding.edi");
    const file = remitkit.parse835(bytes);
    const claims = file.remittances.flatMap((remittance) => remittance.claims);
    const denied = claims.filter((claim) => remitkit.classify(claim).denials.length > 0);
    const same = Buffer.compare(remitkit.write835(file), bytes) === 0;
    console.log(how, claims.length, "claims,", denied.length, "denied, round trip", same, rooms.join(" "));
    if (!same || denied.length === 0) process.exit(1);
  `;
  const rooms = [
    ...["values", "x12", "835", "277", "codes", "denials", "underpayments", "claims"],
    ...["decisions", "prevention", "kpi", "reports"],
  ];
  writeFileSync(
    join(folder, "use.mjs"),
    `import fs from "node:fs";
    import * as remitkit from "remitkit";
    const rooms = [];
    for (const room of ${JSON.stringify(rooms)}) {
      const names = Object.keys(await import("remitkit/" + room)).length;
      rooms.push(room + ":" + names);
    }
    const how = "import:";${use}`,
  );
  writeFileSync(
    join(folder, "use.cjs"),
    `const fs = require("node:fs");
    const rooms = ${JSON.stringify(rooms)}.map((room) =>
      room + ":" + Object.keys(require("remitkit/" + room)).length);
    const remitkit = require("remitkit"), how = "require:";${use}`,
  );
  process.stdout.write(run(process.execPath, ["use.mjs"]));
  process.stdout.write(run(process.execPath, ["use.cjs"]));

  writeFileSync(
    join(folder, "use.ts"),
    `import { type Claim, parse835 } from "remitkit";
    import { type Cents, formatDollars } from "remitkit/values";
    const claim: Claim | undefined = parse835("").remittances[0]?.claims[0];
    const paid: Cents | undefined = claim?.paidCents;
    export const text: string = formatDollars(paid ?? 0);\n`,
  );
  const tsc = resolve(here, "node_modules/typescript/bin/tsc");
  for (const options of [
    ["--module", "nodenext"],
    ["--module", "esnext", "--moduleResolution", "bundler"],
  ]) {
    run(process.execPath, [
      tsc,
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      ...options,
      "use.ts",
    ]);
    console.log("types:", options.join(" "));
  }

  const summary = run("npx", ["--no-install", "remitkit", "inspect", "inbox/*.edi"]);
  console.log("command:", summary.trim().split("\n").slice(-3).join(" | "));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
