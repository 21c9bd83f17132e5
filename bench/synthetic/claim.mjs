// Writes one adjudicated claim as loops 2100 and 2110, in the order of the implementation guide.

import { sum } from "./adjudicate.mjs";
import { formatCents } from "./segments.mjs";
import { dateOf2025, FIRST_NAMES, LAST_NAMES } from "./values.mjs";

const STATUS = { paid: "1", denied: "1", secondary: "2", reversed: "1", corrected: "1" };

/**
 * Adds a claim to the sink and its numbers to the tally. `sign` is -1 when the claim is taken back
 * (CLP02 22): every amount is then negated, so the reversal balances just as the original did.
 */
export function writeClaim(sink, tally, claim, sign = 1) {
  // Whether amounts carry two places depends on the claim's number alone, so that one file and many
  // small files hold the same claims.
  const twoPlaces = Math.floor(claim.number / 2000) % 4 === 3;
  const money = (cents) => formatCents(sign * cents, twoPlaces);
  const allAdjustments = [...claim.adjustments, ...claim.lines.flatMap((line) => line.adjustments)];
  const share = sum(allAdjustments, (a) => (a.group === "PR" ? a.cents : 0));

  const status = sign < 0 ? "22" : STATUS[claim.scenario];
  const shareText = sign < 0 || share === 0 ? "" : money(share);
  const filing = claim.scenario === "secondary" ? "MB" : "12";
  const head = `CLP*${claim.patientControlNumber}*${status}*${money(claim.chargeCents)}`;
  sink.add(
    `${head}*${money(claim.paidCents)}*${shareText}*${filing}*${claim.payerControlNumber}*11*1`,
  );
  writeAdjustments(sink, claim.adjustments, money);
  writeNames(sink, claim);
  writeClaimDetails(sink, claim, money, sign);
  claim.lines.forEach((line, index) => {
    writeLine(sink, claim, line, index, money);
  });

  tally.claims += 1;
  tally.chargeCents += sign * claim.chargeCents;
  tally.paidCents += sign * claim.paidCents;
  tally.services += claim.lines.length;
  tally.adjustments += allAdjustments.length;
}

/** One CAS per group code, with up to six triplets (reason, amount, quantity left empty). */
function writeAdjustments(sink, adjustments, money) {
  for (const group of ["CO", "OA", "PR"]) {
    let triplets = "";
    for (const adjustment of adjustments) {
      if (adjustment.group !== group) continue;
      triplets += `${triplets === "" ? "" : "*"}*${adjustment.reason}*${money(adjustment.cents)}`;
    }
    if (triplets !== "") sink.add(`CAS*${group}${triplets}`);
  }
}

function writeNames(sink, claim) {
  const lastName = LAST_NAMES[claim.patient % LAST_NAMES.length];
  const firstName = FIRST_NAMES[Math.floor(claim.patient / LAST_NAMES.length)];
  sink.add(`NM1*QC*1*${lastName}*${firstName}*Q***MI*${claim.memberId}`);
  if (claim.otherSubscriber) {
    const subscriber = FIRST_NAMES[(claim.patient + 5) % FIRST_NAMES.length];
    sink.add(`NM1*IL*1*${lastName}*${subscriber}****MI*${claim.memberId}`);
  }
  const { provider } = claim;
  sink.add(`NM1*82*1*${provider.lastName}*${provider.firstName}****XX*${provider.npi}`);
}

function writeClaimDetails(sink, claim, money, sign) {
  if (claim.scenario === "denied") sink.add("MOA***MA01");
  else if (claim.number % 5 < 2) sink.add("MOA***MA01*MA18");
  if (sign < 0 || claim.scenario === "corrected") sink.add(`REF*F8*${claim.payerControlNumber}`);
  if (claim.number % 4 !== 1) sink.add(`REF*1L*GRP${1000 + (claim.patient % 90)}`);
  if (claim.number % 3 !== 0) sink.add(`REF*EA*MR${claim.memberId.slice(1, 8)}`);
  sink.add(`DTM*232*${dateOf2025(claim.serviceDay)}`);
  if (claim.number % 4 !== 0) sink.add(`DTM*233*${dateOf2025(claim.serviceDay)}`);
  sink.add(`DTM*050*${dateOf2025(claim.serviceDay + 9)}`);
  if (claim.number % 6 === 0) sink.add("PER*CX*CLAIM INQUIRIES*TE*5555550102");
  const allowedCents = sum(claim.lines, (line) => line.allowedCents);
  if (allowedCents > 0) sink.add(`AMT*AU*${money(allowedCents)}`);
}

function writeLine(sink, claim, line, index, money) {
  const [code] = line.procedure;
  const modifier = line.modifier === "" ? "" : `:${line.modifier}`;
  // Now and then the payer paid another code than the one submitted (SVC06).
  const submitted = claim.number % 97 === 0 && index === 0 ? "*HC:80050" : "";
  const amounts = `${money(line.chargeCents)}*${money(line.paidCents)}`;
  sink.add(`SVC*HC:${code}${modifier}*${amounts}**${line.units}${submitted}`);
  sink.add(`DTM*472*${dateOf2025(claim.serviceDay)}`);
  writeAdjustments(sink, line.adjustments, money);
  if (index % 2 === 0) sink.add("REF*LU*11");
  if (claim.number % 8 !== 3)
    sink.add(`REF*6R*${claim.patientControlNumber.slice(2)}L${index + 1}`);
  if (claim.number % 3 === 0) sink.add(`REF*HPI*${claim.provider.npi}`);
  if (line.allowedCents > 0) sink.add(`AMT*B6*${money(line.allowedCents)}`);
  for (const remark of line.remarks) sink.add(`LQ*HE*${remark}`);
}
