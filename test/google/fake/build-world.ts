import type { Cell, Sheet, Workbook } from "../../../shared/sheet";
import { readWorkbook } from "../../../xlsx/read";
import { blankCell, cellKey, makeSheet, makeSpreadsheet, type SheetState, type SpreadsheetState } from "./state";
import { type Access, emptyWorld, type FileState, MIME, type World, type WorldOptions } from "./world";

/** A file of the world; `content` null: not a spreadsheet of Google's own (give its `mimeType`). */
export interface FileRequest {
  readonly content: SpreadsheetState | null;
  readonly name?: string;
  readonly mimeType?: string;
  /** Id of its folder; default the root. */
  readonly folder?: string;
  readonly access?: Access;
  readonly updated?: string;
  readonly trashed?: boolean;
  readonly size?: number;
  /** Of a shortcut: id of what it points to. */
  readonly target?: string;
}

export interface WorldRequest extends WorldOptions {
  /** By id. */
  readonly files?: Readonly<Record<string, FileRequest | SpreadsheetState>>;
  /** By id; `parent` default the root. */
  readonly folders?: Readonly<
    Record<string, { readonly name?: string; readonly parent?: string; readonly access?: Access }>
  >;
  /** Id of the file the script is bound to. */
  readonly container?: string;
}

export function worldOf(request: WorldRequest = {}): World {
  const world = emptyWorld(request);
  for (const [id, { name = id, parent = world.rootFolder, access = "owner" }] of Object.entries(
    request.folders ?? {},
  )) {
    world.folders.set(id, { id, name, parents: [parent], access, trashed: false });
  }
  for (const [id, file] of Object.entries(request.files ?? {})) {
    addFile(world, id, "sheets" in file ? { content: file } : file);
  }
  world.container = request.container ?? null;
  return world;
}

/** Also for a test that lets somebody add a file in the middle of a run. */
export function addFile(world: World, id: string, request: FileRequest): FileState {
  const updated = request.updated ? Date.parse(request.updated) : world.clock.now - 86_400_000;
  const file: FileState = {
    id,
    name: request.name ?? id,
    mimeType: request.mimeType ?? (request.target ? MIME.shortcut : MIME.spreadsheet),
    parents: [request.folder ?? world.rootFolder],
    updated,
    created: updated,
    trashed: request.trashed ?? false,
    deleted: false,
    access: request.access ?? "edit",
    size: request.size ?? 0,
    spreadsheet: request.content,
    unsaved: null,
    target: request.target ?? null,
  };
  world.files.set(id, file);
  return file;
}

/** What a workbook looks like in Google Sheets after conversion. */
export function spreadsheetOf(workbook: Workbook): SpreadsheetState {
  return makeSpreadsheet(workbook.sheets.map((sheet, i) => sheetStateOf(sheet, i)));
}

export async function spreadsheetFromFile(bytes: Uint8Array): Promise<SpreadsheetState> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(`Not a workbook: ${read.error.code}`);
  return spreadsheetOf(read.workbook);
}

function sheetStateOf(sheet: Sheet, index: number): SheetState {
  const lastRow = Math.max(0, ...sheet.cells.map((cell) => cell.row), ...sheet.merges.map((area) => area.bottom));
  const lastColumn = Math.max(0, ...sheet.cells.map((cell) => cell.column), ...sheet.merges.map((area) => area.right));
  const state = makeSheet(index * 1000, sheet.name, Math.max(lastRow + 1, 100), Math.max(lastColumn + 1, 26));
  for (const cell of sheet.cells) state.cells.set(cellKey(cell.row, cell.column), cellStateOf(cell));
  state.merges = sheet.merges.map((area) => ({ ...area }));
  state.hidden = sheet.visibility !== "visible";
  if (sheet.isProtected) {
    state.protections.push({
      id: index + 1,
      kind: "SHEET",
      area: null,
      exceptions: [],
      description: "",
      warningOnly: false,
      userMayEdit: false,
    });
  }
  for (const row of sheet.hiddenRows ?? []) state.rowsHiddenByUser.add(row);
  for (const column of sheet.hiddenColumns ?? []) state.columnsHiddenByUser.add(column);
  return state;
}

function cellStateOf(cell: Cell) {
  const holds = cell.value !== null && cell.value !== "";
  return {
    ...blankCell(),
    type: holds || cell.type === "error" ? cell.type : ("blank" as const),
    value: cell.type === "error" ? cell.text : holds ? cell.value : null,
    formula: cell.formula === undefined ? "" : `=${cell.formula.replace(/^=/, "")}`,
    format: cell.numberFormat ?? "General",
    note: cell.note ?? "",
  };
}
