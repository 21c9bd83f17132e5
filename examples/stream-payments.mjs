// Streams a file and prints each payment when it is complete. Memory stays the same for any size.
//
//   node examples/stream-payments.mjs [FILE]
import { createReadStream } from "node:fs";
import { formatDollars, read835 } from "remitkit";

const path = process.argv[2] ?? "fixtures/835/valid/two-payments-one-file.edi";

let claims = 0;
for await (const event of read835(createReadStream(path))) {
  if (event.kind === "claim") claims += 1;
  if (event.kind === "remittanceEnd") {
    const { remittance, complete, balance } = event;
    // What was paid, with its sign: a debit (BPR03 D) takes money back.
    const cents = balance.transaction.actualCents;
    const paid = cents === undefined ? "an unreadable amount" : formatDollars(cents);
    const verdict = complete ? balance.transaction.verdict : "incomplete";
    console.log(`${remittance.payer?.name}: ${paid} for ${claims} claims, ${verdict}`);
    claims = 0;
  }
}
