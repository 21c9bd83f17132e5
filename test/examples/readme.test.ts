import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltCommandLine, buildCommandLine, finished } from "../cli/command-line.js";
import { runProgram } from "./run-program.js";

const PAGES = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "docs/cli.md",
  "docs/architecture.md",
];
const readme = readFileSync("README.md", "utf8");

/** The code blocks of one language in a page. */
function blocksOf(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, block]) => block ?? "",
  );
}

let built: BuiltCommandLine;
beforeAll(async () => {
  built = await buildCommandLine();
});
afterAll(() => built.remove());

describe("README.md", () => {
  it("has a quickstart of ten lines or so", () => {
    const [quickstart = ""] = blocksOf(readme, "ts");
    const lines = quickstart.split("\n").filter((line) => !/^(import .*|\s*}?|)$/.test(line));
    expect(lines.length).toBeLessThanOrEqual(10);
  });

  it.each([
    [0, /^CO 50 \$1,420\.00\n {3}medicalNecessity appeal appeal \S+$/m],
    [1, /^HC2610010031 68800 balanced$[\s\S]*^true$/m],
  ])("has programs that run: block %i", async (at, prints) => {
    const { code, stdout, stderr } = await runProgram(blocksOf(readme, "ts")[at] ?? "", [], "ts");
    expect(stderr).toBe("");
    expect(stdout).toMatch(prints);
    expect(code).toBe(0);
  });

  const commands = blocksOf(readme, "sh")
    .flatMap((block) => block.split("\n"))
    .filter((line) => line.startsWith("npx remitkit "));
  it("shows each command", () => {
    expect(commands.map((line) => line.split(" ")[2])).toEqual([
      "inspect",
      "check",
      "claims",
      "denials",
      "status",
      "history",
      "decide",
      "kpi",
      "explain",
      "report",
    ]);
  });

  it.each(commands)("has commands that run: %s", async (line) => {
    const command = line
      .replace("npx remitkit", `"${process.execPath}" "${built.path}"`)
      .replace("--out ", `--out ${built.folder}/`);
    const { code, stdout, stderr } = await finished("bash", ["-c", command]);
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
    expect(code).toBe(0);
  });

  it("names only npm scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const page of PAGES) {
      const named = [...readFileSync(page, "utf8").matchAll(/npm run ([\w:-]+)/g)];
      for (const [, name] of named)
        expect(scripts, `${page}: ${name}`).toHaveProperty([name ?? ""]);
    }
  });
});

describe.each(PAGES)("%s", (page) => {
  it("links only to what there is", () => {
    const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)];
    for (const [, link] of links) {
      expect(existsSync(join(page, "..", link ?? "")), link).toBe(true);
    }
  });
});
