import type { ResultTable } from "./tables";

/** Japanese Excel takes a CSV without this mark for Shift_JIS and garbles it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A text that a spreadsheet would run as a formula is led by an apostrophe; a lone dash and numbers such as "-15" stay. */
function neutralize(text: string): string {
  if (!/^[=+\-@\t\r]/.test(text)) return text;
  return /^[+-]?[0-9][0-9,]*(\.[0-9]+)?%?$|^-$/.test(text) ? text : `'${text}`;
}

function field(value: string | number | null): string {
  if (value === null) return "";
  const text = typeof value === "number" ? String(value) : neutralize(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A table as CSV that opens in Japanese Excel by double click: UTF-8 with BOM, CRLF, RFC 4180 quotes. */
export function tableToCsv(table: ResultTable): string {
  const lines = [
    table.columns.map((column) => field(column.heading)).join(","),
    ...table.rows.map((row) => row.map((cell) => field(cell.value)).join(",")),
  ];
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}
