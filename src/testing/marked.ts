import { bytesOfText } from "./layout.js";

/** A file in which every element holds a value that nothing else in it holds. */
export interface MarkedRemittance {
  readonly bytes: Uint8Array;
  /** Every marked value. None of them may ever be seen outside the data. */
  readonly marks: readonly string[];
  /** Marks that stand as control numbers: a location may name them where they are digits. */
  readonly controlNumbers: readonly string[];
}

/** What is marked, and with what. */
export interface MarkOptions {
  /** Letters are read nowhere as amount or date; digits are read as amounts. Default "letters". */
  readonly marks?: "letters" | "digits" | undefined;
  /** Keep what tells the reader where it is (ids, N101, NM101, SVC01-1). Default true. */
  readonly readable?: boolean | undefined;
}

/**
 * Every segment of the guide with all its elements and one too many. "@" is a marked value, "#" a
 * marked control number; what else stands there tells the reader where it is.
 */
const TEMPLATE = [
  "GS*HP*@*@*@*@*#*X*@",
  "ST*835*#*@",
  "BPR*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@",
  "TRN*@*@*@*@*@",
  "CUR*@*@*@*@",
  "REF*@*@*@*@:@*@",
  "DTM*@*@*@",
  "DTM*405*@",
  "N1*PR*@*@*@*@*@",
  "N3*@*@*@",
  "N4*@*@*@*@*@*@*@*@",
  "REF*2U*@",
  "PER*@*@*@*@*@*@*@*@*@",
  "N1*PE*@*@*@",
  "RDM*@*@*@*@",
  "N1*@*@*@*@",
  "@*@*@",
  "ZZZ*@*@",
  "LX*@*@",
  `TS3${"*@".repeat(25)}`,
  `TS2${"*@".repeat(20)}`,
  "CLP*@*@*@*@*@*@*@*@*@*@*@*@*@*@",
  "CAS*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@*@",
  "CAS*CO*@*1.234*@*@**@**@*@",
  ...["QC", "IL", "74", "82", "TT", "PR", "GB"].map((code) => `NM1*${code}*@*@*@*@*@*@*@*@*@`),
  "NM1*@*@*@*@*@*@*@*@*@",
  "NM1*QC*1*@*@",
  `MIA${"*@".repeat(25)}`,
  "MOA*@*@*@*@*@*@*@*@*@*@",
  "MOA*@",
  "REF*@*@*@*@*@",
  "DTM*@*@",
  "DTM*@*20261399",
  "PER*@*@*@*@*@*@*@*@*@",
  "AMT*@*@*@",
  "QTY*@*@*@",
  "N1*@*@",
  "SVC*HC:@:@:@:@:@:@:@:@*@*@*@*@*HC:@:@:@:@:@:@:@:@*@*@",
  "DTM*@*@",
  "CAS*@*@*@",
  "CAS*PR**@",
  "CAS*PR*@",
  "REF*@*@*@*@",
  "AMT*@*@",
  "AMT*@*@",
  "QTY*@*@",
  "LQ*@*@*@",
  "LQ*@",
  "SVC*@*@*@",
  "SVC",
  "CLP***",
  "CLP*@*1*@*100.5*@",
  "CLP*@*22*100*90*1",
  "CAS*OA*@*3",
  "SVC*HC:@*100*80",
  "PLB*@*@*@:@*@*@:@:@*@*@",
  "PLB*@*20261231*@:@*1.005",
  "LX*1",
  "HL*@*@",
  "SE*@*@",
  "ST*277*#*@",
  "BHT*@*@",
  "STC*@:@*@",
  "SE*3*#",
  "ST*835*#*@*@",
  "BPR*I*@",
  "GE*@*@",
  "NM1*@*@",
  "SE*@*@",
  "IEA*@*@",
];

/** ISA01 to ISA16; elements too narrow for a mark are what they always are. */
const HEADER = ["00", 10, "00", 10, "ZZ", 15, "ZZ", 15, "260131", "1253", "^", "00501", 9];

/**
 * Makes a file in which every element of every segment of the guide, and of segments that no guide
 * has, is a value of its own: whatever of it is seen in a message has leaked.
 *
 * @example
 * markedRemittance().marks.length > 500; //=> true
 */
export function markedRemittance(options: MarkOptions = {}): MarkedRemittance {
  const { marks: kind = "letters", readable = true } = options;
  const marks: string[] = [];
  const controlNumbers: string[] = [];
  const mark = () => {
    const made = kind === "letters" ? letters(marks.length) : digits(marks.length);
    marks.push(made);
    return made;
  };
  const control = () => {
    const made = mark();
    controlNumbers.push(made);
    return made;
  };
  const isa = HEADER.map((part) =>
    typeof part === "string" ? part : (part === 9 ? control() : mark()).padEnd(part),
  );
  const segments = TEMPLATE.map((line) => (readable ? line : unreadable(line)));
  const text = ["ISA", ...isa, "0", "P", ":"].join("*");
  const filled = segments.map((line) =>
    line.replace(/[@#]/g, (sign) => (sign === "#" ? control() : mark())),
  );
  const bytes = bytesOfText([text, ...filled, ""].join("~\n"));
  return { bytes, marks, controlNumbers };
}

/** The line with every element marked, but for the envelope's ids. */
function unreadable(line: string): string {
  const [id = "", ...elements] = line.split("*");
  const keeps = id === "ST" || id === "GS" ? 1 : 0;
  const marked = elements.map((text, i) => (i < keeps || text.includes("#") ? text : "@"));
  return [id, ...marked].join("*");
}

/** "QZ" and four letters: nothing of a message is like it. */
function letters(n: number): string {
  let text = "";
  for (let left = n, i = 0; i < 4; i += 1) {
    text = String.fromCharCode(65 + (left % 26)) + text;
    left = Math.floor(left / 26);
  }
  return `QZ${text}`;
}

/** Nine digits that no count, position or sum of the file comes near. */
function digits(n: number): string {
  return String(918_000_000 + ((n * 7919) % 1_000_003) * 7);
}
