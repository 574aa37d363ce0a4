/** Print first: A4 upright, black on white, no colour that carries meaning alone. */
export const STYLE = `
@page { size: A4 portrait; margin: 14mm 12mm 16mm; }
* { box-sizing: border-box; }
html { color-scheme: light; }
body { margin: 0 auto; line-break: strict; word-break: normal; max-width: 190mm; padding: 8mm 4mm; background: #fff; color: #111;
  font: 10.5pt/1.55 "Yu Gothic UI", "Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", "Meiryo", sans-serif; }
h1 { font-size: 18pt; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 8mm 0 3mm; padding-bottom: 1mm; border-bottom: 2px solid #111; break-after: avoid; }
h3 { font-size: 11pt; margin: 6mm 0 2mm; break-after: avoid; }
p { margin: 1mm 0; }
.lead { color: #444; }
.card-groups { display: grid; grid-template-columns: 5fr 3fr; gap: 5mm; margin: 3mm 0 4mm; }
.cards { display: grid; gap: 1.5mm; }
.cards.five { grid-template-columns: repeat(5, 1fr); }
.cards.three { grid-template-columns: repeat(3, 1fr); }
.card { border: 1px solid #888; padding: 1.5mm 2mm; white-space: nowrap; }
.card b { display: block; font-size: 16pt; line-height: 1.25; font-variant-numeric: tabular-nums; }
.card span { font-size: 8.5pt; }
.card.strong { border: 2px solid #111; }
table { border-collapse: collapse; width: 100%; margin: 1mm 0 3mm; font-size: 9pt; }
th, td { border: 1px solid #999; padding: 1mm 1.6mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.mark { text-align: center; white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.written { white-space: pre-wrap; }
.error { font-weight: 700; }
td.error { background: #f8dede; }
td.warning { background: #fbf3d6; }
table.groups { font-size: 8.5pt; }
table.groups th { white-space: normal; overflow-wrap: normal; word-break: keep-all; }
table.groups td, table.groups th { padding: 0.7mm 1.2mm; }
table.actions th:first-child { width: 27%; }
table.actions th:nth-child(2) { width: 25%; }
table.actions th { white-space: normal; }
table.actions td.long { white-space: normal; }
td.zero { color: #999; }
td.share { white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { width: 18mm; height: 3mm; border: 1px solid #111; vertical-align: -0.3mm; }
.indicators { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm; }
.indicator { border: 1px solid #999; padding: 2mm 3mm; break-inside: avoid; }
.indicator h4 { margin: 0; font-size: 9.5pt; line-height: 1.4; }
.indicator p { font-size: 8.5pt; margin: 0.8mm 0 0; line-height: 1.7; }
.verdict { display: inline-block; border: 1px solid #111; padding: 0 1.5mm; margin-right: 1.5mm; font-weight: 700; }
.verdict.missed { background: #111; color: #fff; }
.pair { white-space: nowrap; margin-left: 0.8em; }
.parts { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm; }
.parts figure { margin: 1mm 0 0; break-inside: avoid; }
.parts figcaption { font-size: 8.5pt; font-weight: 600; }
.chart { width: 100%; height: auto; margin-top: 1mm; }
.axis { stroke: #666; stroke-width: 1; }
.tick { font-size: 9px; text-anchor: middle; fill: #333; }
.figure { font-size: 9px; text-anchor: middle; fill: #111; font-weight: 600; }
.plan-figure { font-size: 9px; text-anchor: middle; fill: #444; }
.plan-line { fill: none; stroke: #555; stroke-width: 1.3; stroke-dasharray: 4 3; }
.actual-line { fill: none; stroke: #111; stroke-width: 2; }
.plan-mark { fill: #fff; stroke: #555; stroke-width: 1.3; }
.actual-mark { fill: #111; }
.legend { font-size: 8.5pt; color: #333; }
.file { break-before: page; }
.file:first-of-type { break-before: auto; }
@media print { body { padding: 0; max-width: none; } }
@media screen { body { box-shadow: 0 0 0 1px #ddd; } html { background: #f4f4f4; } }
`;
