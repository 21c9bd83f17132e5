import { expect, test } from "vitest";
import { fuzz } from "../fuzz/survive.js";

const count = Number(process.env["REMITKIT_FUZZ_MUTANTS"] ?? 500_000);
const seed = Number(process.env["REMITKIT_FUZZ_SEED"] ?? Date.now() % 1_000_000_007);
const PORTION = 20_000;

test(`${count} mutants, seed ${seed}`, () => {
  console.log(`REMITKIT_FUZZ_SEED=${seed} REMITKIT_FUZZ_MUTANTS=${count}`);
  for (let done = 0; done < count; done += PORTION) {
    const portion = Math.min(PORTION, count - done);
    expect(fuzz(seed + done, portion), `seed ${seed + done}`).toEqual([]);
    console.log(`${done + portion} of ${count}`);
  }
});
