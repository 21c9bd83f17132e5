import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A folder of X12 files that other projects wrote; see CONTRIBUTING.md. */
export const CORPUS = process.env["REMITKIT_CORPUS"] ?? "";

/** Whether there is one here. */
export const hasCorpus = CORPUS !== "" && existsSync(join(CORPUS, "INDEX.tsv"));

/** Said in the name of a test that is skipped for want of it. */
export const WITHOUT = hasCorpus ? "" : " (skipped: REMITKIT_CORPUS is not set)";

/** A file of the corpus: "835/name.edi", its bytes, and what its index says of it. */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly notes: string;
}

/** All files of the corpus. */
export function corpusFiles(): readonly CorpusFile[] {
  if (!hasCorpus) return [];
  const rows = readFileSync(join(CORPUS, "INDEX.tsv"), "utf8").split("\n").slice(1);
  const notes = new Map(rows.map((row) => [row.split("\t")[0] ?? "", row.split("\t")[7] ?? ""]));
  const folders = readdirSync(CORPUS, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return folders.flatMap((folder) =>
    readdirSync(join(CORPUS, folder.name))
      .sort()
      .map((file) => {
        const name = `${folder.name}/${file}`;
        const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
        return { name, bytes, notes: notes.get(name) ?? "" };
      }),
  );
}
