import { ServiceError } from "../errors";
import type { Faked } from "../expose";
import { changingArea, sheetIn, spreadsheetIn } from "../open-file";
import { CELL_LIMIT, COLUMN_LIMIT, cellKey, type SheetState } from "../state";
import { filterService } from "./filter";
import { rangeService, rangeStateOf } from "./range";
import { type SheetRef, sheetService } from "./sheet";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows, columns, what is hidden, and the selection. */
export function sheetLayout({ run, file, sheetId }: SheetRef): Faked<Sheet> {
  const sheet = () => sheetIn(file, sheetId);
  const again = () => sheetService(run, file, sheetId);
  const change = (put: (state: SheetState) => void) => {
    put(changingArea(run, file, sheetId, null));
    return again();
  };
  const row = (position: number) => {
    if (position < 1 || position > sheet().rows) throw new ServiceError("Those rows are out of bounds.");
    return position - 1;
  };
  const column = (position: number) => {
    if (position < 1 || position > sheet().columns) throw new ServiceError("Those columns are out of bounds.");
    return position - 1;
  };
  const grow = (rows: number, columns: number) => {
    const now = spreadsheetIn(file).sheets.reduce((sum, one) => sum + one.rows * one.columns, 0);
    const more = (sheet().rows + rows) * (sheet().columns + columns) - sheet().rows * sheet().columns;
    if (now + more > CELL_LIMIT) {
      throw new ServiceError(
        "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
      );
    }
    if (sheet().columns + columns > COLUMN_LIMIT)
      throw new ServiceError("This action would exceed the limit of 18278 columns.");
  };
  const insert = (at: number, howMany: number, axis: "rows" | "columns") => {
    if (howMany < 1) throw new ServiceError("The number to insert must be at least 1.");
    grow(axis === "rows" ? howMany : 0, axis === "columns" ? howMany : 0);
    return change((state) => shift(state, at, howMany, axis));
  };
  return {
    isRowHiddenByUser: (position: number) => sheet().rowsHiddenByUser.has(row(position)),
    isRowHiddenByFilter: (position: number) => sheet().rowsHiddenByFilter.has(row(position)),
    isColumnHiddenByUser: (position: number) => sheet().columnsHiddenByUser.has(column(position)),
    getFilter: () => {
      const area = sheet().filter;
      if (!area) return null;
      return filterService(run, file, sheetId, area);
    },
    getFrozenRows: () => sheet().frozenRows,
    getFrozenColumns: () => sheet().frozenColumns,
    setFrozenRows: (rows: number) =>
      void change((state) => {
        state.frozenRows = rows;
      }),
    setFrozenColumns: (columns: number) =>
      void change((state) => {
        state.frozenColumns = columns;
      }),
    getColumnWidth: (position: number) => sheet().widths.get(column(position)) ?? 100,
    setColumnWidth: (position: number, width: number) =>
      change((state) => void state.widths.set(column(position), width)),
    setColumnWidths: (start: number, count: number, width: number) => {
      column(start + count - 1);
      return change((state) => {
        for (let i = 0; i < count; i++) state.widths.set(column(start + i), width);
      });
    },
    autoResizeColumns: (start: number, count: number) => {
      column(start + count - 1);
      return change(() => {});
    },
    autoResizeColumn: (position: number) => {
      column(position);
      return change(() => {});
    },
    setRowHeight: (position: number, height: number) =>
      change((state) => void state.heights.set(row(position), height)),
    setTabColor: (color: string | null) =>
      change((state) => {
        state.tabColor = color;
      }),
    setHiddenGridlines: (hide: boolean) =>
      change((state) => {
        state.gridlinesHidden = hide;
      }),
    hasHiddenGridlines: () => sheet().gridlinesHidden,
    insertRowsAfter: (after: number, howMany: number) => insert(row(after) + 1, howMany, "rows"),
    insertRowsBefore: (before: number, howMany: number) => insert(row(before), howMany, "rows"),
    insertColumnsAfter: (after: number, howMany: number) => insert(column(after) + 1, howMany, "columns"),
    insertColumnsBefore: (before: number, howMany: number) => insert(column(before), howMany, "columns"),
    deleteRows: (position: number, howMany: number) => {
      const from = row(position);
      row(position + howMany - 1);
      if (howMany >= sheet().rows) throw new ServiceError("It is not possible to delete all the rows in a sheet.");
      change((state) => shift(state, from, -howMany, "rows"));
    },
    deleteColumns: (position: number, howMany: number) => {
      const from = column(position);
      column(position + howMany - 1);
      if (howMany >= sheet().columns)
        throw new ServiceError("It is not possible to delete all the columns in a sheet.");
      change((state) => shift(state, from, -howMany, "columns"));
    },
    hideRows: (start: number, count?: number) =>
      void change((state) => {
        for (let i = 0; i < (count ?? 1); i++) state.rowsHiddenByUser.add(row(start + i));
      }),
    hideColumns: (start: number, count?: number) =>
      void change((state) => {
        for (let i = 0; i < (count ?? 1); i++) state.columnsHiddenByUser.add(column(start + i));
      }),
    getActiveRange: () => selected(),
    getActiveCell: () => selected().getCell(1, 1),
    getCurrentCell: () => selected().getCell(1, 1),
    setActiveRange: (range: GoogleAppsScript.Spreadsheet.Range) => {
      spreadsheetIn(file).activeSheet = rangeStateOf(range).sheet;
      spreadsheetIn(file).selection = rangeStateOf(range).area;
      return range;
    },
  };

  function selected(): GoogleAppsScript.Spreadsheet.Range {
    const book = spreadsheetIn(file);
    const area = (book.activeSheet === sheetId && book.selection) || { top: 0, left: 0, bottom: 0, right: 0 };
    return rangeService(run, file, sheetId, area);
  }
}

/** Moves what stands behind `at`; our code does this on sheets of its own only, so rules and merges stay simple. */
function shift(sheet: SheetState, at: number, by: number, axis: "rows" | "columns"): void {
  const moved: SheetState["cells"] = new Map();
  for (const [key, cell] of sheet.cells) {
    let [row, column] = [Math.floor(key / COLUMN_LIMIT), key % COLUMN_LIMIT];
    const place = axis === "rows" ? row : column;
    if (by < 0 && place >= at && place < at - by) continue;
    if (place >= at) {
      if (axis === "rows") row += by;
      else column += by;
    }
    moved.set(cellKey(row, column), cell);
  }
  sheet.cells = moved;
  sheet[axis] += by;
  const [low, high] = axis === "rows" ? (["top", "bottom"] as const) : (["left", "right"] as const);
  const move = <A extends { [K in typeof low | typeof high]: number }>(area: A): A => ({
    ...area,
    [low]: area[low] >= at ? area[low] + by : area[low],
    [high]: area[high] >= at ? area[high] + by : area[high],
  });
  sheet.merges = sheet.merges.map(move);
  for (const rule of sheet.rules) rule.ranges = rule.ranges.map(move);
}
