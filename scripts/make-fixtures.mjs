// Writes fixtures/x12 and fixtures/835: synthetic files, byte for byte reproducible, each with a .json
// that says what a reader must find in it. Payers, people and numbers are invented: NPIs begin with 9
// and tax ids with 00, which are never issued.
//   node scripts/make-fixtures.mjs           write the files
//   node scripts/make-fixtures.mjs --check   exit 1 when a file is stale, missing or left over
//
// In the stories below a "?" is worked out here, in cents, with code that the library does not share:
// CLP03 from the lines' charges, CLP04 and SVC03 from charges less CAS, CLP05 from PR, BPR02 from CLP04
// less PLB. What the .json expects is counted here too, by plain splitting.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const files = new Map();

// ---- money and ids ----

const toCents = (text) => {
  const match = /^(-?)(\d*)(?:\.(\d{1,2}))?$/.exec(text ?? "");
  if (match === null || text === "") return 0;
  const value = Number((match[2] || "0") + (match[3] ?? "").padEnd(2, "0"));
  return match[1] === "-" ? -value : value;
};

const toText = (cents) => {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const fraction = digits.slice(-2).replace(/0+$/, "");
  const whole = digits.slice(0, -2);
  return `${cents < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
};

/** Ten digits with a right check digit that begin with 9, so that nobody has been given them. */
const npi = (number) => {
  const nine = `9${String(number).padStart(8, "0")}`;
  const digits = [...`80840${nine}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return nine + String((10 - (sum % 10)) % 10);
};

// ---- segments, written "CLP*A*1" with "*" and ":" whatever the file's delimiters are ----

const split = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

const elementsOf = (line) => line.split("*");

const isa = ({ sender, receiver, date, control, version = "00501" }) =>
  [
    "ISA",
    "00",
    "".padEnd(10),
    "00",
    "".padEnd(10),
    "ZZ",
    sender.padEnd(15),
    "ZZ",
    receiver.padEnd(15),
    date.slice(2),
    "0915",
    version < "00402" ? "U" : "^",
    version,
    String(control).padStart(9, "0"),
    "0",
    "P",
    ":",
  ].join("*");

/** A whole interchange: one group, its transactions given as the lines from BPR to the last PLB. */
function interchange(options) {
  const { sender, receiver, date, control, guide = "005010X221A1", transactions } = options;
  const version = guide.startsWith("004") ? "00401" : "00501";
  const lines = [isa({ sender, receiver, date, control, version })];
  lines.push(`GS*HP*${sender}*${receiver}*${date}*0915*${control}*X*${guide}`);
  transactions.forEach((body, i) => {
    const number = String(i + 1).padStart(4, "0");
    const st = version === "00401" ? `ST*835*${number}` : `ST*835*${number}*${guide}`;
    const filled = fill(body);
    lines.push(st, ...filled, `SE*${filled.length + 2}*${number}`);
  });
  lines.push(`GE*${transactions.length}*${control}`, `IEA*1*${String(control).padStart(9, "0")}`);
  return lines;
}

const casCents = (line, group) => {
  const elements = elementsOf(line);
  let sum = 0;
  for (let n = 3; n < elements.length; n += 3) {
    if (group === undefined || elements[1] === group) sum += toCents(elements[n]);
  }
  return sum;
};

/** Fills the "?" of one transaction. */
function fill(lines) {
  const rows = lines.map(elementsOf);
  const ends = (i, ids) => {
    let at = i + 1;
    while (at < rows.length && !ids.includes(rows[at][0])) at += 1;
    return at;
  };
  const cas = (from, to, group) => {
    let sum = 0;
    for (let i = from; i < to; i += 1) {
      if (rows[i][0] === "CAS") sum += casCents(rows[i].join("*"), group);
    }
    return sum;
  };
  let payment = 0;
  rows.forEach((row, i) => {
    if (row[0] === "SVC" && row[3] === "?") {
      const to = ends(i, ["SVC", "CLP", "LX", "PLB"]);
      row[3] = toText(toCents(row[2]) - cas(i, to));
    }
    if (row[0] === "PLB") {
      for (let n = 4; n < row.length; n += 2) payment -= toCents(row[n]);
    }
  });
  rows.forEach((row, i) => {
    if (row[0] !== "CLP") return;
    const to = ends(i, ["CLP", "LX", "PLB"]);
    const services = rows.slice(i, to).filter((other) => other[0] === "SVC");
    if (row[3] === "?") row[3] = toText(services.reduce((sum, svc) => sum + toCents(svc[2]), 0));
    if (row[4] === "?") row[4] = toText(toCents(row[3]) - cas(i, to));
    if (row[5] === "?") row[5] = toText(cas(i, to, "PR"));
    payment += toCents(row[4]);
  });
  const bpr = rows.find((row) => row[0] === "BPR");
  if (bpr?.[2] === "?") bpr[2] = toText(payment);
  return rows.map((row) => row.join("*"));
}

/** Puts lines together with the delimiters of a file. */
function render(lines, { element = "*", component = ":", end = "~", newline = "" } = {}) {
  return lines
    .map((line) => line.replaceAll(":", component).replaceAll("*", element) + end + newline)
    .join("");
}

// ---- expectations, counted by plain splitting ----

function summaryOf(lines) {
  const totals = {
    interchanges: 0,
    transactions: 0,
    claims: 0,
    services: 0,
    adjustments: 0,
    providerAdjustments: 0,
    chargeCents: 0,
    paidCents: 0,
    adjustmentCents: 0,
    providerAdjustmentCents: 0,
    paymentCents: 0,
  };
  const remittances = [];
  let remittance;
  let claim;
  for (const line of lines) {
    const e = elementsOf(line);
    switch (e[0]) {
      case "ISA":
        totals.interchanges += 1;
        break;
      case "ST":
        if (e[1] !== "835") break;
        totals.transactions += 1;
        remittance = { controlNumber: e[2], claims: [], providerAdjustments: [] };
        remittances.push(remittance);
        claim = undefined;
        break;
      case "BPR":
        remittance.paymentCents = toCents(e[2]);
        remittance.method = e[4];
        remittance.date = isoDate(e[16]);
        totals.paymentCents += toCents(e[2]);
        break;
      case "TRN":
        remittance.trace = e[2];
        break;
      case "N1":
        remittance[e[1] === "PR" ? "payer" : "payee"] = e[2];
        break;
      case "CLP":
        if (e.slice(1).every((text) => text === "")) break;
        claim = {
          patientControlNumber: e[1],
          statusCode: e[2],
          chargeCents: toCents(e[3]),
          paidCents: toCents(e[4]),
          ...(e[5] ? { patientResponsibilityCents: toCents(e[5]) } : {}),
          services: 0,
          adjustments: [],
          remarks: [],
        };
        totals.claims += 1;
        totals.chargeCents += claim.chargeCents;
        totals.paidCents += claim.paidCents;
        remittance.claims.push(claim);
        break;
      case "SVC":
        totals.services += 1;
        claim.services += 1;
        break;
      case "CAS":
        for (let n = 2; n < e.length; n += 3) {
          totals.adjustmentCents += toCents(e[n + 1]);
          if (!e[n]) continue;
          totals.adjustments += 1;
          claim.adjustments.push(`${e[1]}-${e[n]} ${toCents(e[n + 1])}`);
        }
        break;
      case "MIA":
        claim.remarks.push(...[5, 20, 21, 22, 23].map((n) => e[n]).filter(Boolean));
        break;
      case "MOA":
        claim.remarks.push(...[3, 4, 5, 6, 7].map((n) => e[n]).filter(Boolean));
        break;
      case "LQ":
        claim.remarks.push(e[2]);
        break;
      case "PLB":
        for (let n = 3; n < e.length; n += 2) {
          totals.providerAdjustments += 1;
          totals.providerAdjustmentCents += toCents(e[n + 1]);
          const [reason, reference = ""] = e[n].split(":");
          remittance.providerAdjustments.push(`${reason} ${reference} ${toCents(e[n + 1])}`);
        }
    }
  }
  return { totals, remittances };
}

function isoDate(text = "") {
  const full = text.length === 6 ? `20${text}` : text;
  return full === "" ? undefined : full.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
}

// ---- what a file must be: text or bytes, and its expectation ----

function put(path, content, expectation) {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);
  files.set(`fixtures/${path}.edi`, bytes);
  files.set(`fixtures/${path}.json`, Buffer.from(`${JSON.stringify(expectation, null, 2)}\n`));
}

/** A valid 835: every transaction complete and balanced, nothing to tell but `diagnostics`. */
function story(name, says, lines, { diagnostics = [], delimiters = { newline: "\n" } } = {}) {
  const { totals, remittances } = summaryOf(lines);
  const balance = {
    transactions: totals.transactions,
    balanced: totals.transactions,
    unbalanced: 0,
    notEvaluable: 0,
  };
  put(`835/valid/${name}`, render(lines, delimiters), {
    says,
    diagnostics,
    totals,
    balance,
    roundTrip: true,
    remittances,
  });
}

// ---- parties ----

const PAYEES = {
  clinic: ["MILLRACE FAMILY MEDICINE", npi(10), "00-1000010", "12 MILLRACE LANE", "ELMFORD"],
  specialists: ["SABLE RIDGE SPECIALISTS", npi(20), "00-1000020", "400 SABLE RIDGE", "TARNWICK"],
  hospital: ["LANTERN HILL HOSPITAL", npi(30), "00-1000030", "1 LANTERN HILL", "OSTERVALE"],
  dental: ["PEBBLE COURT DENTAL", npi(40), "00-1000040", "7 PEBBLE COURT", "ELMFORD"],
};

/** BPR to the end of loop 1000B. */
function header({
  payer,
  id,
  trace,
  date,
  payee,
  method = "ACH",
  references = [],
  phone = "0100",
}) {
  const [name, number, taxId, street, city] = PAYEES[payee];
  const tax = taxId.replace("-", "");
  const bank =
    method === "ACH"
      ? `ACH*CCP*01*999000018*DA*700${id}*1${id.padStart(9, "0")}**01*999000021*DA*55${tax}`
      : `${method}***********`;
  return [
    `BPR*${method === "NON" ? "H" : "I"}*?*C*${bank}*${date}`,
    `TRN*1*${trace}*1${id.padStart(9, "0")}`,
    `DTM*405*${date}`,
    `N1*PR*${payer}*XV*${id}`,
    `N3*PO BOX ${id.slice(-3)}`,
    "N4*QUARRYTON*OR*99999",
    ...references.map((reference) => `REF*${reference}`),
    `PER*CX*CLAIM CARE*TE*800555${phone}`,
    `PER*BL*ERA DESK*TE*800555${phone}*EM*ERA${id}@PAYER.EXAMPLE`,
    `N1*PE*${name}*XX*${number}`,
    `N3*${street}`,
    `N4*${city}*OR*99999`,
    `REF*TJ*${tax}`,
  ];
}

// ---- the stories ----

