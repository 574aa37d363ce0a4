import type { FiscalYear } from "../fiscal-year/types";
import { foldTight } from "../fold";
import { fitsSheetPattern } from "../forms/words/options";
import type { Indicator, Region, SheetReading, YearRecord } from "../indicator";
import type { Sheet } from "../sheet";
import { judgeDirection, judgedBy } from "./direction";
import { evaluateYear } from "./evaluate-year";
import { evaluationYearOfSheet } from "./evaluation-year";
import type { EvaluateOptions, IndicatorOverride } from "./options";
import { findScaleDoubts, withoutDoubtful } from "./scale-doubt";
import { evaluateAction } from "./text-figures";
import type { EvaluatedIndicator, EvaluatedSheet, EvaluatedYear } from "./types";

export { findEvaluationYear } from "./evaluation-year";
export { DEFAULT_EVALUATE_OPTIONS, type EvaluateOptions } from "./options";
export {
  evaluatePair,
  type JudgedPair,
  judgeReadTexts,
  type PairOptions,
  type PairResult,
  type ReadPairOptions,
  type ReadText,
} from "./pair";
export { findScale, SCALES } from "./scales";

/** Judges everything the forms have read from one sheet. */
export function evaluateSheet(sheet: Sheet, reading: SheetReading, options: EvaluateOptions): EvaluatedSheet {
  const evaluationYear = options.evaluationYear ?? evaluationYearOfSheet({ sheet, reading }, options.workbookYear);
  const regions = withTitleYear(sheet, reading);
  return {
    sheet,
    reading,
    evaluationYear,
    indicators: regions.flatMap((region) => evaluateRegion(region, sheet, evaluationYear, options)),
    budgets: regions.flatMap((region) => region.budgets.map((budget) => ({ budget, region }))),
    actions: regions.flatMap((region) =>
      region.actions.map((action) =>
        evaluateAction(
          action,
          region,
          options,
          (name) => overrideOf(name, sheet, options.indicators)?.direction ?? null,
        ),
      ),
    ),
  };
}

/** A list whose columns name no year (目標値 | 実績値) is of the year that the sheet's title names. */
function withTitleYear(sheet: Sheet, reading: SheetReading): readonly Region[] {
  const { regions } = reading;
  if (!regions.some((region) => region.indicators.some(isWithoutYear))) return regions;
  const fiscalYear = evaluationYearOfSheet({ sheet, reading }, null);
  if (fiscalYear === null) return regions;
  return regions.map((region) => ({
    ...region,
    indicators: region.indicators.map((indicator) =>
      isWithoutYear(indicator)
        ? { ...indicator, years: indicator.years.map((year) => ({ ...year, fiscalYear })) }
        : indicator,
    ),
  }));
}

function isWithoutYear({ years }: Indicator): boolean {
  return years.length === 1 && years.every((year) => year.fiscalYear === null && year.heading === null);
}

function evaluateRegion(
  region: Region,
  sheet: Sheet,
  evaluationYear: FiscalYear | null,
  options: EvaluateOptions,
): readonly EvaluatedIndicator[] {
  const hasYearlessActual = region.indicators.some((indicator) => indicator.years.some(isYearlessActual));
  const due = (record: YearRecord): boolean => isDue(record, evaluationYear, hasYearlessActual);
  const title = titleOf(region, sheet);
  return region.indicators.map((indicator) =>
    evaluateIndicator(indicator, region, sheet, title, due, evaluationYear, options),
  );
}

/** Longer cells are prose and name plans in passing. */
const LONGEST_TITLE = 60;

/** The sheet's name and the short texts above the region's indicators. */
function titleOf({ indicators }: Region, sheet: Sheet): string {
  const first = indicators.reduce((row, { name }) => Math.min(row, name.row), Number.POSITIVE_INFINITY);
  const texts = [sheet.name];
  for (const { type, row, text } of sheet.cells) {
    if (row >= first) break;
    if (type === "text" && text.length <= LONGEST_TITLE) texts.push(text);
  }
  return texts.join("\n");
}

function evaluateIndicator(
  read: Indicator,
  region: Region,
  sheet: Sheet,
  title: string,
  due: (record: YearRecord) => boolean,
  evaluationYear: FiscalYear | null,
  options: EvaluateOptions,
): EvaluatedIndicator {
  const doubts = findScaleDoubts(read, options.scaleDoubts);
  const indicator = withoutDoubtful(read, doubts);
  const override = overrideOf(indicator.name.text, sheet, options.indicators);
  const direction = judgeDirection(indicator, override?.direction ?? null, title);
  const years = indicator.years.map((record) =>
    evaluateYear(record, due(record), {
      indicator,
      direction: judgedBy(direction),
      method: override?.method ?? null,
      scale: override?.scale ?? options.scale,
      baselineYear: override?.baselineYear ?? indicator.baselineYear,
      options,
    }),
  );
  return { indicator, doubts, region, direction, years, current: currentYear(years, evaluationYear) };
}

/**
 * Years after the evaluation year are not due. A list that names no year at all is due once anyone has filled in an
 * actual; under a heading that no one can read (R年度) only a filled actual is.
 */
function isDue(record: YearRecord, evaluationYear: FiscalYear | null, hasYearlessActual: boolean): boolean {
  if (record.fiscalYear !== null) return evaluationYear !== null && record.fiscalYear <= evaluationYear;
  return record.heading === null ? hasYearlessActual : isYearlessActual(record);
}

function isYearlessActual(record: YearRecord): boolean {
  return record.fiscalYear === null && record.actual !== null && record.actual.reading.kind !== "blank";
}

/** The evaluation year's record, else the latest due one. */
function currentYear(years: readonly EvaluatedYear[], evaluationYear: FiscalYear | null): EvaluatedYear | null {
  const due = years.filter((year) => year.isDue);
  const ofYear = due.find((year) => evaluationYear !== null && year.record.fiscalYear === evaluationYear);
  if (ofYear) return ofYear;
  return due.reduce<EvaluatedYear | null>(
    (latest, year) => (latest === null || yearOrder(year) >= yearOrder(latest) ? year : latest),
    null,
  );
}

function yearOrder(year: EvaluatedYear): number {
  return year.record.fiscalYear ?? Number.NEGATIVE_INFINITY;
}

/** The last setting that names the indicator wins, so that a general row can be followed by a particular one. */
function overrideOf(written: string, sheet: Sheet, overrides: readonly IndicatorOverride[]): IndicatorOverride | null {
  const name = nameKey(written);
  let found: IndicatorOverride | null = null;
  for (const override of overrides) {
    const isHere = fitsSheetPattern(override.sheet, sheet.name);
    if (isHere && nameKey(override.name) === name) found = Object.assign({}, found, override);
  }
  return found;
}

function nameKey(name: string): string {
  return foldTight(name);
}
