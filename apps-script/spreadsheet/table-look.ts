import type { ResultCell, ResultTable, ResultTone } from "../../shared/report/tables";

/** Fill, and whether the font is bold: no meaning hangs on the colour alone. */
export const TONES: Readonly<Record<ResultTone, { readonly fill: string | null; readonly isBold: boolean }>> = {
  error: { fill: "#ffc7ce", isBold: true },
  warning: { fill: "#ffeb9c", isBold: false },
  info: { fill: "#ddebf7", isBold: false },
  met: { fill: null, isBold: false },
  missed: { fill: "#f2dcdb", isBold: true },
  plain: { fill: null, isBold: false },
};
export const HEADER = { fill: "#1f4e78", font: "#ffffff" } as const;
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
    fills: perCell<string | null>(HEADER.fill, (cell) => TONES[cell.tone ?? "plain"].fill),
    weights: perCell<"bold" | "normal">("bold", (cell) => (TONES[cell.tone ?? "plain"].isBold ? "bold" : "normal")),
    aligns: perCell<TableLook["aligns"][number][number]>("center", (_, column) => table.columns[column]!.align),
    formats: perCell("@", (cell) => (typeof cell.value === "number" ? (cell.format ?? "General") : "@")),
  };
}

/** Google's width of a column is in pixels. */
export function pixelsOf(width: number): number {
  return Math.round(width * CHARACTER) + 5;
}
