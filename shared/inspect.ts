import { evaluateSheet, findEvaluationYear } from "./evaluate";
import { withoutLinked } from "./evaluate/linked";
import { rollUpWorkbook } from "./evaluate/roll-up";
import { formatShare, roundShare } from "./evaluate/rounding";
import { readLegend } from "./evaluate/scales/legend";
import type { EvaluatedSheet } from "./evaluate/types";
import type { FiscalYear } from "./fiscal-year/types";
import { readSheet } from "./forms";
import type { SheetReading } from "./indicator";
import type { Locale } from "./locale";
import { compareReports } from "./report/compare-files";
import { planFills, planMarks } from "./report/edit-plan";
import { missingSheetFindings, settingsFindings, unrecognisedFinding } from "./report/engine-findings";
import { type ActiveRule, findAcross, findInSheet, joinFindings } from "./report/find";
import { isOwnTable } from "./report/own-table";
import { reportSheet } from "./report/sheet-report";
import { summarize } from "./report/summary";
import type { EditPlan, Finding, Report, SheetReport } from "./report/types";
import { RULES } from "./rules";
import type { RuleContext } from "./rules/define-rule";
import { type IndicatorFacts, indicatorFactsOf } from "./rules/indicator-facts";
import { isOtherScale } from "./rules/rated-years";
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
  /** What the next inspection of the same workbook may use again; not for anyone else. */
  readonly trace: InspectionTrace;
}

interface InspectionTrace {
  readonly conditions: Conditions;
  readonly readings: ReadonlyMap<Sheet, SheetReading>;
  readonly judged: ReadonlyMap<Sheet, JudgedSheet>;
}

/** What all sheets are judged by; as long as it stays the same, so does what was found in a sheet that stays. */
interface Conditions {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly file: string | null;
  readonly workbookYear: FiscalYear | null;
  /** Indicators that a summary sheet only shows. */
  readonly linked: readonly string[];
}

/** All that depends on one sheet alone. */
interface JudgedSheet {
  readonly evaluated: EvaluatedSheet;
  readonly findings: readonly Finding[];
  readonly report: SheetReport;
  readonly facts: readonly IndicatorFacts[];
  readonly fills: EditPlan["fills"];
}

/** The one door of the core: reads, judges and checks one workbook. Total: any workbook gives a report. */
export function inspect(workbook: Workbook, options: InspectOptions): Report {
  return inspectWithFacts(workbook, options).report;
}

/**
 * `inspect` for a batch, and for a workbook that is being edited. The facts are plain data, small enough to keep for
 * every file. With the inspection before, the same Sheet objects are not read and judged again: after an edit only
 * the sheets that were replaced are. The result is the same as without it.
 */
export function inspectWithFacts(workbook: Workbook, options: InspectOptions, previous?: Inspection): Inspection {
  const { locale } = options;
  const { settings: chosen, problems, settingsSheet } = settingsFor(workbook, options);
  const before = previous?.trace;
  const sheets = withoutOwnTables(workbook.sheets.filter((sheet) => sheet !== settingsSheet));
  const inForce = withLegend(chosen, sheets);
  const settings = before && isSame(before.conditions.settings, inForce) ? before.conditions.settings : inForce;
  const all = readSheets(sheets, settings, before);
  const { readings, left } = withoutLinked(all);
  const workbookYear = findEvaluationYear(sheets.map((sheet) => ({ sheet, reading: readings.get(sheet)! })));
  const conditions: Conditions = { settings, locale, file: options.file ?? null, workbookYear, linked: left };
  const rules = activeRules(settings);
  const judged = judgeSheets(sheets, readings, conditions, rules, before);
  const evaluated = judged.map((sheet) => sheet.evaluated);
  const across = findAcross(evaluated, rules, (sheet) => ruleContext(sheet, settings), locale);
  const found = joinFindings(
    judged.map(({ findings }) => findings),
    across,
  );
  const reports = judged.map(({ report }, index) => ({
    ...report,
    findings: [...report.findings, ...(found[index] ?? [])],
  }));
  const own = settingsSheet ? [...reports, reportOfSettings(settingsSheet, problems)] : reports;
  const host = (options.settings ? null : settingsSheet) ?? workbook.sheets[0];
  const missing = host ? missingSheetFindings(settings.expectedSheets, workbook.sheets, host, locale) : [];
  const reported = own.map((sheet) =>
    missing.length > 0 && sheet.name === host?.name ? { ...sheet, findings: [...missing, ...sheet.findings] } : sheet,
  );
  const report: Report = {
    locale,
    evaluationYear: evaluated.find((sheet) => sheet.indicators.length > 0)?.evaluationYear ?? settings.fiscalYear,
    sheets: reported,
    summary: summarize(reported),
    rollUp: rollUpWorkbook(evaluated, settings.scale, settings.rollUp),
    edits: {
      marks: planMarks(
        reported.flatMap((sheet) => sheet.findings),
        locale,
      ),
      fills: judged.flatMap(({ fills }) => fills),
    },
  };
  const trace = { conditions, readings: all, judged: new Map(sheets.map((sheet, index) => [sheet, judged[index]!])) };
  return { report, facts: judged.flatMap(({ facts }) => facts), trace };
}

