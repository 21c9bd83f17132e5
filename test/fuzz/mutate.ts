/** Numbers from 0 up to, not including, `below`; the same seed gives the same. */
export type Random = (below: number) => number;

/** Mulberry32: small, fast, good enough to hit bytes with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const LIKELY = Uint8Array.from([..."*~:^|\n\r \t.-+09AZaz\0\x1a\x1c\x1d\x1e\x1f"], (c) =>
  c.charCodeAt(0),
);
const HIGH = Uint8Array.from([0x80, 0xc3, 0xef, 0xf0, 0xff]);
const TOKENS = [
  "ISA*",
  "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260131*1253*^*00501*000000001*0*P*:~",
  "GS*HP*A*B*1*1*1*X*005010X221A1~",
  "ST*835*1~",
  "ST*277*1~",
  "SE*1*1~",
  "GE*1*1~",
  "IEA*1*1~",
  "CLP*~",
  "CLP*A*1*100*90*10~",
  "CAS*CO*45*1*2*3*4~",
  "SVC*HC:1:2:3:4:5:6:7:8:9*1*1~",
  "PLB*1*20261231*L6:A*-1~",
  "LX*1~",
  "NM1*QC*1*A~",
  "9007199254740993.99",
  "\xef\xbb\xbf",
  "\xc3\xbc",
  "~~~",
  "***",
].map((text) => Uint8Array.from(text, (c) => c.charCodeAt(0)));

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length - removed + added.length);
  made.set(bytes.subarray(0, at));
  made.set(added, at);
  made.set(bytes.subarray(at + removed), at + added.length);
  return made;
}

/** One blow: a byte, a stretch, a token, a cut, or a piece of another file. */
function hit(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  const at = random(bytes.length + 1);
  const rest = bytes.length - at;
  const length = Math.min(rest, 1 + random(random(4) === 0 ? 400 : 8));
  switch (random(10)) {
    case 0:
    case 1:
      return spliced(bytes, at, Math.min(1, rest), LIKELY.subarray(...one(LIKELY, random)));
    case 2:
      return spliced(bytes, at, Math.min(1, rest), Uint8Array.of(random(256)));
    case 3:
      return spliced(bytes, at, 0, LIKELY.subarray(...one(LIKELY, random)));
    case 4:
      return spliced(bytes, at, length, new Uint8Array(0));
    case 5:
      return spliced(bytes, at, 0, bytes.slice(at, at + length));
    case 6:
      return spliced(bytes, at, 0, TOKENS[random(TOKENS.length)]!);
    case 7:
      return spliced(bytes, at, 0, HIGH.subarray(...one(HIGH, random)));
    case 8: {
      const other = others[random(others.length)]!;
      const from = random(other.length + 1);
      return spliced(bytes, at, 0, other.slice(from, from + random(500)));
    }
    default:
      return random(3) === 0
        ? bytes.slice(0, at)
        : spliced(bytes, at, Math.min(2, rest), bytes.slice(0, 2));
  }
}

function one(from: Uint8Array, random: Random): [number, number] {
  const at = random(from.length);
  return [at, at + 1];
}

/** A file with one to eight blows. */
export function mutant(
  bytes: Uint8Array,
  random: Random,
  others: readonly Uint8Array[],
): Uint8Array {
  let made = bytes;
  for (let left = 1 + random(8); left > 0; left -= 1) made = hit(made, random, others);
  return made;
}
