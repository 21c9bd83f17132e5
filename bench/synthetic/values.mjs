// Word lists and made-up parties. Every person is a tree or a bird, every company an example.

export const LAST_NAMES = [
  ...["ALDER", "ASPEN", "BEECH", "BIRCH", "CEDAR", "CHESTNUT", "CYPRESS", "DOGWOOD", "ELM", "FIR"],
  ...["HAWTHORN", "HAZEL", "HEMLOCK", "HICKORY", "JUNIPER", "LARCH", "LINDEN", "MAPLE", "OAK"],
  ...["PINE", "POPLAR", "REDWOOD", "ROWAN", "SEQUOIA", "SPRUCE", "SYCAMORE", "WALNUT", "WILLOW"],
];

export const FIRST_NAMES = [
  ...["AVOCET", "BITTERN", "BUNTING", "CRANE", "CURLEW", "DOVE", "EGRET", "FALCON", "FINCH"],
  ...["GODWIT", "GREBE", "HERON", "IBIS", "JAY", "KESTREL", "LARK", "LINNET", "MARTIN", "MERLIN"],
  ...["ORIOLE", "OSPREY", "PLOVER", "ROBIN", "STARLING", "SWIFT", "TEAL", "TERN", "WREN"],
];

/** Procedure code and its usual charge in cents. */
export const PROCEDURES = [
  ...[
    ["99213", 13500],
    ["99214", 19800],
    ["99203", 17500],
    ["99204", 26000],
    ["99212", 9500],
  ],
  ...[
    ["99215", 26500],
    ["99232", 14500],
    ["99283", 32000],
    ["99284", 54000],
    ["99285", 81500],
  ],
  ...[
    ["93000", 6500],
    ["93306", 94000],
    ["71046", 8800],
    ["70450", 61000],
    ["74177", 128000],
  ],
  ...[
    ["80053", 4500],
    ["80048", 3600],
    ["85025", 3200],
    ["81001", 1500],
    ["83036", 4200],
  ],
  ...[
    ["84443", 6100],
    ["87880", 3900],
    ["36415", 1200],
    ["90471", 4000],
    ["90686", 3800],
  ],
  ...[
    ["96372", 5200],
    ["97110", 7600],
    ["97140", 7100],
    ["20610", 19500],
    ["45378", 98000],
  ],
  ...[
    ["45385", 135000],
    ["43239", 112000],
    ["17000", 14000],
    ["11102", 18500],
    ["J1885", 2200],
  ],
  ...[
    ["J3301", 3100],
    ["G0439", 21000],
    ["A4550", 2600],
    ["90837", 21500],
    ["92014", 17000],
  ],
];

export const MODIFIERS = ["25", "59", "26", "TC", "LT", "RT", "GT", "95", "50", "76"];

/** Line denials: group code, reason code and the remark codes that come with it. */
export const DENIALS = [
  { group: "CO", reason: "197", remarks: [] },
  { group: "CO", reason: "16", remarks: ["N290", "M51", "MA130", "N382", "M76"] },
  { group: "CO", reason: "50", remarks: ["N115", "M25"] },
  { group: "CO", reason: "29", remarks: [] },
  { group: "CO", reason: "97", remarks: ["M15", "N20"] },
  { group: "CO", reason: "252", remarks: ["N706", "M127"] },
  { group: "PR", reason: "204", remarks: ["N130"] },
  { group: "OA", reason: "18", remarks: ["N522"] },
  { group: "CO", reason: "11", remarks: ["M76"] },
];

/** NPI check digit: Luhn over the number with 80840 before it. `base` has nine digits. */
export function npi(base) {
  const digits = `80840${base}`;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${base}${(10 - (sum % 10)) % 10}`;
}

export const RENDERING_PROVIDERS = Array.from({ length: 200 }, (_, i) => ({
  lastName: LAST_NAMES[(i * 7) % LAST_NAMES.length],
  firstName: FIRST_NAMES[(i * 11) % FIRST_NAMES.length],
  npi: npi(String(190000000 + i * 137)),
}));

export const PAYERS = [
  "SAMPLE HEALTH PLAN",
  "EXAMPLE MUTUAL",
  "DEMO CARE ALLIANCE",
  "TEST STATE FUND",
];

export const PAYEES = Array.from({ length: 12 }, (_, i) => ({
  name: `EXAMPLE CLINIC ${i + 1}`,
  npi: npi(String(170000000 + i * 1009)),
  taxId: String(990000001 + i),
}));

/** A date of 2025 as CCYYMMDD; the day stops at 28 so that every month has it. */
export function dateOf2025(dayIndex) {
  const month = 1 + (Math.floor(dayIndex / 28) % 12);
  const day = 1 + (dayIndex % 28);
  return `2025${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
}
