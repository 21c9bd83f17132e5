import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse277 } from "../../src/277/index.js";
import { parse835 } from "../../src/835/index.js";
import {
  type ClaimHistory,
  type ClaimLedger,
  type HistoryEntry,
  type LedgerReport,
  parseCallerEvents,
} from "../../src/claims/index.js";

export const SCENARIOS = "fixtures/scenarios";
export const STORIES = readdirSync(SCENARIOS).sort();

/** The files of a story, as steps that may be taken in any order. */
export function stepsOf(story: string): readonly ((ledger: ClaimLedger) => void)[] {
  const folder = join(SCENARIOS, story);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".edi"))
    .sort();
  const steps = files.map((name) => (ledger: ClaimLedger) => {
    const bytes = readFileSync(join(folder, name));
    for (const document of parse835(bytes).remittances) ledger.addDocument(document);
    for (const { claims, header: transaction } of parse277(bytes).transactions) {
      for (const claim of claims) ledger.addStatus({ kind: "claim", claim, transaction });
    }
  });
  const events = (ledger: ClaimLedger) => {
    for (const event of eventsOf(story).events) ledger.addEvent(event);
  };
  return [...steps, events];
}

export function eventsOf(story: string) {
  const path = join(SCENARIOS, story, "events.ndjson");
  return parseCallerEvents(existsSync(path) ? readFileSync(path) : "");
}

/** What a story comes to, short enough to be read by hand. Amounts are cents. */
export function viewOf(report: LedgerReport) {
  return {
    histories: report.histories.map(historyView),
    payments: report.payments.map(
      ({ traceNumber, date, amountCents, copies, complete, differenceCents }) => ({
        payment: `${date} ${traceNumber} ${amountCents}`,
        ...(copies === 1 ? {} : { copies }),
        ...(complete ? {} : { complete }),
        ...(differenceCents === 0 ? {} : { differenceCents }),
      }),
    ),
    providerAdjustments: report.providerAdjustments.map(
      ({ payment, reasonCode, reference, amountCents, historyId, tie, candidates }) =>
        `${payment.date} ${reasonCode} ${reference ?? "-"} ${amountCents} -> ${historyId === undefined ? candidates.join(" or ") || "nobody" : `${historyId} by ${tie}`}`,
    ),
    balances: report.balances.map(({ kind, reference, entries, openCents }) => ({
      balance: `${kind} ${reference ?? ""}`.trim(),
      course: entries.map(({ date, balanceCents }) => `${date} ${balanceCents}`),
      openCents,
    })),
    findings: report.findings.map(({ code, histories, payments, details }) =>
      [
        code,
        ...histories,
        ...payments.map((key) => key.split("|")[1]),
        JSON.stringify(details),
      ].join(" "),
    ),
  };
}

function historyView(history: ClaimHistory) {
  const { identity, episodes, standing, effort } = history;
  return {
    id: history.id,
    identity: `${identity.confidence}, charge ${identity.chargeCents}`,
    ...(identity.links.length === 0
      ? {}
      : { links: identity.links.map(({ entries, method }) => `${entries.join("+")} ${method}`) }),
    ...(identity.candidates.length === 0 ? {} : { candidates: identity.candidates }),
    entries: history.entries.map(entryView),
    lines: history.lines.map(
      (line) =>
        `${line.lineControlNumber ?? "-"} ${line.procedure} ${line.chargeCents} paid ${line.netPaidCents}` +
        `${line.split ? " split" : ""}${line.bundled ? " bundled" : ""}: ` +
        line.matches.map(({ entry, line: at, method }) => `${entry}.${at} ${method}`).join(", "),
    ),
    initial: history.initial,
    live: history.live,
    episodes: episodes.map((episode) => ({
      episode: `${episode.id} ${episode.groupCode}-${episode.reasonCode} ${episode.category} by ${episode.position}`,
      time: `${episode.openedOn} to ${episode.resolvedOn ?? "now"}, ${episode.days} days`,
      denied: `${episode.deniedCents}, now ${episode.stillDeniedCents}`,
      risk: `${episode.openedAtRiskCents} then, ${episode.atRiskCents} now, by ${episode.riskBasis}`,
      resolution: `${episode.resolution}, recovered ${episode.recoveredCents}`,
      lines: episode.lines,
      redenials: episode.redenials,
      ...(episode.redenialOf === undefined ? {} : { redenialOf: episode.redenialOf }),
      proof: episode.proof,
    })),
    appeals: history.appeals.map(
      ({ level, method, filedOn, decidedOn, outcome }) =>
        `${level} ${method}: ${filedOn} to ${decidedOn}, ${outcome}`,
    ),
    payers: history.payers.map(
      (share) =>
        `${share.position} ${share.payer.name}: paid ${share.netPaidCents}, contractual ${share.contractualCents}, denied ${share.deniedCents}, patient ${share.patientShareCents}, prior ${share.priorPayerCents}, interest ${share.interestCents}${share.forwarded ? ", forwarded" : ""}`,
    ),
    money: `net paid ${history.netPaidCents}, provider adjustments ${history.providerAdjustmentCents}, patient balance ${history.patientBalanceCents}, at risk ${history.outstandingAtRiskCents}`,
    stages: history.stages.map(
      ({ stage, from, days, proof }) => `${from} ${stage} ${days} days (${proof})`,
    ),
    standing: `${standing.state} since ${standing.since} (${standing.proof.join(" ")})`,
    ...(effort.proof.length === 0
      ? {}
      : { effort: `${effort.touches} touches, ${effort.minutes} minutes` }),
    ...(history.split ? { split: true } : {}),
  };
}

function entryView(entry: HistoryEntry): string {
  const start = `${entry.index} ${entry.date}`;
  switch (entry.kind) {
    case "adjudication": {
      const one = entry.adjudication;
      const codes = one.denials.map(({ groupCode, reasonCode }) => `${groupCode}-${reasonCode}`);
      return [
        `${start} ${one.position} ${one.role} ${one.statusCode} ${one.payerClaimControlNumber}: charge ${one.chargeCents}, paid ${one.paidCents}, denied ${one.deniedCents}`,
        ...codes,
        ...(one.reverses === undefined ? [] : [`reverses ${one.reverses}`]),
        ...(one.reversedBy === undefined ? [] : [`reversed by ${one.reversedBy}`]),
        ...(one.corrects === undefined ? [] : [`corrects ${one.corrects}`]),
        ...(one.occurrence === 0 ? [] : [`occurrence ${one.occurrence}`]),
        ...(one.live ? ["live"] : []),
      ].join(", ");
    }
    case "status":
      return `${start} 277 ${entry.status.state} ${entry.status.codes.join(" ")}`;
    case "event":
      return `${start} ${entry.event.kind}`;
    case "providerAdjustment":
      return `${start} PLB ${entry.adjustment.reasonCode} ${entry.adjustment.amountCents}`;
  }
}