story(
  "professional-patient-share",
  "Office visits paid as contracted: the difference to the fee is contractual (CO-45), the rest is deductible, coinsurance or copayment (PR-1, PR-2, PR-3). Nothing is denied.",
  interchange({
    sender: "HARBORCREST",
    receiver: "MILLRACE",
    date: "20260312",
    control: 101,
    transactions: [
      [
        ...header({
          payer: "HARBOR CREST HEALTH PLAN",
          id: "00210",
          trace: "HC2603120001",
          date: "20260312",
          payee: "clinic",
          references: ["2U*HCHP1"],
        }),
        ...split(`
          LX*1
          CLP*MR1001*1*?*?*?*12*HC26070100001*11*1
          NM1*QC*1*HALLORAN*MIRA*T***MI*HCX100001
          NM1*82*1*OKONJO*TESS****XX*${npi(101)}
          REF*1L*HC-GROUP-7
          DTM*050*20260224
          SVC*HC:99214:25*185*?**1
          DTM*472*20260219
          CAS*CO*45*52.4
          CAS*PR*3*25
          REF*6R*MR1001A
          AMT*B6*132.6
          SVC*HC:36415*22*?**1
          DTM*472*20260219
          CAS*CO*45*13.5
          REF*6R*MR1001B
          AMT*B6*8.5
          SVC*HC:80053*64.75*?**1
          DTM*472*20260219
          CAS*CO*45*50.21
          CAS*PR*2*2.91
          REF*6R*MR1001C
          AMT*B6*14.54
          CLP*MR1002*1*?*?*?*12*HC26070100002*11*1
          NM1*QC*1*DRAKE*OSWIN****MI*HCX100002
          NM1*82*1*OKONJO*TESS****XX*${npi(101)}
          DTM*050*20260224
          SVC*HC:99203*240*?**1
          DTM*472*20260220
          CAS*CO*45*91.15
          CAS*PR*1*148.85
          REF*6R*MR1002A
          AMT*B6*148.85
          CLP*MR1003*1*?*?*?*12*HC26070100003*11*1
          NM1*QC*1*VANTERPOOL*JUNE****MI*HCX100003
          NM1*IL*1*VANTERPOOL*AXEL****MI*HCX100003
          NM1*82*1*BRISCO*ANSEL****XX*${npi(102)}
          DTM*050*20260225
          SVC*HC:99396*210*?**1
          DTM*472*20260223
          CAS*CO*45*38.8
          REF*6R*MR1003A
          AMT*B6*171.2
          SVC*HC:90471*45*?**1
          DTM*472*20260223
          CAS*CO*45*21.17
          REF*6R*MR1003B
          AMT*B6*23.83
          SVC*HC:90686*38*?**1
          DTM*472*20260223
          CAS*CO*45*17.72
          REF*6R*MR1003C
          AMT*B6*20.28
          CLP*MR1004*1*?*?*?*12*HC26070100004*11*1
          NM1*QC*1*IBARRA*NOLAN*R***MI*HCX100004
          NM1*82*1*BRISCO*ANSEL****XX*${npi(102)}
          DTM*050*20260226
          SVC*HC:99213*132*?**1
          DTM*472*20260224
          CAS*CO*45*39.05
          CAS*PR*1*50**2*8.59
          REF*6R*MR1004A
          AMT*B6*92.95
        `),
      ],
    ],
  }),
);

story(
  "denials-front-end-and-authorization",
  "Ten claims of one payment: no authorization (CO-197), missing data (CO-16 with N290, and with MA130 in MOA: unprocessable, no appeal right), filed late (CO-29), other payer first (CO-22), wrong payer (CO-109), not covered by the plan (PR-204), coverage ended (PR-27). One is paid in full, two in part.",
  interchange({
    sender: "BLUEHERON",
    receiver: "SABLERIDGE",
    date: "20260903",
    control: 202,
    transactions: [
      [
        ...header({
          payer: "BLUE HERON MUTUAL",
          id: "00320",
          trace: "BH2609030007",
          date: "20260903",
          payee: "specialists",
          phone: "0200",
        }),
        ...split(`
          LX*1
          CLP*SR2001*1*?*?*?*12*BH26239000011*11*1
          NM1*QC*1*FENWICK*LARA****MI*BHM20001
          NM1*82*1*ADEYEMI*KOLA****XX*${npi(201)}
          DTM*050*20260811
          SVC*HC:99204*310*?**1
          DTM*472*20260804
          CAS*CO*45*98.2
          CAS*PR*3*40
          REF*6R*SR2001A
          AMT*B6*211.8
          SVC*HC:72148:TC*1150*?**1
          DTM*472*20260804
          CAS*CO*197*1150
          REF*6R*SR2001B
          LQ*HE*N54
          CLP*SR2002*4*?*?*?*12*BH26239000012*11*1
          NM1*QC*1*MARCHETTI*DION****MI*BHM20002
          NM1*82*1*ADEYEMI*KOLA****XX*${npi(201)}
          DTM*050*20260812
          SVC*HC:64483:50*1890*?**1
          DTM*472*20260806
          CAS*CO*197*1890
          REF*6R*SR2002A
          CLP*SR2003*4*?*?*?*12*BH26239000013*11*1
          NM1*QC*1*OYELARAN*BISI****MI*BHM20003
          DTM*050*20260812
          SVC*HC:99213*145*?**1
          DTM*472*20260805
          CAS*CO*16*145
          REF*6R*SR2003A
          LQ*HE*N290
          CLP*SR2004*4*410*0*0*12*BH26239000014*11*1
          CAS*CO*16*410
          NM1*QC*1*PELLETIER*RUTH****MI*BHM20004
          MOA***MA130*N382
          DTM*050*20260813
          CLP*SR2005*1*?*?*?*12*BH26239000015*11*1
          NM1*QC*1*QUILLON*HARVEY****MI*BHM20005
          DTM*050*20260820
          SVC*HC:20610:RT*265*?**1
          DTM*472*20260105
          CAS*CO*29*265
          REF*6R*SR2005A
          CLP*SR2006*4*?*?*?*12*BH26239000016*11*1
          NM1*QC*1*STROUD*EDITH****MI*BHM20006
          DTM*050*20260813
          SVC*HC:99214*198*?**1
          DTM*472*20260807
          CAS*CO*22*198
          REF*6R*SR2006A
          LQ*HE*MA04
          CLP*SR2007*4*?*?*?*12*BH26239000017*11*1
          NM1*QC*1*TAMBLYN*COLE****MI*BHM20007
          DTM*050*20260814
          SVC*HC:99213*145*?**1
          DTM*472*20260810
          CAS*CO*109*145
          REF*6R*SR2007A
          LQ*HE*N418
          CLP*SR2008*1*?*?*?*12*BH26239000018*11*1
          NM1*QC*1*UNDERHAY*SUNNIVA****MI*BHM20008
          DTM*050*20260814
          SVC*HC:99213*145*?**1
          DTM*472*20260811
          CAS*CO*45*48
          CAS*PR*3*40
          REF*6R*SR2008A
          AMT*B6*97
          SVC*HC:97139*90*?**1
          DTM*472*20260811
          CAS*PR*204*90
          REF*6R*SR2008B
          LQ*HE*N130
          CLP*SR2009*4*?*?*?*12*BH26239000019*11*1
          NM1*QC*1*WHITLOW*PERRIN****MI*BHM20009
          DTM*050*20260814
          SVC*HC:99212*95*?**1
          DTM*472*20260811
          CAS*PR*27*95
          REF*6R*SR2009A
          CLP*SR2010*1*?*?*?*12*BH26239000020*11*1
          NM1*QC*1*YARROW*MABEL****MI*BHM20010
          DTM*050*20260814
          SVC*HC:99215*260*?**1
          DTM*472*20260812
          CAS*CO*45*71.5
          CAS*PR*3*40
          REF*6R*SR2010A
          AMT*B6*188.5
        `),
      ],
    ],
  }),
);

story(
  "denials-clinical-and-coding",
  "A Medicare Advantage plan refuses care as not necessary (CO-50), bundled (CO-97 with M15), duplicate (OA-18), without records (CO-252 with N706), with the wrong modifier (CO-4), for a diagnosis that does not fit (CO-11), and over a unit limit (CO-151); one line of a claim is refused while its others are paid.",
  interchange({
    sender: "CEDARMEADOW",
    receiver: "SABLERIDGE",
    date: "20260917",
    control: 303,
    transactions: [
      [
        ...header({
          payer: "CEDAR MEADOW ADVANTAGE",
          id: "00430",
          trace: "CM2609170042",
          date: "20260917",
          payee: "specialists",
          phone: "0300",
        }),
        ...split(`
          LX*1
          CLP*SR3001*4*?*?*?*16*CM26250000101*22*1
          NM1*QC*1*ABERNETHY*LOIS****MI*CMA30001
          NM1*82*1*LINDQVIST*ERIK****XX*${npi(202)}
          DTM*050*20260828
          SVC*HC:93306*1420*?**1
          DTM*472*20260821
          CAS*CO*50*1420
          REF*6R*SR3001A
          REF*0K*L33577
          LQ*HE*N115
          CLP*SR3002*1*?*?*?*16*CM26250000102*11*1
          NM1*QC*1*BOUCHARD*EMIL****MI*CMA30002
          NM1*82*1*LINDQVIST*ERIK****XX*${npi(202)}
          DTM*050*20260828
          SVC*HC:11042*380*?**1
          DTM*472*20260822
          CAS*CO*45*171.33
          CAS*PR*2*41.73
          REF*6R*SR3002A
          AMT*B6*208.67
          SVC*HC:97597*190*?**1
          DTM*472*20260822
          CAS*CO*97*190
          REF*6R*SR3002B
          LQ*HE*M15
          CLP*SR3003*4*?*?*?*16*CM26250000103*11*1
          NM1*QC*1*CASTELLAN*FAYE****MI*CMA30003
          DTM*050*20260829
          SVC*HC:99214*205*?**1
          DTM*472*20260722
          CAS*OA*18*205
          REF*6R*SR3003A
          LQ*HE*N522
          CLP*SR3004*4*?*?*?*16*CM26250000104*22*1
          NM1*QC*1*DEVERELL*GRANT****MI*CMA30004
          DTM*050*20260829
          SVC*HC:29881:LT*3275*?**1
          DTM*472*20260818
          CAS*CO*252*3275
          REF*6R*SR3004A
          LQ*HE*N706
          CLP*SR3005*1*?*?*?*16*CM26250000105*11*1
          NM1*QC*1*ELLERY*HOPE****MI*CMA30005
          DTM*050*20260830
          SVC*HC:99213*150*?**1
          DTM*472*20260824
          CAS*CO*4*150
          REF*6R*SR3005A
          LQ*HE*N519
          SVC*HC:69210*110*?**1
          DTM*472*20260824
          CAS*CO*45*62.04
          CAS*PR*2*9.59
          REF*6R*SR3005B
          AMT*B6*47.96
          CLP*SR3006*4*?*?*?*16*CM26250000106*11*1
          NM1*QC*1*FAIRWEATHER*IVO****MI*CMA30006
          DTM*050*20260830
          SVC*HC:82306*98.5*?**1
          DTM*472*20260824
          CAS*CO*11*98.5
          REF*6R*SR3006A
          REF*0K*L33556
          LQ*HE*N386
          CLP*SR3007*1*?*?*?*16*CM26250000107*11*1
          NM1*QC*1*GALLOWAY*JOAN****MI*CMA30007
          DTM*050*20260831
          SVC*HC:97110:GP*270*?**2**3
          DTM*472*20260825
          CAS*CO*45*85.5**151*90*1
          CAS*PR*2*18.9
          REF*6R*SR3007A
          AMT*B6*94.5
          CLP*SR3008*1*?*?*?*16*CM26250000108*11*1
          NM1*QC*1*HOLLIS*KARL****MI*CMA30008
          DTM*050*20260831
          SVC*HC:99214*205*?**1
          DTM*472*20260826
          CAS*CO*45*77.12
          CAS*PR*2*25.58
          REF*6R*SR3008A
          AMT*B6*127.88
        `),
      ],
    ],
  }),
);

