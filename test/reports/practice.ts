import type { CallerEvent } from "../../src/claims/index.js";
import { addDays, type CalendarDate, calendarDate, daysBetween } from "../../src/values/index.js";

/**
 * An invented practice over half a year: 835 files as text, one a week and payer, and what its staff did.
 * Claims are paid, denied, worked, corrected, appealed, won, lost and left lying, the same every time for
 * a seed. Nothing in it is real.
 */
export interface Practice {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly events: readonly CallerEvent[];
}

const FIRST_DAY = calendarDate("2026-01-02");
export const PRACTICE_AS_OF = calendarDate("2026-06-30");

interface PayerTraits {
  readonly name: string;
  readonly id: string;
  readonly indicator: string;
  /** Of 100 claims. */
  readonly volume: number;
  readonly denied: number;
  /** Percent of the charge that it allows. */
  readonly allows: number;
  /** Index into `REASONS`, the frequent ones more than once. */
  readonly reasons: readonly number[];
}

/** Group, reason, remarks, chance to win in percent, how: none says that nobody works it as a rule. */
const REASONS = [
  ["CO", "197", "", 55, "appeal"],
  ["CO", "16", "N290", 88, "fix"],
  ["CO", "16", "M51", 84, "fix"],
  ["CO", "27", "", 35, "fix"],
  ["CO", "50", "N115", 42, "appeal"],
  ["CO", "252", "N706", 76, "fix"],
  ["CO", "29", "", 6, "none"],
  ["CO", "22", "MA04", 70, "fix"],
  ["CO", "97", "N19", 18, "none"],
  ["PR", "204", "", 10, "none"],
  ["CO", "4", "N519", 80, "fix"],
  ["CO", "18", "", 0, "none"],
] as const;

const PAYERS: readonly PayerTraits[] = [
  trait("MEDICARE PART B EXAMPLE", "1100000001", "MB", 26, 7, 42, [4, 8, 1, 2, 10, 11]),
  trait("NORTHWIND HEALTH PLAN", "1100000002", "12", 24, 13, 58, [0, 0, 0, 1, 4, 5, 10]),
  trait("BLUE HARBOR HMO", "1100000003", "HM", 16, 15, 54, [0, 0, 3, 3, 5, 7, 2]),
  trait("SUMMIT MEDICARE ADVANTAGE", "1100000005", "16", 15, 17, 41, [0, 4, 4, 5, 5, 8, 6]),
  trait("STATE MEDICAID EXAMPLE", "1100000004", "MC", 12, 16, 31, [3, 3, 1, 6, 7, 2, 9]),
  trait("TRICARE EXAMPLE REGION", "1100000006", "CH", 7, 6, 45, [3, 7, 1, 9]),
];

function trait(
  name: string,
  id: string,
  indicator: string,
  volume: number,
  denied: number,
  allows: number,
  reasons: readonly number[],
): PayerTraits {
  return { name, id, indicator, volume, denied, allows, reasons };
}

/** Code and charge in cents. */
const PROCEDURES = [
  ["99213", 18_500],
  ["99214", 26_400],
  ["99204", 38_000],
  ["93306", 142_000],
  ["93000", 9_800],
  ["20610", 31_500],
  ["45378", 189_000],
  ["70551", 236_000],
] as const;

const SITES = ["11", "11", "11", "22", "19"] as const;
const PROVIDERS = ["1999999901", "1999999927", "1999999935", "1999999943", "1999999950"] as const;

