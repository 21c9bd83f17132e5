import type {
  Adjudication,
  CallerEvent,
  ClaimHistory,
  DenialEpisode,
  HistoryEntry,
  Resolution,
  Stage,
  StandingState,
} from "../claims/index.js";
import { LABELS } from "../denials/index.js";
import { formatDollars } from "../values/index.js";
import { MASKED, maskUnlessCode } from "./mask.js";
import { type Output, plural, printable, wrap, wrapList } from "./output.js";

/** Where a claim stands, in words. */
export const STANDINGS: Readonly<Record<StandingState, string>> = {
  submitted: "submitted",
  rejected: "rejected",
  inReview: "in review",
  informationRequested: "information requested",
  paid: "paid",
  partlyDenied: "partly denied",
  denied: "denied",
  correctionSent: "correction sent",
  appealed: "appealed",
  reversed: "taken back",
  awaitingNextPayer: "with next payer",
  patientBalance: "patient balance",
  settledWithoutPayment: "settled, no payment",
  predetermined: "predetermined",
  writtenOff: "written off",
  closed: "closed",
  unknown: "unknown",
};

const STAGES: Readonly<Record<Stage, string>> = {
  submitted: "submitted",
  rejected: "rejected",
  inReview: "in review",
  informationRequested: "information requested",
  denied: "denied",
  correctionSent: "correction sent",
  appealed: "appealed",
  reversed: "taken back",
  awaitingNextPayer: "with next payer",
  patientBalance: "patient balance",
  settled: "settled",
};

const RESOLUTIONS: Readonly<Record<Resolution, string>> = {
  paid: "paid",
  partlyPaid: "partly paid",
  overturnedOnAppeal: "overturned on appeal",
  corrected: "paid after correction",
  replaced: "denied for another reason",
  writtenOff: "written off",
  closed: "closed",
  transferred: "transferred to the patient",
  open: "open",
};

const EVENTS: Readonly<Record<CallerEvent["kind"], string>> = {
  submitted: "submitted",
  correctedClaimSubmitted: "corrected claim sent",
  appealFiled: "appeal filed",
  appealDecided: "appeal decided",
  documentsSent: "documents sent",
  statusChecked: "status checked",
  worked: "worked",
  writtenOff: "written off",
  closed: "closed",
  transferredToPatient: "transferred to patient",
  paymentPosted: "payment posted",
  note: "note",
};

/** What a code of a file may look like where it is printed. */
const codeOf = (group: string, reason: string, unmask: boolean) =>
  unmask
    ? printable(`${group}-${reason}`)
    : `${maskUnlessCode("group", group)}-${maskUnlessCode("reason", reason)}`;

/** Prints one claim's story: the time line, its denials, the stages, the money. */
export function printStory(history: ClaimHistory, unmask: boolean, out: Output): void {
  const { identity, standing, entries, episodes, stages } = history;
  const { paint } = out;
  const shown = unmask ? printable(identity.patientControlNumbers.join(", ")) : MASKED;
  const charge =
    identity.chargeCents === undefined ? [] : [`charge ${formatDollars(identity.chargeCents)}`];
  const service = identity.serviceFrom === undefined ? [] : [`service ${identity.serviceFrom}`];
  const since = standing.since === undefined ? "" : ` since ${standing.since}`;
  out.line(
    `${paint("bold", `Claim ${shown || MASKED}`)}: ${paint(colourOf(standing.state), STANDINGS[standing.state])}${since}`,
  );
  out.line(paint("dim", [...service, ...charge, `identity ${identity.confidence}`].join(", ")));
  out.line();
  for (const entry of entries) printEntry(entry, unmask, out);
  if (episodes.length > 0) {
    out.line();
    out.line(paint("bold", plural(episodes.length, "denial")));
    for (const episode of episodes) printEpisode(episode, unmask, out);
  }
  out.line();
  out.line(paint("bold", "Time and money"));
  const spans = stages.map(
    ({ stage, days }) => `${STAGES[stage]}${days === undefined ? "" : ` ${plural(days, "day")}`}`,
  );
  const { effort } = history;
  const worked =
    effort.proof.length === 0
      ? []
      : [plural(effort.touches, "touch").replace("touchs", "touches"), `${effort.minutes} minutes`];
  for (const list of [spans, moneyOf(history), worked]) {
    for (const line of wrapList(list, out.width - 2)) out.line(`  ${line}`);
  }
  for (const { code, message } of history.findings) {
    out.line();
    out.line(paint("yellow", code));
    for (const line of wrap(message, out.width - 2)) out.line(`  ${line}`);
  }
  out.line();
}

function colourOf(state: StandingState): "green" | "yellow" | "red" {
  if (state === "paid" || state === "settledWithoutPayment") return "green";
  return state === "denied" || state === "partlyDenied" || state === "rejected" ? "red" : "yellow";
}

function moneyOf(history: ClaimHistory): readonly string[] {
  const { netPaidCents, providerAdjustmentCents, patientBalanceCents, outstandingAtRiskCents } =
    history;
  return [
    ...history.payers.map(
      ({ payer, netPaidCents: paid }) =>
        `paid by ${printable(payer.name ?? "a payer without a name")} ${formatDollars(paid)}`,
    ),
    ...(history.payers.length > 1 ? [`net paid ${formatDollars(netPaidCents)}`] : []),
    ...(providerAdjustmentCents === 0
      ? []
      : [`provider adjustments ${formatDollars(providerAdjustmentCents)}`]),
    `patient balance ${formatDollars(patientBalanceCents)}`,
    `at risk ${formatDollars(outstandingAtRiskCents)}`,
  ];
}

