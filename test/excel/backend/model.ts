import type { Area, SheetVisibility } from "../../../shared/sheet";

/** The workbook in memory: what Excel would hold. Plain and open, so that a test can change it as another person would. */
export interface WorkbookModel {
  name: string;
  isReadOnly: boolean;
  isStructureProtected: boolean;
  readonly sheets: SheetModel[];
  readonly names: NameModel[];
  readonly settings: Map<string, string>;
  readonly customProperties: Map<string, string | number | boolean>;
  readonly comments: CommentModel[];
  activeSheetId: string;
  selection: readonly Area[];
  /** Ids given so far: sheets, conditional formats and tables never get one twice. */
  lastId: number;
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  readonly cells: Map<number, CellModel>;
  merges: Area[];
  isProtected: boolean;
  /** Under protection: who may format cells. "people": the option is on, and add-ins are refused all the same. */
  formattedBy: "nobody" | "people" | "all";
  readonly hiddenRows: Set<number>;
  /** Rows a filter hides; they are hidden too. */
  readonly filteredRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  freeze: { readonly rows: number; readonly columns: number } | null;
  conditionalFormats: ConditionalFormatModel[];
  readonly notes: Map<number, NoteModel>;
  readonly names: NameModel[];
  readonly tables: TableModel[];
  readonly customProperties: Map<string, string>;
  filter: { readonly area: Area; readonly isFiltered: boolean } | null;
  tabColor: string;
  showGridlines: boolean;
  /** What was set of the page's layout, by its names on the wire. */
  pageLayout: { [name: string]: unknown };
}

export type CellValue = string | number | boolean;

export interface CellModel {
  /** "" where only the looks are there. Error values are their text, e.g. "#REF!". */
  value: CellValue;
  /** In English and A1 style, with "="; null: none. */
  formula: string | null;
  numberFormat: string;
  /** What is shown where that is not the value under its format, e.g. "####"; null: as computed. */
  shown: string | null;
  style: CellStyle;
}

/** Only what differs from a cell nobody touched. */
export interface CellStyle {
  fill?: string;
  fontColor?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  wrapText?: boolean;
  horizontal?: string;
  vertical?: string;
  indent?: number;
  shrink?: boolean;
  unlocked?: boolean;
  borders?: Readonly<Record<string, string>>;
  hyperlink?: HyperlinkModel;
}

export interface HyperlinkModel {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface ConditionalFormatModel {
  readonly id: string;
  type: string;
  areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  underline: string | null;
  borders: Record<string, { style: string; color: string }>;
}

export interface NoteModel {
  author: string;
  content: string;
  visible: boolean;
  width: number;
  height: number;
}

export interface NameModel {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
}

export interface CommentModel {
  readonly id: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  content: string;
  authorName: string;
  resolved: boolean;
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

export function keyPlace(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / SHEET_COLUMNS), column: key % SHEET_COLUMNS };
}

export function emptyCell(): CellModel {
  return { value: "", formula: null, numberFormat: "General", shown: null, style: {} };
}

/** The cell to write to: made where there was none. */
export function cellAt(sheet: SheetModel, row: number, column: number): CellModel {
  const key = cellKey(row, column);
  const known = sheet.cells.get(key);
  if (known) return known;
  const made = emptyCell();
  sheet.cells.set(key, made);
  return made;
}

export function nextId(model: WorkbookModel): number {
  model.lastId++;
  return model.lastId;
}

/** An id as Excel gives them to sheets. */
export function newSheetId(model: WorkbookModel): string {
  return `{00000000-0001-0000-${String(nextId(model)).padStart(4, "0")}-000000000000}`;
}

export function emptySheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: "visible",
    cells: new Map(),
    merges: [],
    isProtected: false,
    formattedBy: "nobody",
    hiddenRows: new Set(),
    filteredRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    freeze: null,
    conditionalFormats: [],
    notes: new Map(),
    names: [],
    tables: [],
    customProperties: new Map(),
    filter: null,
    tabColor: "",
    showGridlines: true,
    pageLayout: {},
  };
}

export function emptyWorkbook(name = "Book1.xlsx"): WorkbookModel {
  return {
    name,
    isReadOnly: false,
    isStructureProtected: false,
    sheets: [],
    names: [],
    settings: new Map(),
    customProperties: new Map(),
    comments: [],
    activeSheetId: "",
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    lastId: 0,
  };
}
