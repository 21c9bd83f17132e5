import type { Category } from "../denials/index.js";

/** How a payer withholds: by its edits, by asking for more papers, or by the price. */
export type PayerTactic = "policyEdits" | "documentationScrutiny" | "reimbursementPressure";

/**
 * Which tactic a category of denials points to when it rises at one payer alone. Front-end categories
 * (eligibility, demographics, …) point to none: there a payer only answers what it was sent.
 */
export const PAYER_TACTICS: Readonly<Partial<Record<Category, PayerTactic>>> = {
  coding: "policyEdits",
  bundling: "policyEdits",
  claimData: "policyEdits",
  nonCovered: "policyEdits",
  priorAuthorization: "policyEdits",
  medicalNecessity: "documentationScrutiny",
  missingDocumentation: "documentationScrutiny",
  contractAndFee: "reimbursementPressure",
};

/**
 * The tactic that a category points to; `null` where it points to none.
 *
 * @example
 * payerTacticOf("bundling"); //=> "policyEdits"
 */
export function payerTacticOf(category: Category): PayerTactic | null {
  return Object.hasOwn(PAYER_TACTICS, category) ? (PAYER_TACTICS[category] ?? null) : null;
}
