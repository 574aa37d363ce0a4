import type { CellValue, Cell as SourceCell, Sheet as SourceSheet } from "hucre/xlsx";
import { withoutNoteSection } from "../../shared/report/tags";
import type { Cell } from "../../shared/sheet";
import { formatText, formatValue, isDateFormat } from "../number-format";
import { moveFormula } from "./shared-formula";

export interface CellContext {
  /** Number format code of each cell style. */
  readonly formats: readonly string[];
  readonly uses1904: boolean;
}

/** Days between the two ways Excel counts them (Macintosh books start in 1904). */
const DAYS_1904 = 1462;

interface SharedMaster {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Cells that hold a value, a formula or a note, row by row. */
export function readCells(sheet: SourceSheet, context: CellContext): Cell[] {
  const details = sheet.cells ?? new Map<string, SourceCell>();
  const masters = new Map<number, SharedMaster>();
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
      const cell = makeCell({ row, column, value, detail }, context, masters);
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

function makeCell(found: Found, context: CellContext, masters: Map<number, SharedMaster>): Cell | null {
  const { detail, row, column } = found;
  const formula = detail ? formulaOf(detail, row, column, masters) : undefined;
  const note = staffNote(detail);
  const isBlank = found.value === null || found.value === "";
  if (isBlank && formula === undefined && note === undefined) return null;
  const format = formatOf(detail, context.formats);
  return {
    row,
    column,
    ...typedValue(found, format, context),
    ...(formula === undefined ? {} : { formula }),
    ...(format === "General" ? {} : { numberFormat: format }),
    ...(note === undefined ? {} : { note }),
  };
}

function typedValue(found: Found, format: string, context: CellContext): Pick<Cell, "type" | "value" | "text"> {
  const { value, detail } = found;
  if (typeof value === "number") {
    if (!isDateFormat(format)) return { type: "number", value, text: formatValue(value, format) };
    const serial = context.uses1904 ? value + DAYS_1904 : value;
    return { type: "date", value: serial, text: formatValue(serial, format) };
  }
  if (typeof value === "boolean") return { type: "boolean", value, text: value ? "TRUE" : "FALSE" };
  if (typeof value !== "string") return { type: "text", value: null, text: "" };
  if (detail?.type === "error") return { type: "error", value, text: value };
  return { type: "text", value, text: formatText(value, format) };
}

/** The reader was given the style's index as its number format: "#12". */
function formatOf(detail: SourceCell | undefined, formats: readonly string[]): string {
  const marker = detail?.style?.numFmt;
  return marker?.startsWith("#") ? (formats[Number(marker.slice(1))] ?? "General") : "General";
}

function formulaOf(
  detail: SourceCell,
  row: number,
  column: number,
  masters: Map<number, SharedMaster>,
): string | undefined {
  const { formula, formulaSharedIndex: index } = detail;
  if (formula === undefined) return undefined;
  if (index === undefined) return formula === "" ? undefined : `=${formula}`;
  if (formula !== "") {
    masters.set(index, { formula, row, column });
    return `=${formula}`;
  }
  const master = masters.get(index);
  return master ? `=${moveFormula(master.formula, row - master.row, column - master.column)}` : "=";
}
