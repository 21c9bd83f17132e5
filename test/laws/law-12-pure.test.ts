import fs from "node:fs";
import { describe, expect, test } from "vitest";
import {
  balanceClaim,
  parse835,
  type RemittanceFile,
  read835,
  remittanceReader,
  write835,
} from "../../src/835/index.js";
import { decideClaim } from "../../src/decisions/index.js";
import { classify } from "../../src/denials/index.js";
import { FRAMINGS, generateFiles } from "../../src/testing/index.js";

/** Freezes a plain value, all the way down; bytes cannot be frozen and are compared instead. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const entry of Object.values(value)) frozen(entry);
  return Object.freeze(value);
}

function forbidden(): never {
  throw new Error("law 12: a pure function reached for the world");
}

type Restore = () => void;

function replaced(owner: object, name: string, value: unknown): Restore {
  const old = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (old === undefined) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, old);
  };
}

/** Runs `work` in a world without clock, chance, process, files, network or timers. */
function inTheVoid<T>(work: () => T): T {
  const restores: Restore[] = [];
  const ban = (owner: object, name: string) => restores.push(replaced(owner, name, forbidden));
  const nowhere = new Proxy(forbidden, {
    get: forbidden,
    has: forbidden,
    apply: forbidden,
    construct: forbidden,
  });
  const banWhole = (name: string) => restores.push(replaced(globalThis, name, nowhere));
  try {
    ban(Date, "now");
    ban(Math, "random");
    ban(performance, "now");
    for (const name of ["setTimeout", "setInterval", "setImmediate", "fetch"])
      ban(globalThis, name);
    for (const [name, value] of Object.entries(fs)) {
      if (typeof value === "function" && !/^[A-Z]/.test(name)) ban(fs, name);
    }
    for (const name of ["Date", "crypto", "process", "navigator"]) banWhole(name);
    return work();
  } finally {
    for (const restore of restores.reverse()) restore();
  }
}

const generated = generateFiles(12, 12, { odd: true, nonAscii: true, remittancesOnly: true });
const inputs = generated
  .slice(0, 4)
  .flatMap(({ bytes }) => FRAMINGS.map(({ apply }) => apply(bytes)));

function everyAnswer(bytes: Uint8Array): string {
  const reader = remittanceReader(frozen({ limits: { maxElements: 512 } }));
  const events = [...reader.push(bytes), ...reader.end()];
  const file = frozen(parse835(bytes));
  const written = write835(file);
  const rendered = write835(frozen({ interchanges: file.interchanges }));
  const verdicts = file.remittances.map(({ claims }) => claims.map((claim) => balanceClaim(claim)));
  const decisions = file.remittances.map(({ claims, header: remittance }) =>
    claims.map((claim) =>
      decideClaim(
        frozen(classify(claim).denials),
        frozen({ claim, remittance, asOf: "2026-03-01" }),
      ),
    ),
  );
  return JSON.stringify([events, file, [...written], [...rendered], verdicts, decisions]);
}

describe("law 12: with Date.now, Math.random, process and fs made to throw and inputs deep-frozen, every scenario gives the same output", () => {
  test("the void is one: what it forbids throws there, and works again after it", () => {
    expect(() => inTheVoid(() => Date.now())).toThrow("law 12");
    expect(() => inTheVoid(() => new Date())).toThrow("law 12");
    expect(() => inTheVoid(() => Math.random())).toThrow("law 12");
    expect(() => inTheVoid(() => process.env["HOME"])).toThrow("law 12");
    expect(() => inTheVoid(() => fs.readFileSync("x"))).toThrow("law 12");
    expect(Date.now()).toBeGreaterThan(0);
    expect(process.pid).toBeGreaterThan(0);
  });

  test("reading, writing and balancing reach for nothing and change no input", () => {
    for (const bytes of inputs) {
      const before = bytes.slice();
      let rendered = "";
      try {
        rendered = everyAnswer(bytes);
      } catch (error) {
        // A damaged file may hold what cannot be rendered; the reason has to be the same.
        rendered = String(error);
      }
      const again = inTheVoid(() => {
        try {
          return everyAnswer(bytes);
        } catch (error) {
          return String(error);
        }
      });
      expect(again === rendered).toBe(true);
      expect(bytes).toEqual(before);
    }
  });

  test("models that are frozen can be written, and stay what they were", () => {
    for (const { file, bytes } of generated) {
      const model: RemittanceFile = frozen(structuredClone(file));
      expect(inTheVoid(() => write835(model))).toEqual(bytes);
      expect(model).toEqual(file);
    }
  });

  test("the stream door reaches for nothing either", async () => {
    for (const { bytes } of generated) {
      const whole = remittanceReader();
      const expected = [...whole.push(bytes), ...whole.end()];
      const events: unknown[] = [];
      const stream = read835(frozen([bytes.subarray(0, 500), bytes.subarray(500)]));
      for (;;) {
        const { done, value } = await inTheVoid(() => stream.next());
        if (done) break;
        events.push(value);
      }
      expect(events).toEqual(expected);
    }
  });
});