story(
  "reversal-and-correction",
  "Claims paid before are taken back (CLP02 22, all signs turned) and decided anew: one is paid better, one is now denied for records not sent (CO-252 with N706). A refund the clinic has sent already is given back (PLB 72); one old overpayment is withheld (PLB WO) and what cannot be collected now goes forward (PLB FB), so that the payment is zero.",
  interchange({
    sender: "WILLOWGATE",
    receiver: "MILLRACE",
    date: "20260625",
    control: 404,
    transactions: [
      [
        ...header({
          payer: "WILLOW GATE COMMERCIAL",
          id: "00540",
          trace: "WG2606250003",
          date: "20260625",
          payee: "clinic",
          method: "NON",
          phone: "0400",
        }),
        ...split(`
          LX*1
          CLP*MR4001*22*-185*-80*0*12*WG26098000001*11*7
          NM1*QC*1*INGRAM*LENA****MI*WGC40001
          REF*F8*WG26040000077
          DTM*050*20260402
          SVC*HC:99213*-185*?**1
          DTM*472*20260330
          CAS*CO*45*-105
          REF*6R*MR4001A
          CLP*MR4001*1*?*?*?*12*WG26170000001*11*7
          NM1*QC*1*INGRAM*LENA****MI*WGC40001
          REF*F8*WG26040000077
          DTM*050*20260610
          SVC*HC:99214*185*?**1*HC:99213
          DTM*472*20260330
          CAS*CO*45*57.5
          REF*6R*MR4001A
          AMT*B6*127.5
          CLP*MR4002*22*-640*-512*0*12*WG26098000002*11*1
          NM1*QC*1*JANSSON*MILO****MI*WGC40002
          DTM*050*20260405
          SVC*HC:11442*-640*?**1
          DTM*472*20260401
          CAS*CO*45*-64
          CAS*PR*2*-64
          REF*6R*MR4002A
          CLP*MR4002*4*?*?*?*12*WG26170000002*11*1
          NM1*QC*1*JANSSON*MILO****MI*WGC40002
          DTM*050*20260405
          SVC*HC:11442*640*?**1
          DTM*472*20260401
          CAS*CO*252*640
          REF*6R*MR4002A
          LQ*HE*N706
          CLP*MR4003*22*-145*-97*0*12*WG26098000003*11*1
          NM1*QC*1*KESTREL*NORA****MI*WGC40003
          DTM*050*20260411
          SVC*HC:99213*-145*?**1
          DTM*472*20260408
          CAS*CO*45*-48
          REF*6R*MR4003A
          CLP*MR4003*1*?*?*?*12*WG26170000003*11*1
          NM1*QC*1*KESTREL*NORA****MI*WGC40003
          DTM*050*20260411
          SVC*HC:99213*145*?**1
          DTM*472*20260408
          CAS*CO*45*48
          CAS*PR*1*97
          REF*6R*MR4003A
          AMT*B6*97
          CLP*MR4004*1*?*?*?*12*WG26170000004*11*1
          NM1*QC*1*LOCKRIDGE*OTIS****MI*WGC40004
          DTM*050*20260612
          SVC*HC:99214*185*?**1
          DTM*472*20260608
          CAS*CO*45*57.5
          CAS*PR*3*25
          REF*6R*MR4004A
          AMT*B6*127.5
          PLB*${npi(10)}*20261231*72:MR4003*-97*WO:WG26011000555*60*FB:WG2606250003*-422
        `),
      ],
    ],
  }),
);

story(
  "secondary-after-primary",
  "A supplement pays after the primary payer: what that one paid and wrote off is OA-23 and no denial. Two claims go on to a third payer (CLP02 19 and 20); one is refused because the primary's remittance is missing (CO-22 with N4).",
  interchange({
    sender: "EVERMOOR",
    receiver: "SABLERIDGE",
    date: "20260709",
    control: 505,
    transactions: [
      [
        ...header({
          payer: "EVERMOOR SUPPLEMENT",
          id: "00650",
          trace: "90455012",
          date: "20260709",
          payee: "specialists",
          method: "CHK",
          phone: "0500",
        }),
        ...split(`
          LX*1
          CLP*SR5001*2*?*?*?*MC*EV26180000001*11*1
          NM1*QC*1*MERRIWEATHER*PAUL****MI*EVS50001
          NM1*GB*1*MERRIWEATHER*PAUL****MI*JFI550001
          DTM*050*20260626
          SVC*HC:99214*205*?**1
          DTM*472*20260520
          CAS*OA*23*179.42
          REF*6R*SR5001A
          AMT*B6*127.88
          CLP*SR5002*2*?*?*?*MC*EV26180000002*11*1
          NM1*QC*1*NAKAGAWA*ROSE****MI*EVS50002
          DTM*050*20260626
          SVC*HC:20611:LT*320*?**1
          DTM*472*20260521
          CAS*OA*23*299.2
          REF*6R*SR5002A
          SVC*HC:J7325*900*?**48
          DTM*472*20260521
          CAS*OA*23*802.4
          CAS*PR*2*17.6
          REF*6R*SR5002B
          CLP*SR5003*19*?*?*?*MC*EV26180000003*11*1
          NM1*QC*1*OSTRANDER*QUINN****MI*EVS50003
          NM1*TT*2*PINE HOLLOW TRUST*****PI*00990
          MOA***MA18
          DTM*050*20260627
          SVC*HC:99213*145*?**1
          DTM*472*20260522
          CAS*CO*45*48
          CAS*PR*2*19.4
          REF*6R*SR5003A
          AMT*B6*97
          CLP*SR5004*20*?*?*?*MC*EV26180000004*11*1
          NM1*QC*1*PRESCOTT*SYLVIE****MI*EVS50004
          NM1*TT*2*PINE HOLLOW TRUST*****PI*00990
          MOA***MA18
          DTM*050*20260627
          SVC*HC:93000*85*?**1
          DTM*472*20260525
          CAS*OA*23*81.77
          REF*6R*SR5004A
          CLP*SR5005*2*?*?*?*MC*EV26180000005*11*1
          NM1*QC*1*RAVENHILL*THEO****MI*EVS50005
          DTM*050*20260629
          SVC*HC:99214*205*?**1
          DTM*472*20260528
          CAS*CO*22*205
          REF*6R*SR5005A
          LQ*HE*N4
        `),
      ],
    ],
  }),
);

story(
  "hospital-inpatient-and-outpatient",
  "A hospital's week with a Medicare contractor: two stays paid by DRG, one with a cost outlier, outpatient visits paid by APC, two percent kept back by sequestration (CO-253), one emergency stay refused for its setting (CO-58), one line bundled (CO-97). LX loops carry TS3 and TS2 totals.",
  interchange({
    sender: "JUNIPERFI",
    receiver: "LANTERNHILL",
    date: "20260820",
    control: 606,
    transactions: [
      [
        ...header({
          payer: "JUNIPER FISCAL SERVICES",
          id: "00760",
          trace: "JF2608200118",
          date: "20260820",
          payee: "hospital",
          phone: "0600",
        }),
        ...split(`
          LX*1
          TS3*${npi(30)}*11*20261231*3*88300
          TS2*20450*17200*3250*840*1615*905**0*4210.5*4.2*2*9*9*0*0*1.6*1380*235*0
          CLP*LH6001*1*42800*?*?*MA*JF22022600001*11*1*01*470*1.9
          CAS*CO*45*29512.66**253*233.69
          CAS*PR*1*1603
          NM1*QC*1*SILVERTHORN*UMA****MI*JFI660001
          MIA*4**0*11684.34*MA01**0*1022.4*980*42.4*0*0*0*0*4*0*0*611.2
          REF*EA*LHM60001
          DTM*232*20260727
          DTM*233*20260731
          DTM*050*20260805
          AMT*AU*42800
          QTY*CA*4
          CLP*LH6002*1*38650*?*?*MA*JF22022600002*11*1*06*291*1.34
          CAS*CO*45*22961.5**253*281.71
          CAS*PR*1*1603
          NM1*QC*1*THACKERAY*VIOLA****MI*JFI660002
          MIA*5*4210.5*0*9876.1*MA01**0*990*950*40*0*0*0*0*5*0*0*203.1
          REF*EA*LHM60002
          DTM*232*20260720
          DTM*233*20260725
          DTM*050*20260804
          AMT*AU*38650
          QTY*CA*5
          CLP*LH6003*4*6850*0*0*MA*JF22022600003*11*1*01*313
          CAS*CO*58*6850
          NM1*QC*1*UPCHURCH*WILL****MI*JFI660003
          MIA*0**0*0*N180
          REF*EA*LHM60003
          DTM*232*20260801
          DTM*233*20260802
          DTM*050*20260806
          LX*2
          TS3*${npi(30)}*13*20261231*2*5145
          CLP*LH6004*1*?*?*?*MB*JF22022600004*13*1
          NM1*QC*1*VASQUEZ*XENIA****MI*JFI660004
          MOA*.8***MA01
          DTM*232*20260803
          DTM*233*20260803
          DTM*050*20260807
          SVC*HC:45385*3120*?*0750*1
          DTM*472*20260803
          CAS*CO*45*1894.6**253*18.5
          CAS*PR*2*300.4
          REF*6R*1
          REF*APC*05312
          AMT*B6*1225.4
          SVC*HC:88305*310*?*0312*1
          DTM*472*20260803
          CAS*CO*97*310
          REF*6R*2
          LQ*HE*M15
          SVC*HC:00811*415*?*0370*1
          DTM*472*20260803
          CAS*CO*45*415
          REF*6R*3
          CLP*LH6005*1*?*?*?*MB*JF22022600005*13*1
          NM1*QC*1*WINTERBOURNE*YUSUF****MI*JFI660005
          MOA*.8***MA01
          DTM*232*20260804
          DTM*233*20260804
          DTM*050*20260807
          SVC*HC:99284*1300*?*0450*1
          DTM*472*20260804
          CAS*CO*45*918.2**253*6.11
          CAS*PR*2*76.36
          REF*6R*1
          REF*APC*05024
          AMT*B6*381.8
        `),
      ],
    ],
  }),
);

