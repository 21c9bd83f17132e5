import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for what is built once for all test files; removed when the run is over. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "remitkit-test-"));
  process.env["REMITKIT_TEST_BUILD"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
