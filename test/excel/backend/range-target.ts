import type { Area } from "../../../shared/sheet";
import { parseAddress } from "./area";
import type { SheetModel } from "./model";
import { HostError, type Json } from "./protocol";
import type { Session } from "./session";

/** What a Range or RangeAreas stands for. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** Refuses what is asked of a sheet that has been deleted meanwhile. */
export function sheetStillThere(sheet: SheetModel, session: Session): void {
  if (!session.model.sheets.includes(sheet)) throw new HostError("ItemNotFound");
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1) */
const LONGEST_ADDRESS = 8192;

/** Areas of an address or a name, as Worksheet.getRange takes them. */
export function resolveAreas(text: string, sheet: SheetModel, session: Session): AreasTarget {
  if (text.length > LONGEST_ADDRESS) throw new HostError("InvalidArgument");
  const parsed = parseAddress(text);
  if (parsed) {
    const named = parsed.sheet === null ? sheet : findSheet(parsed.sheet, session);
    if (named === null) throw new HostError("ItemNotFound");
    // An address of another sheet is refused, not followed.
    if (named !== sheet) throw new HostError("InvalidArgument");
    return { sheet, areas: parsed.areas };
  }
  const names = [...sheet.names, ...session.model.names];
  const name = names.find((entry) => entry.name.toLowerCase() === text.toLowerCase());
  const target = name ? areasOfFormula(name.formula, sheet, session) : null;
  if (target === null || target.sheet !== sheet) throw new HostError("InvalidArgument");
  return target;
}

/** "=Sheet1!$A$1:$B$2" -> the areas; null where the formula is no reference. */
export function areasOfFormula(formula: string, home: SheetModel, session: Session): AreasTarget | null {
  const parsed = parseAddress(formula.replace(/^=/, ""));
  if (!parsed) return null;
  const sheet = parsed.sheet === null ? home : findSheet(parsed.sheet, session);
  return sheet && { sheet, areas: parsed.areas };
}

/** By name, without regard to case, or by id. */
export function findSheet(key: Json, session: Session): SheetModel | null {
  const text = String(key).toLowerCase();
  return session.model.sheets.find((s) => s.name.toLowerCase() === text || s.id.toLowerCase() === text) ?? null;
}