story(
  "provider-adjustments",
  "A Medicaid agency pays two claims late and adds interest (AMT*I on the claims, PLB L6 with its sign turned), withholds an overpayment (PLB WO), brings a balance forward (PLB FB) and levies an assessment (PLB CS). One claim is denied because the member was not eligible on the day (CO-177), one for missing consent (CO-16 with N28).",
  interchange({
    sender: "WESTMARKMD",
    receiver: "MILLRACE",
    date: "20260514",
    control: 707,
    transactions: [
      [
        ...header({
          payer: "WESTMARK STATE MEDICAID",
          id: "00870",
          trace: "WM0514260009",
          date: "20260514",
          payee: "clinic",
          phone: "0700",
        }),
        ...split(`
          LX*1
          CLP*MR7001*1*?*?*?*MC*WM26001000001*11*1
          NM1*QC*1*XAVIERE*ZOLA****MI*WMM70001
          DTM*050*20260116
          AMT*I*4.12
          SVC*HC:99392*165*?**1
          DTM*472*20260112
          CAS*CO*45*71.44
          REF*6R*MR7001A
          SVC*HC:90460*40*?**2
          DTM*472*20260112
          CAS*CO*45*9.3
          REF*6R*MR7001B
          CLP*MR7002*1*?*?*?*MC*WM26001000002*11*1
          NM1*QC*1*YOUNGBLOOD*ALMA****MI*WMM70002
          DTM*050*20260119
          AMT*I*2.38
          SVC*HC:99213*132*?**1
          DTM*472*20260114
          CAS*CO*45*60.12
          CAS*PR*3*3
          REF*6R*MR7002A
          CLP*MR7003*4*?*?*?*MC*WM26001000003*11*1
          NM1*QC*1*ZIEGLER*BRAM****MI*WMM70003
          DTM*050*20260420
          SVC*HC:99213*132*?**1
          DTM*472*20260416
          CAS*CO*177*132
          REF*6R*MR7003A
          CLP*MR7004*4*?*?*?*MC*WM26001000004*11*1
          NM1*QC*1*ASHCOMBE*CLEO****MI*WMM70004
          DTM*050*20260421
          SVC*HC:58600*980*?**1
          DTM*472*20260417
          CAS*CO*16*980
          REF*6R*MR7004A
          LQ*HE*N28
          CLP*MR7005*1*?*?*?*MC*WM26001000005*11*1
          NM1*QC*1*BELLWETHER*DORA****MI*WMM70005
          DTM*050*20260422
          SVC*HC:59400*2850*?**1
          DTM*472*20260418
          CAS*CO*45*1275.5
          REF*6R*MR7005A
          PLB*${npi(10)}*20261231*L6:INTEREST*-6.5*WO:WM25330000042*210.4*FB:WM0430260007*38.75
          PLB*${npi(10)}*20261231*CS:ASSESSMENT*15
        `),
      ],
    ],
  }),
);

story(
  "capitation-forwarding-and-predetermination",
  "Claims with nothing paid that are no denials: care under capitation (CO-24), a claim passed on to another payer (CLP02 23), a predetermination (CLP02 25 with OA-101), a fixed rate above the charge (OA-94), and one true denial among them (CO-96 with N30).",
  interchange({
    sender: "LARKSPUR",
    receiver: "MILLRACE",
    date: "20260716",
    control: 808,
    transactions: [
      [
        ...header({
          payer: "LARKSPUR HEALTH HMO",
          id: "00980",
          trace: "LK2607160021",
          date: "20260716",
          payee: "clinic",
          phone: "0800",
        }),
        ...split(`
          LX*1
          CLP*MR8001*1*?*?*?*HM*LK26190000001*11*1
          NM1*QC*1*CARDOZA*EWAN****MI*LKH80001
          DTM*050*20260703
          SVC*HC:99213*145*?**1
          DTM*472*20260629
          CAS*CO*24*135
          CAS*PR*3*10
          REF*6R*MR8001A
          CLP*MR8002*1*?*?*?*HM*LK26190000002*11*1
          NM1*QC*1*DUNSTAN*FERN****MI*LKH80002
          DTM*050*20260703
          SVC*HC:99214*185*?**1
          DTM*472*20260630
          CAS*CO*24*185
          REF*6R*MR8002A
          SVC*HC:87880*48*?**1
          DTM*472*20260630
          CAS*CO*45*31.7
          REF*6R*MR8002B
          AMT*B6*16.3
          CLP*MR8003*23*?*?*?*HM*LK26190000003*11*1
          NM1*QC*1*EASTERLING*GUS****MI*LKH80003
          NM1*TT*2*PINE HOLLOW TRUST*****PI*00990
          DTM*050*20260706
          SVC*HC:99213*145*?**1
          DTM*472*20260701
          CAS*OA*109*145
          REF*6R*MR8003A
          CLP*MR8004*25*?*?*?*HM*LK26190000004*11*1
          NM1*QC*1*FALKNER*HILDE****MI*LKH80004
          DTM*050*20260706
          SVC*HC:58661*4100*?**1
          DTM*472*20260815
          CAS*OA*101*4100
          REF*6R*MR8004A
          CLP*MR8005*4*?*?*?*HM*LK26190000005*11*1
          NM1*QC*1*GREYSTOKE*IRMA****MI*LKH80005
          DTM*050*20260707
          SVC*HC:S9090*120*?**1
          DTM*472*20260702
          CAS*CO*96*120
          REF*6R*MR8005A
          LQ*HE*N30
          CLP*MR8006*1*?*?*?*HM*LK26190000006*11*1
          NM1*QC*1*HAWKSWORTH*JUDE****MI*LKH80006
          DTM*050*20260707
          SVC*HC:59409*1400*?**1
          DTM*472*20260703
          CAS*OA*94*-200
          REF*6R*MR8006A
        `),
      ],
    ],
  }),
);

story(
  "dental-and-drug",
  "A dental plan pays and refuses by CDT code (AD): a cleaning once too often (CO-119), a crown waiting for X-rays (CO-252 with N706), a filling paid as a cheaper one (SVC06); and a drug on a pharmacy line is rejected with an NCPDP code (LQ RX).",
  interchange({
    sender: "TIDEPOOL",
    receiver: "PEBBLECOURT",
    date: "20260402",
    control: 909,
    transactions: [
      [
        ...header({
          payer: "TIDEPOOL DENTAL AND RX",
          id: "01090",
          trace: "TP2604020005",
          date: "20260402",
          payee: "dental",
          phone: "0900",
        }),
        ...split(`
          LX*1
          CLP*PC9001*1*?*?*?*15*TP26075000001*11*1
          NM1*QC*1*ISHERWOOD*KIT****MI*TPD90001
          DTM*050*20260318
          SVC*AD:D0120*58*?**1
          DTM*472*20260312
          CAS*CO*45*16
          REF*6R*PC9001A
          SVC*AD:D1110*112*?**1
          DTM*472*20260312
          CAS*CO*119*112
          REF*6R*PC9001B
          LQ*HE*N362
          CLP*PC9002*4*?*?*?*15*TP26075000002*11*1
          NM1*QC*1*JERNIGAN*LULA****MI*TPD90002
          DTM*050*20260318
          SVC*AD:D2740*1290*?**1
          DTM*472*20260313
          CAS*CO*252*1290
          REF*6R*PC9002A
          LQ*HE*N706
          CLP*PC9003*1*?*?*?*15*TP26075000003*11*1
          NM1*QC*1*KINGSOLVER*MOSS****MI*TPD90003
          DTM*050*20260319
          SVC*AD:D2140*210*?**1*AD:D2391
          DTM*472*20260314
          CAS*CO*45*34**169*78
          CAS*PR*2*19.6
          REF*6R*PC9003A
          AMT*B6*98
          CLP*PC9004*4*?*?*?*15*TP26075000004*01*1
          NM1*QC*1*LONGACRE*NELL****MI*TPD90004
          DTM*050*20260319
          SVC*N4:99999000101*64.2*?**30
          DTM*472*20260316
          CAS*CO*16*64.2
          REF*6R*PC9004A
          LQ*RX*75
        `),
      ],
    ],
  }),
);

story(
  "version-4010",
  "A file of the older guide 004010X091A1: no ST03, no CLP05, two-digit year in ISA only, TS3 with its old elements, a reversal marked by group code CR, and one denial (CO-16 with MA61).",
  interchange({
    sender: "OLDFORGE",
    receiver: "SABLERIDGE",
    date: "20260129",
    control: 1010,
    guide: "004010X091A1",
    transactions: [
      split(`
        BPR*I*?*C*CHK************20260129
        TRN*1*55012377*1000001200
        DTM*405*20260128
        N1*PR*OLD FORGE BENEFIT FUND
        N3*9 ANVIL ROW
        N4*QUARRYTON*OR*99999
        N1*PE*SABLE RIDGE SPECIALISTS*XX*${npi(20)}
        LX*1
        TS3*${npi(20)}*11*20261231*3*1035*1035*0*330*286.5*0*418.5
        CLP*SR1101*1*420*?**12*OF260100001*11*1
        NM1*QC*1*MANDEVILLE*OPAL****MI*OFB11001
        SVC*HC:99244*420*?**1
        DTM*472*20260108
        CAS*CO*45*133.5
        REF*6R*SR1101A
        CLP*SR1102*4*330*?**12*OF260100002*11*1
        NM1*QC*1*NETTLETON*PIERS****MI*OFB11002
        SVC*HC:99243*330*?**1
        DTM*472*20260109
        CAS*CO*16*330
        REF*6R*SR1102A
        LQ*HE*MA61
        CLP*SR1090*22*-285*-185**12*OF253300009*11*1
        CAS*CR*45*-100
        NM1*QC*1*OXENFORD*RHEA****MI*OFB11003
        CLP*SR1090*1*285*?**12*OF260100003*11*1
        NM1*QC*1*OXENFORD*RHEA****MI*OFB11003
        SVC*HC:99214*285*?**1
        DTM*472*20251120
        CAS*CO*45*85
        REF*6R*SR1090A
      `),
    ],
  }),
  {
    diagnostics: [
      {
        code: "835/group-code-not-in-guide",
        segment: 27,
        segmentId: "CAS",
        element: 1,
        loop: "2100",
      },
    ],
  },
);

