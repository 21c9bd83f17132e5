import * as fc from "fast-check";
import { bytesOfText } from "./layout.js";

const WORDS =
  "ISA GS ST SE GE IEA TA1 BPR TRN CUR REF DTM N1 N3 N4 PER RDM LX TS3 TS2 CLP CAS NM1 MIA MOA AMT QTY SVC " +
  "LQ PLB ZZZ 835 277 PR PE QC IL CO HC 22 405 472 HE HC:99213:25 WO:1 20260131 20261399 100 -5.5 1.234 .";
const MARKS = [
  "*",
  "*",
  "*",
  "*",
  "~",
  "~",
  "~",
  ":",
  "^",
  "\n",
  "\r\n",
  " ",
  "\0",
  "\x1a",
  "\x1d",
];
const HEADER =
  "ISA*00*          *00*          *ZZ*A              *ZZ*B              " +
  "*260131*1253*^*00501*000000001*0*P*:~";
const WHOLE = [
  `${HEADER}GS*HP*A*B*20260131*1253*1*X*005010X221A1~`,
  "ST*835*1*005010X221A1~",
  "BPR*I*100*C*CHK************20260131~",
  "TRN*1*T*1P~",
  "N1*PR*P~",
  "N1*PE*Q*XX*1~",
  "LX*1~",
  "CLP*A*1*100*90*10*12*C~",
  "CAS*PR*1*10~",
  "SVC*HC:99213*100*90~",
  "PLB*1*20261231*WO:1*-10~",
  "SE*9*1~",
  "GE*1*1~",
  "IEA*1*000000001~",
];

/** Bytes of any kind. */
export function anyBytes(maxLength = 2000): fc.Arbitrary<Uint8Array> {
  return fc.uint8Array({ maxLength, size: "max" });
}

/** What looks like X12 and is none: ids, delimiters, whole segments and noise in any order. */
export function x12Soup(maxLength = 120): fc.Arbitrary<Uint8Array> {
  const token = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 5, arbitrary: fc.constantFrom(...WORDS.split(" ")) },
    { weight: 4, arbitrary: fc.constantFrom(...WHOLE, HEADER) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom("\xef\xbb\xbf", "\xfc", "\xc3\xbc", "ISA", "ISA*") },
  );
  return fc
    .tuple(fc.boolean(), fc.array(token, { maxLength, size: "max" }))
    .map(([begun, tokens]) => bytesOfText((begun ? HEADER : "") + tokens.join("")));
}
