import { type ClaimStatus, referenceOf, type StatusTransaction } from "../277/index.js";

/** What one 277 says of one claim, and where it stands. */
export interface ToldClaim {
  readonly file: string;
  readonly claim: ClaimStatus;
  readonly transaction: StatusTransaction;
}

/** What payers send where they have no number. */
const NO_NUMBER = /^(0*|N\/?A|NONE|NOT APPLICABLE|UNKNOWN)$/i;

function number(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? "";
  return NO_NUMBER.test(trimmed) ? undefined : trimmed;
}

/**
 * The number the provider knows the claim by, as far as an event has it: REF*EJ; in an acknowledgment
 * TRN02, which elsewhere is the number of the inquiry or of the request.
 */
export function claimNumberOf({ claim, transaction }: ToldClaim): string | undefined {
  const given = number(referenceOf(claim, "EJ"));
  if (given !== undefined || transaction.kind !== "acknowledgment") return given;
  return number(claim.traces[0]?.number);
}

/**
 * Puts the events of each claim together, in the order in which claims and events come. Two events are
 * of one claim where the patient control number is the same, and the provider's NPI or the patient's
 * last name as well; or where the payer and its claim number (REF*1K) are the same. A corrected claim
 * may have another name or provider, so one of the two is enough. An event with neither number is
 * told apart by its trace number (TRN02).
 */
export function claimsOfEvents(
  events: readonly ToldClaim[],
): readonly (readonly [ToldClaim, ...ToldClaim[]])[] {
  const first = new Map<string, number>();
  const parents = events.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    // Shortens the way for the next one that asks.
    for (let at = i; at !== root; ) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  events.forEach((event, i) => {
    for (const key of keysOf(event)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, i);
      else {
        const [one, other] = [rootOf(known), rootOf(i)];
        parents[Math.max(one, other)] = Math.min(one, other);
      }
    }
  });
  const claims = new Map<number, [ToldClaim, ...ToldClaim[]]>();
  events.forEach((event, i) => {
    const root = rootOf(i);
    const found = claims.get(root);
    if (found === undefined) claims.set(root, [event]);
    else found.push(event);
  });
  return [...claims.values()];
}

/** What makes two events one claim's: one of these in common is enough. */
function keysOf(event: ToldClaim): readonly string[] {
  const { claim } = event;
  const source = claim.informationSource?.entity;
  const sources = [
    ...nonEmpty("id", source?.id),
    ...nonEmpty("name", source?.lastName?.toUpperCase()),
  ];
  const own = claimNumberOf(event);
  const payers = number(claim.payerClaimControlNumber);
  const keys: string[] = [];
  if (own !== undefined) {
    const provider = claim.provider?.entity;
    const patient = (claim.patient ?? claim.subscriber)?.entity;
    const told = [
      ...nonEmpty("npi", provider?.idQualifier === "XX" ? provider.id : undefined),
      ...nonEmpty("patient", patient?.lastName?.toUpperCase()),
    ];
    for (const also of told) keys.push(JSON.stringify(["own", own, also]));
    if (told.length === 0) keys.push(JSON.stringify(["own", own]));
  }
  if (payers !== undefined) {
    for (const payer of sources) keys.push(JSON.stringify(["payer", payers, payer]));
  }
  const trace = number(claim.traces[0]?.number);
  if (keys.length === 0 && trace !== undefined) {
    for (const payer of sources) keys.push(JSON.stringify(["trace", trace, payer]));
  }
  return keys;
}

function nonEmpty(kind: string, text: string | undefined): readonly string[] {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? [] : [`${kind} ${trimmed}`];
}
