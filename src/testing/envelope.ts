import * as fc from "fast-check";
import type {
  OtherTransaction,
  RemittanceDocument,
  RemittanceFile,
  RemittanceGroup,
  RemittanceInterchange,
} from "../835/index.js";
import type { Delimiters, FunctionalGroup, Interchange, Segment } from "../x12/index.js";
import { delimiters as anyDelimiters } from "./delimiters.js";
import { type LooseDocument, remittanceDocument } from "./remittance.js";
import type { ModelOptions } from "./service-line.js";
import { digitText, identifier, oneOf, type ValueOptions, valueText } from "./value.js";

/** What kind of files to make. */
export interface FileOptions {
  /** One set of delimiters for the whole file. Default: any, each interchange its own. */
  readonly delimiters?: Delimiters | undefined;
  /** Values may hold text outside ASCII. Default false. */
  readonly nonAscii?: boolean | undefined;
  /** Also what no guide has: see `ModelOptions`. Default false. */
  readonly odd?: boolean | undefined;
  /** 835s only, one to an interchange at least. Default false. */
  readonly remittancesOnly?: boolean | undefined;
  readonly maxInterchanges?: number | undefined;
  readonly maxTransactions?: number | undefined;
  readonly maxClaims?: number | undefined;
}

/** The width of each element of an ISA. */
const WIDTHS = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];

/** An ISA as data: its 16 elements at their widths, and what is read from them. */
export function interchangeHeader(
  delimiters: Delimiters,
  parts: { readonly senderId: string; readonly receiverId: string; readonly number: number },
): Interchange {
  const { component, repetition } = delimiters;
  const version = repetition === undefined ? "00401" : "00501";
  const controlNumber = String(parts.number).padStart(9, "0");
  const values = ["00", "", "00", "", "ZZ", parts.senderId, "30", parts.receiverId];
  values.push("260131", "1253", repetition ?? "U", version, controlNumber, "0", "P", component);
  return {
    delimiters,
    elements: values.map((value, i) => value.padEnd(WIDTHS[i] ?? 0)),
    senderId: parts.senderId,
    receiverId: parts.receiverId,
    version,
    controlNumber,
    usage: "P",
    segment: 0,
  };
}

function groupHeader(version: string, functionalId: string, number: number): FunctionalGroup {
  const controlNumber = String(number);
  return {
    elements: [functionalId, "SENDER", "RECEIVER", "20260131", "1253", controlNumber, "X", version],
    functionalId,
    controlNumber,
    version,
    segment: 0,
  };
}

/** A transaction of another set, waiting for its control number. */
export function otherTransaction(
  options: ValueOptions,
): fc.Arbitrary<(controlNumber: string) => OtherTransaction> {
  const segment: fc.Arbitrary<Segment> = fc.record({
    id: oneOf("BHT HL TRN STC NM1 REF DTP SVC CLP BPR"),
    elements: fc.array(fc.oneof(valueText(options), identifier()), { minLength: 1, maxLength: 5 }),
  });
  return fc
    .tuple(oneOf("277 276 999 837"), fc.array(segment, { maxLength: 5 }))
    .map(([transactionSet, segments]) => (controlNumber) => ({
      kind: "other",
      transactionSet,
      segments: [
        { id: "ST", elements: [transactionSet, controlNumber, "005010X212"] },
        ...segments,
      ],
      complete: true,
    }));
}

type LooseTransaction =
  | { readonly remittance: LooseDocument }
  | { readonly other: (controlNumber: string) => OtherTransaction };

interface LooseGroup {
  readonly hasHeader: boolean;
  readonly version: string;
  readonly namesGuide: boolean;
  readonly transactions: readonly LooseTransaction[];
}

interface LooseInterchange {
  readonly delimiters: Delimiters;
  readonly senderId: string;
  readonly receiverId: string;
  readonly groups: readonly LooseGroup[];
  readonly otherSegments: readonly Segment[];
}