story(
  "two-payments-one-file",
  "Two transactions in one group, CRLF after each segment, other delimiters (| > '): a payment of one claim, and a notice without money (BPR04 NON) whose only claim was denied as a duplicate (OA-18).",
  interchange({
    sender: "HARBORCREST",
    receiver: "LANTERNHILL",
    date: "20261001",
    control: 1111,
    transactions: [
      [
        ...header({
          payer: "HARBOR CREST HEALTH PLAN",
          id: "00210",
          trace: "HC2610010031",
          date: "20261001",
          payee: "hospital",
        }),
        ...split(`
          LX*1
          CLP*LH7001*1*?*?*?*13*HC26270000031*13*1
          NM1*QC*1*PEMBERTON*SAGE****MI*HCX170001
          DTM*050*20260915
          SVC*HC:70553*2400*?*0615*1
          DTM*472*20260910
          CAS*CO*45*1290
          CAS*PR*1*250**2*172
          REF*6R*1
        `),
      ],
      [
        ...header({
          payer: "HARBOR CREST HEALTH PLAN",
          id: "00210",
          trace: "HC2610010032",
          date: "20261001",
          payee: "hospital",
          method: "NON",
        }),
        ...split(`
          LX*1
          CLP*LH7002*4*?*?*?*13*HC26270000032*13*1
          NM1*QC*1*QUARLES*TATE****MI*HCX170002
          DTM*050*20260916
          SVC*HC:70553*2400*?*0615*1
          DTM*472*20260910
          CAS*OA*18*2400
          REF*6R*1
          LQ*HE*N522
        `),
      ],
    ],
  }),
  { delimiters: { element: "|", component: ">", end: "'", newline: "\r\n" } },
);

// ---- framings: the same payment in every dress ----

const BASE = interchange({
  sender: "HARBORCREST",
  receiver: "MILLRACE",
  date: "20260312",
  control: 7,
  transactions: [
    [
      "BPR*I*?*C*CHK************20260312",
      "TRN*1*70001*1000000210",
      "DTM*405*20260312",
      "N1*PR*HARBOR CREST HEALTH PLAN",
      "N3*PO BOX 210",
      "N4*QUARRYTON*OR*99999",
      "PER*BL*ERA DESK*TE*8005550100",
      `N1*PE*MILLRACE FAMILY MEDICINE*XX*${npi(10)}`,
      "LX*1",
      "CLP*MR1*1*?*?*?*12*HC1*11*1",
      "NM1*QC*1*HALLORAN*MIRA****MI*HCX1",
      "SVC*HC:99214:25*185*?**1",
      "DTM*472*20260219",
      "CAS*CO*45*52.4",
      "CAS*PR*3*25",
      "SVC*HC:36415*22*?**1",
      "DTM*472*20260219",
      "CAS*CO*45*13.5",
    ],
  ],
});
const PLAIN = render(BASE);
/** Segment numbers in BASE, 1-based. */
const numberOf = (start, nth = 1) => {
  const found = BASE.map((line, i) => [line, i + 1]).filter(([line]) => line.startsWith(start));
  return found[nth - 1][1];
};

/** Segments from ST to SE. */
const COUNT = numberOf("SE*") - numberOf("ST*") + 1;

/** Where a line of a file stands: its number and its first byte, for a plain rendering. */
function place(lines, start, nth = 1, delimiters = {}) {
  let seen = 0;
  for (let i = 0; i < lines.length; i += 1) {
    if (!lines[i].startsWith(start)) continue;
    seen += 1;
    if (seen < nth) continue;
    const before = render(lines.slice(0, i), delimiters);
    const id = elementsOf(lines[i])[0];
    return { segment: i + 1, segmentId: id, byteOffset: Buffer.byteLength(before) };
  }
  throw new Error(`no segment ${start} (${nth})`);
}

/**
 * A file of envelopes. `counts` are those of a reader that knows no transaction set: segments are
 * those that are no envelope's. `sameClaims`: read as 835 it gives the claims of x12/valid/plain.
 */
function framing(path, says, content, options = {}) {
  const { diagnostics = [], counts = {}, sameClaims = true, complete = true, ...rest } = options;
  put(`x12/${path}`, content, {
    says,
    diagnostics,
    counts: { interchanges: 1, groups: 1, transactions: 1, segments: BASE.length - 6, ...counts },
    complete,
    sameClaims,
    ...rest,
  });
}

const comma = { element: "*", component: ":", segment: "~", newline: "" };

framing("valid/plain", "One payment, delimiters * : ~, nothing between segments.", PLAIN, {
  delimiters: comma,
});
for (const [name, newline] of [
  ["lf", "\n"],
  ["crlf", "\r\n"],
  ["cr", "\r"],
]) {
  const says = `${name.toUpperCase()} follows each segment terminator.`;
  framing(`valid/newline-${name}`, says, render(BASE, { newline }), {
    delimiters: { ...comma, newline },
  });
}
framing("valid/terminator-lf", "LF is the terminator.", render(BASE, { end: "\n" }), {
  delimiters: { ...comma, segment: "\n" },
});
framing("valid/terminator-cr", "CR is the terminator.", render(BASE, { end: "\r" }), {
  delimiters: { ...comma, segment: "\r" },
});
framing(
  "valid/terminator-crlf",
  "CR is the terminator and LF follows it: a text file with one segment a line.",
  render(BASE, { end: "\r", newline: "\n" }),
  { delimiters: { ...comma, segment: "\r", newline: "\n" } },
);
framing(
  "valid/delimiters-control-characters",
  "The delimiters are 0x1D, 0x1F and 0x1E.",
  render(BASE, { element: "\x1d", component: "\x1f", end: "\x1e" }),
  { delimiters: { element: "\x1d", component: "\x1f", segment: "\x1e", newline: "" } },
);
framing(
  "valid/delimiters-printable",
  "The delimiters are | > and '.",
  render(BASE, { element: "|", component: ">", end: "'" }),
  { delimiters: { element: "|", component: ">", segment: "'", newline: "" } },
);
framing("valid/leading-blank-lines", "Blank lines stand before the ISA.", `\r\n \n${PLAIN}`, {
  delimiters: comma,
});
framing("valid/trailing-blank-lines", "Blank lines stand after the IEA.", `${PLAIN}\r\n\r\n`, {
  delimiters: { ...comma },
});

const renumbered = (lines, control) =>
  lines.map((line) => {
    if (line.startsWith("ISA")) return line.replace("*000000007*", `*${control}*`);
    return line.startsWith("IEA") ? line.replace("000000007", control) : line;
  });
framing(
  "valid/several-interchanges",
  "Three interchanges in one file, each with delimiters of its own.",
  render(BASE) +
    render(renumbered(BASE, "000000008"), { element: "|", component: ">", end: "\n" }) +
    render(renumbered(BASE, "000000009"), { end: "~", newline: "\r\n" }),
  { counts: { interchanges: 3, groups: 3, transactions: 3, segments: 3 * (BASE.length - 6) } },
);

{
  const se = numberOf("SE*");
  const body = BASE.slice(2, se);
  const again = [
    ...BASE.slice(0, se),
    ...body.map((line) => line.replace("835*0001", "835*0002").replace(/\*0001$/, "*0002")),
    "GE*2*7",
    "GS*HP*HARBORCREST*MILLRACE*20260312*0915*8*X*005010X221A1",
    ...body,
    "GE*1*8",
    "IEA*2*000000007",
  ];
  framing(
    "valid/several-groups",
    "Two transactions in one group, a third one in a second group; control numbers may begin anew in each group.",
    render(again),
    { counts: { groups: 2, transactions: 3, segments: 3 * (BASE.length - 6) } },
  );
}
{
  const lines = [
    BASE[0],
    "TA1*000000001*260311*0915*A*000",
    "GS*FA*HARBORCREST*MILLRACE*20260312*0915*6*X*005010X231A1",
    "ST*999*0001*005010X231A1",
    "AK1*HC*1*005010X222A1",
    "AK9*A*1*1*1",
    "SE*4*0001",
    "GE*1*6",
    ...BASE.slice(1, -1),
    "IEA*2*000000007",
  ];
  framing(
    "valid/mixed-transactions",
    "An interchange acknowledgment (TA1) and a 999 stand before the payment.",
    render(lines),
    {
      counts: { groups: 2, transactions: 2, segments: BASE.length - 6 + 3 },
      diagnostics: [{ code: "x12/interchange-acknowledgment", ...place(lines, "TA1") }],
      remittanceDiagnostics: [
        { code: "x12/interchange-acknowledgment", ...place(lines, "TA1") },
        { code: "x12/transaction-passed-over", ...place(lines, "ST*999"), transaction: "0001" },
      ],
    },
  );
}
{
  const lines = BASE.map((line) => line.replace("HALLORAN*MIRA", "NÚÑEZ*ZOË"));
  framing("valid/non-ascii-utf-8", "Names in UTF-8.", render(lines), {
    sameClaims: false,
    patient: ["NÚÑEZ", "ZOË"],
    diagnostics: [{ code: "x12/non-ascii", ...place(lines, "NM1") }],
  });
  framing("invalid/non-ascii-latin-1", "Names in Latin-1.", Buffer.from(render(lines), "latin1"), {
    sameClaims: false,
    patient: ["NÚÑEZ", "ZOË"],
    diagnostics: [{ code: "x12/not-utf8", ...place(lines, "NM1") }],
  });
}

// ---- x12/invalid: framing ----

