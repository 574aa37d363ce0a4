import { type Inspection, inspectWithFacts } from "../../shared/inspect";
import { SETTINGS_SHEET_NAME, type Settings } from "../../shared/settings";
import { chosenSettings, settingsInForce } from "../settings-in-force";
import type { SpreadsheetReading } from "../spreadsheet";
import type { MenuRun } from "./session";

export interface Checked {
  readonly reading: SpreadsheetReading;
  readonly inspection: Inspection;
  readonly settings: Settings;
}

/** Reading may take this share of the time of a run; the rest is for judging and writing. */
const READING = 0.55;

/** Reads and judges the whole spreadsheet. */
export function judgeAll(run: MenuRun): Checked {
  const reading = run.open.read(undefined, run.until(READING));
  const chosen = chosenSettings(run.locale);
  const { workbook } = reading;
  return {
    reading,
    inspection: inspectWithFacts(workbook, { locale: run.locale, settings: chosen }),
    settings: settingsInForce(chosen, workbook, run.locale),
  };
}

/** Reads and judges one sheet, under the settings of the spreadsheet. */
export function judgeOne(run: MenuRun, name: string): Checked {
  const chosen = chosenSettings(run.locale);
  const reading = run.open.read(chosen ? [name] : [name, SETTINGS_SHEET_NAME]);
  const settings = settingsInForce(chosen, reading.workbook, run.locale);
  // Sheets that are not read here are not missing.
  const alone = name === SETTINGS_SHEET_NAME && !chosen ? null : { ...settings, expectedSheets: [] };
  return {
    reading,
    inspection: inspectWithFacts(reading.workbook, { locale: run.locale, settings: alone }),
    settings,
  };
}
