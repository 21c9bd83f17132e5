import { readFile as readWhole } from "node:fs/promises";
import { type ClaimLedger, parseCallerEvents } from "../claims/index.js";
import { UsageError } from "../values/index.js";
import { type Input, systemReason } from "./input.js";
import { plural, printable } from "./output.js";
import { progressOn } from "./progress.js";
import { readFile } from "./read-file.js";
import type { World } from "./world.js";

/**
 * Takes the 835s and 277s of the files into a ledger; names those that could not be read, and tells how
 * many. `namesCut`: payments that are cut short are named too, where no finding of the ledger is shown.
 */
export async function readInto(
  ledger: ClaimLedger,
  inputs: readonly Input[],
  world: World,
  { namesCut = false }: { readonly namesCut?: boolean } = {},
): Promise<number> {
  const progress = progressOn(world.stderr, inputs, world.now);
  let failed = 0;
  for (const input of inputs) {
    let incomplete = 0;
    const { failure } = await readFile(input, progress, {
      remittance(event) {
        ledger.addRemittance(event, { source: input.name });
        if (event.kind === "remittanceEnd" && !event.complete) incomplete += 1;
      },
      status: (event) => ledger.addStatus(event),
    });
    progress.clear();
    const name = printable(input.name);
    if (namesCut && incomplete > 0) {
      world.note(
        `${name}: ${plural(incomplete, "payment")} incomplete; what was read of it counts`,
      );
    }
    if (failure === undefined) continue;
    failed += 1;
    world.note(`${name}: not read: ${failure}`);
  }
  return failed;
}

/** Wrong lines that are named; the rest is counted. */
const MOST_NAMED = 20;

/** Reads the caller's events; tells how many lines were wrong and are left out. */
export async function readEvents(
  path: string,
  ledger: Pick<ClaimLedger, "addEvent">,
  world: World,
): Promise<number> {
  let bytes: Uint8Array;
  try {
    bytes = await readWhole(path);
  } catch (error) {
    throw new UsageError(`--events: cannot read it: ${systemReason(error)}`);
  }
  const { events, diagnostics } = parseCallerEvents(bytes);
  for (const event of events) ledger.addEvent(event);
  for (const { line, field, message } of diagnostics.slice(0, MOST_NAMED)) {
    const where = field === undefined ? `line ${line}` : `line ${line}, ${field}`;
    world.note(`${printable(path)}: ${where}: ${message}`);
  }
  const more = diagnostics.length - MOST_NAMED;
  if (more > 0) world.note(`${printable(path)}: ${more} more lines are wrong and left out`);
  return diagnostics.length;
}
