/** What the full report adds to the look of the page: leading figures, charts, folded tables. */
export const FULL_STYLE = `
:root { --second: #8a5a00; --lost: #b3352b; --hope: #1f7a4d; --hope-soft: #6bb58f; --grey: #93a0ae; --patient: #7a4fb3; --wash: #eef3f9; }
@media (prefers-color-scheme: dark) {
  :root { --second: #e8b04e; --lost: #f08a80; --hope: #57c08c; --hope-soft: #2f8a60; --grey: #66758a; --patient: #b794ee; --wash: #1c2836; }
}
html { scroll-padding-top: 12px; }
:target { outline: 2px solid var(--bar); outline-offset: 4px; border-radius: 4px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: 12px; top: 12px; background: var(--card); padding: 6px 10px; }
.lead { font-size: 18px; line-height: 1.45; max-width: 72ch; margin-top: 14px; }
h3 { font-size: 14px; margin: 16px 0 4px; color: var(--head); }
figure > h3:first-child { margin-top: 4px; }
figure { margin: 0; }
.lead-cards .card { border-top: 4px solid var(--line); }
.lead-cards .bad { border-top-color: var(--lost); } .lead-cards .hope { border-top-color: var(--hope); }
.lead-cards .value { font-size: 29px; }
.lead-cards .bad .value { color: var(--lost); } .lead-cards .hope .value { color: var(--hope); }
a.kpi { text-decoration: none; color: inherit; }
a.kpi:hover, a.kpi:focus-visible { text-decoration: underline; text-underline-offset: 3px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 0 0 16px; padding: 0 2px; font-size: 14px; }
nav a { text-decoration-color: var(--line); text-underline-offset: 4px; }
.chart { display: block; overflow: visible; }
.bars { list-style: none; margin: 0; padding: 0; font-size: 13.5px; }
.bars li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 14px; margin-bottom: 11px; break-inside: avoid; }
.bars .name { min-width: 0; overflow-wrap: anywhere; } .bars .value { margin-left: auto; color: var(--soft); font-variant-numeric: tabular-nums; }
.bars svg { flex: 0 0 100%; }
.chart text.tick { font-size: 11.5px; fill: var(--soft); } .chart text.month { font-size: 12.5px; fill: var(--soft); text-anchor: middle; }
.chart .track { fill: var(--track); } .chart .fill, .key.first { fill: var(--bar); background: var(--bar); }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .line { fill: none; stroke-width: 2.5; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
.chart .line.first { stroke: var(--bar); } .chart .line.second { stroke: var(--second); stroke-dasharray: 6 4; }
.chart .point.first { fill: var(--bar); } .chart .point.second { fill: var(--second); }
.chart rect.second, .key.second { fill: var(--second); background: var(--second); } .chart .good-fill { fill: var(--hope); }
.wonBack { fill: var(--hope); background: var(--hope); } .inProgress { fill: var(--bar); background: var(--bar); }
.recoverable { fill: var(--hope-soft); background: var(--hope-soft); } .outOfReach { fill: var(--second); background: var(--second); }
.remainder { fill: var(--grey); background: var(--grey); } .lost { fill: var(--lost); background: var(--lost); }
.patient { fill: var(--patient); background: var(--patient); }
.strip-chart { border-radius: 6px; overflow: hidden; margin: 4px 0 10px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 22px; list-style: none; margin: 0 0 10px; padding: 0; font-size: 13.5px; }
.key { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin-right: 7px; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 20px 40px; align-items: start; }
.two > * { min-width: 0; }
details.behind { margin-top: 12px; font-size: 13.5px; }
summary { cursor: pointer; color: var(--soft); padding: 2px 0; }
details[open] > summary { margin-bottom: 6px; }
.scroll { overflow-x: auto; }
th.num { text-align: right; white-space: normal; } th a { text-decoration-color: var(--line); text-underline-offset: 3px; }
tbody th { font-weight: 500; color: var(--ink); font-size: 14px; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child th { border-bottom: 0; }
td.words { min-width: 8em; }
.defined { font-size: 12px; color: var(--soft); margin-top: 8px; } .defined a { text-decoration-color: var(--line); }
.dense { margin-top: 18px; } .dense table { font-size: 13px; } .dense th, .dense td { padding: 6px 9px 6px 0; } .dense tbody th { font-size: 13px; }
.dense tbody th { min-width: 12em; } .dense thead th { font-size: 11.5px; vertical-align: bottom; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 12px; margin: 4px 0 12px; }
.tile { background: var(--wash); border-radius: 8px; padding: 12px 14px; }
.tile .value { font-size: 22px; font-weight: 650; letter-spacing: -0.01em; } .tile .name { font-size: 13.5px; } .tile .detail { font-size: 12.5px; color: var(--soft); }
.finding { border-left: 4px solid var(--second); padding: 4px 0 4px 12px; margin-top: 14px; }
.after { margin-top: 10px; color: var(--soft); }
dl { columns: 2; column-gap: 40px; }
.definition { break-inside: avoid; padding: 2px 0 10px; } .definition dt { margin-top: 0; } .definition .meaning { color: var(--ink); }
.definition .source { font-size: 12px; }
@media (max-width: 860px) { .two { grid-template-columns: 1fr; } dl { columns: 1; } }
@media (max-width: 640px) {
  .lead { font-size: 16.5px; } .lead-cards .value { font-size: 22px; }
  .month.alternate { display: none; }
  nav ul { gap: 6px 14px; } nav a { display: inline-block; padding: 3px 0; }
  tbody th { display: block; border: 0; padding: 2px 0; font-weight: 600; }
  .legend { flex-direction: column; }
    td.words { min-width: 0; } td:has(> span:empty) { display: none; } .dense td { padding: 2px 0; } .dense tbody th { min-width: 0; }
}
@media print {
  :root { --second: #8a5a00; --lost: #b3352b; --hope: #1f7a4d; --hope-soft: #6bb58f; --grey: #93a0ae; --patient: #7a4fb3; --wash: #f2f5f8; }
  nav, .skip, details.behind, #appendix, .defined { display: none; }
  .lead { font-size: 13px; } .lead-cards .value { font-size: 19px; } .tile .value { font-size: 15px; }
  .tile .name, .legend, h3 { font-size: 10.5px; } .tile .detail, .definition .source { font-size: 9px; }
  .bars { font-size: 10px; } .bars li { margin-bottom: 6px; } .bars svg { height: 7px; } tbody th { font-size: 10.5px; }
  .chart *, .key, .tile, .lead-cards .card { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  figure, .tiles, .finding { break-inside: avoid; } h3 { break-after: avoid; }
  .two { grid-template-columns: 1fr 1fr; gap: 10px 24px; } .tiles { grid-template-columns: repeat(auto-fit, minmax(110px, 1fr)); gap: 8px; }
  .dense tbody th { min-width: 9em; } .dense table, .dense tbody th, .dense td { font-size: 8px; } .dense tbody th { min-width: 12em; } .dense thead th { font-size: 7.5px; } .dense th, .dense td { padding: 3px 5px 3px 0; }
  section { padding: 10px 14px 8px; margin-bottom: 10px; } th, td, tbody th { padding-top: 4px; padding-bottom: 4px; }
  td.words, .dense td.words { min-width: 0; } #standing, #progress, #time, #work, #scorecard, #appeals { break-inside: avoid; }
  dl { columns: 2; } a { text-decoration: none; }
}
`;
