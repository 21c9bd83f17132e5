import { CLAIM_REFERENCES } from "./guide.js";
import type { ClaimStatus } from "./model.js";

/**
 * Whether what stands at a level above the patient is about one claim: only a claim has a reference
 * of its own (1K, D9, BLT, EJ, XZ), service lines, attachments or an address for the answer.
 */
export function isClaim(part: ClaimStatus): boolean {
  if (part.payerClaimControlNumber !== undefined) return true;
  if (part.clearinghouseTraceNumber !== undefined) return true;
  if (part.services.length + part.attachments.length > 0) return true;
  if (part.responseAddress !== undefined) return true;
  return part.references.some(({ qualifier }) => CLAIM_REFERENCES.has(qualifier));
}
