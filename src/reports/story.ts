import { termLabel } from "./full-labels.js";
import type { FullReport } from "./full-model.js";
import { figureText, formatCell, formatRoundDollars } from "./sheet.js";
import { plural } from "./wording.js";

/** Sentences that both the page and Markdown say. */

/** "First decisions of 2026-01-15 to 2026-06-26 · as of 2026-06-30 · 4,986 claims in 142 files". */
export function windowLine({ window, asOf, claims, remittances }: FullReport): string {
  const { from, to } = window;
  const days =
    from === null || to === null
      ? "No dated decisions"
      : from === to
        ? `Decisions of ${from}`
        : `Decisions of ${from} to ${to}`;
  const failed = remittances.files.filter(({ notRead }) => notRead !== undefined).length;
  const files = plural(remittances.files.length - failed, "file");
  return `${days} · as of ${asOf} · ${plural(claims, "claim")} in ${files}${
    failed === 0 ? "" : `, ${failed} not read`
  }`;
}

/** The report in two sentences. */
export function leadSentence({ figures, payers, entry }: FullReport): string {
  const { lost, recoverable, denied, initialDenialRate } = figures;
  if (denied.denominator === 0) return "No claim of these files was denied.";
  const [payer] = payers;
  const point = entry.controlPoint.rows[0];
  const won = `${dollars(recoverable.value)} can still be won back`;
  const first =
    lost.value === null
      ? `Of ${dollars(denied.value)} denied at charges, ${won}; what is lost is not known, because no event tells of write-offs.`
      : `Of ${dollars(denied.value)} denied at charges, ${dollars(lost.value)} of revenue is lost and ${won}.`;
  const share = payer?.share ?? null;
  const second =
    initialDenialRate.value === null
      ? ""
      : ` Payers first denied ${figureText(initialDenialRate)} of claims${
          share === null || payer === undefined
            ? ""
            : `; ${payer.name} accounts for ${formatCell(share, "ratio")} of denied dollars`
        }${
          point === undefined || point.shareOfCents === null
            ? ""
            : `, and ${formatCell(point.shareOfCents, "ratio")} enter at ${termLabel("controlPoint", point.values[0]).toLowerCase()}`
        }.`;
  return first + second;
}

function dollars(cents: number | null): string {
  return formatRoundDollars(cents ?? 0);
}

export function privacyText({ showsIds, policy }: FullReport): string {
  const ids = showsIds
    ? "This report shows patient control numbers: handle it as protected health information."
    : "Patient control numbers are left out, trace numbers and provider ids shortened; a denial is found by its file and segment.";
  return `${ids} Deadlines by policy “${policy}”; an unknown deadline is one that no sourced row covers, not one that is far off.`;
}
