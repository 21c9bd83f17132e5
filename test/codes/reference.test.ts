import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  allCarcs,
  allClaimStatusCategories,
  allClaimStatusCodes,
  allPlbReasons,
  allRarcs,
  type DatedCodeEntry,
} from "../../src/codes/index.js";

// Checks the tables against a folder with the maintainers' published lists, which the repository
// does not hold: the facts must be theirs and the labels must not.
const folder = process.env["REMITKIT_CODE_REFERENCE"];
const given = folder !== undefined && existsSync(join(folder, "carc.tsv"));

type Row = Readonly<Record<string, string>>;

function rows(file: string): readonly Row[] {
  const [header = "", ...lines] = readFileSync(join(folder ?? "", file), "utf8")
    .replace(/\n+$/, "")
    .split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const fields = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ""]));
  });
}

const text = (row: Row) => row["published_text_REFERENCE_ONLY"] ?? "";
const orUndefined = (field: string | undefined) => (field === "" ? undefined : field);

function sameFacts(entry: DatedCodeEntry | undefined, row: Row, activeColumn: string): void {
  const code = row["code"];
  expect(entry, code).toMatchObject({ code, active: row[activeColumn] === "yes" });
  expect(entry?.start, code).toBe(orUndefined(row["start_date"]));
  expect(entry?.modified, code).toBe(orUndefined(row["last_modified"]));
  expect(entry?.stop, code).toBe(orUndefined(row["stop_date"]));
}

const words = (line: string) =>
  line
    .toLowerCase()
    .replace(/['’]/g, "")
    .match(/[a-z0-9]+/g) ?? [];
const LITTLE = new Set(
  (
    "a an the of for to in on by or and is are was were be been this that these those with at from " +
    "as not no our your it its has have had do does did es s"
  ).split(" "),
);
const TAIL =
  /\(?(usage|note):|at least one remark|\(?use (only )?with group|to be used (for|by)|\(handled in/i;

/** The longest run of consecutive words that two texts share. */
function longestRun(left: readonly string[], right: readonly string[]): number {
  let longest = 0;
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      let length = 0;
      while (left[i + length] !== undefined && left[i + length] === right[j + length]) length++;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

function ownWords(label: string, published: string): string | undefined {
  if (longestRun(words(label), words(published)) >= 5) return "five words in a row are theirs";
  const core = published.split(TAIL)[0] ?? "";
  const content = new Set(words(core).filter((word) => !LITTLE.has(word)));
  const ours = new Set(words(label));
  if (content.size >= 5 && [...content].every((word) => ours.has(word)))
    return "all words are theirs";
  return undefined;
}

describe.skipIf(!given)("the published lists", () => {
  const limits: Record<string, string> = {
    "837 COB/encounter only": "837-cob",
    "Medicare MFP only": "medicare-mfp",
    "P&C auto only": "property-casualty-auto",
    "P&C only": "property-casualty",
    "WC only": "workers-compensation",
    "pharmacy only": "pharmacy",
    "": "",
  };
  // Narrowed in their definitions, though the list's own column says nothing.
  const narrowed: Record<string, string> = { "230": "property-casualty", "232": "institutional" };

  it("give the facts of every CARC", () => {
    const entries = new Map(allCarcs().map((entry) => [entry.code, entry]));
    const published = rows("carc.tsv");
    expect(published).toHaveLength(entries.size);
    for (const row of published) {
      const code = row["code"] ?? "";
      const entry = entries.get(code);
      sameFacts(entry, row, "active_2026_08");
      const groups = (row["group_code_constraint"] ?? "").match(/\b(CO|PR|OA|PI)\b/g) ?? [];
      const ours = [...(entry?.groups ?? []), ...(entry?.workersCompensationGroups ?? [])];
      expect([...ours].sort(), code).toEqual([...groups].sort());
      expect(entry?.remarkRequired, code).toBe(row["rarc_required"] === "yes");
      const limit = narrowed[code] ?? limits[row["limited_to"] ?? ""];
      expect(entry?.limitedTo ?? "", code).toBe(limit);
    }
  });

  it("give the facts of every RARC", () => {
    const entries = new Map(allRarcs().map((entry) => [entry.code, entry]));
    const published = rows("rarc.tsv");
    expect(published).toHaveLength(entries.size);
    for (const row of published) {
      const entry = entries.get(row["code"] ?? "");
      sameFacts(entry, row, "active_2026_08");
      expect(entry?.type, row["code"]).toBe(row["type"]?.replace("-informational", ""));
    }
  });

  it("give the facts of every claim status code", () => {
    const entries = new Map(allClaimStatusCodes().map((entry) => [entry.code, entry]));
    // 800 to 808 rest on one source with invented neighbours.
    const published = rows("claim-status.tsv").filter((row) => Number(row["code"]) < 800);
    expect(published).toHaveLength(entries.size);
    for (const row of published) {
      sameFacts(entries.get(row["code"] ?? ""), row, "active_2023_estimate");
    }
  });

  it("give the facts of every claim status category", () => {
    const entries = new Map(allClaimStatusCategories().map((entry) => [entry.code, entry]));
    const published = rows("claim-status-category.tsv");
    expect(published).toHaveLength(entries.size);
    for (const row of published) {
      const entry = entries.get(row["code"] ?? "");
      sameFacts(entry, row, "active_2024_09");
      expect(entry?.family, row["code"]).toBe(row["family"]);
    }
  });

  it("give the facts of every PLB reason", () => {
    const entries = new Map(allPlbReasons().map((entry) => [entry.code, entry]));
    const published = rows("plb.tsv");
    expect(published).toHaveLength(entries.size);
    for (const row of published) {
      expect(entries.get(row["code"] ?? ""), row["code"]).toMatchObject({
        active: row["in_x12_external_list_2024_09"] === "yes",
        in5010: row["valid_in_005010X221A1"] === "yes",
        class: row["class_ours"],
        scope: row["link"] === "claim-linked" ? "claim" : "provider",
      });
    }
  });

  it.each([
    ["carc.tsv", allCarcs],
    ["rarc.tsv", allRarcs],
    ["claim-status.tsv", allClaimStatusCodes],
    ["claim-status-category.tsv", allClaimStatusCategories],
  ])("lend no label their words: %s", (file, all) => {
    const published = new Map(rows(file).map((row) => [row["code"], text(row)]));
    const copied = all().flatMap(({ code, label }) => {
      const problem = ownWords(label, published.get(code) ?? "");
      return problem === undefined ? [] : [`${code}: ${label} (${problem})`];
    });
    expect(copied).toEqual([]);
  });
});

describe("the word comparison", () => {
  const published = "The widget was mailed to a wrong address in another county. Usage: rarely.";

  it("finds a run of words and a whole text, and passes other words", () => {
    expect(ownWords("Widget mailed to a wrong address", published)).toMatch(/five/);
    expect(ownWords("County another address wrong mailed widget", published)).toMatch(/all/);
    expect(ownWords("Sent to the wrong place", published)).toBeUndefined();
  });
});