/** A linear congruential generator: no randomness of the machine, so the picture never changes. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Line {
  readonly code: string;
  readonly charge: number;
}

interface Case {
  readonly number: string;
  readonly payer: PayerTraits;
  readonly day: CalendarDate;
  readonly lines: readonly Line[];
  readonly site: string;
  readonly provider: string;
}

type Reason = (typeof REASONS)[number];

/** Builds the practice with so many claims. */
export function practice(claims: number, seed = 20_260_630): Practice {
  const next = generator(seed);
  const posts = new Map<string, string[]>();
  const paid = new Map<string, number>();
  const events: CallerEvent[] = [];
  const post = (payer: PayerTraits, date: CalendarDate, text: string, paidCents: number) => {
    // Payers pay on Fridays.
    const friday = addDays(date, 6 - (daysBetween(FIRST_DAY, date) % 7));
    if (friday > PRACTICE_AS_OF) return undefined;
    const key = `${friday}|${payer.id}`;
    const list = posts.get(key);
    if (list === undefined) posts.set(key, [text]);
    else list.push(text);
    paid.set(key, (paid.get(key) ?? 0) + paidCents);
    return friday;
  };
  for (let index = 0; index < claims; index += 1) {
    play(caseOf(index, claims, next), index, next, post, events);
  }
  const files = [...posts.keys()].sort().map((key, at) => {
    const [date = "", id = ""] = key.split("|");
    const payer = PAYERS.find((one) => one.id === id) ?? PAYERS[0]!;
    return {
      name: `remit-${date}-${id.slice(-1)}.835`,
      text: fileOf(payer, date, at + 1, posts.get(key) ?? [], paid.get(key) ?? 0),
    };
  });
  return { files, events: events.filter(({ date }) => date <= PRACTICE_AS_OF) };
}

function caseOf(index: number, claims: number, next: (below: number) => number): Case {
  let at = next(100);
  const payer = PAYERS.find((one) => (at -= one.volume) < 0) ?? PAYERS[0]!;
  const count = 1 + (next(10) < 4 ? 1 : 0) + (next(10) < 1 ? 1 : 0);
  const lines = Array.from({ length: count }, () => {
    const [code, charge] = PROCEDURES[Math.min(next(8), next(8))] ?? PROCEDURES[0];
    return { code, charge };
  });
  return {
    number: `PCN-SECRET-${100_000 + index}`,
    payer,
    day: addDays(FIRST_DAY, Math.floor((index * 150) / claims)),
    lines,
    site: SITES[next(5)] ?? "11",
    provider: PROVIDERS[Math.min(next(5), next(5))] ?? PROVIDERS[0],
  };
}

type Post = (
  payer: PayerTraits,
  date: CalendarDate,
  text: string,
  paidCents: number,
) => CalendarDate | undefined;

function play(
  one: Case,
  index: number,
  next: (below: number) => number,
  post: Post,
  events: CallerEvent[],
): void {
  const { payer, number: claim } = one;
  const decided = addDays(one.day, 12 + next(16));
  // Eligibility checks since April: denials for it become rare.
  const reasons = payer.reasons.filter((at) => at !== 3 || decided < "2026-04-10" || next(3) === 0);
  const rate = payer.denied + (payer.indicator === "16" && decided > "2026-04-30" ? 7 : 0);
  const isDenied = next(100) < rate;
  const reason = REASONS[reasons[next(reasons.length)] ?? 1] ?? REASONS[1];
  events.push({ kind: "submitted", date: addDays(one.day, 2), claim });
  if (!isDenied) {
    post(payer, decided, ...claimText(one, index, 0, undefined));
    return;
  }
  const whole = next(4) > 0;
  const denied = whole ? one.lines.map(() => true) : one.lines.map((_, at) => at === 0);
  const deniedOn = post(payer, decided, ...claimText(one, index, 0, reason, denied));
  if (deniedOn === undefined) return;
  work(one, index, reason, denied, deniedOn, next, post, events);
}

function work(
  one: Case,
  index: number,
  reason: Reason,
  denied: readonly boolean[],
  deniedOn: CalendarDate,
  next: (below: number) => number,
  post: Post,
  events: CallerEvent[],
): void {
  const { payer, number: claim } = one;
  const [group, code, , chance, how] = reason;
  const denial = `${group}-${code}`;
  const lost = one.lines.reduce((sum, { charge }, at) => sum + (denied[at] ? charge : 0), 0);
  if (next(10) < (how === "none" ? 6 : 2)) {
    if (next(10) < 4) {
      const date = addDays(deniedOn, 35 + next(50));
      events.push({ kind: "writtenOff", date, claim, amountCents: lost, denial });
    }
    return;
  }
  const touched = addDays(deniedOn, 1 + next(12));
  events.push({ kind: "worked", date: touched, claim, minutes: 8 + next(25), who: "staff" });
  const sent = addDays(touched, 2 + next(14));
  const isAppeal = how === "appeal" || (how === "none" && next(2) === 0);
  if (isAppeal)
    events.push({ kind: "appealFiled", date: sent, claim, level: 1, minutes: 30 + next(40) });
  else events.push({ kind: "correctedClaimSubmitted", date: sent, claim, minutes: 5 + next(20) });
  const answered = addDays(sent, 14 + next(isAppeal ? 40 : 20));
  if (answered > PRACTICE_AS_OF) return;
  const isWon = next(100) < chance;
  if (isAppeal) {
    const outcome = isWon ? "overturned" : "upheld";
    events.push({ kind: "appealDecided", date: answered, claim, level: 1, outcome });
  }
  if (isWon) {
    const [back, negative] = claimText(one, index, 0, reason, denied, true);
    const [again, positive] = claimText(one, index, 1, undefined);
    post(payer, answered, `${back}${again}`, negative + positive);
  } else if (next(10) < 6) {
    const date = addDays(answered, 3 + next(20));
    events.push({ kind: "writtenOff", date, claim, amountCents: lost, denial });
  }
}