const wrapped = (text, width, mark) => {
  const parts = [];
  for (let i = 0; i < text.length; i += width) parts.push(text.slice(i, i + width));
  return parts.join(mark);
};
framing(
  "invalid/wrapped-at-80-crlf",
  "CRLF after every 80 bytes, inside the ISA too.",
  wrapped(PLAIN, 80, "\r\n"),
  {
    delimiters: comma,
    diagnostics: [
      { code: "x12/line-break-in-segment", segment: 1, segmentId: "ISA", byteOffset: 0 },
    ],
  },
);
framing(
  "invalid/wrapped-at-80-lf",
  "LF after every 80 bytes, inside the ISA too.",
  wrapped(PLAIN, 80, "\n"),
  {
    delimiters: comma,
    diagnostics: [
      { code: "x12/line-break-in-segment", segment: 1, segmentId: "ISA", byteOffset: 0 },
    ],
  },
);
framing(
  "invalid/wrapped-after-isa",
  "Only one segment, far behind the ISA, has a line break inside.",
  PLAIN.replace("HALLORAN", "HALL\r\nORAN"),
  {
    delimiters: comma,
    diagnostics: [
      { code: "x12/line-break-in-segment", ...place(BASE, "NM1"), segmentId: undefined },
    ],
  },
);
framing(
  "invalid/space-after-terminator",
  "A blank after each terminator.",
  render(BASE, { newline: " " }),
  {
    diagnostics: [{ code: "x12/space-around-terminator", segment: 2, byteOffset: 106 }],
  },
);
framing(
  "invalid/space-before-terminator",
  "Blanks before the terminators of two segments.",
  PLAIN.replace("*185*107.6**1~", "*185*107.6**1  ~").replace("MI*HCX1~", "MI*HCX1 ~"),
  {
    delimiters: comma,
    diagnostics: [
      {
        code: "x12/space-around-terminator",
        segment: numberOf("NM1"),
        byteOffset: PLAIN.indexOf("HCX1~") + 5,
      },
    ],
  },
);
framing(
  "invalid/space-and-newline-around-terminator",
  "A blank and a line break after each terminator.",
  render(BASE, { newline: " \r\n" }),
  { diagnostics: [{ code: "x12/space-around-terminator", segment: 2 }] },
);
framing("invalid/byte-order-mark", "A byte order mark stands first.", `\ufeff${PLAIN}`, {
  delimiters: comma,
  diagnostics: [{ code: "x12/byte-order-mark", byteOffset: 0 }],
});
{
  const mail =
    "Subject: payment file\r\nThis is not an ISA of ours: ISA is only a word here.\r\n\r\n";
  framing("invalid/leading-junk", "A mail's header stands before the ISA.", mail + PLAIN, {
    delimiters: comma,
    diagnostics: [{ code: "x12/leading-junk", byteOffset: 0, details: { bytes: mail.length } }],
  });
  framing(
    "invalid/junk-between-interchanges",
    "A line of a log stands between two interchanges.",
    `${PLAIN}\r\n-- part 2 of 2 --\r\n${render(renumbered(BASE, "000000008"))}`,
    {
      counts: { interchanges: 2, groups: 2, transactions: 2, segments: 2 * (BASE.length - 6) },
      diagnostics: [{ code: "x12/leading-junk", byteOffset: PLAIN.length + 2 }],
    },
  );
}
framing("invalid/trailing-junk", "An old end-of-file mark (0x1A) stands last.", `${PLAIN}\x1a`, {
  diagnostics: [
    {
      code: "x12/trailing-junk",
      byteOffset: PLAIN.length,
      segment: BASE.length + 1,
      details: { bytes: 1 },
    },
  ],
});
{
  const squeezed = BASE[0].replace(/ +/g, "");
  framing(
    "invalid/isa-squeezed",
    "The ISA's padding is gone.",
    render([squeezed, ...BASE.slice(1)]),
    {
      delimiters: comma,
      diagnostics: [
        { code: "x12/interchange-header-widths", segment: 1, segmentId: "ISA", byteOffset: 0 },
      ],
    },
  );
  const padded = BASE[0].replace("HARBORCREST    ", "HARBORCREST          ");
  framing(
    "invalid/isa-padded",
    "An element of the ISA is too wide.",
    render([padded, ...BASE.slice(1)]),
    {
      delimiters: comma,
      diagnostics: [
        { code: "x12/interchange-header-widths", segment: 1, segmentId: "ISA", byteOffset: 0 },
      ],
    },
  );
}
{
  const lines = BASE.slice(1, -1);
  const begins = { segment: 1, byteOffset: 0 };
  framing("invalid/no-isa", "The file begins with GS.", render(lines), {
    delimiters: comma,
    diagnostics: [{ code: "x12/no-interchange-header", ...begins }],
  });
  framing(
    "invalid/no-isa-no-gs",
    "The file begins with ST.",
    render(lines.slice(1, -1), { newline: "\n" }),
    {
      counts: { groups: 0 },
      delimiters: { ...comma, newline: "\n" },
      diagnostics: [{ code: "x12/no-interchange-header", ...begins }],
    },
  );
}

// ---- x12/invalid: envelopes ----

const without = (...starts) =>
  BASE.filter((line) => !starts.some((start) => line.startsWith(start)));
const changed = (start, to) => BASE.map((line) => (line.startsWith(start) ? to : line));

{
  const lines = without("SE*");
  framing("invalid/missing-se", "The transaction has no SE.", render(lines), {
    complete: false,
    diagnostics: [{ code: "x12/missing-transaction-trailer", transaction: "0001" }],
  });
  const noGe = without("GE*");
  framing("invalid/missing-ge", "The group has no GE.", render(noGe), {
    diagnostics: [{ code: "x12/missing-group-trailer", group: "7" }],
  });
  const noIea = without("IEA*");
  framing("invalid/missing-iea", "The interchange has no IEA.", render(noIea), {
    diagnostics: [{ code: "x12/missing-interchange-trailer", interchange: "000000007" }],
  });
  framing(
    "invalid/missing-all-trailers",
    "The file ends after the last claim.",
    render(without("SE*", "GE*", "IEA*")),
    {
      complete: false,
      diagnostics: [
        { code: "x12/missing-transaction-trailer" },
        { code: "x12/missing-group-trailer" },
        { code: "x12/missing-interchange-trailer" },
      ],
    },
  );
  const noGs = without("GS*", "GE*");
  framing("invalid/missing-gs-and-ge", "The transaction stands in no group.", render(noGs), {
    counts: { groups: 0 },
    diagnostics: [
      { code: "x12/missing-group-header", ...place(noGs, "ST*") },
      {
        code: "x12/group-count",
        ...place(noGs, "IEA*"),
        element: 1,
        details: { counted: 0, stated: 1 },
      },
    ],
  });
}
for (const [name, start, to, code, details] of [
  ["se", "SE*", "SE*99*0001", "x12/segment-count", { counted: COUNT, stated: 99 }],
  ["ge", "GE*", "GE*4*7", "x12/transaction-count", { counted: 1, stated: 4 }],
  ["iea", "IEA*", "IEA*3*000000007", "x12/group-count", { counted: 1, stated: 3 }],
]) {
  const lines = changed(start, to);
  const at = { ...place(lines, start), element: 1 };
  framing(
    `invalid/wrong-${name}-count`,
    `The count of ${start.slice(0, -1)} is wrong.`,
    render(lines),
    {
      diagnostics: [{ code, ...at, details }],
    },
  );
}
{
  const lines = changed("SE*", "SE*MANY*0001");
  framing("invalid/se-count-is-no-number", "SE01 is a word.", render(lines), {
    diagnostics: [
      {
        code: "x12/segment-count",
        ...place(lines, "SE*"),
        element: 1,
        details: { counted: COUNT },
      },
    ],
  });
}
for (const [name, start, to] of [
  ["se", "SE*", `SE*${COUNT}*0002`],
  ["ge", "GE*", "GE*1*8"],
  ["iea", "IEA*", "IEA*1*000000008"],
]) {
  const lines = changed(start, to);
  framing(
    `invalid/${name}-control-number`,
    `The control number of ${start.slice(0, -1)} is not its header's.`,
    render(lines),
    {
      complete: name !== "se",
      diagnostics: [{ code: "x12/control-number-mismatch", ...place(lines, start), element: 2 }],
    },
  );
}
{
  const se = numberOf("SE*");
  const body = BASE.slice(2, se);
  const twice = [...BASE.slice(0, se), ...body, "GE*2*7", BASE.at(-1)];
  framing(
    "invalid/duplicate-transaction",
    "Two transactions of a group have one number.",
    render(twice),
    {
      counts: { transactions: 2, segments: 2 * (BASE.length - 6) },
      diagnostics: [
        { code: "x12/duplicate-control-number", ...place(twice, "ST*", 2), element: 2 },
      ],
    },
  );
  const groups = [...BASE.slice(0, -1), ...BASE.slice(1, -1), "IEA*2*000000007"];
  framing(
    "invalid/duplicate-group",
    "Two groups of an interchange have one number.",
    render(groups),
    {
      counts: { groups: 2, transactions: 2, segments: 2 * (BASE.length - 6) },
      diagnostics: [
        { code: "x12/duplicate-control-number", ...place(groups, "GS*", 2), element: 6 },
      ],
    },
  );
  const both = [...BASE, ...BASE];
  framing(
    "invalid/duplicate-interchange",
    "The same interchange was joined to the file twice.",
    render(both),
    {
      counts: { interchanges: 2, groups: 2, transactions: 2, segments: 2 * (BASE.length - 6) },
      diagnostics: [
        { code: "x12/duplicate-control-number", ...place(both, "ISA", 2), element: 13 },
      ],
    },
  );
}
{
  const lines = changed("GS*", "GS*HP*HARBORCREST*MILLRACE*20260312*0915*7*X*005010X221");
  framing("invalid/gs08-against-st03", "GS08 names another guide than ST03.", render(lines), {
    version: "005010X221A1",
    diagnostics: [{ code: "x12/version-mismatch", ...place(lines, "ST*"), element: 3 }],
  });
}
{
  const lines = [...BASE.slice(0, 2), "REF*EV*STRAY", ...BASE.slice(2)];
  framing("invalid/segment-outside-transaction", "A REF stands before the ST.", render(lines), {
    counts: { segments: BASE.length - 6 + 1 },
    diagnostics: [{ code: "x12/segment-outside-transaction", ...place(lines, "REF*EV") }],
  });
  const se = numberOf("SE*");
  const trailers = [...BASE.slice(0, se), "SE*5*0002", ...BASE.slice(se)];
  framing("invalid/stray-trailer", "A second SE stands after the first.", render(trailers), {
    counts: { segments: BASE.length - 6 + 1 },
    diagnostics: [{ code: "x12/stray-trailer", ...place(trailers, "SE*", 2) }],
  });
}
{
  const at = BASE.findIndex((line) => line.startsWith("LX"));
  const before = render(BASE.slice(0, at));
  framing(
    "invalid/empty-segment",
    "Two terminators follow each other.",
    `${before}~${render(BASE.slice(at))}`,
    {
      diagnostics: [{ code: "x12/empty-segment", byteOffset: before.length, segment: at + 1 }],
    },
  );
  const odd = [...BASE.slice(0, at), "no name*1", "N*2", ...BASE.slice(at)];
  odd[odd.findIndex((line) => line.startsWith("SE*"))] = `SE*${COUNT + 2}*0001`;
  framing("invalid/segment-id", "Two segments have no valid id.", render(odd), {
    counts: { segments: BASE.length - 6 + 2 },
    diagnostics: [
      { code: "x12/segment-id", ...place(odd, "no name"), segmentId: undefined },
      { code: "x12/segment-id", ...place(odd, "N*2"), segmentId: undefined },
    ],
    also: ["835/segment-not-in-guide"],
  });
  const long = [...BASE.slice(0, at), `NTE*ADD*${"X".repeat(400)}`, ...BASE.slice(at)];
  long[long.findIndex((line) => line.startsWith("SE*"))] = `SE*${COUNT + 1}*0001`;
  framing("invalid/segment-too-long", "A segment is longer than the limit.", render(long), {
    limits: { maxSegmentBytes: 256 },
    diagnostics: [{ code: "x12/segment-too-long", ...place(long, "NTE"), segmentId: undefined }],
  });
  const wide = [...BASE.slice(0, at), `NTE${"*A".repeat(40)}`, ...BASE.slice(at)];
  wide[wide.findIndex((line) => line.startsWith("SE*"))] = `SE*${COUNT + 1}*0001`;
  framing(
    "invalid/too-many-elements",
    "A segment has more elements than the limit.",
    render(wide),
    {
      limits: { maxElements: 32 },
      counts: { segments: BASE.length - 6 + 1 },
      diagnostics: [
        {
          code: "x12/too-many-elements",
          ...place(wide, "NTE"),
          segmentId: undefined,
          details: { elements: 40 },
        },
      ],
      also: ["835/segment-not-in-guide"],
    },
  );
}
{
  const lines = changed("GE*", "GE*4*8").map((line) => (line.startsWith("IEA") ? "IEA*3*9" : line));
  framing("invalid/more-than-the-limit", "Four things are wrong, one may be told.", render(lines), {
    limits: { maxDiagnostics: 1 },
    diagnostics: [
      { code: "x12/transaction-count", ...place(lines, "GE*"), element: 1 },
      { code: "x12/diagnostics-limit", ...place(lines, "GE*"), details: { suppressed: 3 } },
    ],
  });
}

