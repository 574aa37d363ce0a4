import { TABLE_LOOK, TONE_LOOKS, type ToneLook } from "../../shared/report/look";
import type { ResultCell, ResultColumn, ResultTable, ResultTone } from "../../shared/report/tables";
import { attempt } from "./attempt";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Colours as this service writes them. */
const colour = (rgb: string) => `#${rgb.toLowerCase()}`;

export const HEADER = { fill: colour(TABLE_LOOK.heading.fill), font: colour(TABLE_LOOK.heading.text) } as const;

export function toneLook(tone: ResultTone): ToneLook {
  const { fill, isBold } = TONE_LOOKS[tone];
  return { fill: fill === null ? null : colour(fill), isBold };
}

/** A character of the default font, in pixels. */
const CHARACTER = 8;

export interface TableLook {
  readonly fills: (string | null)[][];
  readonly weights: ("bold" | "normal")[][];
  readonly aligns: ResultTable["columns"][number]["align"][][];
  readonly formats: string[][];
}

/** How each cell looks, heading row first; texts are under "@", so that nobody's edit turns one into a date. */
export function tableLook(table: ResultTable, rows: ResultTable["rows"]): TableLook {
  const perCell = <T>(heading: T, of: (cell: ResultCell, column: number) => T): T[][] => [
    table.columns.map(() => heading),
    ...rows.map((row) => table.columns.map((_, column) => of(row[column] ?? { value: null }, column))),
  ];
  return {
    fills: perCell<string | null>(HEADER.fill, (cell) => toneLook(cell.tone ?? "plain").fill),
    weights: perCell<"bold" | "normal">("bold", (cell) => (toneLook(cell.tone ?? "plain").isBold ? "bold" : "normal")),
    aligns: perCell<TableLook["aligns"][number][number]>("center", (_, column) => table.columns[column]!.align),
    formats: perCell("@", (cell) => (typeof cell.value === "number" ? (cell.format ?? "General") : "@")),
  };
}

/** What holds for every cell of a table; goes with whatever empties the sheet. */
export function drawGrid(table: Range): void {
  const line = SpreadsheetApp.BorderStyle.SOLID;
  attempt(() => table.setBorder(true, true, true, true, true, true, colour(TABLE_LOOK.grid), line));
  attempt(() => table.setVerticalAlignment("middle"));
  attempt(() => table.setWrap(true));
}

/** What stays when a sheet of ours is emptied; the frozen row comes last and says that all of it is done. */
export function furnish(sheet: ServiceSheet, columns: readonly ResultColumn[]): void {
  widen(sheet, columns);
  attempt(() => sheet.setRowHeight(1, HEADING_HEIGHT));
  attempt(() => sheet.setHiddenGridlines(true));
  attempt(() => sheet.setTabColor(HEADER.fill));
  attempt(() => sheet.setFrozenRows(1));
}

/** One call for neighbours of one width. */
export function widen(sheet: ServiceSheet, columns: readonly Pick<ResultColumn, "width">[]): void {
  for (let first = 0, next = 0; first < columns.length; first = next) {
    const { width } = columns[first]!;
    while (columns[next]?.width === width) next += 1;
    const [from, count] = [first + 1, next - first];
    attempt(() => sheet.setColumnWidths(from, count, pixelsOf(width)));
  }
}

/** Points to pixels. */
const HEADING_HEIGHT = Math.round((TABLE_LOOK.heading.points * 4) / 3);

/** Google's width of a column is in pixels. */
function pixelsOf(width: number): number {
  return Math.round(width * CHARACTER) + 5;
}
