import type { SheetVisibility } from "../../../shared/sheet";
import { quotedSheet } from "./area";
import { assertStructureFree } from "./edit";
import { emptySheet, newSheetId, nextId, type SheetModel } from "./model";
import type { Node } from "./node";
import { HostError } from "./protocol";
import type { Session } from "./session";

/** Names of sheets that Excel refuses: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
function assertName(name: string, session: Session, self: SheetModel | null): void {
  const isBad = name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name);
  if (isBad || name.toLowerCase() === "history") throw new HostError("InvalidArgument");
  const taken = session.model.sheets.some((s) => s !== self && s.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists");
}

export function addSheet(name: string | null, session: Session): SheetModel {
  assertStructureFree(session);
  let chosen = name ?? "";
  if (name === null) {
    let n = session.model.sheets.length + 1;
    while (session.model.sheets.some((s) => s.name === `Sheet${n}`)) n++;
    chosen = `Sheet${n}`;
  }
  assertName(chosen, session, null);
  const sheet = emptySheet(newSheetId(session.model), chosen);
  session.model.sheets.push(sheet);
  session.events.happened("added", sheet.id, { worksheetId: sheet.id });
  return sheet;
}

export function renameSheet(sheet: SheetModel, name: string, session: Session): void {
  assertStructureFree(session);
  assertName(name, session, sheet);
  const nameBefore = sheet.name;
  sheet.name = name;
  replaceReferences(session, nameBefore, `${quotedSheet(name)}!`);
  session.events.happened("nameChanged", sheet.id, {
    nameBefore,
    nameAfter: name,
    worksheetId: sheet.id,
  });
}

/** Formulas of cells and names follow a sheet's new name, and lose one that is gone. */
function replaceReferences({ model }: Session, name: string, by: string): void {
  const plain = `${name}!`;
  const quoted = `'${name.replace(/'/g, "''")}'!`;
  const follow = (formula: string) =>
    formula
      .split(quoted)
      .join(by)
      .replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^\s"'=+\-*/(),;<>&^!]+!/g, (part) => (part === plain ? by : part));
  for (const entry of [...model.names, ...model.sheets.flatMap((sheet) => sheet.names)]) {
    entry.formula = follow(entry.formula);
  }
  for (const sheet of model.sheets) {
    for (const cell of sheet.cells.values()) if (cell.formula?.includes(name)) cell.formula = follow(cell.formula);
  }
}

export function moveSheet(sheet: SheetModel, position: number, session: Session): void {
  assertStructureFree(session);
  const { sheets } = session.model;
  if (!(position >= 0 && position < sheets.length)) throw new HostError("InvalidArgument");
  const positionBefore = sheets.indexOf(sheet);
  sheets.splice(positionBefore, 1);
  sheets.splice(position, 0, sheet);
  session.events.happened("moved", sheet.id, {
    positionBefore,
    positionAfter: position,
    worksheetId: sheet.id,
  });
}

export function setVisibility(sheet: SheetModel, visibility: SheetVisibility, session: Session): void {
  assertStructureFree(session);
  if (visibility !== "visible") assertOtherVisible(sheet, session);
  sheet.visibility = visibility;
  if (visibility !== "visible" && session.model.activeSheetId === sheet.id) activateAnother(sheet, session);
}

/** A workbook keeps at least one visible sheet. */
function assertOtherVisible(sheet: SheetModel, session: Session): void {
  if (!session.model.sheets.some((s) => s !== sheet && s.visibility === "visible")) {
    throw new HostError("InvalidOperation");
  }
}

function activateAnother(sheet: SheetModel, session: Session): void {
  const { sheets } = session.model;
  const at = sheets.indexOf(sheet);
  const visible = (s: SheetModel) => s !== sheet && s.visibility === "visible";
  session.activate(sheets.slice(at).find(visible) ?? sheets.slice(0, at).reverse().find(visible)!);
}

export function deleteSheet(sheet: SheetModel, session: Session): void {
  assertStructureFree(session);
  // https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1)
  if (sheet.visibility === "very-hidden") throw new HostError("InvalidOperation");
  assertOtherVisible(sheet, session);
  if (session.model.activeSheetId === sheet.id) activateAnother(sheet, session);
  const { model } = session;
  model.sheets.splice(model.sheets.indexOf(sheet), 1);
  replaceReferences(session, sheet.name, "#REF!");
  for (const comment of model.comments.filter(({ sheetId }) => sheetId === sheet.id)) {
    model.comments.splice(model.comments.indexOf(comment), 1);
  }
  session.events.happened("deleted", sheet.id, { worksheetId: sheet.id });
}

export function copySheet(
  sheet: SheetModel,
  positionType: string,
  relativeTo: Node | null,
  session: Session,
): SheetModel {
  assertStructureFree(session);
  const { sheets } = session.model;
  const copy = structuredClone(sheet) as SheetModel & { id: string };
  copy.id = newSheetId(session.model);
  copy.name = `${sheet.name} (2)`;
  for (const format of copy.conditionalFormats) (format as { id: string }).id = `{CF-${nextId(session.model)}}`;
  assertName(copy.name, session, null);
  const at = relativeTo ? sheets.indexOf(relativeTo.target as SheetModel) : -1;
  const index = { None: sheets.length, Beginning: 0, End: sheets.length, Before: at, After: at + 1 }[positionType];
  sheets.splice(index ?? sheets.length, 0, copy);
  session.events.happened("added", copy.id, { worksheetId: copy.id });
  return copy;
}
