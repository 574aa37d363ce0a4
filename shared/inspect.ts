import { evaluateSheet, findEvaluationYear } from "./evaluate";
import { rollUpWorkbook } from "./evaluate/roll-up";
import { formatShare, roundShare } from "./evaluate/rounding";
import type { EvaluatedSheet } from "./evaluate/types";
import { readSheet } from "./forms";
import type { SheetReading } from "./indicator";
import type { Locale } from "./locale";
import { compareReports } from "./report/compare-files";
import { planFills, planMarks } from "./report/edit-plan";
import { missingSheetFindings, settingsFindings, unrecognisedFinding } from "./report/engine-findings";
import { type ActiveRule, findIn } from "./report/find";
import { reportSheet } from "./report/sheet-report";
import { summarize } from "./report/summary";
import type { Finding, Report } from "./report/types";
import { RULES } from "./rules";
import type { RuleContext } from "./rules/define-rule";
import { type IndicatorFacts, indicatorFactsOf } from "./rules/indicator-facts";
import {
  DEFAULT_SETTINGS,
  evaluateOptionsOf,
  formOptionsOf,
  readSettingsSheet,
  ruleSeverity,
  SETTINGS_SHEET_NAME,
  type Settings,
  type SettingsProblem,
} from "./settings";
import type { Sheet, Workbook } from "./sheet";

export interface InspectOptions {
  readonly locale: Locale;
  /** null: those of the workbook's own sheet 「点検設定」, else the defaults. */
  readonly settings: Settings | null;
  /** Name of the file, for facts that are compared with other files. */
  readonly file?: string;
}

/** What inspect() found, and what a comparison with other files needs of it. */
export interface Inspection {
  readonly report: Report;
  readonly facts: readonly IndicatorFacts[];
}

/** The one door of the core: reads, judges and checks one workbook. Total: any workbook gives a report. */
export function inspect(workbook: Workbook, options: InspectOptions): Report {
  return inspectWithFacts(workbook, options).report;
}

/** `inspect` for a batch: the facts are plain data, small enough to keep for every file. */
export function inspectWithFacts(workbook: Workbook, options: InspectOptions): Inspection {
  const { locale } = options;
  const { settings, problems, settingsSheet } = settingsFor(workbook, options);
  const sheets = workbook.sheets.filter((sheet) => sheet !== settingsSheet);
  const evaluated = evaluateWorkbook(sheets, settings);
  const found = findIn(evaluated, activeRules(settings), (sheet) => ruleContext(sheet, settings), locale);
  const round = (share: number) => roundShare(share, settings.rounding);
  const reports = evaluated.map((sheet, index) => {
    const unrecognised = unrecognisedFinding(sheet, locale);
    return reportSheet(sheet, [...(unrecognised ? [unrecognised] : []), ...(found[index] ?? [])], round);
  });
  const own = settingsSheet ? [...reports, reportOfSettings(settingsSheet, problems)] : reports;
  const host = (options.settings ? null : settingsSheet) ?? workbook.sheets[0];
  const missing = host ? missingSheetFindings(settings.expectedSheets, workbook.sheets, host, locale) : [];
  const all = own.map((sheet) =>
    missing.length > 0 && sheet.name === host?.name ? { ...sheet, findings: [...missing, ...sheet.findings] } : sheet,
  );
  const report: Report = {
    locale,
    evaluationYear: evaluated.find((sheet) => sheet.indicators.length > 0)?.evaluationYear ?? settings.fiscalYear,
    sheets: all,
    summary: summarize(all),
    rollUp: rollUpWorkbook(evaluated, settings.scale, settings.rollUp),
    edits: {
      marks: planMarks(
        all.flatMap((sheet) => sheet.findings),
        locale,
      ),
      fills: evaluated.flatMap((sheet) => planFills(sheet, round)),
    },
  };
  return { report, facts: evaluated.flatMap((sheet) => indicatorFactsOf(sheet, options.file ?? null)) };
}

/** Findings that only a comparison of files can make, by file. `facts` of all files of a batch, in their order. */
export function compareFiles(
  facts: readonly IndicatorFacts[],
  options: { readonly locale: Locale; readonly settings: Settings },
): ReadonlyMap<string, readonly Finding[]> {
  const severity = ruleSeverity(options.settings, "cross-sheet-equal");
  return severity === null ? new Map() : compareReports(facts, severity, options.locale);
}

function evaluateWorkbook(sheets: readonly Sheet[], settings: Settings): readonly EvaluatedSheet[] {
  const formOptions = formOptionsOf(settings);
  const read: { readonly sheet: Sheet; readonly reading: SheetReading }[] = sheets.map((sheet) => ({
    sheet,
    reading: readSheet(sheet, formOptions),
  }));
  const evaluateOptions = { ...evaluateOptionsOf(settings), workbookYear: findEvaluationYear(read) };
  return read.map(({ sheet, reading }) => evaluateSheet(sheet, reading, evaluateOptions));
}

function settingsFor(
  workbook: Workbook,
  options: InspectOptions,
): { settings: Settings; problems: readonly SettingsProblem[]; settingsSheet: Sheet | null } {
  const settingsSheet = workbook.sheets.find((sheet) => sheet.name === SETTINGS_SHEET_NAME) ?? null;
  if (options.settings) return { settings: options.settings, problems: [], settingsSheet };
  if (!settingsSheet) return { settings: DEFAULT_SETTINGS, problems: [], settingsSheet };
  return { ...readSettingsSheet(settingsSheet, options.locale), settingsSheet };
}

function reportOfSettings(sheet: Sheet, problems: readonly SettingsProblem[]) {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    forms: [],
    evaluationYear: null,
    indicators: [],
    budgets: [],
    actions: [],
    findings: settingsFindings(sheet, problems),
    unclaimed: 0,
  };
}

function activeRules(settings: Settings): readonly ActiveRule[] {
  return RULES.flatMap((rule) => {
    const severity = ruleSeverity(settings, rule.id, rule.severity);
    return severity === null ? [] : [{ rule, severity }];
  });
}

function ruleContext(sheet: EvaluatedSheet, settings: Settings): RuleContext {
  const { scale } = evaluateOptionsOf(settings);
  return {
    evaluationYear: sheet.evaluationYear,
    scale: {
      name: scale.name,
      levels: scale.levels.map((level) => level.label),
      byPeople: scale.levels.filter((level) => level.bounds === null).map((level) => level.label),
    },
    formatRate: (share) => formatShare(share, settings.rounding),
    thresholds: settings.thresholds,
  };
}
