import { parsePolicy } from "../../src/decisions/index.js";

const source = { source: "test", confidence: "high" } as const;
const row = { filedWhen: "received", ...source } as const;

/** Every kind of row that looks at a day, an amount, a category, a network or a payer. */
export const FULL = parsePolicy({
  payers: [
    { payerId: "1111111111", kind: "commercial", network: "in", effectiveTo: "2026-06-30" },
    { payerId: "1111111111", kind: "medicareAdvantage", effectiveFrom: "2026-07-01" },
    {
      payerId: "1222222222",
      kind: "blue",
      playbook: "blueOurs",
      takesReplacements: false,
      offersPeerToPeer: true,
      effectiveTo: "2026-04-14",
    },
    {
      ...{ payerId: "1222222222", kind: "blue", playbook: "blueNew", network: "out" },
      effectiveFrom: "2026-04-15",
    },
    { payerId: "1333333333", kind: "commercial", network: "out", effectiveFrom: "unknown" },
  ],
  deadlines: [
    {
      ...{ id: "a", action: "correctedClaim", payerKind: "any", days: 180, anchor: "serviceDate" },
      ...{ weekendRoll: "forward", ...row },
    },
    { id: "b", action: "newClaim", payerKind: "any", months: 12, anchor: "serviceDate", ...row },
    { id: "c", action: "appeal", payerKind: "any", days: 90, anchor: "remitDate", ...row },
    {
      ...{ id: "d", action: "appeal", payerKind: "any", days: 30, anchor: "remitDate" },
      ...{ categories: ["medicalNecessity"], minimumCents: 20_000, ...row },
    },
    {
      ...{ id: "e", action: "appeal", payerKind: "any", businessDays: 20, anchor: "remitDate" },
      ...{ network: "in", effectiveFrom: "2026-01-01", effectiveTo: "2026-12-31", ...row },
    },
    {
      ...{ id: "f", action: "reconsideration", playbook: "blueOurs", days: 60 },
      ...{ anchor: "noticeDate", minimumCentsByYear: { 2025: 5_000, 2026: 7_000 }, ...row },
    },
    { id: "j", action: "appeal", playbook: "blueNew", days: 75, anchor: "remitDate", ...row },
    {
      ...{ id: "k", action: "voidClaim", playbook: "blueNew", days: 90, anchor: "remitDate" },
      ...{ effectiveFrom: "2025-07-01", ...row },
    },
    {
      id: "l",
      action: "voidClaim",
      payerKind: "commercial",
      days: 60,
      anchor: "remitDate",
      ...row,
    },
    { id: "g", action: "reopening", payerKind: "any", days: 400, anchor: "remitDate", ...row },
    { id: "h", action: "sendDocuments", payerKind: "any", days: 45, anchor: "remitDate", ...row },
    { id: "i", action: "peerToPeer", payerKind: "any", days: 14, anchor: "remitDate", ...row },
  ],
  extensions: [
    { id: "storm", rowId: "c", dueFrom: "2026-03-01", dueTo: "2026-05-01", days: 30, ...source },
  ],
  approvals: [
    { id: "big", path: "appeal", fromCents: 70_000, by: "the director", ...source },
    { id: "gone", path: "close", fromCents: 500, by: "the committee", ...source },
    {
      ...{ id: "soon", path: "fix", fromCents: 600, by: "the committee" },
      ...{ effectiveFrom: "2026-04-15", effectiveTo: "2026-06-30", ...source },
    },
  ],
  closedDays: ["2026-03-06"],
});

/** The same, where amounts are weighed. */
export const WEIGHING = parsePolicy({
  ...FULL,
  costs: [
    ...(["fix", "appeal", "escalate"] as const).map((path, index) => ({
      ...{ id: path, path, minutes: 20 + 10 * index, ratePerHourCents: 4_000, ...source },
      ...(path === "appeal" ? { payerKind: "commercial" as const } : {}),
    })),
    {
      ...{ id: "idr", path: "escalate", action: "idr", minutes: 15, ratePerHourCents: 4_000 },
      ...{ loserPaysCents: 1_500, ...source },
    },
    {
      ...{ id: "raised", path: "appeal", payerKind: "any", minutes: 90, ratePerHourCents: 4_000 },
      ...{ effectiveFrom: "2026-04-15", effectiveTo: "2026-06-30", ...source },
    },
  ],
  idrFees: [
    { id: "before", feeCents: 3_000, effectiveTo: "2026-06-30", ...source },
    { id: "since", feeCents: 500, effectiveFrom: "2026-07-01", ...source },
  ],
  successRates: [
    { id: "all", path: "appeal", decided: 100, won: 40, ...source },
    { id: "med", path: "appeal", category: "medicalNecessity", decided: 50, won: 5, ...source },
    {
      ...{ id: "one", path: "appeal", category: "medicalNecessity", payerId: "1111111111" },
      ...{ decided: 40, won: 39, ...source },
    },
    {
      ...{ id: "new", path: "fix", decided: 80, won: 8 },
      ...{ effectiveFrom: "2026-04-15", ...source },
    },
  ],
  prior: { mean: 0.5 },
  thresholds: { closesFixes: true, closeAtOrBelowCents: 500 },
  closeRules: [
    { id: "tiny", atMostCents: 700, why: "Tiny.", ...source },
    { id: "coding", category: "coding", payerId: "1222222222", why: "Not theirs.", ...source },
    { id: "sixteen", reasonCodes: ["16"], atMostCents: 4_000, why: "Not worth it.", ...source },
    {
      ...{ id: "moved", reasonCodes: ["29"], playbook: "blueNew", why: "Not since then." },
      ...{ effectiveFrom: "2026-03-01", effectiveTo: "2026-04-30", ...source },
    },
  ],
});

/** The same as the first, with rules switched off. */
export const WITHOUT_SOME = parsePolicy({
  ...FULL,
  rulesOff: ["repeated-resistance", "right-as-filed"],
});
