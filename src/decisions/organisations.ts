import type { Path } from "./model.js";

/**
 * Who owns each path in three kinds of organisation, where the policy names nobody: a small practice
 * has one person for all of it; a large group keeps a denial team apart from billing; a hospital or
 * integrated network has its disputes and closures governed. A path that is missing goes to the
 * taxonomy's own work type. Our own choice, and only a default.
 */
export const ORGANISATION_OWNERS: Readonly<
  Record<"smallPractice" | "largeGroup" | "hospital", Readonly<Partial<Record<Path, string>>>>
> = {
  smallPractice: {
    fix: "biller",
    appeal: "biller",
    escalate: "biller",
    transfer: "biller",
    hold: "biller",
    close: "biller",
  },
  largeGroup: { appeal: "denialTeam", escalate: "denialTeam", close: "denialTeam" },
  hospital: { appeal: "denialTeam", escalate: "payerRelations", close: "denialGovernance" },
};
