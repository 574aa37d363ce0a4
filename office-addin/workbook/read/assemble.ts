import { withoutNoteSection } from "../../../shared/report/tags";
import type { Area, Cell, Sheet } from "../../../shared/sheet";
import { cleanMerges } from "../../../xlsx/read/merges";
import { addNotes } from "../../../xlsx/read/notes";
import type { SheetEntry } from "../directory";
import type { BlockReading } from "./block";

/** The sheet of all that was read of it: the same value as the reader of .xlsx files gives. */
export function assembleSheet(entry: SheetEntry, readings: readonly BlockReading[]): Sheet {
  const pieces = readings.map(({ cells }) => cells).filter((cells) => cells.length > 0);
  const all = pieces.length === 1 ? pieces[0]! : pieces.flat().sort(byPlace);
  const notes = readings
    .flatMap((reading) => reading.notes)
    .map(([key, text]) => [key, withoutNoteSection(text)] as const);
  const cells = addNotes(all, new Map(notes.filter(([, text]) => text !== "")));
  return {
    name: entry.name,
    cells,
    merges: mergesOf(readings.flatMap(({ merges }) => merges)),
    visibility: entry.visibility,
    isProtected: entry.isProtected,
    ...hiddenLines(cells, readings),
  };
}

function byPlace(a: Cell, b: Cell): number {
  return a.row - b.row || a.column - b.column;
}

/** Strips that a merged area crosses name it each. */
export function mergesOf(areas: readonly Area[]): Area[] {
  const unique = new Map(areas.map((area) => [`${area.top},${area.left},${area.bottom},${area.right}`, area]));
  return cleanMerges([...unique.values()].sort((a, b) => a.top - b.top || a.left - b.left));
}

/** Hidden rows and columns as far as cells reach; forms often hide all the rest. */
function hiddenLines(
  cells: readonly Cell[],
  readings: readonly BlockReading[],
): Pick<Sheet, "hiddenRows" | "hiddenColumns"> {
  const lastRow = cells.length > 0 ? cells[cells.length - 1]!.row : -1;
  const lastColumn = cells.reduce((last, cell) => Math.max(last, cell.column), -1);
  const upTo = (lines: readonly number[], last: number) =>
    [...new Set(lines)].filter((line) => line <= last).sort((a, b) => a - b);
  const rows = upTo(
    readings.flatMap(({ hiddenRows }) => hiddenRows),
    lastRow,
  );
  const columns = upTo(
    readings.flatMap(({ hiddenColumns }) => hiddenColumns),
    lastColumn,
  );
  return {
    ...(rows.length > 0 ? { hiddenRows: rows } : {}),
    ...(columns.length > 0 ? { hiddenColumns: columns } : {}),
  };
}
