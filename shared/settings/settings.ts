import { DEFAULT_EVALUATE_OPTIONS, type EvaluateOptions, type IndicatorOverride } from "../evaluate/options";
import type { RatingScale } from "../evaluate/scales/types";
import type { FiscalYear } from "../fiscal-year/types";
import type { FormOptions } from "../forms/words/options";
import type { Locale } from "../locale";
import type { Severity, Thresholds } from "../rules/define-rule";

/** The name of the sheet that holds a workbook's own settings. */
export const SETTINGS_SHEET_NAME = "点検設定";

/** How a rule is treated: left out, or reported with this severity. */
export type RuleSetting = Severity | "off";

export type { Thresholds };

/** Everything a municipality can say. Plain data, complete: what is not said has its default. */
export interface Settings {
  readonly fiscalYear: FiscalYear | null;
  /** Language of reports; null: the shell's. */
  readonly locale: Locale | null;
  readonly scale: RatingScale;
  /** Scales of the municipality, by name usable for single indicators. */
  readonly ownScales: readonly RatingScale[];
  readonly rateMethods: EvaluateOptions["rateMethods"];
  readonly rounding: EvaluateOptions["rounding"];
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly forms: FormOptions;
  readonly indicators: readonly IndicatorOverride[];
  readonly rollUp: EvaluateOptions["rollUp"];
  readonly thresholds: Thresholds;
  /** Sheets that a workbook should have; names, `*` for any text. */
  readonly expectedSheets: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  fiscalYear: null,
  locale: null,
  scale: DEFAULT_EVALUATE_OPTIONS.scale,
  ownScales: [],
  rateMethods: DEFAULT_EVALUATE_OPTIONS.rateMethods,
  rounding: DEFAULT_EVALUATE_OPTIONS.rounding,
  rules: {},
  forms: {},
  indicators: [],
  rollUp: DEFAULT_EVALUATE_OPTIONS.rollUp,
  thresholds: { overAchievement: 1.5, magnitude: 10, budgetJump: 0.3 },
  expectedSheets: [],
};

/** A setting that does not hold. `at`: A1 of the settings sheet, or the key in JSON ("rules.target-met"). */
export interface SettingsProblem {
  readonly at: string;
  readonly message: string;
}

/** The settings that hold, and a sentence for each that does not. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

export function evaluateOptionsOf(settings: Settings): EvaluateOptions {
  return {
    evaluationYear: settings.fiscalYear,
    workbookYear: null,
    scale: settings.scale,
    rateMethods: settings.rateMethods,
    rounding: settings.rounding,
    indicators: settings.indicators,
    rollUp: settings.rollUp,
    scaleDoubts: {
      shares: ruleSeverity(settings, "percent-scale") !== null,
      magnitude: ruleSeverity(settings, "magnitude-plausible") === null ? null : settings.thresholds.magnitude,
    },
  };
}

export function formOptionsOf(settings: Settings): FormOptions {
  return settings.forms;
}

/** Severity of a rule under the settings; null: the rule is off. `own` is the severity the rule declares. */
export function ruleSeverity(settings: Settings, ruleId: string, own: Severity = "warning"): Severity | null {
  const setting = settings.rules[ruleId] ?? own;
  return setting === "off" ? null : setting;
}
