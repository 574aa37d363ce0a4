import type { Locale } from "../../shared/locale";
import { cutText } from "../../shared/report/shorten";
import { belongsToStaff, type ResultCell, type ResultTable } from "../../shared/report/tables";
import { attempt, problemOf } from "./attempt";
import type { TablesOutcome } from "./contract";
import type { File } from "./file";
import { ownSheetFor, staffSheet } from "./own-sheets";
import { drawGrid, furnish, HEADER, type TableLook, tableLook, widen } from "./table-look";
import { sheetWords } from "./words";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

/** More rows nobody reads, and a file holds ten million cells at most: https://support.google.com/drive/answer/37603 */
const MOST_ROWS = 20_000;
/** A cell holds at most 50,000 characters. */
const LONGEST_TEXT = 50_000;

/** One sheet a table, made or refreshed. A sheet of the same name that is not ours is left alone. */
export function writeTables(file: File, tables: readonly ResultTable[], locale: Locale): TablesOutcome {
  const sheets = new Map<ResultTable["id"], string>();
  const skipped: string[] = [];
  const links = new Map<string, number>();
  for (const [name, sheet] of file.sheets()) links.set(name, sheet.getSheetId());
  for (const table of tables) {
    const name = table.name[locale];
    try {
      const { sheet, isNew } = belongsToStaff(table) ? staffSheet(file, name) : ownSheetFor(file, table.id, name);
      const rows = table.rows.slice(0, MOST_ROWS);
      writeTable(sheet, { ...table, rows }, links, isNew);
      sheets.set(table.id, sheet.getName());
      if (rows.length < table.rows.length) skipped.push(sheetWords(file.locale).cut(name, rows.length));
    } catch (error) {
      const problem = problemOf(error, name, file.locale);
      if (problem.kind === "quota") throw problem;
      skipped.push(problem.kind === "unknown" ? sheetWords(file.locale).noSheet(name) : problem.message);
    }
  }
  return { written: sheets.size, skipped, sheets };
}

function writeTable(sheet: ServiceSheet, table: ResultTable, links: ReadonlyMap<string, number>, isNew: boolean): void {
  const height = table.rows.length + 1;
  const width = table.columns.length;
  makeRoom(sheet, height, width);
  const look = tableLook(table, table.rows);
  const range = sheet.getRange(1, 1, height, width);
  const rich = table.columns.map((_, column) => table.rows.some((row) => needsRichText(row[column], links)));
  // Formats first: a text in a cell under "@" stays what it is.
  attempt(() => range.setNumberFormats(look.formats));
  attempt(() => range.setValues(valuesOf(table, rich)));
  for (const [column, isRich] of rich.entries()) {
    if (!isRich) continue;
    const texts = table.rows.map((row) => [richText(row[column], links)]);
    attempt(() => sheet.getRange(2, column + 1, texts.length, 1).setRichTextValues(texts));
  }
  if (!belongsToStaff(table)) {
    drawTable(sheet, look);
    if (isNew) furnish(sheet, table.columns);
  } else if (isNew) widen(sheet, table.columns);
}

function drawTable(sheet: ServiceSheet, look: TableLook): void {
  const [height, width] = [look.fills.length, look.fills[0]?.length ?? 0];
  const range = sheet.getRange(1, 1, height, width);
  attempt(() => range.setBackgrounds(look.fills as string[][]));
  attempt(() => range.setFontWeights(look.weights));
  attempt(() => range.setHorizontalAlignments(look.aligns));
  attempt(() => sheet.getRange(1, 1, 1, width).setFontColor(HEADER.font));
  drawGrid(range);
  if (height > 1) attempt(() => range.createFilter());
}

/** The sheet is ours alone: rows and columns may be added to it. */
function makeRoom(sheet: ServiceSheet, height: number, width: number): void {
  const rows = attempt(() => sheet.getMaxRows());
  const columns = attempt(() => sheet.getMaxColumns());
  if (rows < height) sheet.insertRowsAfter(rows, height - rows);
  if (columns < width) sheet.insertColumnsAfter(columns, width - columns);
}

/** What could be taken for a formula or lose its first character, and what carries a link. */
function needsRichText(cell: ResultCell | undefined, links: ReadonlyMap<string, number>): boolean {
  if (!cell) return false;
  return (typeof cell.value === "string" && /^[=+\-@']/.test(cell.value)) || linkOf(cell, links) !== null;
}

function linkOf({ link }: ResultCell, links: ReadonlyMap<string, number>): string | null {
  const gid = link ? links.get(link.sheet) : undefined;
  return link && gid !== undefined ? `#gid=${gid}&range=${link.cell}` : null;
}

/**
 * A rich text is a text, whatever it begins with: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells
 * ("Runs are only valid on user entered strings").
 */
function richText(cell: ResultCell | undefined, links: ReadonlyMap<string, number>): RichTextValue {
  const text = cell?.value === null || cell === undefined ? "" : cutText(String(cell.value), LONGEST_TEXT);
  const link = cell ? linkOf(cell, links) : null;
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  return (link === null || text === "" ? builder : builder.setLinkUrl(link)).build();
}

function valuesOf(table: ResultTable, rich: readonly boolean[]): (string | number)[][] {
  return [
    table.columns.map((column) => column.heading),
    ...table.rows.map((row) =>
      table.columns.map((_, column) => {
        const value = row[column]?.value ?? "";
        if (rich[column]) return "";
        return typeof value === "string" ? cutText(value, LONGEST_TEXT) : value;
      }),
    ),
  ];
}
