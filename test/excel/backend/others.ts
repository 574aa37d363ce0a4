import type { Area, SheetVisibility } from "../../../shared/sheet";
import { parseAddress } from "./area";
import { clearCells } from "./clear";
import { putEntries } from "./edit";
import { type Author, THIS_ADD_IN } from "./events";
import type { CellValue, SheetModel } from "./model";
import type { Session } from "./session";
import { addSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "./sheets";
import { shiftCells } from "./shift";

/**
 * What people do to the workbook by hand: co-authors far away, or the person at this Excel. All of it is told at once
 * to whoever listens.
 */
export class Others {
  private readonly session: Session;
  private readonly author: Author;

  constructor(session: Session, author: Author) {
    this.session = session;
    this.author = author;
  }

  /** That this add-in may only read binds nobody else; protected sheets bind all. */
  private act<T>(what: () => T, author = this.author): T {
    const { model, events } = this.session;
    const { isReadOnly } = model;
    model.isReadOnly = false;
    events.author = author;
    try {
      return what();
    } finally {
      model.isReadOnly = isReadOnly;
      events.author = THIS_ADD_IN;
      events.flush();
    }
  }

  /** Types the same into the cells; `source` where the event shall not tell of this person. */
  edit(sheetName: string, address: string, value: CellValue, source = this.author.source): void {
    const sheet = this.sheet(sheetName);
    const area = this.area(address);
    this.act(() => putEntries(sheet, area, value, this.session), { ...this.author, source });
  }

  /** Clears the contents of cells. */
  empty(sheetName: string, address: string): void {
    this.act(() => clearCells(this.sheet(sheetName), this.area(address), "Contents", this.session));
  }

  insertRows(sheetName: string, address: string): void {
    this.act(() => shiftCells(this.sheet(sheetName), this.area(address), "down", this.session));
  }

  deleteRows(sheetName: string, address: string): void {
    this.act(() => shiftCells(this.sheet(sheetName), this.area(address), "up", this.session));
  }

  insertColumns(sheetName: string, address: string): void {
    this.act(() => shiftCells(this.sheet(sheetName), this.area(address), "right", this.session));
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
    this.act(() => this.session.select(this.sheet(sheetName), parsed.areas));
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
