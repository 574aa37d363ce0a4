import { wordPrint } from "../../shared/report/row-print";
import { contains } from "../../shared/sheet";
import { areaName, around, parseArea } from "./areas";
import { attempt } from "./attempt";
import type { FilledCell } from "./contract";

export interface Place {
  readonly fill: FilledCell;
  readonly row: number;
  readonly column: number;
}

/** What stands in the cells now: values, formulas, formats and what a merged area covers. */
export interface Standing {
  readonly at: (place: Place) => { readonly value: unknown; readonly formula: string; readonly format: string };
  readonly isCovered: (place: Place) => boolean;
  /** A print of the words at the beginning of the row: whose row it is. What is filled in itself is not among them. */
  readonly rowPrint: (place: Place, filled: readonly Place[]) => string;
}

/** Four calls, whatever the number of cells; rows are read from their first column on. */
export function standingIn(sheet: GoogleAppsScript.Spreadsheet.Sheet, places: readonly Place[]): Standing {
  const box = {
    ...around(places.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })))!,
    left: 0,
  };
  const range = sheet.getRange(areaName(box));
  const values = attempt(() => range.getValues()) as readonly (readonly unknown[])[];
  const formulas = attempt(() => range.getFormulas());
  const formats = attempt(() => range.getNumberFormats());
  const merges = attempt(() => range.getMergedRanges()).map((merged) => parseArea(merged.getA1Notation()));
  return {
    at: ({ row, column }) => ({
      value: values[row - box.top]?.[column] ?? "",
      formula: formulas[row - box.top]?.[column] ?? "",
      format: formats[row - box.top]?.[column] ?? "",
    }),
    isCovered: (place) =>
      merges.some((area) => area && contains(area, place) && (area.top !== place.row || area.left !== place.column)),
    rowPrint: ({ row, column }, filled) => {
      const own = new Set(filled.flatMap((place) => (place.row === row ? [place.column] : [])));
      return wordPrint((values[row - box.top] ?? []).filter((_, at) => at < column && !own.has(at)));
    },
  };
}