/** The segments of one claim, and what it pays in cents. */
function claimText(
  one: Case,
  index: number,
  version: number,
  reason: Reason | undefined,
  denied: readonly boolean[] = [],
  isReversal = false,
): [string, number] {
  const sign = isReversal ? -1 : 1;
  const money = (value: number) => String((sign * value) / 100);
  let [charge, paid, share] = [0, 0, 0];
  let body = "";
  for (const [at, { code, charge: amount }] of one.lines.entries()) {
    const refused = reason !== undefined && denied[at] === true;
    const allowed = Math.round((amount * one.payer.allows) / 100);
    const patient = refused ? 0 : Math.min(allowed, 2_000);
    const pays = refused ? 0 : allowed - patient;
    charge += amount;
    paid += pays;
    share += patient;
    body += `SVC*HC:${code}*${money(amount)}*${money(pays)}~DTM*472*${one.day.replaceAll("-", "")}~`;
    if (refused) {
      const [group, carc, remark] = reason;
      body += `CAS*${group}*${carc}*${money(amount)}~REF*6R*${at + 1}~`;
      if (remark !== "") body += `LQ*HE*${remark}~`;
    } else {
      body += `CAS*CO*45*${money(amount - allowed)}~CAS*PR*3*${money(patient)}~REF*6R*${at + 1}~AMT*B6*${money(allowed)}~`;
    }
  }
  const icn = `ICN${100_000 + index}${version}`;
  const status = isReversal ? "22" : "1";
  const clp = `CLP*${one.number}*${status}*${money(charge)}*${money(paid)}*${share === 0 ? "" : money(share)}*${one.payer.indicator}*${icn}*${one.site}*1~`;
  const names = `NM1*QC*1*SECRETNAME*TEST~NM1*82*1******XX*${one.provider}~`;
  const original = version > 0 ? `REF*F8*ICN${100_000 + index}0~` : "";
  return [`${clp}${names}${original}${body}`, sign * paid];
}

function fileOf(
  payer: PayerTraits,
  date: string,
  number: number,
  claims: readonly string[],
  paidCents: number,
): string {
  const day = date.replaceAll("-", "");
  const control = String(number).padStart(9, "0");
  const trace = `SECRETTRACE${10_000 + number}`;
  // What payers took back beyond what they paid comes as a debit.
  const [amount, flag] = [Math.abs(paidCents) / 100, paidCents < 0 ? "D" : "C"];
  const body =
    `ST*835*0001~BPR*I*${amount}*${flag}*ACH************${day}~TRN*1*${trace}*${payer.id}~` +
    `DTM*405*${day}~N1*PR*${payer.name}~N3*1 EXAMPLE WAY~N4*SPRINGFIELD*IL*62701~` +
    `N1*PE*EXAMPLE MEDICAL GROUP*XX*1999999984~LX*1~${claims.join("")}`;
  const segments = body.split("~").length;
  return (
    `ISA*00*          *00*          *ZZ*EXAMPLEPAYER   *ZZ*EXAMPLECLINIC  *${day.slice(2)}*1200*^*00501*${control}*0*T*:~` +
    `GS*HP*EXAMPLEPAYER*EXAMPLECLINIC*${day}*1200*1*X*005010X221A1~${body}SE*${segments}*0001~GE*1*1~IEA*1*${control}~`
  );
}
