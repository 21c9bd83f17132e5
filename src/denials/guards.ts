/**
 * Denial-or-not guards: each keeps something that looks like a denial from being counted as one, or
 * keeps a denial from being lost. Ids are stable; sentences are fixed text and stand in
 * docs/denials.md word for word (a test compares them).
 */
export const GUARDS = {
  reversal:
    "CLP02 is 22: a reversal takes back an earlier decision, so its amounts deny nothing new.",
  "correction-group":
    "Group CR (4010) corrects an earlier remittance, so its amounts deny nothing new.",
  predetermination:
    "A predetermination (CLP02 25, reason 101) tells a price in advance; nothing was refused.",
  forwarded:
    "The claim was passed on to the payer that owes it (CLP02 23, or a transfer reason), so this payer refused nothing.",
  "patient-share":
    "Deductible, coinsurance, copay and other cost sharing are the patient's part of a covered service.",
  "patient-liable-denial":
    "Under PR with a reason other than cost sharing the payer still refuses; the patient bears it.",
  "provider-liable-share":
    "Cost sharing under CO or PI is written off by contract; the service itself was covered.",
  "balance-billing":
    "A charge above the allowed amount under PR is the patient's balance, not a refusal.",
  capitation: "The service is paid by capitation, so a zero payment is the contract at work.",
  "medicare-managed-care":
    "Medicare fee for service says by reason 24 that a managed care plan owes the claim: a refusal.",
  "value-based":
    "A funding, demonstration or care coordination contract already pays for the service.",
  "prior-payer": "The amount is what earlier payers paid and adjusted; this payer refused nothing.",
  sequestration: "Sequestration cuts a federal payment by law; the service was paid.",
  withhold: "The contract withholds a part and settles it later.",
  "bundled-paid-elsewhere":
    "The service is priced inside another line of this claim that was paid.",
  "charge-above-fee":
    "The part of the charge above the contract or fee schedule was never owed; whether the allowed amount is right is a question of underpayment.",
  "above-charge": "The payer allowed more than the charge; the amount only makes the line balance.",
  duplicate:
    "A duplicate is a denial of its own category; it holds money only if the first claim was not paid.",
  pending: "The payer has not decided; a reversal and correction, or a decision, will follow.",
  "reporting-only": "The code reports and was never payable.",
  "zero-value": "The fee schedule gives the service no value, so nothing was due.",
  "paid-elsewhere": "The benefit was paid, to someone other than the provider.",
  "late-filing-penalty": "The line was paid less because it was filed late; it was not refused.",
  "regulatory-no-collect": "By rule the amount may not be collected from the patient.",
  interest: "Interest, a bonus or a penalty between payer and provider decides nothing about care.",
  offset: "Money is taken, refunded or taxed here; the service was not refused by it.",
  "negative-amount":
    "A negative amount gives money back, so it cannot be a denial, whatever its reason.",
  "zero-amount": "The adjustment withholds nothing: its amount is zero and the charge is not.",
  "paid-reduction": "The line was paid, and this reason only lowered the price.",
  "unknown-reason": "The reason code is not on the list, so nothing is assumed.",
  "no-reason": "The adjustment has no reason code, so nothing is assumed.",
  "unknown-group": "The group code is not one of CO, PR, OA, PI or CR, so nothing is assumed.",
} as const;

/** Name of a guard; its rule id is "guard/" and the name. */
export type GuardName = keyof typeof GUARDS;

/** Hints that never change a class. */
export const SIGNALS = {
  statusFour:
    "CLP02 is 4: the patient was not recognised (5010), or only a sender's word for denied; nothing is inferred from it.",
  chargeTakenWhole:
    "Reason 45 takes the whole charge and nothing was paid: its definition forbids that, so ask what was meant.",
  allowedNotPaid:
    "The allowed amount (AMT*B6) is more than payment, patient share, prior payers, reductions and the contract's own terms explain: a possible underpayment.",
  bundledReview:
    "Bundled into a paid line: no denial, but a distinct service may be billed with a modifier.",
  adjudicatedOtherCode:
    "The payer adjudicated another procedure code (SVC01) than was submitted (SVC06).",
  correctedInsured: "The payer corrected the patient's or insured's data (NM1*74).",
  otherPayerNamed: "The payer names another payer for this patient (NM1*TT, NM1*PR or NM1*GB).",
} as const;

/** Id of a signal. */
export type SignalId = keyof typeof SIGNALS;
