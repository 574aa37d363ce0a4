import { a1 } from "../../../shared/sheet";
import { areaAddress } from "./area";
import { keyPlace, type SheetModel, type WorkbookModel } from "./model";

/** All that a workbook holds, one entry a thing: "5-1!B2 value" -> "98". Two of them show what was changed. */
export type Snapshot = ReadonlyMap<string, string>;

export function snapshot(model: WorkbookModel): Snapshot {
  const things = new Map<string, string>();
  const put = (name: string, value: unknown) => things.set(name, JSON.stringify(value));
  put("workbook protection", model.isStructureProtected);
  put(
    "workbook sheets",
    model.sheets.map((sheet) => sheet.name),
  );
  for (const name of model.names) put(`workbook name ${name.name}`, name);
  for (const [key, value] of model.settings) put(`workbook setting ${key}`, value);
  for (const [key, value] of model.customProperties) put(`workbook property ${key}`, value);
  for (const comment of model.comments) put(`workbook comment ${comment.id}`, comment);
  for (const sheet of model.sheets) putSheet(sheet, put);
  return things;
}

function putSheet(sheet: SheetModel, put: (name: string, value: unknown) => void): void {
  const { name } = sheet;
  put(`${name} sheet`, [sheet.id, sheet.visibility, sheet.isProtected, sheet.tabColor, sheet.showGridlines]);
  put(`${name} merges`, sheet.merges.map(areaAddress).sort());
  put(
    `${name} hidden`,
    [[...sheet.hiddenRows], [...sheet.filteredRows], [...sheet.hiddenColumns]].map((s) => s.sort()),
  );
  put(`${name} sizes`, [[...sheet.columnWidths].sort(), [...sheet.rowHeights].sort()]);
  put(`${name} freeze`, sheet.freeze);
  put(`${name} filter`, sheet.filter);
  put(`${name} layout`, sheet.pageLayout);
  for (const [key, cell] of sheet.cells) {
    const at = `${name}!${a1(keyPlace(key))}`;
    if (cell.value !== "") put(`${at} value`, cell.value);
    if (cell.formula !== null) put(`${at} formula`, cell.formula);
    if (cell.numberFormat !== "General") put(`${at} format`, cell.numberFormat);
    if (Object.keys(cell.style).length > 0) put(`${at} style`, cell.style);
  }
  for (const [key, note] of sheet.notes) put(`${name}!${a1(keyPlace(key))} note`, note.content);
  for (const format of sheet.conditionalFormats) {
    put(`${name} conditional format ${format.id}`, { ...format, areas: format.areas.map(areaAddress) });
  }
  // The order of conditional formats is their priority.
  put(
    `${name} conditional formats`,
    sheet.conditionalFormats.map((format) => format.id),
  );
  for (const entry of sheet.names) put(`${name} name ${entry.name}`, entry);
  for (const table of sheet.tables) put(`${name} table ${table.name}`, table);
  for (const [key, value] of sheet.customProperties) put(`${name} property ${key}`, value);
}

/** What is not as it was: "+ 5-1!B2 note", "- …", "~ …", in order. Nothing: []. */
export function changesBetween(before: Snapshot, after: Snapshot): string[] {
  const changes: string[] = [];
  for (const [name, value] of before) {
    const now = after.get(name);
    if (now === undefined) changes.push(`- ${name}`);
    else if (now !== value) changes.push(`~ ${name}`);
  }
  for (const name of after.keys()) if (!before.has(name)) changes.push(`+ ${name}`);
  return changes.sort();
}
