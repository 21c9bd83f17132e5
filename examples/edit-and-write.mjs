// Reads a file, changes one claim, and writes it back. What was not changed keeps its bytes.
//
//   node examples/edit-and-write.mjs [FILE]
import { readFileSync } from "node:fs";
import { orThrow, parse835, write835 } from "remitkit";

const path = process.argv[2] ?? "fixtures/835/valid/two-payments-one-file.edi";
const bytes = readFileSync(path);
const file = orThrow(parse835(bytes));

// Unchanged, it comes back byte for byte.
console.log(`same bytes: ${Buffer.compare(write835(file), bytes) === 0}`);

// The model is read-only data: a change is a copy with something else in its place.
const [first] = file.remittances;
const interchanges = structuredClone(file.interchanges);
const transaction = interchanges[0].groups[0].transactions[0];
transaction.claims[0].patientControlNumber = "RENUMBERED";
const written = write835({ ...file, interchanges });

const again = parse835(written);
console.log(`was ${first.claims.length} claims, is ${again.remittances[0].claims.length}`);
console.log(`now ${again.remittances[0].claims[0].patientControlNumber}`);
console.log(`still in balance: ${again.remittances[0].balance.transaction.verdict}`);
