// Builds one denial report over several files, in one pass, and writes it as a page.
//
//   node examples/make-report.mjs OUT.html [FILE...]
import { createReadStream, writeFileSync } from "node:fs";
import { read835, reportBuilder, reportHtml, reportText } from "remitkit";

const [page = "denials.html", ...named] = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : [
        "fixtures/835/valid/denials-front-end-and-authorization.edi",
        "fixtures/835/valid/denials-clinical-and-coding.edi",
      ];

const builder = reportBuilder({ asOf: "2026-11-21" });
for (const file of files) {
  builder.startFile(file);
  for await (const event of read835(createReadStream(file))) builder.add(event);
}
const report = builder.report();
writeFileSync(page, reportHtml(report));
console.log(reportText(report, { width: 80 }));
console.log(page);
