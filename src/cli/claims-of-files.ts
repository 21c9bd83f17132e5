import type { Claim, Remittance } from "../835/index.js";
import { type Input, inputsWithout } from "./input.js";
import { plural, printable } from "./output.js";
import { progressOn } from "./progress.js";
import { passedOverText, readFile } from "./read-file.js";
import type { World } from "./world.js";

type TakeClaim = (file: string, claim: Claim, remittance: Remittance) => void;

/**
 * Hands every claim of the files to `take`, in order, and notes the files that could not be read and
 * the payments that are cut short; `leaveOut` is a file that is none of them. Answers how many files
 * failed, and how many there were. What is no 835 is passed over without a word.
 */
export async function eachClaim(
  files: readonly string[],
  world: World,
  take: TakeClaim,
  leaveOut?: string | undefined,
): Promise<{ readonly failed: number; readonly files: number }> {
  const inputs = await inputsWithout(files, leaveOut);
  return { failed: await claimsOf(inputs, world, take, () => {}), files: inputs.length };
}

/** As `eachClaim`, for a command that reads nothing but 835s: it notes what else was passed over. */
export function eachClaimAlone(
  inputs: readonly Input[],
  world: World,
  take: TakeClaim,
): Promise<number> {
  return claimsOf(inputs, world, take, (name, sets) => {
    if (sets.size > 0) world.note(`${name}: ${passedOverText(sets)}`);
  });
}

async function claimsOf(
  inputs: readonly Input[],
  world: World,
  take: TakeClaim,
  passedOver: (name: string, sets: ReadonlyMap<string, number>) => void,
): Promise<number> {
  const progress = progressOn(world.stderr, inputs, world.now);
  let failed = 0;
  for (const input of inputs) {
    let incomplete = 0;
    const outcome = await readFile(
      input,
      progress,
      {
        remittance: (event) => {
          if (event.kind === "claim") take(input.name, event.claim, event.remittance);
          else if (event.kind === "remittanceEnd" && !event.complete) incomplete += 1;
        },
      },
      world.out.flush,
    );
    progress.clear();
    const name = printable(input.name);
    if (incomplete > 0) {
      world.note(`${name}: ${plural(incomplete, "payment")} incomplete; post nothing of it`);
    }
    if (outcome.failure !== undefined) {
      failed += 1;
      world.note(`${name}: not read: ${outcome.failure}`);
    } else passedOver(name, outcome.passedOver);
  }
  return failed;
}
