import {
  type ClaimStanding,
  type ClaimState,
  chargeCentsOf,
  claimStanding,
  type FilingProof,
  type Level,
  type StandingAnswer,
  type Status,
  type StatusCode,
  servicePeriodOf,
  stateOf,
  stateOfStatus,
  statusOf,
  timelyFilingProof,
} from "../277/index.js";
import { claimStatusCategory, claimStatusCode } from "../codes/index.js";
import type { CalendarDate } from "../values/index.js";
import { claimNumberOf, type ToldClaim } from "./claim-events.js";
import { MASKED, maskUnlessCode } from "./mask.js";

/** A status as codes with their labels. What does not look like a code is masked. */
export interface CodeText {
  readonly category: string;
  /** In remitkit's own words. */
  readonly categoryLabel: string;
  readonly code: string;
  readonly codeLabel: string;
  /** Whom it is about, as NM101 has it: PR, 85, QC. */
  readonly entity: string | null;
}

/** One answer, with the event that proves it. */
export interface AnswerText<Value extends string> {
  readonly value: Value;
  readonly category: string | null;
  readonly code: string | null;
  /** The day of the event: BHT04, else STC02. */
  readonly date: CalendarDate | null;
  readonly ageDays: number | null;
}

/** One claim with its standing, as `status` writes it. What no 277 says is `null`. */
export interface StatusRow {
  readonly kind: "claim";
  readonly state: ClaimStanding["state"];
  readonly silent: boolean;
  /** The newest telling status, the one that `state` is read from. */
  readonly status: CodeText | null;
  /** STC12, the payer's own words. Masked. */
  readonly text: string | null;
  readonly date: CalendarDate | null;
  readonly ageDays: number | null;
  /** Patient control number. Masked. */
  readonly claimId: string | null;
  /** REF*1K. Masked. */
  readonly payerClaimId: string | null;
  readonly payerName: string | null;
  readonly serviceFrom: CalendarDate | null;
  readonly serviceTo: CalendarDate | null;
  readonly chargeCents: number | null;
  readonly decision: AnswerText<ClaimStanding["decision"]["value"]>;
  readonly correctedClaim: AnswerText<ClaimStanding["correctedClaim"]["value"]>;
  readonly reprocessing: AnswerText<ClaimStanding["reprocessing"]["value"]>;
  readonly documents: AnswerText<ClaimStanding["documents"]["value"]> & {
    readonly asked: readonly CodeText[];
    readonly dueDate: CalendarDate | null;
  };
  /** The best proof of when the claim was filed. */
  readonly timelyFiling: FilingText | null;
  /** Lines of the newest telling event that have a status of their own. */
  readonly lines: readonly LineText[];
  /** Every event up to the day, in the order of the files. */
  readonly events: readonly EventText[];
}

export interface FilingText {
  readonly date: CalendarDate;
  readonly category: string;
  readonly by: FilingProof["by"];
  /** TRN02 of source and receiver: the batch. */
  readonly batchTraceNumbers: readonly string[];
  readonly interchangeControlNumber: string | null;
  readonly file: string;
  readonly segment: number | null;
  /** How many rejections there are beside it. */
  readonly rejections: number;
}

export interface LineText {
  readonly procedure: string | null;
  readonly chargeCents: number | null;
  readonly state: ClaimState;
  readonly statuses: readonly CodeText[];
}

export interface EventText {
  readonly file: string;
  /** Position of the claim's first segment in the input, 1-based. */
  readonly segment: number | null;
  readonly kind: string;
  readonly date: CalendarDate | null;
  readonly state: ClaimState;
  readonly statuses: readonly CodeText[];
}

/** A source, receiver or provider whose whole batch was refused. */
export interface BatchRow {
  readonly kind: "batch";
  readonly file: string;
  readonly segment: number | null;
  readonly level: "source" | "receiver" | "provider";
  readonly state: ClaimState;
  readonly status: CodeText | null;
  readonly date: CalendarDate | null;
  readonly payerName: string | null;
  /** QTY AA or QC. */
  readonly rejectedClaims: number | null;
  /** AMT YY. */
  readonly rejectedCents: number | null;
}

export interface StatusRowOptions {
  readonly asOf: CalendarDate;
  readonly cadenceDays: number;
  readonly unmask: boolean;
}

const NOT_LISTED = "Not on the code list";

/** The row of one claim; `undefined` where all that is told of it came after the day. */
export function statusRow(
  all: readonly ToldClaim[],
  options: StatusRowOptions,
): StatusRow | undefined {
  const { asOf, cadenceDays, unmask } = options;
  const events = all.filter((event) => (dateOf(event) ?? asOf) <= asOf);
  if (events.length === 0) return undefined;
  const standing = claimStanding(events, { asOf, cadenceDays });
  const codes = (one: StatusCode) => codeText(one, unmask);
  const hide = (text: string | undefined) =>
    text === undefined || text === "" ? null : unmask ? text : MASKED;
  const { proof } = standing.decision;
  const newest = proof?.event.claim ?? events[0]!.claim;
  const newestFirst = [newest, ...events.map(({ claim }) => claim).reverse()];
  const service = find(newestFirst, servicePeriodOf);
  const { documents } = standing;
  return {
    kind: "claim",
    state: standing.state,
    silent: standing.silent,
    status: proof?.status === undefined ? null : codes(tellingCode(proof.status, proof.state)),
    text: hide(proof?.status?.text),
    date: proof?.date ?? null,
    ageDays: proof?.ageDays ?? null,
    claimId: hide(find(events, claimNumberOf)),
    payerClaimId: hide(find(newestFirst, (claim) => claim.payerClaimControlNumber)),
    payerName: payerNameOf(newestFirst.map(({ informationSource }) => informationSource)),
    serviceFrom: service?.from ?? null,
    serviceTo: service?.to ?? service?.from ?? null,
    chargeCents: find(newestFirst, chargeCentsOf) ?? null,
    decision: answerText(standing.decision, unmask),
    correctedClaim: answerText(standing.correctedClaim, unmask),
    reprocessing: answerText(standing.reprocessing, unmask),
    documents: {
      ...answerText(documents, unmask),
      asked: documents.asked.flatMap((status) => [status, ...status.further].map(codes)),
      dueDate: documents.dueDate ?? null,
    },
    timelyFiling: filingText(events),
    lines: newest.services.flatMap((line) => {
      if (line.statuses.length === 0) return [];
      const { procedure, chargeCents = null } = line;
      return [
        {
          procedure:
            [procedure.qualifier, procedure.code, ...procedure.modifiers].join(":") || null,
          chargeCents,
          state: stateOf(line),
          statuses: allCodes(line.statuses).map(codes),
        },
      ];
    }),
    events: events.map((event) => ({
      file: event.file,
      segment: event.claim.segment ?? null,
      kind: event.transaction.kind,
      date: dateOf(event) ?? null,
      state: stateOf(event.claim),
      statuses: allCodes(event.claim.statuses).map(codes),
    })),
  };
}

