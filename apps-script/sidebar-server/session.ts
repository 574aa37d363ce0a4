import type { Locale } from "../../shared/locale";
import { type OpenSpreadsheet, openSpreadsheet } from "../spreadsheet";
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
  readonly idOf: (name: string) => number | null;
  /** By sheet id. */
  readonly stampsOf: (names: readonly string[]) => Readonly<Record<string, string>>;
}

export function openSession(locale: Locale): Session {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const open = openSpreadsheet(spreadsheet, locale);
  const ids = new Map<string, number>();
  const idOf = (name: string): number | null => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = open.sheet(name)?.getSheetId();
    if (id !== undefined) ids.set(name, id);
    return id ?? null;
  };
  return {
    spreadsheet,
    open,
    locale,
    words: serverWords(locale),
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
