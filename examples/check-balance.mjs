// Checks whether a file may be posted: every equation that does not hold, with its terms.
//
//   node examples/check-balance.mjs [FILE]
import { readFileSync } from "node:fs";
import { describe, formatDollars, parse835 } from "remitkit";

const path = process.argv[2] ?? "fixtures/835/invalid/claim-out-of-balance.edi";
const bytes = readFileSync(path);
const { remittances, diagnostics } = parse835(bytes);

for (const { balance } of remittances) {
  for (const { level, terms, expectedCents, actualCents } of balance.findings) {
    const sum = terms.map(({ name, sign, cents }) => {
      const shown = cents === undefined ? "unreadable" : formatDollars(cents);
      return `${sign < 0 ? "-" : "+"} ${name} ${shown}`;
    });
    const [expected, actual] = [expectedCents, actualCents].map((cents) =>
      cents === undefined ? "unknown" : formatDollars(cents),
    );
    console.log(`${level}: ${sum.join(" ")} = ${expected}, the file says ${actual}`);
  }
}
// Where it stands in the file. Values are masked unless asked for.
for (const diagnostic of diagnostics) console.log(describe(diagnostic, bytes));
