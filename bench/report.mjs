// The run as text for the terminal.

const COLUMNS = [
  { title: "contender", of: (row) => row.id },
  { title: "MB/s", of: (row) => fixed(row.mbPerSecond, 0) },
  { title: "median", of: (row) => fixed(row.medianMbPerSecond, 0) },
  { title: "spread", of: (row) => fixed(row.spread, 2) },
  { title: "cold", of: (row) => fixed(row.coldMbPerSecond, 0) },
  { title: "of fastest floor", of: (row) => fixed(row.ofFloor, 3) },
  { title: "of floor", of: (row) => fixed(row.ofPlainFloor, 3) },
  { title: "of fastest peer", of: (row) => fixed(row.ofFastestPeer, 2) },
  { title: "peak RSS MB", of: (row) => fixed(row.peakRssMb, 0) },
  { title: "claims", of: (row) => okText(row.claimsOk) },
  { title: "sums", of: (row) => okText(row.sumsOk) },
  { title: "all counts", of: (row) => (row.mbPerSecond ? okText(row.wrong.length === 0) : "") },
];

export function formatTable(rows) {
  const cells = [COLUMNS.map((column) => column.title)];
  for (const row of rows) cells.push(COLUMNS.map((column) => column.of(row)));
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i].length)));
  return cells.map((line) => line.map((cell, i) => pad(cell, widths[i], i)).join("  ")).join("\n");
}

/** Runs of one program that differ by more than this were disturbed by something else on the machine. */
const QUIET = 1.15;

/** Why rows are empty, what was counted wrongly, and whether the figures are to be relied on. */
export function formatNotes(rows) {
  const notes = [];
  for (const row of rows) {
    if (row.unavailable) notes.push(`${row.id}: not available: ${row.unavailable}`);
    if (row.error) notes.push(`${row.id}: failed: ${row.error}`);
    for (const wrong of row.wrong) notes.push(`${row.id}: WRONG: ${wrong}`);
  }
  const disturbed = rows.filter((row) => row.spread > QUIET).length;
  if (disturbed > 0) {
    const share = `${disturbed} of ${rows.length} rows`;
    notes.push(`${share}: runs differ by more than ${QUIET}: not a quiet machine, measure again`);
  }
  return notes.join("\n");
}

export function formatTargets(targets) {
  return targets
    .map(({ name, goal, measured, outcome }) => {
      const found = measured === undefined ? "" : ` (${measured})`;
      return `${outcome.padEnd(12)}  ${name} ${goal}${found}`;
    })
    .join("\n");
}

function pad(cell, width, column) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function fixed(number, digits) {
  return number === undefined ? "-" : number.toFixed(digits);
}

function okText(ok) {
  if (ok === undefined) return "-";
  return ok ? "ok" : "WRONG";
}
