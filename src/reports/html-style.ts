/** The look of the page: two palettes, paper, phone. System fonts, because the page loads nothing. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #16202c; --soft: #566373; --line: #dfe4ea;
  --track: #e9edf1; --bar: #2f6db5; --warn: #a8480a; --good: #1f7a4d; --head: #12263d;
  --fix: #2f6db5; --appeal: #7a4fb3; --escalate: #b8690f; --transfer: #16808a; --hold: #68778a; --close: #b4bdc8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f151c; --card: #18212b; --ink: #e6ebf1; --soft: #9fadbd; --line: #2b3744;
    --track: #24303c; --bar: #6aa5ea; --warn: #f0a06a; --good: #6fcf9f; --head: #e6ebf1;
    --fix: #6aa5ea; --appeal: #b794ee; --escalate: #e8aa5c; --transfer: #58c2cb; --hold: #93a3b5; --close: #566373;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 56px; }
header { margin-bottom: 24px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 4px; color: var(--head); letter-spacing: -0.01em; }
h2 { font-size: 17px; margin: 0 0 2px; color: var(--head); }
p { margin: 0; }
a { color: inherit; }
.soft, .note { color: var(--soft); }
.note { font-size: 13px; margin-bottom: 12px; max-width: 80ch; }
.cards { display: grid; grid-template-columns: repeat(4, 1fr); gap: 14px; margin-bottom: 14px; }
.card, section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.card { padding: 16px 18px; }
.card .name { font-size: 13px; color: var(--soft); }
.card .name a { text-decoration-color: var(--line); text-underline-offset: 3px; }
.card .value { font-size: 27px; font-weight: 650; letter-spacing: -0.02em; margin: 2px 0; overflow-wrap: anywhere; }
.card .detail { font-size: 13px; color: var(--soft); }
section { padding: 18px 20px 14px; margin-bottom: 14px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; align-items: start; }
.pair > section { margin-bottom: 0; height: 100%; }
.pair { margin-bottom: 14px; }
.strip { display: block; width: 100%; height: 18px; border-radius: 5px; margin: 2px 0 14px; }
.share { display: flex; align-items: center; gap: 10px; }
.percent { flex: none; width: 4.2em; text-align: right; font-variant-numeric: tabular-nums; }
.bar { display: block; flex: 1; width: 100%; min-width: 50px; height: 9px; border-radius: 3px; }
.bar .track { fill: var(--track); } .bar .fill { fill: var(--bar); }
.dot { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-right: 8px; }
.fix { fill: var(--fix); background: var(--fix); } .appeal { fill: var(--appeal); background: var(--appeal); }
.escalate { fill: var(--escalate); background: var(--escalate); } .transfer { fill: var(--transfer); background: var(--transfer); }
.hold { fill: var(--hold); background: var(--hold); } .close { fill: var(--close); background: var(--close); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th { text-align: left; font-weight: 600; font-size: 12.5px; color: var(--soft); }
th, td { padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child td { border-bottom: 0; }
th:last-child, td:last-child { padding-right: 0; }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.wide { width: 34%; } th.wide { padding-left: 1.6em; }
.place { width: 24%; }
td .sub { display: block; color: var(--soft); font-size: 12.5px; line-height: 1.4; }
.warn { color: var(--warn); font-weight: 600; } .good { color: var(--good); }
dl { margin: 0; font-size: 13.5px; } dt { font-weight: 600; margin-top: 10px; } dd { margin: 0; color: var(--soft); }
footer { color: var(--soft); font-size: 13px; margin-top: 18px; }
@media (max-width: 860px) {
  .cards { grid-template-columns: repeat(2, 1fr); } .pair { grid-template-columns: 1fr; }
}
@media (max-width: 640px) {
  main { padding: 20px 12px 40px; } h1 { font-size: 23px; } .card { padding: 12px 14px; }
  .card .value { font-size: 21px; } section { padding: 14px 14px 8px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { padding: 9px 0; border-bottom: 1px solid var(--line); } tbody tr:last-child { border-bottom: 0; }
  td, td.num, td.wide, td.place {
    display: flex; justify-content: space-between; gap: 14px; width: auto;
    padding: 2px 0; border: 0; text-align: right; white-space: normal; overflow-wrap: anywhere;
  }
  td::before { content: attr(data-label); color: var(--soft); font-size: 12.5px; text-align: left; flex: none; }
  td.first { font-weight: 600; text-align: left; } td.first::before { content: none; } td.first .sub { font-weight: 400; }
  td > span:not(.share) { min-width: 0; } td > span:has(.share) { flex: 1; max-width: 62%; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #ccc; --track: #eee; --bar: #2f6db5; --head: #000;
    --warn: #8a3a06; --good: #14532d;
    --fix: #2f6db5; --appeal: #7a4fb3; --escalate: #b8690f; --transfer: #16808a; --hold: #68778a; --close: #b4bdc8;
  }
  @page { margin: 14mm; }
  body { font-size: 11px; } main { max-width: none; padding: 0; } table { font-size: 10.5px; }
  section, .card { border-color: #ccc; } .card .value { font-size: 19px; }
  td .sub, .note, .card .name, .card .detail, dl, footer, th { font-size: 9.5px; }
  .cards { grid-template-columns: repeat(4, 1fr); } .pair { grid-template-columns: 1fr 1fr; }
  tbody tr:first-child { break-before: avoid; }
  thead { display: table-header-group; } tr, .card, dt { break-inside: avoid; } h2, .note { break-after: avoid; }
  .bar, .strip, .dot { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
