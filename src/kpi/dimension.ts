import { payerIdentity } from "../835/index.js";
import type { ClaimHistory } from "../claims/index.js";
import { LABELS } from "../denials/index.js";
import type { CalendarDate } from "../values/index.js";
import type { ClaimItem } from "./cohort.js";
import { type AppealItem, type DenialItem, firstDecision, type RemitItem } from "./items.js";
import { monthOf } from "./month.js";
import { largestBy, serviceLineOf } from "./service-line.js";

/** Something items can be told apart by. An item has one value; `null` where it is not known. */
export interface Dimension<Item> {
  readonly name: string;
  readonly keyOf: (item: Item) => string | null;
}

/**
 * A dimension of the caller's own: specialty, department, building, or anything else that is known of
 * an item and stands in no remittance.
 *
 * @example
 * dimension("department", (history: ClaimHistory) => departmentOfClaim.get(history.id));
 */
export function dimension<Item>(
  name: string,
  keyOf: (item: Item) => string | null | undefined,
): Dimension<Item> {
  return { name, keyOf: (item) => keyOf(item) ?? null };
}

// In a damaged file anything may stand where a code belongs, a name too: only what looks like one is told.
const planCode = (text: string | undefined) =>
  text !== undefined && /^[A-Z0-9]{1,2}$/.test(text) ? text : null;
const reasonCode = (text: string) => (/^[A-Z]{2}-[A-Z]?\d{1,3}$/.test(text) ? text : null);
const month = (date: CalendarDate | null | undefined) =>
  date === undefined || date === null ? null : monthOf(date);

/** Place of service or facility type: one or two characters. */
const placeCode = planCode;
/** An NPI or another identifier: it has a digit and no space. */
const providerCode = (text: string | undefined) =>
  text !== undefined && /^(?=.*\d)[A-Z0-9]{2,15}$/.test(text) ? text : null;

/** What the denial was opened by. */
function openerOf({ history, episode }: Pick<DenialItem, "history" | "episode">) {
  const entry = history.entries[episode.openedBy];
  return entry?.kind === "adjudication" ? entry.adjudication : undefined;
}

/** Dimensions of claims: by their first decision, else by what is known of them. */
export const CLAIM_DIMENSIONS = {
  /** Key of the payer that decided first. */
  payer: dimension("payer", (history: ClaimHistory) => {
    return firstDecision(history)?.payer.key ?? history.payers[0]?.payer.key;
  }),
  /** CLP06, the claim filing indicator. */
  plan: dimension("plan", (history: ClaimHistory) => {
    return planCode(firstDecision(history)?.parts[0]?.filingIndicator);
  }),
  /** NM1*82, else the payee (N104), of the first decision. */
  provider: dimension("provider", (history: ClaimHistory) => {
    return providerCode(firstDecision(history)?.parts[0]?.providerId);
  }),
  /** CLP08 of the first decision: place of service or facility type. */
  site: dimension("site", (history: ClaimHistory) => {
    return placeCode(firstDecision(history)?.parts[0]?.facilityTypeCode);
  }),
  /** Kind of service of the line with the largest charge: see `serviceLineOf`. */
  serviceLine: dimension("serviceLine", (history: ClaimHistory) => {
    return serviceLineOf(firstDecision(history)?.parts[0]?.lines ?? []);
  }),
  /** Month of the first decision. */
  month: dimension("month", (history: ClaimHistory) => month(firstDecision(history)?.date)),
  submissionMonth: dimension("submissionMonth", (history: ClaimHistory) => {
    return month(history.submittedOn);
  }),
  serviceMonth: dimension("serviceMonth", (history: ClaimHistory) => {
    return month(history.identity.serviceFrom);
  }),
} as const;

/** Dimensions of remittances. */
export const REMIT_DIMENSIONS = {
  payer: dimension("payer", ({ payer }: RemitItem) => payer.key),
  plan: dimension("plan", ({ parts }: RemitItem) => planCode(parts[0]?.filingIndicator)),
  provider: dimension("provider", ({ parts }: RemitItem) => providerCode(parts[0]?.providerId)),
  site: dimension("site", ({ parts }: RemitItem) => placeCode(parts[0]?.facilityTypeCode)),
  serviceLine: dimension("serviceLine", ({ parts }: RemitItem) => {
    return serviceLineOf(parts[0]?.lines ?? []);
  }),
  /** Payment month. */
  month: dimension("month", ({ date }: RemitItem) => month(date)),
} as const;

