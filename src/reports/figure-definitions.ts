import type { Definition } from "../kpi/index.js";

/** Figures that only the report has: sums over the standing of denials. */
export type OwnFigure = "denied" | "lost" | "recoverable" | "outOfReach";

const SOURCE = "remitkit's own definition (docs/reports.md)";

const WORTH =
  "worth: expected allowed where the caller told it, else what the payer allowed for the like, else the charge";

const own = (id: string, name: string, meaning: string, formula: string): Definition => ({
  id,
  name,
  meaning,
  formula,
  source: SOURCE,
});

/** Definitions of the report's own figures. */
export const FIGURE_DEFINITIONS: Readonly<Record<OwnFigure, Definition>> = {
  denied: own(
    "denied-dollars",
    "Denied dollars",
    "What payers refused, at charges. It is not what was lost: much of it is won back, and charges overstate it.",
    "Σ denied amounts of denials, each as first denied; denials that another reason took over count once, as their successor",
  ),
  lost: own(
    "revenue-lost",
    "Revenue lost",
    "What was written off or closed unpaid, by what it was worth.",
    `Σ (worth when denied − paid since) over denials written off or closed; ${WORTH}`,
  ),
  recoverable: own(
    "revenue-recoverable",
    "Recoverable",
    "What is open and can still be won, begun or not.",
    `Σ worth still at risk over open denials with an appeal or correction under way, or whose last day has not passed and whose path is not “close”; ${WORTH}`,
  ),
  outOfReach: own(
    "revenue-out-of-reach",
    "Open, out of reach",
    "Still on the books, but the last day has passed without an appeal or correction, or policy closes it.",
    `Σ worth still at risk over the other open denials; ${WORTH}`,
  ),
};

/** Definitions of tables that no KPI of `remitkit/kpi` defines. */
export const TABLE_DEFINITIONS = {
  standing: own(
    "standing-of-denials",
    "Where denials stand",
    "Every denial is in one row, so the rows add up to all of them.",
    "denials by their end, or by what can still be done: decision, appeal or correction under way, last day",
  ),
  segment: own(
    "segment-denial-rate",
    "Denied claims of a segment",
    "How many of a provider's, site's or department's decided claims were denied.",
    "claims with denied dollars ÷ claims decided, as remitted, repeated payments once; provider NM1*82 else the payee, site CLP08, department the caller's",
  ),
  pattern: own(
    "repeat-patterns",
    "Repeated denials",
    "The same payer, category and reason, month after month.",
    "denials of one payer, category and reason in 3 of the last 4 calendar months; each line once, with its chosen reason and all its denied dollars",
  ),
  work: own(
    "open-work",
    "Open denials by path and last day",
    "What is to be done, and by when.",
    "open denials by the decision of the last remittance that denied them, at charges",
  ),
  assessment: own(
    "assessment-areas",
    "Assessment",
    "Which of the four areas let the denials through.",
    "denied dollars by control point: front desk and pre-service clearance = front end; clinical operations = clinical support; coding and charge capture = billing; post-bill follow-up = recovery",
  ),
  diagnosis: own(
    "diagnosis",
    "Diagnosis",
    "What is wrong with the department rather than with a claim.",
    "share of denied dollars behind each diagnosis against its threshold",
  ),
} as const satisfies Readonly<Record<string, Definition>>;
