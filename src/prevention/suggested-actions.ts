import type { RootCause } from "../denials/index.js";

/** The four levers of prevention. */
export const LEVERS = ["training", "workflow", "documentation", "technology"] as const;

/** One of `LEVERS`. */
export type Lever = (typeof LEVERS)[number];

/** Something to change upstream, and by which lever. */
export interface PreventionAction {
  readonly lever: Lever;
  readonly action: string;
}

const by = (lever: Lever, action: string): PreventionAction => ({ lever, action });

/** What to change upstream for each root cause; the first is the one to start with. */
export const SUGGESTED_ACTIONS: Readonly<Record<RootCause, readonly PreventionAction[]>> = {
  eligibility: [
    by("technology", "Check eligibility (270/271) at scheduling and again the day before service."),
    by(
      "workflow",
      "Hold the visit in a queue until inactive coverage is cleared or self-pay is agreed.",
    ),
  ],
  registrationError: [
    by(
      "training",
      "Train registration on the fields these denials name; use a script at the desk.",
    ),
    by(
      "technology",
      "Make the member id and birth date match the payer's answer before the visit is saved.",
    ),
  ],
  wrongPayer: [
    by(
      "workflow",
      "Ask for every coverage at registration and set the order before the claim is built.",
    ),
    by("technology", "Run coverage discovery where the eligibility answer names another payer."),
  ],
  coordinationOfBenefits: [
    by("workflow", "Ask the coordination questions at each registration and date the answers."),
    by(
      "training",
      "Teach the desk which payer comes first, Medicare secondary payer rules included.",
    ),
  ],
  authorizationMissing: [
    by(
      "workflow",
      "Stop scheduling of listed services until an authorization number is on the case.",
    ),
    by(
      "technology",
      "Keep the payer's authorization list as data and check each order against it.",
    ),
  ],
  authorizationTiming: [
    by(
      "workflow",
      "Ask for authorization when the order is placed; no date of service before approval.",
    ),
    by("technology", "Warn when a date of service lies outside the approved dates."),
  ],
  authorizationMismatch: [
    by(
      "workflow",
      "Compare the approved codes with the performed ones the same day and amend in time.",
    ),
    by("technology", "Edit claims whose procedures are not on their authorization."),
  ],
  authorizationExceeded: [
    by(
      "technology",
      "Count visits and units against each authorization and warn before the last one.",
    ),
    by("workflow", "Ask for an extension while visits are left."),
  ],
  authorizationDenied: [
    by(
      "documentation",
      "Send the clinical criteria with the request; keep a checklist for each service.",
    ),
    by("workflow", "Ask for a peer-to-peer review before the service, not after the denial."),
  ],
  codingGap: [
    by("training", "Train coders on these very denials: code, modifier and payer."),
    by("technology", "Add the payer's edit to the scrubber."),
  ],
  claimBuild: [
    by("technology", "Add an edit for the missing or invalid element before the claim leaves."),
    by("training", "Show billing where the element comes from and who has to fill it."),
  ],
  documentationGap: [
    by("documentation", "Put a prompt for the missing document into the note template."),
    by(
      "workflow",
      "Attach the named documents with the claim where this payer always asks for them.",
    ),
  ],
  clinicalCriteria: [
    by(
      "documentation",
      "Write the payer's criteria into the note; link diagnosis and severity to the service.",
    ),
    by("workflow", "Flag the service line for review before service and build the record then."),
  ],
  benefitDesign: [
    by("workflow", "Verify benefits and limits at scheduling and tell the patient in writing."),
    by("technology", "Keep the plan's exclusions and limits as data and warn when ordering."),
  ],
  lateFiling: [
    by("workflow", "Work unbilled and rejected claims by days left to file, daily."),
    by("technology", "Watch acknowledgments (277CA) and alarm on claims without one."),
  ],
  duplicateSubmission: [
    by(
      "training",
      "Ask for the claim's status before sending it again; use frequency code 7 to correct.",
    ),
    by("technology", "Stop a claim that equals one still open at the payer."),
  ],
  providerEnrolment: [
    by(
      "workflow",
      "Billing and credentialing share one roster with effective dates for each payer.",
    ),
    by("technology", "Hold claims of providers not yet effective with the payer."),
  ],
  networkStatus: [
    by("workflow", "Check network and plan at scheduling; ask for an exception before service."),
    by("technology", "Keep the networks of each location as data."),
  ],
  contract: [
    by(
      "workflow",
      "Take the cluster to contracting with its rows; agree on the reading with the payer.",
    ),
    by("technology", "Load the contract's terms into the pricing check."),
  ],
  payerProcess: [
    by("workflow", "Take the cluster to the payer's representative as one issue, with its rows."),
    by("technology", "Recognize the pattern at posting and route it to one person."),
  ],
  regulatory: [
    by("workflow", "Have compliance read the rule behind the denials and set what may be billed."),
    by("documentation", "Keep the notice or form that the rule asks for on the case."),
  ],
};
