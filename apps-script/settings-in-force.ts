import type { Locale } from "../shared/locale";
import {
  DEFAULT_SETTINGS,
  readSettingsJson,
  readSettingsSheet,
  SETTINGS_SHEET_NAME,
  type Settings,
} from "../shared/settings";
import type { Workbook } from "../shared/sheet";
import { savedSettings } from "./stored";

/**
 * The settings chosen in the sidebar for this spreadsheet, as `inspect` takes them; null: none were chosen, then the
 * spreadsheet's own settings sheet holds, else the defaults.
 */
export function chosenSettings(locale: Locale, properties?: GoogleAppsScript.Properties.Properties): Settings | null {
  const saved = savedSettings(properties);
  return saved === null ? null : readSettingsJson(saved, locale).settings;
}

/** The settings a workbook is judged by. */
export function settingsInForce(chosen: Settings | null, workbook: Workbook, locale: Locale): Settings {
  if (chosen) return chosen;
  const sheet = workbook.sheets.find(({ name }) => name === SETTINGS_SHEET_NAME);
  return sheet ? readSettingsSheet(sheet, locale).settings : DEFAULT_SETTINGS;
}
