import type { CellValue, Cell as SourceCell, Sheet as SourceSheet } from "hucre/xlsx";
import { withoutNoteSection } from "../../shared/report/tags";
import type { Cell } from "../../shared/sheet";
import { buildCell, formulaAt, type SharedFormulas } from "./build-cell";

export interface CellContext {
  /** Number format code of each cell style. */
  readonly formats: readonly string[];
  readonly uses1904: boolean;
}

/** Cells of a sheet that hucre has read: those that hold a value, a formula or a note, row by row. */
export function readCells(sheet: SourceSheet, context: CellContext): Cell[] {
  const details = sheet.cells ?? new Map<string, SourceCell>();
  const shared: SharedFormulas = new Map();
  const cells: Cell[] = [];
  const seenNotes = new Set<string>();
  for (let row = 0; row < sheet.rows.length; row++) {
    const values = sheet.rows[row]!;
    for (let column = 0; column < values.length; column++) {
      const value = values[column] as CellValue;
      const key = details.size > 0 ? `${row},${column}` : "";
      const detail = details.get(key);
      if ((value === null || value === "") && !detail) continue;
      if (detail?.comment) seenNotes.add(key);
      const cell = makeCell({ row, column, value, detail }, context, shared);
      if (cell) cells.push(cell);
    }
  }
  return addLoneNotes(cells, details, seenNotes);
}

/** Notes outside the block of filled cells. */
function addLoneNotes(cells: Cell[], details: Map<string, SourceCell>, seen: ReadonlySet<string>): Cell[] {
  const lone: Cell[] = [];
  for (const [key, detail] of details) {
    if (!detail.comment || seen.has(key)) continue;
    const note = staffNote(detail);
    if (note === undefined) continue;
    const [row, column] = key.split(",").map(Number) as [number, number];
    lone.push({ row, column, type: "text", value: null, text: "", note });
  }
  if (lone.length === 0) return cells;
  return [...cells, ...lone].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The note without our section; undefined if there is none, or none but ours. */
function staffNote(detail: SourceCell | undefined): string | undefined {
  const text = detail?.comment?.text;
  return text === undefined ? undefined : withoutNoteSection(text) || undefined;
}

interface Found {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly detail: SourceCell | undefined;
}

function makeCell(found: Found, context: CellContext, shared: SharedFormulas): Cell | null {
  const { detail, row, column, value } = found;
  const formula =
    detail?.formula === undefined ? undefined : formulaAt(detail.formula, detail.formulaSharedIndex, found, shared);
  return buildCell(
    {
      row,
      column,
      // Styles are given neutral formats (lean-package.ts), so hucre makes no dates.
      value: value instanceof Date ? null : value,
      isError: detail?.type === "error",
      formula,
      note: staffNote(detail),
      format: formatOf(detail, context.formats),
    },
    context.uses1904,
  );
}

/** The reader was given the style's index as its number format: "#12". */
function formatOf(detail: SourceCell | undefined, formats: readonly string[]): string {
  const marker = detail?.style?.numFmt;
  return marker?.startsWith("#") ? (formats[Number(marker.slice(1))] ?? "General") : "General";
}
