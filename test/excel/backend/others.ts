import type { Area, SheetVisibility } from "../../../shared/sheet";
import { parseAddress } from "./area";
import { cellsIn, valueType } from "./cells";
import { putEntry, tellChanged } from "./edit";
import { type CellValue, cellAt, cellKey, type SheetModel } from "./model";
import type { Session } from "./session";
import { addSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "./sheets";
import { shiftCells } from "./shift";

/**
 * What other people do to the workbook: co-authors ("Remote"), or the person at this Excel ("Local"), by hand. All of
 * it is told at once to whoever listens.
 */
export class Others {
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** That this person may only read binds nobody else; protected sheets bind all. */
  private act<T>(what: () => T): T {
    const { model } = this.session;
    const { isReadOnly } = model;
    model.isReadOnly = false;
    try {
      return what();
    } finally {
      model.isReadOnly = isReadOnly;
      this.session.events.flush();
    }
  }

  /** Types into one cell. */
  edit(sheetName: string, address: string, value: CellValue, source: "Local" | "Remote" = "Remote"): void {
    const sheet = this.sheet(sheetName);
    const area = this.area(address);
    const before = sheet.cells.get(cellKey(area.top, area.left));
    const details = { valueBefore: before?.value ?? "", valueTypeBefore: valueType(before) };
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) putEntry(cellAt(sheet, row, column), value);
    }
    const after = sheet.cells.get(cellKey(area.top, area.left));
    const isOneCell = area.top === area.bottom && area.left === area.right;
    tellChanged(sheet, area, this.session, {
      source,
      triggerSource: "Unknown",
      ...(isOneCell ? { ...details, valueAfter: after?.value ?? "", valueTypeAfter: valueType(after) } : {}),
    });
    this.session.events.flush();
  }

  /** Clears the contents of cells. */
  empty(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const area = this.area(address);
    for (const { cell } of cellsIn(sheet, area)) Object.assign(cell, { value: "", formula: null, shown: null });
    tellChanged(sheet, area, this.session, { source: "Remote", triggerSource: "Unknown" });
    this.session.events.flush();
  }

  insertRows(sheetName: string, address: string): void {
    this.act(() => shiftCells(this.sheet(sheetName), this.area(address), "down", this.session));
  }

  deleteRows(sheetName: string, address: string): void {
    this.act(() => shiftCells(this.sheet(sheetName), this.area(address), "up", this.session));
  }

  addSheet(name: string): SheetModel {
    return this.act(() => addSheet(name, this.session));
  }

  deleteSheet(name: string): void {
    this.act(() => deleteSheet(this.sheet(name), this.session));
  }

  renameSheet(name: string, to: string): void {
    this.act(() => renameSheet(this.sheet(name), to, this.session));
  }

  moveSheet(name: string, position: number): void {
    this.act(() => moveSheet(this.sheet(name), position, this.session));
  }

  show(name: string, visibility: SheetVisibility): void {
    this.act(() => setVisibility(this.sheet(name), visibility, this.session));
  }

  /** Clicks a sheet's tab. */
  activate(name: string): void {
    this.act(() => this.session.activate(this.sheet(name)));
  }

  /** Selects cells by hand. */
  select(sheetName: string, address: string): void {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`${address} is no address.`);
    this.session.select(this.sheet(sheetName), parsed.areas);
    this.session.events.flush();
  }

  private sheet(name: string): SheetModel {
    const sheet = this.session.model.sheets.find((entry) => entry.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }

  private area(address: string): Area {
    const area = parseAddress(address)?.areas[0];
    if (!area) throw new Error(`${address} is no address.`);
    return area;
  }
}
