import type { Claim, Remittance } from "../835/index.js";
import { type ClaimDenials, classify } from "../denials/index.js";
import { eachClaimAlone } from "./claims-of-files.js";
import { inputsOf } from "./input.js";
import { maskClaim, maskOddCodes } from "./mask.js";
import type { ExitCode, World } from "./world.js";

export interface ClaimsOptions {
  /** Names, ids and references as they are in the file. */
  readonly unmask: boolean;
}

/** The payment that a claim came with: its header, as far as it tells who paid what. */
function paymentOf(remittance: Remittance) {
  const { payer, trace, payment } = remittance;
  return {
    payerName: payer?.name,
    payerId: trace?.payerId ?? payer?.id,
    traceNumber: trace?.number,
    date: payment?.date,
    amountCents: payment?.amountCents,
    creditDebit: payment?.creditDebit,
    method: payment?.method,
    controlNumber: remittance.controlNumber,
  };
}

/**
 * The classification, without the adjustments themselves: they stand in the claim already, and
 * `serviceIndex` and the segment numbers say which is meant.
 */
function classificationOf({ denials, deniedCents, state, lineStates, notDenials }: ClaimDenials) {
  return {
    state,
    deniedCents,
    lineStates,
    denials: denials.map(({ adjustment: _, ...denial }) => denial),
    notDenials: notDenials.map(({ adjustment, ...rest }) => ({
      groupCode: adjustment.groupCode,
      reasonCode: adjustment.reasonCode,
      amountCents: adjustment.amountCents,
      segment: adjustment.segment,
      ...rest,
    })),
  };
}

/** One line of `claims --format ndjson`. */
export function claimLine(
  file: string,
  claim: Claim,
  remittance: Remittance,
  unmask: boolean,
): string {
  const classification = classificationOf(classify(claim, { remittance }));
  return JSON.stringify({
    file,
    payment: paymentOf(remittance),
    claim: unmask ? claim : maskClaim(claim),
    classification: unmask ? classification : maskOddCodes(classification),
  });
}

/**
 * `remitkit claims`: one claim per line, with its payment's header and its classification.
 *
 * Exit code 1 where a file could not be read.
 */
export async function claims(
  files: readonly string[],
  options: ClaimsOptions,
  world: World,
): Promise<ExitCode> {
  const failed = await eachClaimAlone(await inputsOf(files), world, (file, claim, remittance) =>
    world.out.line(claimLine(file, claim, remittance, options.unmask)),
  );
  return failed > 0 ? 1 : 0;
}