// ---- x12/invalid: cut, and not X12 at all ----

{
  const cutAt = (start, nth, keep) => {
    const { byteOffset, segment } = place(BASE, start, nth);
    return { text: PLAIN.slice(0, byteOffset + keep), byteOffset, segment };
  };
  const trailers = [
    { code: "x12/missing-transaction-trailer" },
    { code: "x12/missing-group-trailer" },
    { code: "x12/missing-interchange-trailer" },
  ];
  const line = cutAt("SVC*", 2, 15);
  framing(
    "invalid/cut-in-line",
    "The file ends inside the second SVC (its charge 22 reads 2).",
    line.text,
    {
      complete: false,
      sameClaims: false,
      counts: { segments: line.segment - 1 - 3 },
      diagnostics: [
        {
          code: "x12/unterminated-segment",
          byteOffset: line.byteOffset,
          segment: line.segment,
          details: { bytes: 15 },
        },
        ...trailers,
      ],
    },
  );
  const claim = cutAt("CLP*", 1, 14);
  framing("invalid/cut-in-claim", "The file ends inside a CLP.", claim.text, {
    complete: false,
    sameClaims: false,
    counts: { segments: claim.segment - 1 - 3 },
    diagnostics: [
      { code: "x12/unterminated-segment", byteOffset: claim.byteOffset, segment: claim.segment },
      ...trailers,
    ],
  });
  framing(
    "invalid/last-terminator-missing",
    "Only the terminator of the IEA is missing: it may be cut, so it is not read.",
    PLAIN.slice(0, -1),
    {
      diagnostics: [
        {
          code: "x12/unterminated-segment",
          byteOffset: place(BASE, "IEA").byteOffset,
          segment: BASE.length,
        },
        { code: "x12/missing-interchange-trailer" },
      ],
    },
  );
  framing("invalid/cut-in-isa", "The file ends inside the ISA.", PLAIN.slice(0, 60), {
    complete: false,
    sameClaims: false,
    counts: { interchanges: 0, groups: 0, transactions: 0, segments: 0 },
    diagnostics: [{ code: "x12/not-x12" }],
  });
  const none = {
    complete: false,
    sameClaims: false,
    counts: { interchanges: 0, groups: 0, transactions: 0, segments: 0 },
  };
  const told = (code) => ({ ...none, diagnostics: [{ code, byteOffset: 0 }] });
  framing(
    "invalid/not-x12",
    "A web page.",
    "<!doctype html>\n<title>Sign in</title>\n<p>ISA</p>\n",
    told("x12/not-x12"),
  );
  framing("invalid/empty", "No bytes at all.", "", told("x12/empty-input"));
  framing("invalid/blank", "Nothing but blank lines.", "\r\n  \r\n", {
    ...none,
    diagnostics: [{ code: "x12/empty-input" }],
  });
  framing(
    "invalid/utf-16-little-endian",
    "UTF-16 with its mark.",
    Buffer.from(`\ufeff${PLAIN}`, "utf16le"),
    told("x12/utf-16"),
  );
  framing(
    "invalid/utf-16-no-mark",
    "UTF-16 without a mark.",
    Buffer.from(PLAIN, "utf16le"),
    told("x12/utf-16"),
  );
}
//@@MORE
// ---- 835: odd but right ----

const edit = (changes, lines = BASE) =>
  lines.flatMap((line) => {
    const found = Object.entries(changes).find(([start]) => line.startsWith(start));
    return found === undefined ? [line] : found[1];
  });
/** Sets SE01 right after segments came or went. */
const recount = (lines) => {
  let st = 0;
  return lines.map((line, i) => {
    if (line.startsWith("ST*")) st = i;
    return line.startsWith("SE*") ? line.replace(/^SE\*\d+/, `SE*${i - st + 1}`) : line;
  });
};

{
  const lines = recount(
    edit({
      "BPR*": "BPR*I*40*C*CHK************20260312",
      "CLP*": ["CLP*****", `PLB*${npi(10)}*20261231*CS:FEE*-40`],
      "NM1*": [],
      "SVC*": [],
      "CAS*": [],
      "DTM*472": [],
      "LX*": [],
    }),
  );
  story(
    "provider-adjustments-only",
    "No claim: an empty CLP, then a PLB that is the whole payment.",
    lines,
    {
      diagnostics: [{ code: "835/empty-claim", ...place(lines, "CLP", 1, { newline: "\n" }) }],
    },
  );
}
story(
  "adjustments-with-gaps",
  "The CAS of a line leaves its second triplet empty and gives quantities with the others.",
  edit({ "CAS*CO*45*52.4": "CAS*CO*45*50.4*1****253*2*1" }),
);
story(
  "debit",
  "Only a reversal: the payer takes the money back (BPR03 D).",
  edit({
    "BPR*": "BPR*I*116.1*D*ACH*CCP*01*999000018*DA*1*1000000210**01*999000021*DA*2*20260312",
    "CLP*": "CLP*MR1*22*-207*-116.1*-25*12*HC1*11*1",
    "SVC*HC:99214": "SVC*HC:99214:25*-185*-107.6**-1",
    "SVC*HC:36415": "SVC*HC:36415*-22*-8.5**-1",
    "CAS*CO*45*52.4": "CAS*CO*45*-52.4",
    "CAS*CO*45*13.5": "CAS*CO*45*-13.5",
    "CAS*PR": "CAS*PR*3*-25",
  }),
);
story(
  "version-005010X221",
  "The guide as it was before its errata: ST03 and GS08 are 005010X221.",
  BASE.map((line) => line.replace("005010X221A1", "005010X221")),
);

// ---- 835/invalid ----

/** An 835 with something wrong. `verdict` is that of its only transaction. */
function wrong(name, says, lines, options) {
  const { verdict = "balanced", diagnostics, ...rest } = options;
  const { totals } = summaryOf(lines);
  put(`835/invalid/${name}`, render(lines, { newline: "\n" }), {
    says,
    diagnostics,
    totals,
    balance: {
      transactions: totals.transactions,
      balanced: verdict === "balanced" ? totals.transactions : 0,
      unbalanced: verdict === "unbalanced" ? totals.transactions : 0,
      notEvaluable: verdict === "notEvaluable" ? totals.transactions : 0,
    },
    roundTrip: true,
    ...rest,
  });
}
const on = (lines, start, nth = 1) => place(lines, start, nth, { newline: "\n" });
const off = (expectedCents, actualCents) => ({
  details: { expectedCents, actualCents, differenceCents: actualCents - expectedCents },
});
const NOT = "835/balance-not-evaluable";

