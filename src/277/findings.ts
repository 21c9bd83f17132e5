import type { Findings } from "../values/index.js";

/** What can be wrong, or worth knowing, about a 277 or 276. */
export const STATUS_FINDINGS: Findings = {
  "277/missing-segment": {
    severity: "warning",
    what: "A segment that the guide requires is absent (BHT, the first HL, or the NM1 of a level).",
    advice: "What it would tell is left undefined; ask the sender.",
  },
  "277/missing-element": {
    severity: "warning",
    what: "An element that the guide requires is empty.",
    advice: "It was left empty; look at the segment and ask the sender.",
  },
  "277/amount-unreadable": {
    severity: "error",
    what: "An amount is no decimal number of whole cents.",
    advice: "It was left undefined, never guessed; the segment is kept as unmapped.",
  },
  "277/date-unreadable": {
    severity: "warning",
    what: "A date is no real calendar day, or no range of two.",
    advice: "It was left undefined; the segment is kept as unmapped.",
  },
  "277/element-not-in-guide": {
    severity: "info",
    what: "A segment has an element that the guide does not have there.",
    advice: "The segment is kept as unmapped beside what was read of it.",
  },
  "277/segment-not-in-guide": {
    severity: "info",
    what: "The guides of the 277 family do not have this segment.",
    advice: "It is kept as unmapped on its owner.",
  },
  "277/segment-out-of-place": {
    severity: "warning",
    what: "A segment stands where the guide does not have it, or once too often.",
    advice: "It is kept as unmapped on its owner; look whether something before it is missing.",
  },
  "277/qualifier-not-in-guide": {
    severity: "info",
    what: "A qualifier or code is not one the guide has in this place.",
    advice: "The value was kept under it; told once a transaction and place.",
  },
  "277/kind-unknown": {
    severity: "warning",
    what: "Neither ST03 nor GS08 nor BHT tells what kind of 277 this is.",
    advice: "It was read as far as all kinds agree; ask the sender for the guide.",
  },
  "277/kind-disagrees": {
    severity: "warning",
    what: "BHT06 tells of another kind of 277 than the guide that ST03 or GS08 names.",
    advice: "The guide was followed; ask the sender which it is.",
  },
  "277/level-number": {
    severity: "warning",
    what: "The number of a level (HL01) is absent or was used before.",
    advice: "Levels were told apart by their order; nothing was lost.",
  },
  "277/level-parent": {
    severity: "warning",
    what: "HL02 does not name the level that this one stands under.",
    advice: "The order and the kinds of the levels were followed; check whose claim it is.",
  },
  "277/level-code": {
    severity: "warning",
    what: "The kind of a level (HL03) is absent or none that the guides have.",
    advice: "Its claims were read as those of a patient.",
  },
  "277/level-children": {
    severity: "info",
    what: "HL04 is absent, or says that no level follows below and one does.",
    advice: "Nothing to do; the levels were read by their order.",
  },
  "277/level-empty": {
    severity: "warning",
    what: "A subscriber or patient has neither a claim nor a level below.",
    advice: "A TRN may be missing, or the file was cut by hand: ask the sender.",
  },
  "277/claim-above-patient": {
    severity: "warning",
    what: "A claim's status stands at a level above the patient.",
    advice:
      "It was read as a claim, because it has what only a claim has, or the level has a trace already.",
  },
  "277/trace-missing": {
    severity: "warning",
    what: "A status has no trace number (TRN) before it.",
    advice: "It was read; find the claim by its other references, name and dates.",
  },
  "277/trace-repeated": {
    severity: "info",
    what: "A trace number (TRN) is repeated, or follows another one at once.",
    advice: "All were kept; count claims by their status, not by their trace.",
  },
  "277/status-missing": {
    severity: "warning",
    what: "A claim of a 277 has no status (STC).",
    advice: "Nothing is known of it; ask the payer.",
  },
  "277/charge-missing": {
    severity: "info",
    what: "A claim's status has no charge (STC04).",
    advice: "Match it by trace and claim numbers; some payers leave it out when nothing was found.",
  },
  "277/codes-joined": {
    severity: "warning",
    what: "Several codes stand in one component, joined by commas.",
    advice: "They were read one by one; the guide wants STC10, STC11 or another STC.",
  },
  "277/category-unknown": {
    severity: "warning",
    what: "A status category is not on the list.",
    advice: "The status was kept as unknown; told once a transaction and code.",
  },
  "277/status-code-unknown": {
    severity: "info",
    what: "A status code is not on the list.",
    advice: "It was kept; it may be newer than the list. Told once a transaction and code.",
  },
  "277/category-not-in-acknowledgment": {
    severity: "warning",
    what: "A claim acknowledgment has a category of a status response (F, P, R or D).",
    advice: "It was read as it stands; an acknowledgment should only say accepted or rejected.",
  },
  "277/action-disagrees": {
    severity: "warning",
    what: "STC03 and the category disagree: one says accepted, the other rejected.",
    advice: "The claim counts as rejected until the sender has explained.",
  },
  "277/count-differs": {
    severity: "warning",
    what: "A stated number of accepted or rejected claims (QTY) is not the number found.",
    advice: "Claims may be missing: compare with what you sent.",
  },
  "277/amount-differs": {
    severity: "warning",
    what: "A stated amount of accepted or rejected claims (AMT) is not the sum of those found.",
    advice: "Claims may be missing: compare with what you sent.",
  },
  "277/count-missing": {
    severity: "info",
    what: "A level counts its claims only in part: a QTY or AMT for claims found below is absent.",
    advice: "Nothing to do; the claims themselves were counted.",
  },
  "277/loop-too-large": {
    severity: "error",
    what: "A claim or level has more segments than the limit; the rest was passed over.",
    advice: "An HL, TRN or terminator may be missing; or raise maxClaimSegments.",
  },
};
