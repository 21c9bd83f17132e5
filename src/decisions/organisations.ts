import type { Path } from "./model.js";

/** What an organisation works by. Visible in the policy; only the first two are read here. */
export interface Practices {
  /** Every payer has a playbook: the linter reports those that have none. */
  readonly payerPlaybooks: boolean;
  /** Closures are governed: the linter reports a policy in which none needs an approval. */
  readonly closureApprovals: boolean;
  /** Appeals are written from templates. */
  readonly templates: boolean;
  /** Denials are sorted into one standard set of categories, and into no others. */
  readonly standardTaxonomy: boolean;
  /** Prevention starts from measured patterns. */
  readonly preventionAnalytics: boolean;
}

/** What a kind of organisation brings into a policy that says nothing else. */
export interface OrganisationPreset {
  /** Whose work a path is; a path that is missing goes to the taxonomy's own work type. */
  readonly pathOwners: Readonly<Partial<Record<Path, string>>>;
  /** Who approves a path, where an approval row gives the amount and names nobody. */
  readonly approvers: Readonly<Partial<Record<Path, string>>>;
  readonly ranking: {
    /** Share by which whoever ranks work raises a quick fix: 0 leaves it, 1 doubles its score. */
    readonly quickFixBoost: number;
  };
  /** How often the causes of denials are reviewed, and of how many patterns; `null`: not told. */
  readonly rootCauseReview: { readonly everyDays: number; readonly topPatterns: number } | null;
  readonly practices: Practices;
}

const PLAIN: Practices = {
  payerPlaybooks: false,
  closureApprovals: false,
  templates: false,
  standardTaxonomy: false,
  preventionAnalytics: false,
};

/** A policy without an organisation: nobody is named and nothing is raised. */
export const NO_ORGANISATION: OrganisationPreset = {
  pathOwners: {},
  approvers: {},
  ranking: { quickFixBoost: 0 },
  rootCauseReview: null,
  practices: PLAIN,
};

/**
 * Three kinds of organisation. What each stands for is common advice: a small practice has one
 * owner, quick fixes first and a weekly review of its top three causes; a large group a denial team
 * of its own, payer playbooks, templates and standard categories; a hospital or integrated network
 * governance, a standard taxonomy, prevention from analytics, and templates. The names of the owners,
 * who approves, and the size of the boost are our own choice. No amount is in it: from which amount on
 * a closure needs an approval, the policy has to say.
 */
export const ORGANISATIONS: Readonly<
  Record<"smallPractice" | "largeGroup" | "hospital", OrganisationPreset>
> = {
  smallPractice: {
    pathOwners: {
      fix: "biller",
      appeal: "biller",
      escalate: "biller",
      transfer: "biller",
      hold: "biller",
      close: "biller",
    },
    approvers: {},
    ranking: { quickFixBoost: 1 },
    rootCauseReview: { everyDays: 7, topPatterns: 3 },
    practices: PLAIN,
  },
  largeGroup: {
    pathOwners: { appeal: "denialTeam", escalate: "denialTeam", close: "denialTeam" },
    approvers: {},
    ranking: { quickFixBoost: 0 },
    rootCauseReview: null,
    practices: { ...PLAIN, payerPlaybooks: true, templates: true, standardTaxonomy: true },
  },
  hospital: {
    pathOwners: { appeal: "denialTeam", escalate: "payerRelations", close: "denialGovernance" },
    approvers: { close: "denialGovernance" },
    ranking: { quickFixBoost: 0 },
    rootCauseReview: null,
    practices: {
      ...PLAIN,
      closureApprovals: true,
      templates: true,
      standardTaxonomy: true,
      preventionAnalytics: true,
    },
  },
};

/** Parts of a policy that a preset fills in; each may be left out, and what is said comes first. */
export interface OwnOrganisation {
  readonly organisation?: keyof typeof ORGANISATIONS | undefined;
  readonly pathOwners?: OrganisationPreset["pathOwners"] | undefined;
  readonly approvers?: OrganisationPreset["approvers"] | undefined;
  readonly ranking?: { readonly quickFixBoost?: number | undefined } | undefined;
  readonly rootCauseReview?: OrganisationPreset["rootCauseReview"] | undefined;
  readonly practices?: { readonly [Name in keyof Practices]?: boolean | undefined } | undefined;
}

/** The preset of a policy's organisation with the policy's own words in it. */
export function organisationOf(own: OwnOrganisation): OrganisationPreset {
  const preset = own.organisation === undefined ? NO_ORGANISATION : ORGANISATIONS[own.organisation];
  return {
    pathOwners: merged(preset.pathOwners, own.pathOwners),
    approvers: merged(preset.approvers, own.approvers),
    ranking: merged(preset.ranking, own.ranking),
    rootCauseReview:
      own.rootCauseReview === undefined ? preset.rootCauseReview : own.rootCauseReview,
    practices: merged(preset.practices, own.practices),
  };
}

/** Member by member; what is `undefined` is not said. */
function merged<T extends object>(
  preset: T,
  own: { readonly [Name in keyof T]?: T[Name] | undefined } = {},
): T {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...preset, ...Object.fromEntries(said) };
}