/** Dimensions of denials. */
export const DENIAL_DIMENSIONS = {
  payer: dimension("payer", ({ episode }: DenialItem) => episode.payer.key),
  plan: dimension("plan", (item: DenialItem) => planCode(openerOf(item)?.filingIndicator)),
  provider: dimension("provider", (item: DenialItem) => providerCode(openerOf(item)?.providerId)),
  site: dimension("site", (item: DenialItem) => placeCode(openerOf(item)?.facilityTypeCode)),
  serviceLine: dimension("serviceLine", ({ history, episode }: DenialItem) => {
    const lines = episode.lines.map((index) => history.lines[index]!);
    return serviceLineOf(lines.length > 0 ? lines : (openerOf({ history, episode })?.lines ?? []));
  }),
  category: dimension("category", ({ episode }: DenialItem) => episode.category),
  rootCause: dimension("rootCause", ({ episode }: DenialItem) => episode.rootCause),
  workType: dimension("workType", ({ episode }: DenialItem) => episode.workType),
  /** "CO-197". */
  reason: dimension("reason", ({ episode }: DenialItem) => {
    return reasonCode(`${episode.groupCode}-${episode.reasonCode}`);
  }),
  /** Month of the remittance that denied. */
  month: dimension("month", ({ episode }: DenialItem) => month(episode.openedOn)),
} as const;

/** Dimensions of appeals: by the largest denial appealed. */
export const APPEAL_DIMENSIONS = {
  payer: dimension("payer", (item: AppealItem) => largest(item)?.payer.key),
  category: dimension("category", (item: AppealItem) => largest(item)?.category),
  rootCause: dimension("rootCause", (item: AppealItem) => largest(item)?.rootCause),
  workType: dimension("workType", (item: AppealItem) => largest(item)?.workType),
  level: dimension("level", ({ appeal }: AppealItem) => appeal.level?.toString()),
  /** Month of the decision. */
  month: dimension("month", ({ appeal }: AppealItem) => month(appeal.decidedOn)),
} as const;

function largest({ episodes }: AppealItem) {
  return largestBy(episodes, ({ deniedCents }) => deniedCents);
}

/** Dimensions of the claims of remittances as they stream, for `denialRate` and its like. */
export const STREAM_DIMENSIONS = {
  payer: dimension("payer", ({ remittance }: ClaimItem) => payerIdentity(remittance).key),
  /** CLP06. */
  plan: dimension("plan", ({ claim }: ClaimItem) => planCode(claim.filingIndicator)),
  /** NM1*82, else the payee (N104). */
  provider: dimension("provider", ({ claim, remittance }: ClaimItem) => {
    return claim.renderingProvider?.id ?? remittance.payee?.id;
  }),
  /** CLP08. */
  site: dimension("site", ({ claim }: ClaimItem) => claim.facilityTypeCode),
  /** Category of the denial chosen for the claim; `null` where nothing is denied. */
  category: dimension("category", ({ denials }: ClaimItem) => {
    return (denials.denials.find(({ primary }) => primary) ?? denials.denials[0])?.category;
  }),
  /** Payment month (BPR16). */
  month: dimension("month", ({ remittance }: ClaimItem) => month(remittance.payment?.date)),
} as const;

/**
 * A value of a dimension for people: categories, causes and work types in words.
 *
 * @example
 * valueLabel("category", "priorAuthorization"); //=> "Prior authorization"
 */
export function valueLabel(dimensionName: string, value: string | null): string {
  if (value === null) return "not known";
  const labels = (LABELS as Readonly<Record<string, unknown>>)[dimensionName];
  if (typeof labels !== "object" || labels === null || !Object.hasOwn(labels, value)) return value;
  const label = (labels as Readonly<Record<string, unknown>>)[value];
  return typeof label === "string" ? label : value;
}
