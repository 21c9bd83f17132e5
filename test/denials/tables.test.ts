import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { allCarcs, allRarcs, carc, rarc } from "../../src/codes/index.js";
import {
  CATEGORIES,
  CATEGORY_PRIORITY,
  CATEGORY_ROOT_CAUSE,
  classify,
  LABELS,
  ROOT_CAUSE_DEFAULTS,
  ROOT_CAUSES,
  rowReason,
  shippedTaxonomy,
} from "../../src/denials/index.js";
import * as terms from "../../src/denials/terms.js";
import { claim, line } from "./build-claim.js";

const { carcs, rarcs } = shippedTaxonomy().tables;
const at = join(import.meta.dirname, "../..");

/** Compares own sentences with the published texts in a column of a table, code first. */
function repeatsNothing(
  reference: string,
  column: number,
  ownOf: (code: string) => string | undefined,
): void {
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  for (const published of readFileSync(reference, "utf8").trimEnd().split("\n").slice(1)) {
    const fields = published.split("\t");
    const text = ` ${words(fields[column]!).join(" ")} `;
    const own = words(ownOf(fields[0]!) ?? "");
    for (let start = 0; start + 5 <= own.length; start += 1) {
      expect(text, fields[0]).not.toContain(` ${own.slice(start, start + 5).join(" ")} `);
    }
  }
}

describe("reason code table", () => {
  test("a row for every reason code, and no other", () => {
    expect([...carcs.keys()].sort()).toEqual(
      allCarcs()
        .map((entry) => entry.code)
        .sort(),
    );
  });

  test("every reason sentence is there, short, and said of retired codes as such", () => {
    for (const row of carcs.values()) {
      expect(row.reason.length).toBeGreaterThan(8);
      expect(row.reason.length).toBeLessThan(200);
      if (row.reason.startsWith("Retired")) expect(carc(row.code)!.active, row.code).toBe(false);
    }
  });

  // X12's own text is not in the repository. Name a table of it (code first, text in the tenth
  // column, tabs between) in REMITKIT_X12_TEXT to compare.
  const reference = process.env["REMITKIT_X12_TEXT"] ?? "";
  test.skipIf(!existsSync(reference))("no sentence repeats five words of the published text", () =>
    repeatsNothing(reference, 9, (code) => carcs.get(code)?.reason),
  );

  test("no active denial reason is in category other for want of thought", () => {
    const others = [...carcs.values()]
      .filter((row) => row.bucket.category === "other" && carc(row.code)!.active)
      .filter((row) => row.outcomes[0]!.adjustmentClass === "denial")
      .map((row) => row.code);
    // A1 says nothing; 193 and 285 are about an appeal; 213 is the self-referral law.
    expect(others.sort()).toEqual(["193", "213", "285", "A1"]);
  });

  test("no row is unmapped", () => {
    for (const row of carcs.values()) {
      for (const outcome of row.outcomes) expect(outcome.adjustmentClass).not.toBe("unmapped");
    }
  });

  test("codes that only PR may carry are never the provider's to write off", () => {
    for (const entry of allCarcs()) {
      if (entry.groups.join() !== "PR") continue;
      const kind = carcs.get(entry.code)!.outcomes[2]!.adjustmentClass;
      expect(["patientShare", "denial", "interestOrOffset", "informational"]).toContain(kind);
    }
  });

  test("codes that only OA may carry are denials in three cases alone", () => {
    const denials = allCarcs()
      .filter((entry) => entry.groups.join() === "OA")
      .filter((entry) => carcs.get(entry.code)!.outcomes[4]!.adjustmentClass === "denial");
    expect(denials.map((entry) => entry.code)).toEqual(["18", "136"]);
  });

  test("every reason that asks for a remark is generic, but those that say enough", () => {
    const specific = allCarcs()
      .filter((entry) => entry.remarkRequired && !carcs.get(entry.code)!.generic)
      .map((entry) => entry.code);
    expect(specific).toEqual(["201", "234", "237", "307", "D23"]);
  });
});