/** The day of an event, as `claimStanding` takes it. */
function dateOf({ claim, transaction }: ToldClaim): CalendarDate | undefined {
  if (transaction.date !== undefined) return transaction.date;
  const state = stateOf(claim);
  const status = claim.statuses.find((one) => stateOfStatus(one) === state) ?? claim.statuses[0];
  return status?.effectiveDate;
}

function find<Item, Found>(
  items: readonly Item[],
  get: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = get(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The name of a payer where one is told, else of a clearinghouse; a person's is not shown. */
function payerNameOf(levels: readonly (Level | undefined)[]): string | null {
  const named = levels.flatMap((level) => {
    const { code, type, lastName } = level?.entity ?? { code: "" };
    return lastName === undefined || type === "1" ? [] : [{ code, lastName }];
  });
  return (named.find(({ code }) => code === "PR") ?? named[0])?.lastName ?? null;
}

/** The one of a status's codes that its state is read from. */
function tellingCode(status: Status, state: ClaimState): StatusCode {
  if (statusOf(status.category, status) === state) return status;
  return status.further.find(({ category }) => statusOf(category) === state) ?? status;
}

function allCodes(statuses: readonly Status[]): readonly StatusCode[] {
  return statuses.flatMap((status) => [status, ...status.further]);
}

/** Codes of other lists than the claim status codes have no label here. */
const LISTS: Readonly<Record<string, string>> = {
  LOI: "LOINC code of a document",
  RX: "NCPDP reject code",
};

function codeText({ category, code, entity, list }: StatusCode, unmask: boolean): CodeText {
  const shown = unmask ? (_: unknown, text: string) => text : maskUnlessCode;
  const label = list === undefined ? claimStatusCode(code)?.label : LISTS[list];
  return {
    category: shown("statusCategory", category),
    categoryLabel: claimStatusCategory(category)?.label ?? NOT_LISTED,
    code: shown(list === "LOI" ? "loinc" : "status", code),
    codeLabel: code === "" ? "None given" : (label ?? NOT_LISTED),
    entity: entity === undefined ? null : shown("entity", entity),
  };
}

function answerText<Value extends string>(
  { value, proof }: StandingAnswer<Value>,
  unmask: boolean,
): AnswerText<Value> {
  const { status, state, date = null, ageDays = null } = proof ?? {};
  const codes = status && codeText(tellingCode(status, state!), unmask);
  return { value, category: codes?.category ?? null, code: codes?.code ?? null, date, ageDays };
}

function filingText(events: readonly ToldClaim[]): FilingText | null {
  const { proofs, rejections } = timelyFilingProof(events);
  const [best] = proofs;
  if (best === undefined) return null;
  const { claim } = best.event;
  return {
    date: best.date,
    category: best.category,
    by: best.by,
    batchTraceNumbers: best.batchTraceNumbers,
    interchangeControlNumber: best.interchangeControlNumber ?? null,
    file: events.find((event) => event.claim === claim)?.file ?? "",
    segment: claim.segment ?? null,
    rejections: rejections.length,
  };
}

const LEVELS: Readonly<Record<string, BatchRow["level"]>> = {
  "20": "source",
  "21": "receiver",
  "19": "provider",
};

/** The row of a batch that was refused or could not be worked on; `undefined` where it was taken. */
export function batchRow(
  file: string,
  level: Level,
  source: Level | undefined,
  date: CalendarDate | undefined,
  unmask: boolean,
): BatchRow | undefined {
  const state = stateOf(level);
  if (state !== "rejected" && state !== "error" && state !== "notFound") return undefined;
  const status = level.statuses.find((one) => stateOfStatus(one) === state);
  const count = level.quantities.find(({ qualifier }) => qualifier === "AA" || qualifier === "QC");
  const amount = level.amounts.find(({ qualifier }) => qualifier === "YY");
  const claims = Number(count?.quantity);
  return {
    kind: "batch",
    file,
    segment: level.segment ?? null,
    level: LEVELS[level.code] ?? "provider",
    state,
    status: status === undefined ? null : codeText(tellingCode(status, state), unmask),
    date: date ?? status?.effectiveDate ?? null,
    payerName: payerNameOf([source]),
    rejectedClaims: count !== undefined && Number.isSafeInteger(claims) ? claims : null,
    rejectedCents: amount?.amountCents ?? null,
  };
}
