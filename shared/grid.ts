import { type Area, type Cell, contains, type Sheet } from "./sheet";

/**
 * A rectangle of cells as the spreadsheet hosts hand it over: tables of equal size, row by row.
 * The open Excel and Google Sheets build the same cells from it as the reader of .xlsx files does.
 */
export interface Grid {
  /** Place of the first cell in its sheet. */
  readonly top: number;
  readonly left: number;
  /** null or "": nothing. A date is its serial number (1900 system). */
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  readonly texts: readonly (readonly string[])[];
  /** A text that starts with "=" where there is a formula; anything else: none. Absent: no formulas. */
  readonly formulas?: readonly (readonly unknown[])[];
  /** Excel's format codes in English; "" and "General" are the same. */
  readonly numberFormats?: readonly (readonly (string | null)[])[];
  /** Notes without our section; "": none. */
  readonly notes?: readonly (readonly string[])[];
}

/** The cells of a grid that hold something, in row order. `isDateFormat` tells dates from numbers. */
export function cellsOfGrid(grid: Grid, isDateFormat: (format: string) => boolean): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < grid.values.length; i++) {
    const values = grid.values[i]!;
    for (let j = 0; j < values.length; j++) {
      const value = values[j] ?? null;
      const formula = formulaAt(grid, i, j);
      const note = grid.notes?.[i]?.[j] || undefined;
      if ((value === null || value === "") && formula === undefined && note === undefined) continue;
      const format = grid.numberFormats?.[i]?.[j] || "General";
      const type = typeOf(value, format, isDateFormat);
      cells.push({
        row: grid.top + i,
        column: grid.left + j,
        type,
        // A formula without a result yet shows "", which is its value.
        value: value === "" && formula === undefined ? null : value,
        text: grid.texts[i]?.[j] ?? "",
        ...(formula === undefined ? {} : { formula }),
        ...(format === "General" ? {} : { numberFormat: format }),
        ...(note === undefined ? {} : { note }),
      });
    }
  }
  return cells;
}

function formulaAt(grid: Grid, i: number, j: number): string | undefined {
  const formula = grid.formulas?.[i]?.[j];
  return typeof formula === "string" && formula.startsWith("=") && formula !== grid.values[i]?.[j]
    ? formula
    : undefined;
}

/** Error values as the hosts spell them; a host hands them over as text. */
const ERROR =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/;

function typeOf(value: unknown, format: string, isDateFormat: (format: string) => boolean): Cell["type"] {
  if (typeof value === "number") return isDateFormat(format) ? "date" : "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "string" && ERROR.test(value) ? "error" : "text";
}

/** The sheet with other cells inside `area`; all else stays as it was. `cells` are those of the area, in row order. */
export function replaceCells(sheet: Sheet, area: Area, cells: readonly Cell[]): Sheet {
  const outside = sheet.cells.filter((cell) => !contains(area, cell));
  const all = [...outside, ...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells: all };
}
