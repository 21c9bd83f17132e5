import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { commandLine, library } from "../../tsup.config.js";
import { bundle, entries, manifest } from "./bundle.js";

describe("package.json", () => {
  it("has three runtime dependencies and no more", () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(["date-fns", "decimal.js", "zod"]);
  });

  it("has no side effects", () => {
    expect(manifest.sideEffects).toBe(false);
  });

  it("publishes exactly what is built", () => {
    const built = Object.entries(library.entry as Record<string, string>).map(([name, path]) => [
      name === "index" ? "." : `./${name}`,
      path,
    ]);
    expect(built.sort()).toEqual([...entries].map((entry) => [...entry]).sort());
    expect(manifest.bin).toEqual({ remitkit: "./dist/cli.js" });
    expect(commandLine.entry).toEqual({ cli: "src/cli/main.ts" });
  });

  it.each(entries)("gives %s types for import and for require", (subpath) => {
    const name = subpath === "." ? "index" : subpath.slice(2);
    expect(manifest.exports[subpath]).toEqual({
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
    });
  });
});

describe("package-lock.json", () => {
  it("holds no addresses", () => {
    const lock = readFileSync("package-lock.json", "utf8");
    expect(lock).not.toContain('"resolved"');
    expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it("agrees with package.json", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
    const root = lock.packages[""];
    const own = JSON.parse(readFileSync("package.json", "utf8"));
    for (const name of ["version", "dependencies", "devDependencies", "peerDependencies"]) {
      expect(root[name], name).toEqual(own[name]);
    }
  });
});

describe("package-lock.json, on other platforms", () => {
  it("lists every optional package of every platform, without which npm ci refuses it", () => {
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe.each(entries)("remitkit%s", (_, entry) => {
  // The index of date-fns is three hundred files: loading a room took five times as long for three of them.
  it("loads single functions of date-fns, not all of it", async () => {
    const { metafile } = await bundle(entry, "external");
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    const asked = imports.map(({ path }) => path).filter((path) => path.startsWith("date-fns"));
    expect(asked.filter((path) => !path.startsWith("date-fns/"))).toEqual([]);
    expect(asked.length).toBeLessThan(10);
  });
});

describe("remitkit/835", () => {
  it("pulls in no code tables and no zod", async () => {
    const { metafile } = await bundle("src/835/index.ts");
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((path) => /(^|\/)src\/codes\/|node_modules\/zod\//.test(path))).toEqual(
      [],
    );
    expect(inputs.some((path) => path.endsWith("src/835/reader.ts"))).toBe(true);
  });
});

describe("the command line's file", () => {
  it("needs nothing but Node", async () => {
    const { build } = await import("esbuild");
    const { metafile } = await build({
      entryPoints: ["src/cli/main.ts"],
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      target: "node20",
      logLevel: "silent",
    });
    const external = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter((item) => item.external).map((item) => item.path.replace(/^node:/, "")),
    );
    expect(external.filter((name) => !builtinModules.includes(name))).toEqual([]);
  });
});
