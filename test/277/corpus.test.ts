import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse277, type StatusFile, write277 } from "../../src/277/index.js";
import { withoutPositions } from "../../src/testing/index.js";
import { claimsByPlainSplitting } from "./oracle.js";

/** A folder of files that other projects wrote; see the variable REMITKIT_CORPUS. */
const corpus = process.env["REMITKIT_CORPUS"];

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

if (corpus === undefined) {
  describe("the corpus", () => {
    it.skip("is not here: set REMITKIT_CORPUS to its folder to test every 276, 277 and 277CA", () => {});
  });
} else {
  const files = ["276", "277", "277ca"].flatMap((set) => filesOf(join(corpus, set)));
  describe("every 276, 277 and 277CA of the corpus", () => {
    it.each(files)("%s", (path) => {
      const bytes = new Uint8Array(readFileSync(path));
      const file = parse277(bytes);
      const claims = file.transactions.flatMap((document) => document.claims);
      const naive = claimsByPlainSplitting(new TextDecoder().decode(bytes));
      expect(claims.filter((claim) => claim.statuses.length > 0)).toHaveLength(naive.answered);
      expect(claims.flatMap((claim) => claim.traces)).toHaveLength(naive.traces);
      const broken = file.diagnostics.some(
        ({ code, severity }) => code.startsWith("x12/") && severity === "error",
      );
      if (!broken) expect(file.transactions.every(({ complete }) => complete)).toBe(true);
      expect(write277(file)).toEqual(bytes);
      const rendered = parse277(write277({ interchanges: file.interchanges }));
      const values = ({ transactions }: StatusFile) =>
        withoutPositions(transactions).map(({ levels, claims: all }) => ({ levels, claims: all }));
      expect(values(rendered)).toEqual(values(file));
    });
  });
}
