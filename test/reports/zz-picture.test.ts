import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { reportBuilder, reportHtml, reportText } from "../../src/reports/index.js";
import { portfolio } from "./portfolio.js";

test("picture", () => {
  const b = reportBuilder({ asOf: "2026-03-20", worklistRows: 15 });
  for (const f of portfolio()) {
    b.startFile(f.name);
    for (const e of f.events) b.add(e);
  }
  b.failFile("notes.txt", "This is not X12: no ISA or ST segment was found.");
  const r = b.report();
  writeFileSync("/tmp/r.html", reportHtml(r));
  writeFileSync(
    "/tmp/r.txt",
    reportText(r, { width: 100 }) + "\n\n" + reportText(r, { width: 80, rows: 5 }),
  );
});
