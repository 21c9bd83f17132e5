import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  parse835,
  REMITTANCE_FINDINGS,
  type RemittanceEvent,
  remittanceReader,
  write835,
} from "../../src/835/index.js";
import {
  COMMON_DELIMITERS,
  FRAMINGS,
  generateFiles,
  markedRemittance,
} from "../../src/testing/index.js";
import type { Diagnostic } from "../../src/values/index.js";
import { knownSegmentId, X12_FINDINGS } from "../../src/x12/index.js";
import { corpusFiles } from "../corpus/corpus.js";
import { chunksOfSizes, eventTexts } from "../laws/events.js";
import { mutant, randomFrom } from "./mutate.js";

/** Files to mutate: generated ones in every framing, marked ones, and the corpus where there is one. */
export function seeds(): readonly Uint8Array[] {
  const generated = COMMON_DELIMITERS.flatMap((delimiters, i) =>
    generateFiles(70 + i, 3, { delimiters, odd: i % 2 === 0, nonAscii: i > 3, maxClaims: 2 }),
  );
  const usual = generateFiles(99, 1, { delimiters: COMMON_DELIMITERS[0], remittancesOnly: true });
  const framed = FRAMINGS.map(({ apply }) => apply(usual[0]!.bytes));
  const marked = [true, false].flatMap((readable) =>
    (["letters", "digits"] as const).map((marks) => markedRemittance({ marks, readable }).bytes),
  );
  const fixtures = ediFiles(fileURLToPath(new URL("../../fixtures", import.meta.url)));
  const corpus = corpusFiles().map(({ bytes }) => bytes);
  const all = [
    ...generated.map(({ bytes }) => bytes),
    ...framed,
    ...marked,
    ...fixtures,
    ...corpus,
  ];
  // The largest files cost most and show least.
  return all.filter(({ length }) => length > 0 && length < 12_000);
}

function ediFiles(folder: string): readonly Uint8Array[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".edi"))
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
}

const FINDINGS = { ...X12_FINDINGS, ...REMITTANCE_FINDINGS };
const LOOPS = new Set(["header", "1000A", "1000B", "2000", "2100", "2110", "summary"]);

/** Throws where an event says what it must not. */
export function checkEvents(events: readonly RemittanceEvent[], length: number): void {
  let claims = 0;
  let services = 0;
  let paid = 0;
  let charge = 0;
  let pairs = 0;
  let pairCents = 0;
  for (const event of events) {
    if (event.kind === "diagnostic") checkDiagnostic(event.diagnostic, length);
    if (event.kind === "claim") {
      claims += 1;
      services += event.claim.services.length;
      paid += event.claim.paidCents ?? 0;
      charge += event.claim.chargeCents ?? 0;
      const { offset, length: bytes } = event.claim.source ?? { offset: 0, length: 0 };
      demand(offset >= 0 && bytes > 0 && offset + bytes <= length, "claim source inside the input");
    }
    if (event.kind === "providerAdjustment") {
      pairs += 1;
      pairCents += event.adjustment.amountCents ?? 0;
    }
    if (event.kind !== "remittanceEnd") continue;
    const { totals, balance } = event;
    demand(totals.claims === claims, "claims counted");
    demand(totals.services === services, "services counted");
    demand(totals.paidCents === paid, "payments summed");
    demand(totals.chargeCents === charge, "charges summed");
    demand(totals.providerAdjustments === pairs, "PLB pairs counted");
    demand(totals.providerAdjustmentCents === pairCents, "PLB amounts summed");
    const { balanced, unbalanced, notEvaluable } = balance.claims;
    demand(balanced + unbalanced + notEvaluable === claims, "every claim has one verdict");
    const lines = balance.services;
    demand(
      lines.balanced + lines.unbalanced + lines.notEvaluable === services,
      "every line has one verdict",
    );
    claims = services = paid = charge = pairs = pairCents = 0;
  }
  demand(claims + pairs === 0, "every transaction ends");
}

/** A diagnostic is its row of the table, and a place: it cannot hold a value of the file. */
function checkDiagnostic(
  { code, severity, message, location, details }: Diagnostic,
  length: number,
) {
  const row = FINDINGS[code];
  demand(row !== undefined, `code ${code} known`);
  demand(row?.severity === severity && message === `${row.what} ${row.advice}`, "fixed message");
  const { byteOffset, segment, segmentId, loop } = location;
  demand(Number.isInteger(byteOffset) && byteOffset >= 0 && byteOffset <= length, "byte in input");
  demand(Number.isInteger(segment) && segment >= 0, "segment number");
  demand(segmentId === undefined || knownSegmentId(segmentId) === segmentId, "segment id known");
  demand(loop === undefined || LOOPS.has(loop), "loop known");
  for (const number of [location.interchange, location.group, location.transaction]) {
    demand(number === undefined || /^\d{1,9}$/.test(number), "control number of digits");
  }
  for (const value of [location.element, location.component, ...Object.values(details ?? {})]) {
    demand(value === undefined || Number.isSafeInteger(value), "numbers only");
  }
  const names = ["byteOffset", "segment", "segmentId", "loop", "element", "component"];
  names.push("interchange", "group", "transaction");
  for (const name of Object.keys(location)) demand(names.includes(name), `location.${name} known`);
}

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(`not so: ${what}`);
}

const SMALL = { maxSegmentBytes: 256, maxElements: 32, maxClaimSegments: 5, maxDiagnostics: 50 };

/** Reads one mutant in the ways that cost little, and now and then in all ways. */
export function survive(bytes: Uint8Array, n: number): void {
  const limits = n % 3 === 0 ? SMALL : undefined;
  const reader = remittanceReader({ limits });
  const events = [...reader.push(bytes), ...reader.end()];
  checkEvents(events, bytes.length);
  if (n % 4 === 0) {
    const sizes = [1 + (n % 61), 1 + (n % 7), 1 + (n % 509)];
    const whole = events.map((event) => JSON.stringify(event)).join("\n");
    const cut = eventTexts(chunksOfSizes(bytes, sizes), limits).join("\n");
    demand(cut === whole, "chunked run gives the same events");
  }
  if (n % 16 === 0) {
    const file = parse835(bytes);
    demand(Buffer.compare(write835(file), bytes) === 0, "written back byte for byte");
    demand(file.remittances.length === countEnds(events) || limits !== undefined, "doors agree");
  }
}

function countEnds(events: readonly RemittanceEvent[]): number {
  return events.filter(({ kind }) => kind === "remittanceEnd").length;
}

/** What went wrong with a mutant, and how to make it again. */
export interface Casualty {
  readonly mutant: number;
  readonly error: string;
  readonly base64: string;
}

/** Reads `count` mutants made from a seed. Answers those that did not go well, at most ten. */
export function fuzz(seed: number, count: number): readonly Casualty[] {
  const files = seeds();
  const random = randomFrom(seed);
  const casualties: Casualty[] = [];
  for (let n = 0; n < count && casualties.length < 10; n += 1) {
    const bytes = mutant(files[n % files.length]!, random, files);
    try {
      survive(bytes, n);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      casualties.push({ mutant: n, error: text, base64: Buffer.from(bytes).toString("base64") });
    }
  }
  return casualties;
}
