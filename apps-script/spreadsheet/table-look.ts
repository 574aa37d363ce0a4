import { TABLE_LOOK, TONE_LOOKS, type ToneLook } from "../../shared/report/look";
import type { ResultCell, ResultTable, ResultTone } from "../../shared/report/tables";

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

/** Google's width of a column is in pixels. */
export function pixelsOf(width: number): number {
  return Math.round(width * CHARACTER) + 5;
}
