import type { Locale } from "../../shared/locale";
import { type Refusal, refusalOf, refusalText } from "../refusals";
import { sheetWords } from "./words";

/** What the service refused, with a sentence that can be shown as it is. */
export class SpreadsheetProblem extends Error {
  constructor(
    readonly kind: Refusal,
    sentence: string,
    /** What the service itself said: it tells a quota of the day from one of the minute. */
    readonly said = "",
  ) {
    super(sentence);
    this.name = "SpreadsheetProblem";
  }
}

/** Pause before the second try, in milliseconds. */
const PAUSE = 1500;

/**
 * Calls the service, and once more if it was only busy: "Service error: Spreadsheets" and time-outs come and go.
 * https://developers.google.com/apps-script/guides/support/troubleshooting#service_errors
 * For calls that may safely be made twice.
 */
export function attempt<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (refusalOf(error) !== "busy") throw error;
    Utilities.sleep(PAUSE);
    return call();
  }
}

/**
 * What is good to know but not needed: a trigger that runs before anyone has granted anything may be refused it, and
 * whatever is then written in a wrong place is refused by the service itself.
 */
export function unlessRefused<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    if (refusalOf(error) !== "permission") throw error;
    return otherwise;
  }
}

/** The error as a problem with a sentence about the sheet. */
export function problemOf(error: unknown, sheet: string, locale: Locale): SpreadsheetProblem {
  if (error instanceof SpreadsheetProblem) return error;
  const kind = refusalOf(error);
  return new SpreadsheetProblem(kind, sheetWords(locale).refused[kind](sheet), refusalText(error));
}

/**
 * A chart on a sheet of its own, or a connected database, has no cells: whatever is asked of it fails. Asked only then.
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet-type
 */
export function hasCells(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  try {
    return String(sheet.getType()) === "GRID";
  } catch {
    return true;
  }
}
