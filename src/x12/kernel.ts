import { KERNEL_BYTES } from "./kernel-bytes.js";

/** How many bytes the kernel looks at in one call. */
export const KERNEL_INPUT = 65_536;

/** Places in the kernel's memory; kernel.wat names the same. */
const OFFSETS = 65_664;
const STOPS = 327_936;
const RESULTS = 655_344;
/** The kernel reads in blocks of 64 bytes. */
const BLOCK = 64;

/** Room for every byte being a delimiter, and for the offsets written past the last. */
const MOST = KERNEL_INPUT + 16;

/** The delimiter search in WebAssembly: one for the program. */
export interface Kernel {
  /** Somebody reads what the last call found: it must not be called. */
  held: boolean;
  /** Where the bytes go before `find` is called, and the bytes behind them, which count for nothing. */
  readonly input: Uint8Array;
  /** Offsets of the delimiters found. */
  readonly offsets: Int32Array;
  /** Indexes into `offsets` of the terminators and line breaks. */
  readonly stops: Int32Array;
  /**
   * How many stops were found; not 0 where a byte of the blocks read is above 127; and not 0 where a
   * line break that is no terminator is among them.
   */
  readonly results: Int32Array;
  find(length: number, base: number, element: number, terminator: number): number;
}

/** The part of WebAssembly that is used: not every place that runs JavaScript has it. */
interface WebAssemblyLike {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  find(length: number, base: number, element: number, terminator: number): number;
}

let kernel: Kernel | undefined;
let tried = false;

/**
 * The kernel, made when it is first wanted. `undefined` where there is no WebAssembly, no SIMD, or a
 * policy against it (a browser page's content security, some edge runtimes): the loop in JavaScript
 * gives the same answers.
 */
export function sharedKernel(): Kernel | undefined {
  if (!tried) {
    tried = true;
    kernel = makeKernel();
  }
  return kernel;
}

function makeKernel(): Kernel | undefined {
  const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyLike };
  if (WebAssembly === undefined || typeof atob !== "function") return undefined;
  try {
    const text = atob(KERNEL_BYTES);
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    const { memory, find } = exports as Exports;
    const { buffer } = memory;
    return {
      held: false,
      input: new Uint8Array(buffer, 0, KERNEL_INPUT + BLOCK),
      offsets: new Int32Array(buffer, OFFSETS, MOST),
      stops: new Int32Array(buffer, STOPS, MOST),
      results: new Int32Array(buffer, RESULTS, 3),
      find,
    };
  } catch {
    return undefined;
  }
}
