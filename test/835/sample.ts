import { parse835, type RemittanceDocument, type RemittanceFile } from "../../src/835/index.js";

const ISA =
  "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260312*0915*^*00501*000000001*0*P*:";

/** Envelopes around the segments from BPR to PLB, one a line; ST may be given too. */
export function fileOf(
  body: readonly string[],
  { newline = "\n", st = "ST*835*0001*005010X221A1", isa = ISA } = {},
): string {
  const lines = [isa, "GS*HP*SENDER*RECEIVER*20260312*0915*1*X*005010X221A1", st, ...body];
  lines.push(`SE*${body.length + 2}*0001`, "GE*1*1", "IEA*1*000000001");
  return lines.map((line) => `${line}~${newline}`).join("");
}

/** A header that the guide would accept. */
export const HEADER = [
  "BPR*I*100*C*CHK************20260312",
  "TRN*1*70001*1000000210",
  "N1*PR*PAYER",
  "N1*PE*PAYEE*XX*9000000106",
];

/** One claim of one line, paid in full. */
export const CLAIM = ["LX*1", "CLP*A*1*100*100*0*12*X1", "SVC*HC:99213*100*100"];

export function parse(body: readonly string[]): RemittanceFile {
  return parse835(fileOf(body));
}

/** The only transaction of a file of `HEADER` and the segments given. */
export function read(body: readonly string[], header: readonly string[] = HEADER) {
  const file = parse([...header, ...body]);
  const document: RemittanceDocument = file.remittances[0]!;
  return {
    file,
    document,
    header: document.header,
    claim: document.claims[0]!,
    line: document.claims[0]?.services[0],
    codes: file.diagnostics.map(({ code }) => code),
    diagnostics: file.diagnostics,
  };
}

/** The segments from BPR to the last before SE, as a file's text has them. */
export function bodyOf(bytes: Uint8Array): readonly string[] {
  const lines = new TextDecoder().decode(bytes).split(/~\n?/);
  return lines.slice(
    3,
    lines.findIndex((line) => line.startsWith("SE*")),
  );
}
