import type { Claim, Remittance } from "../835/index.js";
import {
  contextOfHistory,
  type DenialContext,
  type DenialInHistory,
  resolutionOf,
} from "../decisions/index.js";
import type { Denial } from "../denials/index.js";
import { type CalendarDate, UsageError } from "../values/index.js";
import { type ClaimHistories, type ClaimInHistory, claimHistories } from "./claim-histories.js";
import type { DecideCommandOptions } from "./decide.js";
import { inputsWithout } from "./input.js";
import { plural } from "./output.js";
import type { World } from "./world.js";

/** The stories of the claims, unless each is to be decided alone or the input can't be read twice. */
export async function historiesFor(
  files: readonly string[],
  { alone, events }: DecideCommandOptions,
  asOf: CalendarDate,
  world: World,
): Promise<ClaimHistories | undefined> {
  if (events !== undefined && alone === true) {
    throw new UsageError("--events: has no effect with --alone; leave one of them out");
  }
  if (alone === true) return undefined;
  const inputs = await inputsWithout(files, events);
  // Standard input and other pipes, which are empty the second time.
  if (inputs.some(({ size }) => size === undefined)) {
    if (events === undefined) return undefined;
    throw new UsageError(
      "--events: the files are read twice, which standard input or another pipe can't be",
    );
  }
  return claimHistories(inputs, events, asOf, world);
}

/** What the claim's story tells of one of its denials. */
export function knownFrom(
  { history }: ClaimInHistory,
  claim: Claim,
  denial: Denial,
): DenialContext {
  return contextOfHistory(history, inHistory(claim, denial));
}

/** Whether the caller gave the denial up: wrote it off or closed it. */
function isGivenUp({ history }: ClaimInHistory, claim: Claim, denial: Denial): boolean {
  const resolution = resolutionOf(history, inHistory(claim, denial));
  return resolution === "writtenOff" || resolution === "closed";
}

function inHistory(claim: Claim, denial: Denial): DenialInHistory {
  const { groupCode, reasonCode, serviceIndex } = denial;
  const line = serviceIndex === undefined ? undefined : claim.services[serviceIndex];
  const lineControlNumber = line?.references.find(({ qualifier }) => qualifier === "6R")?.value;
  return { groupCode, reasonCode, lineControlNumber };
}

/** Denials that are no work any more: of decisions taken back or replaced, and of copies of a file. */
export function passedOver() {
  /** The transaction in which each decision was met first. */
  const seen = new Map<string, Remittance>();
  let replaced = 0;
  let copies = 0;
  let later = 0;
  let givenUp = 0;
  return {
    /** The denials that are still work; the others are counted. */
    leftOf(found: ClaimInHistory | undefined, claim: Claim, denials: readonly Denial[]) {
      if (found === undefined) return denials;
      const left = denials.filter((denial) => !isGivenUp(found, claim, denial));
      givenUp += denials.length - left.length;
      return left;
    },
    /** Whether the claim's denials are to be decided; else they are counted. */
    isNext(
      found: ClaimInHistory | undefined,
      denials: readonly Denial[],
      remittance: Remittance,
      comesLater: boolean,
    ): boolean {
      if (comesLater) later += denials.length;
      if (found === undefined || comesLater) return !comesLater;
      const { history, entry, adjudication } = found;
      const key = `${history.id} ${entry}`;
      // Equal claims of one transaction are claims of their own: the payment holds the money twice.
      const first = seen.get(key) ?? remittance;
      seen.set(key, first);
      if (first !== remittance) copies += denials.length;
      else if (!adjudication.live) replaced += denials.length;
      return first === remittance && adjudication.live;
    },
    notes(): readonly string[] {
      const left = (count: number, why: string) =>
        count === 0 ? [] : [`${plural(count, "denial")} left out: ${why}`];
      return [
        ...left(replaced, "a later decision took its place (see remitkit history)"),
        ...left(givenUp, "written off or closed by the events"),
        ...left(later, "the payment is of a day after --as-of"),
        ...left(copies, "the same payment was read before"),
      ];
    },
  };
}

/** Whether the payment is of a later day than the one decisions are seen from. */
export function isLater({ payment, dates }: Remittance, asOf: CalendarDate): boolean {
  const day = payment?.date ?? dates.find(({ qualifier }) => qualifier === "405")?.date;
  return day !== undefined && day > asOf;
}