/** Lists of results that came along are no sheets of figures, unless there is nothing else. */
function withoutOwnTables(sheets: readonly Sheet[]): readonly Sheet[] {
  const staffs = sheets.filter((sheet) => !isOwnTable(sheet));
  return staffs.length > 0 ? staffs : sheets;
}

/** Where the settings leave the rating scale as it is, the one explained on the sheets holds. */
function withLegend(settings: Settings, sheets: readonly Sheet[]): Settings {
  const legend = isScaleAssumed(settings) ? readLegend(sheets) : null;
  return legend ? { ...settings, scale: legend } : settings;
}

function isScaleAssumed({ scale }: Settings): boolean {
  return scale === DEFAULT_SETTINGS.scale;
}

function readSheets(
  sheets: readonly Sheet[],
  settings: Settings,
  before: InspectionTrace | undefined,
): ReadonlyMap<Sheet, SheetReading> {
  const formOptions = formOptionsOf(settings);
  const known = before?.conditions.settings === settings ? before.readings : null;
  return new Map(sheets.map((sheet) => [sheet, known?.get(sheet) ?? readSheet(sheet, formOptions)]));
}

function judgeSheets(
  sheets: readonly Sheet[],
  readings: ReadonlyMap<Sheet, SheetReading>,
  conditions: Conditions,
  rules: readonly ActiveRule[],
  before: InspectionTrace | undefined,
): readonly JudgedSheet[] {
  const { settings, locale, file, workbookYear } = conditions;
  const evaluateOptions = { ...evaluateOptionsOf(settings), workbookYear };
  const round = (share: number) => roundShare(share, settings.rounding);
  const known = before && isSame(before.conditions, conditions) ? before.judged : null;
  return sheets.map((sheet) => {
    const same = known?.get(sheet);
    if (same) return same;
    const evaluated = evaluateSheet(sheet, readings.get(sheet)!, evaluateOptions);
    const unrecognised = unrecognisedFinding(evaluated, locale);
    return {
      evaluated,
      findings: findInSheet(evaluated, rules, ruleContext(evaluated, settings), locale),
      report: reportSheet(evaluated, unrecognised ? [unrecognised] : [], round),
      facts: indicatorFactsOf(evaluated, file),
      fills: planFills(evaluated, round, !isOtherScale([evaluated], ruleContext(evaluated, settings))),
    };
  });
}

/** Plain data with the same content; keys stand in the same order wherever both were made by the same code. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Findings that only a comparison of files can make, by file. `facts` of all files of a batch, in their order. */
export function compareFiles(
  facts: readonly IndicatorFacts[],
  options: { readonly locale: Locale; readonly settings: Settings },
): ReadonlyMap<string, readonly Finding[]> {
  const severity = ruleSeverity(options.settings, "cross-sheet-equal");
  return severity === null ? new Map() : compareReports(facts, severity, options.locale);
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
      isAssumed: isScaleAssumed(settings),
      byPeople: scale.levels.filter((level) => level.bounds === null).map((level) => level.label),
    },
    formatRate: (share) => formatShare(share, settings.rounding),
    thresholds: settings.thresholds,
  };
}
