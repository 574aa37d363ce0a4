// PROVISIONAL (coordinator): the API that shared/inspect.ts, cli/ and the shells call. The evaluate+settings helper
// replaces this file with the real one and keeps these names.
import { DEFAULT_EVALUATE_OPTIONS, type EvaluateOptions } from "../evaluate/options";
import type { FormOptions } from "../forms/options";
import type { Locale } from "../locale";
import type { Severity } from "../rules/define-rule";
import type { Sheet } from "../sheet";

export const SETTINGS_SHEET_NAME = "点検設定";

export interface Settings {
  readonly fiscalYear: number | null;
  readonly rounding: EvaluateOptions["rounding"];
}

/** `at`: A1 of the settings sheet, or the key in JSON ("rules.target-met"). */
export interface SettingsProblem {
  readonly at: string;
  readonly message: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

export const DEFAULT_SETTINGS: Settings = { fiscalYear: null, rounding: DEFAULT_EVALUATE_OPTIONS.rounding };

export function readSettingsSheet(_sheet: Sheet, _locale: Locale): ReadSettings {
  return { settings: DEFAULT_SETTINGS, problems: [] };
}

export function readSettingsJson(_text: string, _locale: Locale): ReadSettings {
  return { settings: DEFAULT_SETTINGS, problems: [] };
}

export function evaluateOptionsOf(settings: Settings): EvaluateOptions {
  return { ...DEFAULT_EVALUATE_OPTIONS, evaluationYear: settings.fiscalYear, rounding: settings.rounding };
}

export function formOptionsOf(_settings: Settings): FormOptions {
  return {};
}

/** Severity of a rule under the settings; null: the rule is off. */
export function ruleSeverity(_settings: Settings, _ruleId: string, own: Severity = "warning"): Severity | null {
  return own;
}
