// Streams whole files to disk in large writes and keeps the tally that becomes the truth sidecar.

import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { buildAcknowledgment } from "./acknowledgment.mjs";
import { createRandom } from "./random.mjs";
import { SegmentSink } from "./segments.mjs";
import {
  buildTransaction,
  closeInterchange,
  createClaimSource,
  openInterchange,
} from "./transaction.mjs";

const CLAIMS_PER_TRANSACTION = 2000;
const TRANSACTIONS_PER_INTERCHANGE = 5;
/** What the envelope and header of one transaction take; keeps the file close to the asked size. */
const OVERHEAD_BYTES = 1000;
/** No transaction is begun in less room than this: its few claims might all be denied, and pay nothing. */
const SMALLEST_TRANSACTION_BYTES = 20_000;

/** One file of several interchanges, of about `bytes` bytes. */
export function writeOneFile(path, { bytes, seed, newline }) {
  const state = start(seed, newline);
  const fd = openSync(path, "w");
  while (bytes - state.tally.bytes > SMALLEST_TRANSACTION_BYTES) writeInterchange(fd, state, bytes);
  closeSync(fd);
  return state.tally;
}

/** `files` files of about `bytes` bytes each, one interchange in each, with the same row of claims. */
export function writeManyFiles(directory, { files, bytes, seed, newline }) {
  const state = start(seed, newline);
  mkdirSync(directory, { recursive: true });
  for (let i = 1; i <= files; i++) {
    const fd = openSync(join(directory, `${String(i).padStart(5, "0")}.edi`), "w");
    writeInterchange(fd, state, state.tally.bytes + bytes);
    closeSync(fd);
  }
  return { ...state.tally, files };
}

/** One file of 277CAs of about `bytes` bytes. Its truth is counted in the same way. */
export function writeAcknowledgments(path, { bytes, seed, newline }) {
  const random = createRandom(seed);
  const tally = {
    ...{ bytes: 0, delimiters: 0, characters: 0, segments: 0, interchanges: 0, transactions: 0 },
    ...{ claims: 0, services: 0, chargeCents: 0, rejected: 0 },
  };
  const fd = openSync(path, "w");
  while (bytes - tally.bytes > SMALLEST_TRANSACTION_BYTES) {
    const number = tally.interchanges + 1;
    const sink = new SegmentSink(newline);
    openInterchange(sink, number, { functionalId: "HN", version: "005010X214" });
    write(fd, tally, sink.take());
    let transactions = 0;
    while (transactions < TRANSACTIONS_PER_INTERCHANGE) {
      const maxBytes = bytes - tally.bytes - OVERHEAD_BYTES;
      if (transactions > 0 && maxBytes < SMALLEST_TRANSACTION_BYTES) break;
      const text = buildAcknowledgment({
        ...{ random, tally, maxBytes, newline, number: tally.transactions + 1 },
      });
      write(fd, tally, { text, segments: 0 });
      transactions += 1;
    }
    closeInterchange(sink, number, transactions);
    write(fd, tally, sink.take());
    tally.interchanges += 1;
  }
  closeSync(fd);
  return tally;
}

function start(seed, newline) {
  const tally = {
    ...{
      bytes: 0,
      delimiters: 0,
      characters: 0,
      segments: 0,
      interchanges: 0,
      transactions: 0,
      claims: 0,
    },
    ...{ services: 0, adjustments: 0, chargeCents: 0, paidCents: 0, paymentCents: 0 },
    ...{ providerAdjustments: 0, providerAdjustmentCents: 0 },
  };
  // Two rows of random numbers: how the envelopes fall must not change the claims.
  return {
    tally,
    newline,
    random: createRandom(seed + 1),
    addClaim: createClaimSource(createRandom(seed)),
  };
}

function writeInterchange(fd, state, byteLimit) {
  const { tally, newline, random, addClaim } = state;
  const number = tally.interchanges + 1;
  const sink = new SegmentSink(newline);
  openInterchange(sink, number);
  write(fd, tally, sink.take());
  let transactions = 0;
  while (transactions < TRANSACTIONS_PER_INTERCHANGE) {
    const maxBytes = byteLimit - tally.bytes - OVERHEAD_BYTES;
    if (transactions > 0 && maxBytes < SMALLEST_TRANSACTION_BYTES) break;
    const text = buildTransaction({
      ...{ random, addClaim, tally, newline, maxBytes },
      ...{ number: tally.transactions + 1, maxClaims: CLAIMS_PER_TRANSACTION },
    });
    write(fd, tally, { text, segments: 0 });
    transactions += 1;
  }
  closeInterchange(sink, number, transactions);
  write(fd, tally, sink.take());
  tally.interchanges += 1;
}

/** buildTransaction has counted its own segments (for SE01); `segments` are those of the envelope. */
function write(fd, tally, { text, segments }) {
  const bytes = Buffer.from(text, "latin1");
  let written = 0;
  while (written < bytes.length) written += writeSync(fd, bytes, written);
  tally.bytes += bytes.length;
  tally.segments += segments;
  for (const byte of bytes) {
    if (byte === 0x7e || byte === 0x2a || byte === 0x3a) tally.delimiters += 1;
    else if (byte > 0x20) tally.characters += 1;
  }
}
