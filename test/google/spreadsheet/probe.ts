/** What the tests bundle to reach the spreadsheet folder's own door: texts in, texts out. */
import type { MarkRequest } from "../../../apps-script/spreadsheet";
import { openSpreadsheet } from "../../../apps-script/spreadsheet";
import type { ResultTable } from "../../../shared/report/tables";
import type { EditPlan } from "../../../shared/report/types";

const open = () => openSpreadsheet(SpreadsheetApp.getActiveSpreadsheet());

export function read(names: string): string {
  return JSON.stringify(open().read((JSON.parse(names) as string[] | null) ?? undefined));
}

/** As a check does: what was read first is known when the marks are written. */
export function readAndMark(request: string): string {
  const spreadsheet = open();
  const order = JSON.parse(request) as MarkRequest;
  spreadsheet.read(order.sheets);
  return JSON.stringify(spreadsheet.mark(order));
}

export function mark(request: string): string {
  return JSON.stringify(open().mark(JSON.parse(request) as MarkRequest));
}

export function clear(): string {
  return JSON.stringify(open().clear());
}

export function fill(fills: string): string {
  return JSON.stringify(open().fill(JSON.parse(fills) as EditPlan["fills"]));
}

export function unfill(fills: string): string {
  return JSON.stringify(open().unfill(JSON.parse(fills) as EditPlan["fills"]));
}

export function writeTables(tables: string): string {
  const { sheets, ...rest } = open().writeTables(JSON.parse(tables) as ResultTable[], "ja");
  return JSON.stringify({ ...rest, sheets: [...sheets] });
}