/** A line of the time line: day, what it is, what it says; the rest indented below. */
function printEntry(entry: HistoryEntry, unmask: boolean, out: Output): void {
  const [source, what, details] = partsOf(entry, unmask);
  const start = `${entry.date ?? "no date   "}  ${source.padEnd(4)}  `;
  const indent = " ".repeat(start.length);
  const [first = "", ...rest] = wrapList([what, ...details], out.width - start.length);
  out.line(
    out.paint("dim", start) +
      out.paint("bold", first.slice(0, what.length)) +
      first.slice(what.length),
  );
  for (const line of rest) out.line(indent + line);
}

function partsOf(
  entry: HistoryEntry,
  unmask: boolean,
): readonly [source: string, what: string, details: readonly string[]] {
  switch (entry.kind) {
    case "adjudication":
      return ["835", ...adjudicationParts(entry.adjudication, unmask)];
    case "status": {
      const { state, codes, responseDueDate } = entry.status;
      const words = state.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      const due = responseDueDate === undefined ? [] : [`answer due ${responseDueDate}`];
      return ["277", words, [...codes.map((code) => statusCode(code, unmask)), ...due]];
    }
    case "event":
      return ["own", EVENTS[entry.event.kind], eventDetails(entry.event, unmask)];
    case "providerAdjustment": {
      const { reasonCode, amountCents } = entry.adjustment;
      const code = /^[A-Z0-9]{2}$/.test(reasonCode) || unmask ? printable(reasonCode) : MASKED;
      const verb = amountCents < 0 ? "added to the payment" : "taken from the payment";
      return ["PLB", code, [`${formatDollars(Math.abs(amountCents))} ${verb}`]];
    }
  }
}

function statusCode(code: string, unmask: boolean): string {
  return unmask || /^[A-Z0-9:]{2,12}$/.test(code) ? printable(code) : MASKED;
}

function adjudicationParts(
  one: Adjudication,
  unmask: boolean,
): readonly [string, readonly string[]] {
  const payer = printable(one.payment.payer.name ?? "a payer without a name");
  const codes = one.denials.map(
    ({ groupCode, reasonCode, deniedCents }) =>
      `${codeOf(groupCode, reasonCode, unmask)} ${formatDollars(deniedCents)}`,
  );
  const share = one.byClass.patientShare ?? 0;
  const trace = one.payment.traceNumber;
  return [
    roleOf(one),
    [
      ...(one.position === "unknown" ? [payer] : [`${payer} (${one.position})`]),
      one.role === "reversal"
        ? `takes back ${formatDollars(-one.paidCents)} of ${formatDollars(-one.chargeCents)}`
        : `paid ${formatDollars(one.paidCents)} of ${formatDollars(one.chargeCents)}`,
      ...codes.map((code) => `denied ${code}`),
      ...(share === 0 ? [] : [`patient share ${formatDollars(share)}`]),
      ...(one.interestCents === 0 ? [] : [`interest ${formatDollars(one.interestCents)}`]),
      ...(trace === undefined ? [] : [`payment ${printable(trace)}`]),
    ],
  ];
}

function roleOf(one: Adjudication): string {
  if (one.role === "reversal") return one.reverses === undefined ? "orphan reversal" : "reversal";
  if (one.role !== "decision") return one.role;
  if (one.occurrence > 0) return "duplicate";
  if (one.corrects !== undefined) return "correction";
  if (one.deniedCents > 0) return one.paidCents > 0 ? "partly denied" : "denied";
  return one.paidCents > 0 ? "paid" : "nothing paid";
}

function eventDetails(event: CallerEvent, unmask: boolean): readonly string[] {
  const own = (text: string | undefined) =>
    text === undefined ? [] : [unmask ? printable(text) : MASKED];
  const details: string[] = [];
  if ("level" in event) details.push(`level ${event.level}`);
  if ("method" in event) details.push(...own(event.method));
  if ("outcome" in event)
    details.push(event.outcome === "partlyOverturned" ? "partly overturned" : event.outcome);
  if ("receivedOn" in event && event.receivedOn !== undefined) {
    details.push(`received ${event.receivedOn}`);
  }
  if ("amountCents" in event) details.push(formatDollars(event.amountCents));
  if ("from" in event) details.push(`from the ${event.from}`);
  if ("reason" in event) details.push(...own(event.reason));
  if (event.minutes !== undefined) details.push(`${event.minutes} minutes`);
  return [...details, ...own(event.who), ...own(event.text)];
}

function printEpisode(episode: DenialEpisode, unmask: boolean, out: Output): void {
  const { groupCode, reasonCode, resolution, resolvedOn, openedOn, days } = episode;
  const isOpen = resolution === "open";
  const code = codeOf(groupCode, reasonCode, unmask);
  const end = isOpen ? "" : ` ${resolvedOn ?? ""}`;
  const basis = {
    expectedAllowed: "expected",
    comparablePaid: "comparable",
    charge: "charge",
    mixed: "mixed",
  };
  const list = [
    `${code} ${LABELS.category[episode.category]}`,
    `opened ${openedOn ?? "on an unknown day"}`,
    `${RESOLUTIONS[resolution]}${end}${days === undefined ? "" : ` after ${plural(days, "day")}`}`,
    `${formatDollars(isOpen ? episode.atRiskCents : episode.openedAtRiskCents)} ${isOpen ? "at risk" : "was at risk"} (${basis[episode.riskBasis]})`,
    ...(episode.recoveredCents === 0 ? [] : [`${formatDollars(episode.recoveredCents)} recovered`]),
    ...(episode.redenials.length === 0
      ? []
      : [`denied again ${plural(episode.redenials.length, "time")}`]),
  ];
  for (const [at, line] of wrapList(list, out.width - 4).entries()) {
    const text = at === 0 ? `  ${line}` : `    ${line}`;
    out.line(isOpen && at === 0 ? out.paint("red", text) : text);
  }
}
