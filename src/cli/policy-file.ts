import { readFile } from "node:fs/promises";
import { type Policy, parsePolicy } from "../decisions/index.js";
import { UsageError } from "../values/index.js";
import { systemReason } from "./input.js";

/**
 * The data of a policy file, not yet checked.
 *
 * @throws UsageError when it cannot be read or is no JSON.
 */
export async function policyData(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${systemReason(error)}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path}: expected JSON`);
  }
}

/**
 * The policy of a file, checked.
 *
 * @throws UsageError that names the file and, within it, the path, what was expected and found.
 */
export async function policyOf(path: string): Promise<Policy> {
  const data = await policyData(path);
  try {
    return parsePolicy(data);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}
