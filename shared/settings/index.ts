/** What a municipality can set: read from JSON or from the sheet 「点検設定」, and written back to such a sheet. */
export { readSettingsJson } from "./read-json";
export { readSettingsSheet } from "./read-sheet";
export type { RawScale, RawSettings } from "./schema";
export {
  DEFAULT_SETTINGS,
  evaluateOptionsOf,
  formOptionsOf,
  type ReadSettings,
  type RuleSetting,
  ruleSeverity,
  SETTINGS_SHEET_NAME,
  type Settings,
  type SettingsProblem,
  type Thresholds,
} from "./settings";
export { settingsToRaw, writeSettingsJson } from "./to-json";
export { type SettingsRow, settingsToRows } from "./to-rows";