describe("remark code table", () => {
  const active = allRarcs().filter((entry) => entry.active);

  test("a row for every active remark code", () => {
    expect(active).toHaveLength(1137);
    expect([...rarcs.keys()].sort()).toEqual(active.map((entry) => entry.code).sort());
  });

  // As above: the text in the eighth column of the table that REMITKIT_RARC_TEXT names.
  const reference = process.env["REMITKIT_RARC_TEXT"] ?? "";
  test.skipIf(!existsSync(reference))("no reason repeats five words of the published text", () =>
    repeatsNothing(reference, 7, (code) => rowReason(`rarc/${code}`)),
  );

  test("an alert never changes a bucket, and always says what it is about", () => {
    for (const entry of active) {
      if (entry.type !== "alert") continue;
      const row = rarcs.get(entry.code)!;
      expect(row.bucket, entry.code).toBeUndefined();
      expect(row.flags.length + row.missing.length, entry.code).toBeGreaterThan(0);
    }
  });

  test("a supplemental remark changes a bucket or says what it is about", () => {
    for (const entry of active) {
      if (entry.type === "alert") continue;
      const row = rarcs.get(entry.code)!;
      expect(row.bucket !== undefined || row.flags.length > 0, entry.code).toBe(true);
    }
  });

  test("remarks that name a missing element or document have it", () => {
    for (const entry of active) {
      // N849 is a plan's missing-tooth clause: nothing is missing from the claim.
      if (entry.type === "alert" || entry.code === "N849") continue;
      if (!/\bmissing\b/i.test(entry.label)) continue;
      expect(rarcs.get(entry.code)!.missing.length, `${entry.code} ${entry.label}`).toBeGreaterThan(
        0,
      );
    }
  });

  test("where `also` names a reason, it exists and is not generic", () => {
    for (const row of rarcs.values()) {
      for (const code of row.also) expect(carcs.get(code)?.generic).toBe(false);
    }
  });

  test.each([
    ["MA130", "unprocessable"],
    ["N211", "noAppeal"],
    ["N704", "resubmitAllowed"],
    ["MA01", "appealRights"],
    ["N142", "resubmitNewClaim"],
    ["N185", "doNotResubmit"],
    ["N368", "appealOnly"],
    ["N115", "lcd"],
    ["N386", "ncd"],
    ["N859", "nsaFederal"],
    ["N858", "nsaState"],
    ["N885", "nsaNotApplicable"],
    ["N923", "maEncounter"],
  ] as const)("%s is flagged %s", (code, flag) => {
    expect(rarc(code)).toBeDefined();
    expect(rarcs.get(code)!.flags).toContain(flag);
  });
});

describe("vocabularies", () => {
  test("every id has a label, and ids are camelCase", () => {
    const lists: readonly (readonly [readonly string[], object])[] = [
      [terms.ADJUSTMENT_CLASSES, LABELS.adjustmentClass],
      [terms.WORK_TYPES, LABELS.workType],
      [ROOT_CAUSES, LABELS.rootCause],
      [CATEGORIES, LABELS.category],
      [terms.PATTERNS, LABELS.pattern],
      [terms.CONTROL_POINTS, LABELS.controlPoint],
      [terms.HARDNESSES, LABELS.hardness],
      [terms.PREVENTABLES, LABELS.preventable],
      [terms.OWNERS, LABELS.owner],
      [terms.GATES, LABELS.gate],
      [terms.PAYER_KINDS, LABELS.payerKind],
    ];
    for (const [ids, labels] of lists) {
      expect(Object.keys(labels)).toEqual([...ids]);
      for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]*$/);
    }
  });

  test("every id is used by a row", () => {
    const buckets = [...carcs.values()].map((row) => row.bucket);
    const used = (key: keyof (typeof buckets)[number]) =>
      new Set(buckets.map((bucket) => bucket[key] as string));
    for (const id of ROOT_CAUSES) expect(used("rootCause")).toContain(id);
    for (const id of CATEGORIES) expect(used("category")).toContain(id);
    for (const id of terms.PATTERNS) expect(used("pattern")).toContain(id);
    for (const id of terms.CONTROL_POINTS) expect(used("controlPoint")).toContain(id);
    for (const id of terms.OWNERS) expect(used("owner")).toContain(id);
    for (const id of terms.GATES) expect(used("gate")).toContain(id);
    const flags = new Set([...rarcs.values()].flatMap((row) => row.flags));
    for (const flag of terms.REMARK_FLAGS) expect(flags).toContain(flag);
  });

  test("every category has its plain root cause, every root cause its companions", () => {
    for (const category of CATEGORIES) {
      expect(ROOT_CAUSE_DEFAULTS[CATEGORY_ROOT_CAUSE[category]]).toBeDefined();
    }
  });
});

test("a specific active denial reason never changes category by a remark, unless one says so", () => {
  const codes = [...rarcs.values()];
  for (const row of carcs.values()) {
    if (row.generic || row.outcomes[0]!.adjustmentClass !== "denial") continue;
    for (const remark of codes) {
      if (remark.bucket === undefined || remark.also.includes(row.code)) continue;
      const cas = [`CO-${row.code} 1`];
      const denial = classify(claim({ lines: [line({ cas, rarcs: [remark.code] })] })).denials[0];
      if (denial?.category !== row.bucket.category) {
        expect(`${row.code} ${remark.code}: ${denial?.category}`).toBe(row.bucket.category);
      }
    }
  }
});

