import { type ClaimEvent, parse277, type StatusFile } from "../../src/277/index.js";

const ISA =
  "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260312*0915*^*00501*000000001*0*P*:";

/** Envelopes around the segments from BHT on, one a line. */
export function fileOf(
  body: readonly string[],
  options: { readonly version?: string; readonly st?: string; readonly newline?: string } = {},
): string {
  const { version = "005010X214", newline = "\n" } = options;
  const st = options.st ?? `ST*277*0001*${version}`;
  const lines = [ISA, `GS*HN*SENDER*RECEIVER*20260312*0915*1*X*${version}`, st, ...body];
  lines.push(`SE*${body.length + 2}*0001`, "GE*1*1", "IEA*1*000000001");
  return lines.map((line) => `${line}~${newline}`).join("");
}

/** BHT to the provider's level, as the guide has them. */
export const TOP = [
  "BHT*0085*08*A1*20260312*0915*TH",
  "HL*1**20*1",
  "NM1*PR*2*PAYER*****PI*P1",
  "HL*2*1*21*1",
  "NM1*41*2*RECEIVER*****46*R1",
  "HL*3*2*19*1",
  "NM1*1P*2*PROVIDER*****XX*9000000106",
];
/** A patient with a claim of these segments. */
export const patient = (trace: string, ...segments: readonly string[]) => [
  "HL*4*3*PT",
  "NM1*QC*1*HALLORAN*MIRA****MI*M1",
  `TRN*2*${trace}`,
  ...segments,
];

export function read(body: readonly string[], options: Parameters<typeof fileOf>[1] = {}) {
  const file: StatusFile = parse277(fileOf(body, options));
  const document = file.transactions[0]!;
  return {
    file,
    document,
    claims: document.claims,
    claim: document.claims[0]!,
    codes: file.diagnostics.map(({ code }) => code),
    diagnostics: file.diagnostics,
  };
}

/** One event of one claim: an STC in a 277 made on that day. */
export function event(day: string, stc: string, ...more: readonly string[]): ClaimEvent {
  const bht = `BHT*0010*08*A1*${day.replaceAll("-", "")}*0915*DG`;
  const [, ...top] = TOP;
  const { document, claim } = read([bht, ...top, ...patient("MR1", stc, ...more)], {
    version: "005010X212",
  });
  return { kind: "claim", claim, transaction: document.header };
}