for (const [what, start, verdict] of [
  ["bpr", "BPR*", "notEvaluable"],
  ["trn", "TRN*", "balanced"],
]) {
  const lines = recount(edit({ [start]: [] }));
  const at = on(lines, "ST*");
  wrong(`missing-${what}`, `The transaction has no ${what.toUpperCase()}.`, lines, {
    verdict,
    diagnostics: [
      { code: "835/missing-segment", ...at, loop: "header" },
      ...(what === "bpr" ? [{ code: NOT, ...at, details: { expectedCents: 11610 } }] : []),
    ],
  });
}
{
  const payer = recount(edit({ "N1*PR": [], "N3*": [], "N4*": [], "PER*": [] }));
  wrong("missing-payer", "The transaction has no N1*PR.", payer, {
    diagnostics: [{ code: "835/missing-segment", ...on(payer, "ST*"), loop: "header" }],
  });
  const payee = recount(edit({ "N1*PE": [] }));
  wrong("missing-payee", "The transaction has no N1*PE.", payee, {
    diagnostics: [{ code: "835/missing-segment", ...on(payee, "ST*"), loop: "header" }],
  });
  const lines = edit({
    "TRN*": "TRN*1**1000000210",
    "CLP*": "CLP***207*116.1*25*12*HC1*11*1",
    "SVC*HC:36415": "SVC**22*8.5**1",
  });
  const missing = (start, element, loop, nth) => ({
    code: "835/missing-element",
    ...on(lines, start, nth),
    element,
    loop,
  });
  wrong("missing-elements", "TRN02, CLP01, CLP02 and an SVC01 are empty.", lines, {
    diagnostics: [
      missing("TRN", 2, "header"),
      missing("CLP", 1, "2100"),
      missing("CLP", 2, "2100"),
      missing("SVC**", 1, "2110"),
    ],
  });
}
{
  const lines = edit({ "CLP*": "CLP*MR1*1*207*116,10*25*12*HC1*11*1" });
  const clp = on(lines, "CLP");
  wrong(
    "amount-unreadable",
    "CLP04 has a decimal comma: the equations with it cannot be evaluated.",
    lines,
    {
      verdict: "notEvaluable",
      diagnostics: [
        { code: "835/amount-unreadable", ...clp, element: 4, loop: "2100" },
        { code: NOT, ...clp, loop: "2100", details: { expectedCents: 11610 } },
        { code: NOT, ...clp, loop: "2100", details: { expectedCents: 11610 } },
        { code: NOT, ...on(lines, "ST*"), details: { actualCents: 11610 } },
      ],
    },
  );
  const fraction = recount(
    edit({
      "NM1*": ["NM1*QC*1*HALLORAN*MIRA****MI*HCX1", "AMT*AU*20.705"],
      "SVC*HC:36415": "SVC*HC:36415*22*8.5**1",
    }),
  );
  wrong(
    "amount-with-fraction-of-a-cent",
    "AMT02 has three decimals; the AMT is kept whole.",
    fraction,
    {
      diagnostics: [
        { code: "835/amount-unreadable", ...on(fraction, "AMT"), element: 2, loop: "2100" },
      ],
    },
  );
  const none = edit({ "BPR*": "BPR*I**C*CHK************20260312" });
  wrong("payment-amount-absent", "BPR02 is empty.", none, {
    verdict: "notEvaluable",
    diagnostics: [
      { code: "835/missing-element", ...on(none, "BPR"), element: 2, loop: "header" },
      { code: NOT, ...on(none, "ST*"), details: { expectedCents: 11610 } },
    ],
  });
}
{
  const lines = edit({
    "BPR*": "BPR*I*116.1*C*CHK************20261301",
    "DTM*472": "DTM*472*20260230",
  });
  wrong(
    "date-unreadable",
    "BPR16 has a thirteenth month; both line dates are a 30 February.",
    lines,
    {
      diagnostics: [
        { code: "835/date-unreadable", ...on(lines, "BPR"), element: 16, loop: "header" },
        { code: "835/date-unreadable", ...on(lines, "DTM*472"), element: 2, loop: "2110" },
        { code: "835/date-unreadable", ...on(lines, "DTM*472", 2), element: 2, loop: "2110" },
      ],
    },
  );
}
{
  const lines = edit({
    "NM1*": "NM1*QC*1*HALLORAN*MIRA****MI*HCX1**XX",
    "SVC*HC:36415": "SVC*HC:36415::::::::X*22*8.5**1",
  });
  wrong("element-not-in-guide", "NM1 has an eleventh element, SVC01 a ninth component.", lines, {
    diagnostics: [
      { code: "835/element-not-in-guide", ...on(lines, "NM1"), element: 11, loop: "2100" },
      { code: "835/element-not-in-guide", ...on(lines, "SVC*HC:36415"), element: 1, loop: "2110" },
    ],
  });
  const notes = recount(
    edit({ "NM1*": [BASE.find((line) => line.startsWith("NM1")), "NTE*ADD*CALL US"] }),
  );
  wrong("segment-not-in-guide", "A claim has an NTE, which no 835 has.", notes, {
    diagnostics: [{ code: "835/segment-not-in-guide", ...on(notes, "NTE"), loop: "2100" }],
    unmapped: { claim: 1 },
  });
}
{
  const nm1 = BASE.find((line) => line.startsWith("NM1"));
  const lines = recount(
    edit({
      "TRN*": ["TRN*1*70001*1000000210", "TRN*1*70002*1000000210"],
      "LX*": ["N1*ZZ*SOMEBODY ELSE", "SVC*HC:99999*1*1", "LX*1", "LQ*HE*N30"],
      "NM1*": [nm1, nm1, "LQ*HE*N30"],
    }),
  );
  const out = (start, nth, loop) => ({
    code: "835/segment-out-of-place",
    ...on(lines, start, nth),
    loop,
  });
  put("835/invalid/segment-out-of-place", render(lines, { newline: "\n" }), {
    says: "A second TRN, an N1 of neither payer nor payee, an SVC before any claim, an LQ under LX and one under CLP, a second NM1*QC: kept, not read.",
    diagnostics: [
      out("TRN", 2, "header"),
      out("N1*ZZ", 1, "1000B"),
      out("SVC*HC:99999", 1, "1000B"),
      out("LQ", 1, "2000"),
      out("NM1", 2, "2100"),
      out("LQ", 2, "2100"),
    ],
    // Neither the SVC without a claim nor its money counts.
    totals: summaryOf(BASE).totals,
    balance: { transactions: 1, balanced: 1, unbalanced: 0, notEvaluable: 0 },
    roundTrip: true,
  });
}
{
  const claim = BASE.slice(
    BASE.findIndex((line) => line.startsWith("CLP")),
    numberOf("SE*") - 1,
  );
  const lines = recount(
    edit({ "BPR*": "BPR*I*222.2*C*CHK************20260312" }).flatMap((line) =>
      line.startsWith("SE*") ? [`PLB*${npi(10)}*20261231*CS*10`, ...claim, line] : [line],
    ),
  );
  wrong("loop-out-of-order", "A claim comes after the PLB.", lines, {
    diagnostics: [{ code: "835/loop-out-of-order", ...on(lines, "CLP", 2) }],
  });
}
{
  const nm1 = BASE.find((line) => line.startsWith("NM1"));
  const lines = recount(
    edit({
      "NM1*": [nm1, "REF*ZZ*1", "REF*ZZ*2", "AMT*ZZ*1", "QTY*ZZ*1"],
      "DTM*472": "DTM*999*20260219",
    }),
  );
  const odd = (start, loop) => ({
    code: "835/qualifier-not-in-guide",
    ...on(lines, start),
    element: 1,
    loop,
  });
  wrong(
    "qualifier-not-in-guide",
    "REF, AMT, QTY and DTM have qualifiers of no meaning here; each is told once.",
    lines,
    {
      diagnostics: [
        odd("REF*ZZ", "2100"),
        odd("AMT*ZZ", "2100"),
        odd("QTY*ZZ", "2100"),
        odd("DTM*999", "2110"),
      ],
    },
  );
  const status = edit({ "CLP*": "CLP*MR1*27*207*116.1*25*12*HC1*11*1" });
  wrong("claim-status-not-in-guide", "CLP02 is 27.", status, {
    diagnostics: [
      { code: "835/claim-status-not-in-guide", ...on(status, "CLP"), element: 2, loop: "2100" },
    ],
  });
  const group = edit({ "CAS*CO*45*13.5": "CAS*ZZ*45*13.5" });
  wrong("group-code-not-in-guide", "A CAS has the group code ZZ.", group, {
    diagnostics: [
      { code: "835/group-code-not-in-guide", ...on(group, "CAS*ZZ"), element: 1, loop: "2110" },
    ],
  });
}
{
  const reason = edit({ "CAS*CO*45*13.5": "CAS*CO**13.5" });
  wrong(
    "adjustment-without-reason",
    "A CAS has an amount and no reason: it counts in the balance.",
    reason,
    {
      diagnostics: [
        {
          code: "835/adjustment-without-reason",
          ...on(reason, "CAS*CO**"),
          element: 2,
          loop: "2110",
        },
      ],
    },
  );
  const amount = edit({ "CAS*CO*45*13.5": "CAS*CO*45" });
  const clp = { ...on(amount, "CLP"), loop: "2100" };
  wrong("adjustment-without-amount", "A CAS has a reason and no amount.", amount, {
    diagnostics: [
      {
        code: "835/adjustment-without-amount",
        ...on(amount, "CAS*CO*45", 2),
        element: 3,
        loop: "2110",
      },
      { code: NOT, ...on(amount, "SVC*HC:36415"), loop: "2110", details: { actualCents: 850 } },
      { code: NOT, ...clp, details: { actualCents: 11610 } },
    ],
  });
  // CLP, NM1, seven REF and an SVC are ten segments; the line's CAS come after them.
  const nm1 = BASE.find((line) => line.startsWith("NM1"));
  const large = recount(edit({ "NM1*": [nm1, ...Array(7).fill("REF*EA*LHM1")] }));
  wrong(
    "claim-too-large",
    "A claim has more segments than the limit: it is cut in a line.",
    large,
    {
      limits: { maxClaimSegments: 10 },
      diagnostics: [{ code: "835/claim-too-large", ...on(large, "DTM*472"), loop: "2110" }],
      totals: { ...summaryOf(large).totals, services: 1, adjustments: 0, adjustmentCents: 0 },
      roundTrip: false,
      claimVerdict: "notEvaluable",
    },
  );
}
{
  const line = edit({
    "SVC*HC:99214": "SVC*HC:99214:25*185*107.5**1",
    "SVC*HC:36415": "SVC*HC:36415*22*8.6**1",
  });
  wrong(
    "service-out-of-balance",
    "One line pays ten cents too little, the other ten too much.",
    line,
    {
      diagnostics: [
        {
          code: "835/service-out-of-balance",
          ...on(line, "SVC*HC:99214"),
          loop: "2110",
          ...off(10760, 10750),
        },
        {
          code: "835/service-out-of-balance",
          ...on(line, "SVC*HC:36415"),
          loop: "2110",
          ...off(850, 860),
        },
      ],
    },
  );
  const bare = recount(
    edit({ "SVC*": [], "DTM*472": [], "CAS*CO*45*52.4": "CAS*CO*45*65.8", "CAS*CO*45*13.5": [] }),
  );
  wrong(
    "claim-out-of-balance",
    "A claim without lines: its charge less its CAS is ten cents more than CLP04.",
    bare,
    {
      claimVerdict: "unbalanced",
      diagnostics: [
        {
          code: "835/claim-out-of-balance",
          ...on(bare, "CLP"),
          loop: "2100",
          ...off(11620, 11610),
        },
      ],
    },
  );
  const charges = edit({ "CLP*": "CLP*MR1*1*208*116.1*25*12*HC1*11*1" });
  const clp = { ...on(charges, "CLP"), loop: "2100" };
  wrong("claim-charges-differ", "CLP03 is a dollar more than the charges of the lines.", charges, {
    claimVerdict: "unbalanced",
    diagnostics: [
      { code: "835/claim-out-of-balance", ...clp, ...off(11710, 11610) },
      { code: "835/claim-charges-differ", ...clp, ...off(20700, 20800) },
    ],
  });
  const payments = edit({ "SVC*HC:36415": "SVC*HC:36415*22*8.6**1" });
  wrong(
    "claim-payments-differ",
    "A line pays ten cents more than it should, the claim does not.",
    payments,
    {
      diagnostics: [
        {
          code: "835/service-out-of-balance",
          ...on(payments, "SVC*HC:36415"),
          loop: "2110",
          ...off(850, 860),
        },
        {
          code: "835/claim-payments-differ",
          ...on(payments, "CLP"),
          loop: "2100",
          ...off(11620, 11610),
        },
      ],
    },
  );
  const share = edit({ "CLP*": "CLP*MR1*1*207*116.1*30*12*HC1*11*1" });
  wrong(
    "patient-responsibility-differs",
    "CLP05 is five dollars more than the PR adjustments.",
    share,
    {
      diagnostics: [
        {
          code: "835/patient-responsibility-differs",
          ...on(share, "CLP"),
          loop: "2100",
          ...off(2500, 3000),
        },
      ],
    },
  );
  const payment = edit({ "BPR*": "BPR*I*116.2*C*CHK************20260312" });
  wrong(
    "transaction-out-of-balance",
    "BPR02 is ten cents more than the claims' payments.",
    payment,
    {
      verdict: "unbalanced",
      diagnostics: [
        { code: "835/transaction-out-of-balance", ...on(payment, "ST*"), ...off(11610, 11620) },
      ],
    },
  );
  const forgotten = recount(
    BASE.flatMap((line) =>
      line.startsWith("SE*") ? [`PLB*${npi(10)}*20261231*WO:X*10`, line] : [line],
    ),
  );
  wrong(
    "provider-adjustment-not-in-payment",
    "A PLB takes ten dollars back that BPR02 still pays.",
    forgotten,
    {
      verdict: "unbalanced",
      diagnostics: [
        { code: "835/transaction-out-of-balance", ...on(forgotten, "ST*"), ...off(10610, 11610) },
      ],
    },
  );
  const interest = recount(
    edit({ "NM1*": [BASE.find((row) => row.startsWith("NM1")), "AMT*I*5"] }),
  );
  wrong(
    "interest-differs",
    "AMT*I tells of five dollars of interest that no PLB L6 pays.",
    interest,
    {
      diagnostics: [{ code: "835/interest-differs", ...on(interest, "ST*"), ...off(500, 0) }],
    },
  );
}

// ---- write or check ----

const known = new Set(files.keys());
const stale = [];
for (const [path, bytes] of files) {
  const target = join(root, path);
  if (existsSync(target) && readFileSync(target).equals(bytes)) continue;
  stale.push(path);
  if (process.argv.includes("--check")) continue;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
for (const room of ["fixtures/x12", "fixtures/835"]) {
  const under = (folder) =>
    existsSync(folder)
      ? readdirSync(folder).flatMap((name) => {
          const path = join(folder, name);
          return statSync(path).isDirectory() ? under(path) : [path];
        })
      : [];
  for (const path of under(join(root, room)).map((path) => relative(root, path))) {
    if (!known.has(path)) stale.push(`${path} (left over)`);
  }
}
if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`stale: ${path}`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else console.log(`${files.size} files, ${stale.length} written or left over`);