describe("docs/denials.md says what the tables say of priority", () => {
  const page = readFileSync(join(at, "docs/denials.md"), "utf8");
  const rows = (heading: string) => {
    const table = page.slice(page.indexOf(heading)).split("\n\n")[0]!;
    return table
      .split("\n")
      .slice(2)
      .map((row) => row.split("|").map((cell) => cell.trim()));
  };

  test("the rank of each category", () => {
    const stated = rows("| priority | category |").map(([, priority, category = ""]) => [
      category.replaceAll("`", ""),
      Number(priority),
    ]);
    expect(Object.fromEntries(stated)).toEqual(CATEGORY_PRIORITY);
  });

  test("every reason that may be a denial and ranks otherwise, and no other", () => {
    const stated = rows("| priority | reasons |").flatMap(([, priority, codes = ""]) =>
      codes.split(", ").map((code) => `${code} ${priority}`),
    );
    const differing = [...carcs.values()]
      .filter(({ outcomes, byPayer }) =>
        [...outcomes, ...(byPayer?.values() ?? [])].some(
          (outcome) => outcome.adjustmentClass === "denial",
        ),
      )
      .filter(({ bucket }) => bucket.priority !== CATEGORY_PRIORITY[bucket.category])
      .map(({ code, bucket }) => `${code} ${bucket.priority}`);
    expect(stated.sort()).toEqual(differing.sort());
  });
});

describe("generator", () => {
  const copies: string[] = [];
  afterAll(() => {
    for (const copy of copies) rmSync(copy, { recursive: true });
  });
  const check = (root: string): string => {
    try {
      execFileSync("node", [join(at, "scripts/generate-taxonomy.mjs"), "--check", "--root", root], {
        stdio: "pipe",
      });
      return "";
    } catch (error) {
      return String((error as { stderr: Buffer }).stderr);
    }
  };
  const copyWith = (file: string, change: (text: string) => string): string => {
    const copy = mkdtempSync(join(tmpdir(), "taxonomy-"));
    copies.push(copy);
    for (const part of ["data", "src/denials"]) {
      cpSync(join(at, part), join(copy, part), { recursive: true });
    }
    const path = join(copy, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
    return copy;
  };

  test("the generated tables are fresh", () => {
    expect(check(at)).toBe("");
  });

  test.each([
    ["\tbundling\t", "\tbundles\t", /bad category/],
    ["\tdenial\t", "\tdenied\t", /bad class/],
    ["253\t", "2530\t", /not a code of the list/],
    ["\n50\t", "\n49\t", /given twice/],
    ["1995", "1995", /^$/],
  ])("a row changed from %j to %j is found", (from, to, expected) => {
    expect(check(copyWith("data/taxonomy/carc.tsv", (text) => text.replace(from, to)))).toMatch(
      expected,
    );
  });

  test("a changed word makes the table stale; a lost row is named", () => {
    const changed = copyWith("data/taxonomy/carc.tsv", (text) => text.replace("Copay:", "Fee:"));
    expect(check(changed)).toContain("stale");
    const lost = copyWith("data/taxonomy/rarc.tsv", (text) => text.replace(/\nN290\t.*/, ""));
    expect(check(lost)).toContain("no row for N290");
  });

  describe("one-line reasons of remark codes", () => {
    const withReasons = (reasonOf: (code: string) => string) => (text: string) => {
      const [header = "", ...lines] = text.replace(/\n+$/, "").split("\n");
      const columns = header.split("\t").filter((column) => column !== "reason").length;
      const rows = lines.map((line) => line.split("\t").slice(0, columns));
      return [
        [...header.split("\t").slice(0, columns), "reason"],
        ...rows.map((row) => [...row, reasonOf(row[0] ?? "")]),
      ]
        .map((row) => `${row.join("\t")}\n`)
        .join("");
    };
    const write = (root: string) =>
      execFileSync("node", [join(at, "scripts/generate-taxonomy.mjs"), "--root", root], {
        stdio: "pipe",
      });
    const generated = (root: string, name: string) =>
      readFileSync(join(root, `src/denials/data/${name}.ts`), "utf8");

    test("with a reason on every row, each stands in its own table and in no other", () => {
      const copy = copyWith(
        "data/taxonomy/rarc.tsv",
        withReasons((code) => `Made-up reason of ${code}, one line.`),
      );
      const before = generated(copy, "rarc-taxonomy");
      write(copy);
      expect(check(copy)).toBe("");
      const reasons = generated(copy, "rarc-reasons");
      expect(reasons.match(/^\S+\tMade-up reason of \S+, one line\./gm)).toHaveLength(1136);
      expect(reasons).toContain("\nN290\tMade-up reason of N290, one line.");
      expect(generated(copy, "rarc-taxonomy")).toBe(before);
    });

    test.each([
      ["no full stop", /a reason is a sentence: N290/],
      ["Short.", /a reason is a sentence: N290/],
      ["Two\tcolumns of a reason.", /9 columns: N290/],
      ["A reason with a `quote` in it.", /stray characters: N290/],
    ])("%j is refused", (reason, expected) => {
      const change = withReasons((code) =>
        code === "N290" ? reason : "Made-up reason, in one line.",
      );
      expect(check(copyWith("data/taxonomy/rarc.tsv", change))).toMatch(expected);
    });
  });
});
