import { a1 } from "../../../shared/sheet";
import { notationOf } from "./a1";
import { type CellState, COLUMN_LIMIT, type SheetState, type SpreadsheetState } from "./state";
import type { World } from "./world";

/** A spreadsheet as plain data with addresses people read: two of them compared show what changed and nothing else. */
export type SpreadsheetSnapshot = Readonly<Record<string, SheetSnapshot>>;

export interface SheetSnapshot {
  readonly cells: Readonly<Record<string, Partial<CellState>>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Ranges, condition and look of each conditional format, in order. */
  readonly rules: readonly string[];
  readonly merges: readonly string[];
  /** Everything else of the sheet. */
  readonly sheet: Readonly<Record<string, unknown>>;
}

export function snapshotOf(book: SpreadsheetState): SpreadsheetSnapshot {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.name, snapshotOfSheet(sheet)]));
}

/** All spreadsheets of the world that are not in `except`, by id. */
export function snapshotOfWorld(world: World, except: readonly string[] = []): Record<string, SpreadsheetSnapshot> {
  const books = [...world.files.values()].filter((file) => file.spreadsheet && !except.includes(file.id));
  return Object.fromEntries(books.map((file) => [file.id, snapshotOf(file.spreadsheet!)]));
}

function snapshotOfSheet(sheet: SheetState): SheetSnapshot {
  const cells: Record<string, Partial<CellState>> = {};
  const notes: Record<string, string> = {};
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const at = a1({ row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT });
    if (cell.note !== "") notes[at] = cell.note;
    const told = withoutDefaults(cell);
    if (Object.keys(told).length > 0) cells[at] = told;
  }
  return {
    cells,
    notes,
    rules: sheet.rules.map((rule) => {
      const { ranges, criteria, values, background, fontColor, rest } = rule;
      return `${ranges.map(notationOf).join(",")} ${criteria} ${JSON.stringify(values)} ${JSON.stringify({ background, fontColor, ...rest })}`;
    }),
    merges: sheet.merges.map(notationOf),
    sheet: {
      rows: sheet.rows,
      columns: sheet.columns,
      hidden: sheet.hidden,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      protections: structuredClone(sheet.protections),
      validations: structuredClone(sheet.validations),
      metadata: sheet.metadata.map(({ key, value }) => `${key}=${value}`),
      hiddenRows: [...sheet.rowsHiddenByUser, ...sheet.rowsHiddenByFilter].sort((a, b) => a - b),
      hiddenColumns: [...sheet.columnsHiddenByUser].sort((a, b) => a - b),
      filter: sheet.filter && notationOf(sheet.filter),
      widths: Object.fromEntries(sheet.widths),
      heights: Object.fromEntries(sheet.heights),
      tabColor: sheet.tabColor,
      gridlinesHidden: sheet.gridlinesHidden,
    },
  };
}

function withoutDefaults({ type, value, formula, format, link, look }: CellState): Partial<CellState> {
  return {
    ...(type === "blank" ? {} : { type, value }),
    ...(formula === "" ? {} : { formula }),
    ...(format === "General" ? {} : { format }),
    ...(link === null ? {} : { link }),
    ...(Object.keys(look).length === 0 ? {} : { look: { ...look } }),
  };
}
