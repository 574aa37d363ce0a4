import type { Locale } from "../../shared/locale";
import { type OpenSpreadsheet, openSpreadsheet } from "../spreadsheet";
import { openFile } from "../spreadsheet/file";
import { editStamps } from "../stored";
import { type ServerWords, serverWords } from "./words";

/** Something the user can be told in one sentence. */
export class SheetsProblem extends Error {}

/** One run for the sidebar: the spreadsheet in front of the user. */
export interface Session {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly open: OpenSpreadsheet;
  readonly locale: Locale;
  readonly words: ServerWords;
  /** Sheets that are not ours, in their order. */
  readonly names: () => readonly string[];
  readonly sheet: (name: string) => GoogleAppsScript.Spreadsheet.Sheet | null;
  readonly idOf: (name: string) => number | null;
  /** By sheet id. */
  readonly stampsOf: (names: readonly string[]) => Readonly<Record<string, string>>;
}

export function openSession(locale: Locale): Session {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const file = openFile(spreadsheet, locale);
  const ids = new Map<string, number>();
  const sheet = (name: string) => file.sheets().get(name) ?? null;
  const idOf = (name: string): number | null => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = sheet(name)?.getSheetId();
    if (id !== undefined) ids.set(name, id);
    return id ?? null;
  };
  return {
    spreadsheet,
    open: openSpreadsheet(spreadsheet, locale),
    locale,
    words: serverWords(locale),
    names: () => [...file.sheets().keys()],
    sheet,
    idOf,
    stampsOf: (names) =>
      editStamps().editsOf(
        names.flatMap((name) => {
          const id = idOf(name);
          return id === null ? [] : [id];
        }),
      ),
  };
}
