// Who takes part. `role` says what a row is compared with; `verify` means an extra, untimed run that
// compares more with what was generated: the text of every segment, or the state of every claim. `set`
// is the data it reads where that is not the 835: it is compared with the floor on that same data.

export const CONTENDERS = [
  { id: "floor-unrolled", role: "floor", script: "floor", variant: "unrolled" },
  { id: "floor-plain", role: "floor", script: "floor", variant: "plain" },
  { id: "floor-compare", role: "floor", script: "floor", variant: "compare" },
  { id: "tokenizer", role: "ours", script: "tokenizer" },
  { id: "segments", role: "ours", script: "segments" },
  { id: "typed-push", role: "ours", script: "typed-push" },
  { id: "typed-stream", role: "ours", script: "typed-stream" },
  { id: "typed-file-stream", role: "ours", script: "typed-file-stream" },
  { id: "classified", role: "ours", script: "classified" },
  { id: "decided", role: "ours", script: "decided" },
  { id: "kpis", role: "ours", script: "kpis" },
  { id: "277ca-floor", role: "floor", script: "floor", variant: "plain", set: "277CA" },
  { id: "277ca-push", role: "ours", script: "status-push", set: "277CA", verify: true },
  { id: "277ca-stream", role: "ours", script: "status-stream", set: "277CA", verify: true },
  { id: "edi-parser", role: "peer", script: "edi-parser", verify: true },
  { id: "node-x12", role: "peer", script: "node-x12", verify: true },
  { id: "x12-parser", role: "peer", script: "x12-parser", verify: true },
  { id: "split", role: "baseline", script: "split", verify: true },
];

/** Not a contender: what Node takes before any work. */
export const IDLE = { id: "idle", role: "reference", script: "idle" };

/**
 * Who is also given many small files; the readers have one reader per file. The floor shows what opening
 * and closing the files takes, which is the operating system's.
 */
export const MANY_FILES = ["floor-plain", "typed-push", "typed-stream", "typed-file-stream"];

/** The readers whose memory is looked at again on a large file. */
export const LARGE_FILE = ["typed-file-stream", "typed-stream", "typed-push"];
