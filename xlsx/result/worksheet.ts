import { TABLE_LOOK } from "../../shared/report/look";
import { cutText } from "../../shared/report/shorten";
import type { ResultCell, ResultTable } from "../../shared/report/tables";
import { a1, columnName } from "../../shared/sheet";
import { encodeXml } from "../xml";
import { cellKey, headerKey, type StyleKey } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LONGEST_TEXT = 32767;
/** Excel refuses a sheet with more links. */
const MOST_LINKS = 65530;

/**
 * A result sheet: heading row that stays in view and repeats on each printed page, filter, widths, links to the
 * cells, landscape A4, one page wide. Texts are inline strings: nothing in them is ever a formula.
 */
export function worksheetXml(
  table: ResultTable,
  styles: ReadonlyMap<StyleKey, number>,
  options: { readonly hasLinks: boolean },
): string {
  const rows = [headerRow(table, styles), ...table.rows.map((_, i) => bodyRow(table, i, styles))];
  const lastRow = table.rows.length + 1;
  const lastColumn = columnName(table.columns.length - 1);
  const links = options.hasLinks ? hyperlinks(table) : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    `<sheetPr><tabColor rgb="FF${TABLE_LOOK.heading.fill}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${lastColumn}${lastRow}"/>` +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="18"/>${widths(table.columns)}<sheetData>${rows.join("")}</sheetData>` +
    `<autoFilter ref="A1:${lastColumn}${lastRow}"/>${links}` +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    "<headerFooter><oddHeader>&amp;L&amp;A&amp;R&amp;F</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>" +
    "</worksheet>"
  );
}

/** A sheet that belongs to the staff: widths, and no look that would be in the way of theirs. */
export function plainWorksheetXml({ columns, rows }: ResultTable): string {
  const all: ResultTable["rows"] = [columns.map(({ heading }) => ({ value: heading })), ...rows];
  const data = all.map((row, r) => {
    const cells = row.map((cell, column) => (cell.value === null ? "" : bodyCell(a1({ row: r, column }), 0, cell)));
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    `${widths(columns)}<sheetData>${data.join("")}</sheetData></worksheet>`
  );
}

function widths(columns: ResultTable["columns"]): string {
  const cols = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + 0.7109375}" customWidth="1"/>`,
  );
  return `<cols>${cols.join("")}</cols>`;
}

function headerRow(table: ResultTable, styles: ReadonlyMap<StyleKey, number>): string {
  const style = styles.get(headerKey()) ?? 0;
  const cells = table.columns.map((column, i) => textCell(a1({ row: 0, column: i }), style, column.heading));
  return `<row r="1" ht="${TABLE_LOOK.heading.points}" customHeight="1">${cells.join("")}</row>`;
}

function bodyRow(table: ResultTable, i: number, styles: ReadonlyMap<StyleKey, number>): string {
  const cells = table.rows[i]!.map((cell, column) => {
    const style = styles.get(cellKey(cell, table.columns[column]!)) ?? 0;
    return bodyCell(a1({ row: i + 1, column }), style, cell);
  });
  return `<row r="${i + 2}" ht="${rowHeight(table, i)}" customHeight="1">${cells.join("")}</row>`;
}

const LINE_POINTS = 15;
/** Excel's largest row height. */
const MOST_POINTS = 409;

/** Height for the wrapped text of the fullest cell: programs do not agree on who works it out, so we do. */
function rowHeight(table: ResultTable, i: number): number {
  const lines = table.rows[i]!.map((cell, column) => lineCount(cell.value, table.columns[column]!.width));
  return Math.min(MOST_POINTS, Math.max(1, ...lines) * LINE_POINTS + 4);
}

/** A full-width character takes two places of a column's width. */
function lineCount(value: ResultCell["value"], width: number): number {
  if (typeof value !== "string") return 1;
  return value.split("\n").reduce((sum, line) => {
    let places = 0;
    for (const character of line) places += character > "\u02ff" ? 2 : 1;
    return sum + Math.max(1, Math.ceil(places / Math.max(1, width - 1)));
  }, 0);
}

function bodyCell(ref: string, style: number, cell: ResultCell): string {
  if (cell.value === null || cell.value === "") return `<c r="${ref}" s="${style}"/>`;
  if (typeof cell.value === "number" && Number.isFinite(cell.value)) {
    return `<c r="${ref}" s="${style}"><v>${cell.value}</v></c>`;
  }
  return textCell(ref, style, String(cell.value));
}

function textCell(ref: string, style: number, text: string): string {
  const content = encodeXml(cutText(text, LONGEST_TEXT));
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

function hyperlinks(table: ResultTable): string {
  const links: string[] = [];
  for (const [i, row] of table.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      if (!cell.link || links.length >= MOST_LINKS) continue;
      const location = `${quoteSheet(cell.link.sheet)}!${cell.link.cell}`;
      links.push(`<hyperlink ref="${a1({ row: i + 1, column })}" location="${encodeXml(location)}"/>`);
    }
  }
  return links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "";
}

/** Sheet name in a reference: always quoted, quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Columns A to the last, row 1: what print titles and filters name. */
export function tableRange(table: ResultTable): { readonly titles: string; readonly filter: string } {
  const last = columnName(table.columns.length - 1);
  return { titles: "$1:$1", filter: `$A$1:$${last}$${table.rows.length + 1}` };
}
