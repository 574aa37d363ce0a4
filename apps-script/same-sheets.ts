import { printOf } from "./packed-sheet";
import type { KnownSheet } from "./protocol";
import type { OpenSpreadsheet } from "./spreadsheet";

/** Sheets that were judged, as they are now. */
export interface Compared {
  /** Names of those that read as they were judged. */
  readonly same: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** One sentence each for those that could not be read. */
  readonly unread: readonly string[];
}

/**
 * Reads sheets again in the run that writes: a row that somebody inserted, deleted or sorted since they were judged
 * would put marks and figures into rows that are not theirs.
 */
export function compareSheets(open: OpenSpreadsheet, known: readonly KnownSheet[]): Compared {
  const there = known.filter(({ name }) => open.sheet(name) !== null);
  const { workbook, unread } = open.read(there.map(({ name }) => name));
  const prints = new Map(workbook.sheets.map((sheet) => [sheet.name, printOf(sheet)]));
  const isSame = ({ name, print }: KnownSheet) => prints.get(name) === print;
  return {
    same: there.filter(isSame).map(({ name }) => name),
    changed: there.filter((one) => prints.has(one.name) && !isSame(one)).map(({ name }) => name),
    gone: known.filter(({ name }) => open.sheet(name) === null).map(({ name }) => name),
    unread: unread.map(({ sentence }) => sentence),
  };
}
