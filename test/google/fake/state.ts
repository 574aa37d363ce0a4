import type { Area, CellType } from "../../../shared/sheet";

/** What one cell holds; dates are serial numbers as in shared/sheet.ts. Plain data, so that snapshots compare. */
export interface CellState {
  type: CellType | "blank";
  value: string | number | boolean | null;
  formula: string;
  format: string;
  note: string;
  link: string | null;
  /** Look by property: background, fontColor, fontWeight, wrap ... Only what differs from an untouched cell. */
  look: Record<string, unknown>;
}

export interface RuleState {
  ranges: Area[];
  criteria: string;
  values: unknown[];
  background: string | null;
  fontColor: string | null;
  /** Bold, italic ... and the colour scales of staff, kept as they are. */
  rest: Record<string, unknown>;
}

export interface ProtectionState {
  id: number;
  kind: "SHEET" | "RANGE";
  area: Area | null;
  exceptions: Area[];
  description: string;
  warningOnly: boolean;
  /** True: the user who runs the script may edit in spite of it. */
  userMayEdit: boolean;
}

/** A list to choose from, as a drop-down gives it. */
export interface ValidationState {
  area: Area;
  allowed: string[];
  /** True: anything else is refused; false: it only gets a warning. */
  rejects: boolean;
}

export interface MetadataState {
  id: number;
  key: string;
  value: string | null;
  visibility: string;
}

export interface SheetState {
  id: number;
  name: string;
  /** By row * COLUMN_LIMIT + column; an untouched cell is absent. */
  cells: Map<number, CellState>;
  rows: number;
  columns: number;
  hidden: boolean;
  /** A chart sheet or a connected sheet: not a grid. */
  isGrid: boolean;
  merges: Area[];
  rules: RuleState[];
  protections: ProtectionState[];
  validations: ValidationState[];
  metadata: MetadataState[];
  rowsHiddenByUser: Set<number>;
  rowsHiddenByFilter: Set<number>;
  columnsHiddenByUser: Set<number>;
  filter: Area | null;
  frozenRows: number;
  frozenColumns: number;
  widths: Map<number, number>;
  heights: Map<number, number>;
  tabColor: string | null;
  gridlinesHidden: boolean;
}

export interface SpreadsheetState {
  sheets: SheetState[];
  timeZone: string;
  locale: string;
  names: { name: string; sheet: number; area: Area }[];
  metadata: MetadataState[];
  activeSheet: number;
  selection: Area | null;
  nextId: number;
}

export const COLUMN_LIMIT = 18_278;
export const CELL_LIMIT = 10_000_000;

export function cellKey(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

export function blankCell(): CellState {
  return { type: "blank", value: null, formula: "", format: "General", note: "", link: null, look: {} };
}

export function makeSheet(id: number, name: string, rows = 1000, columns = 26): SheetState {
  return {
    id,
    name,
    cells: new Map(),
    rows,
    columns,
    hidden: false,
    isGrid: true,
    merges: [],
    rules: [],
    protections: [],
    validations: [],
    metadata: [],
    rowsHiddenByUser: new Set(),
    rowsHiddenByFilter: new Set(),
    columnsHiddenByUser: new Set(),
    filter: null,
    frozenRows: 0,
    frozenColumns: 0,
    widths: new Map(),
    heights: new Map(),
    tabColor: null,
    gridlinesHidden: false,
  };
}

export function makeSpreadsheet(sheets: SheetState[]): SpreadsheetState {
  return {
    sheets,
    timeZone: "Asia/Tokyo",
    locale: "ja_JP",
    names: [],
    metadata: [],
    activeSheet: sheets.find((sheet) => !sheet.hidden)?.id ?? 0,
    selection: null,
    nextId: Math.max(0, ...sheets.map((sheet) => sheet.id)) + 1,
  };
}

export function cellAt(sheet: SheetState, row: number, column: number): CellState | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The cell, made if need be, for writing. */
export function touchCell(sheet: SheetState, row: number, column: number): CellState {
  const key = cellKey(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const cell = blankCell();
  sheet.cells.set(key, cell);
  return cell;
}

function holdsValue(cell: CellState): boolean {
  return cell.type !== "blank" || cell.formula !== "";
}

/** Last row and column with content, counted from 1; 0 in an empty sheet. Notes and colours are no content. */
export function usedSize(sheet: SheetState): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [key, cell] of sheet.cells) {
    if (!holdsValue(cell)) continue;
    rows = Math.max(rows, Math.floor(key / COLUMN_LIMIT) + 1);
    columns = Math.max(columns, (key % COLUMN_LIMIT) + 1);
  }
  return { rows, columns };
}
