import type { ResultCell, ResultTable } from "../tables";
import { html, type Markup } from "./markup";

/** A result table as HTML; at most `limit` rows. */
export function resultTable(table: ResultTable, limit: number = Number.POSITIVE_INFINITY): Markup {
  const classes = table.columns.map((column) =>
    column.align === "right" ? "number" : column.align === "center" ? "mark" : "",
  );
  return html`<table><thead><tr>${table.columns.map((column) => html`<th>${column.heading}</th>`)}</tr></thead>
<tbody>${table.rows.slice(0, limit).map((row) => html`<tr>${row.map((cell, index) => tableCell(cell, classes[index] ?? ""))}</tr>`)}</tbody></table>
`;
}

function tableCell(cell: ResultCell, align: string): Markup {
  return html`<td class="${align} ${cell.tone ?? ""}">${shown(cell)}</td>`;
}

function shown(cell: ResultCell): string {
  if (cell.value === null) return "";
  if (typeof cell.value === "number" && cell.format?.endsWith("%")) return `${(cell.value * 100).toFixed(1)}%`;
  return String(cell.value);
}
