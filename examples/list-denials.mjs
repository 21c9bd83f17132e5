// Lists the denials of a file: what was refused, why, what to do, and by when.
//
//   node examples/list-denials.mjs [FILE] [YYYY-MM-DD]
import { readFileSync } from "node:fs";
import { classify, decide, formatDollars, parse835 } from "remitkit";

const path = process.argv[2] ?? "fixtures/835/valid/denials-clinical-and-coding.edi";
const asOf = process.argv[3] ?? "2026-11-21";

for (const { header: remittance, claims } of parse835(readFileSync(path)).remittances) {
  for (const claim of claims) {
    for (const denial of classify(claim).denials) {
      const { path: way, action, deadline, reasons } = decide(denial, { claim, remittance, asOf });
      const reason = [`${denial.groupCode}-${denial.reasonCode}`, ...denial.remarkCodes].join(" ");
      const lastDay = deadline.date ?? deadline.status;
      console.log(`${reason}  ${formatDollars(denial.deniedCents)}  ${denial.category}`);
      console.log(`  ${way}: ${action}, last day ${lastDay}. ${reasons[0]}`);
    }
  }
}
