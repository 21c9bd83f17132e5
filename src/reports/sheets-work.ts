import { formatDollars } from "../values/index.js";
import { TABLE_DEFINITIONS } from "./figure-definitions.js";
import type { FullReport, OpenWork } from "./full-model.js";
import { ACTION_LABELS, categoryLabel, PATH_LABELS } from "./labels.js";
import type { Sheet } from "./sheet.js";
import { BUCKET_LABELS, deadlineText, placeText, verdictText } from "./wording.js";

const WORK = TABLE_DEFINITIONS.work.id;

/** Why these denials are more than those that the rates, and what is recoverable, go by. */
function outsideText({ denials, outsideRates }: OpenWork): string {
  if (outsideRates.denials === 0) return "";
  return ` ${outsideRates.denials} of ${denials} (${formatDollars(outsideRates.deniedCents)}) stay out of the rates and of what is recoverable: duplicates, and payers that the rates are not about.`;
}

export function pathSheet({ work }: FullReport): Sheet {
  return {
    id: "paths",
    title: "What to do with what is open",
    note: `One path for each open denial, by ordered rules.${outsideText(work)}`,
    keys: 1,
    columns: [
      { title: "Path", kind: "text" },
      { title: "Open denials", kind: "count", definition: WORK },
      { title: "Still denied", kind: "usd-cents", definition: WORK },
    ],
    rows: work.byPath
      .filter(({ denials }) => denials > 0)
      .map((row) => ({ cells: [PATH_LABELS[row.key], row.denials, row.deniedCents] })),
  };
}

export function deadlineSheet({ work }: FullReport): Sheet {
  return {
    id: "deadlines",
    title: "By when",
    note: "Last days of what is open and not to be closed. No known deadline: no row of the policy covers that payer and step; add your contracts to it.",
    keys: 1,
    columns: [
      { title: "Last day", kind: "text" },
      { title: "Open denials", kind: "count", definition: WORK },
      { title: "Still denied", kind: "usd-cents", definition: WORK },
    ],
    rows: work.byDeadline
      .filter(({ denials }) => denials > 0)
      .map((row) => ({ cells: [BUCKET_LABELS[row.key], row.denials, row.deniedCents] })),
  };
}

export function worklistSheet({ work }: FullReport): Sheet {
  return {
    id: "worklist",
    exactCents: true,
    title: "Largest open denials",
    note: `${work.worklist.length} of ${work.denials}, by dollars still denied, each with its decision.`,
    keys: 1,
    columns: [
      { title: "#", kind: "text" },
      { title: "Claim", kind: "text" },
      { title: "Payer", kind: "text" },
      { title: "Still denied", kind: "usd-cents", definition: WORK },
      { title: "Reason", kind: "text" },
      { title: "Category", kind: "text" },
      { title: "Next step", kind: "text" },
      { title: "Last day", kind: "text" },
    ],
    rows: work.worklist.map((row) => ({
      cells: [
        String(row.row),
        row.patientControlNumber ?? `${row.file}, ${placeText(row)}`,
        row.payer,
        row.deniedCents,
        [row.reason, ...row.remarkCodes].join(" "),
        categoryLabel(row.category),
        ACTION_LABELS[row.action],
        deadlineText(row.deadline),
      ],
    })),
  };
}

export function paymentSheet({ remittances }: FullReport): Sheet {
  const { id } = remittances.balance.definition;
  return {
    id: "payments",
    exactCents: true,
    title: "Payments",
    note: "As read, a file that was read twice counts twice here.",
    keys: 3,
    columns: [
      { title: "Payer", kind: "text" },
      { title: "Date", kind: "text" },
      { title: "Trace", kind: "text" },
      { title: "Payment", kind: "usd-cents", definition: id },
      { title: "Claims", kind: "count", definition: id },
      { title: "Denied", kind: "usd-cents", definition: id },
      { title: "Balance", kind: "text" },
    ],
    rows: remittances.payments.map((row) => ({
      cells: [
        row.payer,
        row.date ?? "–",
        row.trace,
        row.amountCents,
        row.claims,
        row.deniedCents,
        verdictText(row),
      ],
    })),
  };
}

export function fileSheet({ remittances }: FullReport): Sheet {
  return {
    id: "files",
    title: "Files not read",
    note: "No payment of these files is in the report, or not every one.",
    keys: 1,
    columns: [
      { title: "File", kind: "text" },
      { title: "Why", kind: "text" },
    ],
    rows: remittances.files
      .filter(({ notRead }) => notRead !== undefined)
      .map((row) => ({ cells: [row.name, row.notRead ?? ""] })),
  };
}