function looseGroup(options: ModelOptions, kind: FileOptions): fc.Arbitrary<LooseGroup> {
  const remittance = remittanceDocument(options).map((made) => ({ remittance: made }));
  const other = otherTransaction(options).map((made) => ({ other: made }));
  const only = kind.remittancesOnly === true;
  return fc.record({
    hasHeader: options.odd ? fc.integer({ min: 0, max: 5 }).map((n) => n > 0) : fc.constant(true),
    version: fc.constantFrom("005010X221A1", "005010X221A1", "005010X221", "004010X091A1"),
    namesGuide: fc.boolean(),
    transactions: fc.array(
      only ? remittance : fc.oneof({ weight: 4, arbitrary: remittance }, other),
      { minLength: only ? 1 : 0, maxLength: kind.maxTransactions ?? 2 },
    ),
  });
}

function looseInterchange(kind: FileOptions): fc.Arbitrary<LooseInterchange> {
  const chosen = kind.delimiters === undefined ? anyDelimiters() : fc.constant(kind.delimiters);
  return chosen.chain((delimiters) => {
    const { nonAscii, odd, maxClaims } = kind;
    const options: ModelOptions = { delimiters, nonAscii, odd, maxClaims };
    const acknowledgment = digitText(9).map((number) => ({
      id: "TA1",
      elements: [number, "260131", "1253", "A", "000"],
    }));
    return fc.record({
      delimiters: fc.constant(delimiters),
      senderId: identifier(15),
      receiverId: identifier(15),
      groups: fc.array(looseGroup(options, kind), {
        minLength: kind.remittancesOnly ? 1 : 0,
        maxLength: 2,
      }),
      otherSegments: odd ? fc.array(acknowledgment, { maxLength: 1 }) : fc.constant([]),
    });
  });
}

/**
 * A whole file that `write835` takes and that reading gives back: interchanges, groups and
 * transactions with all control numbers different and all counts right, 835s among other sets, each
 * 835 balanced to the cent.
 *
 * @example
 * fc.assert(fc.property(remittanceFile(), (file) => write835(file).length > 0));
 */
export function remittanceFile(options: FileOptions = {}): fc.Arbitrary<RemittanceFile> {
  const interchanges = fc.array(looseInterchange(options), {
    minLength: 1,
    maxLength: options.maxInterchanges ?? 2,
  });
  return fc.tuple(fc.integer({ min: 1, max: 99_000_000 }), interchanges).map(([first, list]) => {
    const made = list.map((loose, i) => assembled(loose, first + i, first));
    const remittances = made.flatMap(({ groups }) =>
      groups.flatMap(({ transactions }) =>
        transactions.filter((entry): entry is RemittanceDocument => entry.kind === "remittance"),
      ),
    );
    return { remittances, interchanges: made, diagnostics: [] };
  });
}

function assembled(loose: LooseInterchange, number: number, first: number): RemittanceInterchange {
  const { delimiters, senderId, receiverId } = loose;
  const header = interchangeHeader(delimiters, { senderId, receiverId, number });
  let next = first % 1_000_000;
  // Groups without GS that stand together are one.
  const list = loose.groups.filter(
    (group, i) => group.hasHeader || (i === 0 && group.transactions.length > 0),
  );
  const groups = list.map((group, g): RemittanceGroup => {
    const gs = group.hasHeader ? groupHeader(group.version, "HP", first + g) : undefined;
    const transactions = group.transactions.map((transaction) => {
      next += 1;
      const controlNumber = String(next).padStart(4, "0");
      if ("other" in transaction) return transaction.other(controlNumber);
      const is5010 = !group.version.startsWith("004010");
      return transaction.remittance({
        controlNumber,
        implementation: is5010 && group.namesGuide ? group.version : undefined,
        version: gs?.version,
        interchangeControlNumber: header.controlNumber,
        groupControlNumber: gs?.controlNumber,
      });
    });
    return { header: gs, transactions, complete: gs !== undefined };
  });
  return { header, groups, otherSegments: loose.otherSegments, complete: true };
}

/** A file of one 835 in one group and one interchange. */
export function singleRemittance(options: FileOptions = {}): fc.Arbitrary<RemittanceFile> {
  return remittanceFile({
    ...options,
    remittancesOnly: true,
    maxInterchanges: 1,
    maxTransactions: 1,
  }).map((file) => {
    const interchange = file.interchanges[0]!;
    const groups = interchange.groups.slice(0, 1);
    const interchanges = [{ ...interchange, groups }];
    return { ...file, interchanges, remittances: file.remittances.slice(0, 1) };
  });
}
