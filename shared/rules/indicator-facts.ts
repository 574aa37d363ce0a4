import { recordsByYear } from "../evaluate/figures";
import type { EvaluatedIndicator, EvaluatedSheet } from "../evaluate/types";
import type { FiscalYear } from "../fiscal-year/types";
import { foldTight } from "../fold";
import type { Entry, Written } from "../indicator";
import type { Quantity } from "../quantity/types";
import { foldUnit } from "../quantity/units";
import { quantitiesOf } from "./entries";

export { compareIndicatorFacts } from "./compare-indicator-facts";

export type Measure = "plan" | "actual";

/** A plan or an actual of one year, reduced to what can be compared. */
export interface IndicatorFact {
  readonly fiscalYear: FiscalYear;
  readonly measure: Measure;
  /** The figures in one spelling: "小:88|中:73.6". */
  readonly figures: string;
  readonly at: Written;
}

/** What one sheet says of one indicator. Plain data: may be passed between processes and kept for a batch. */
export interface IndicatorFacts {
  /** null within one workbook. */
  readonly file: string | null;
  readonly sheet: string;
  readonly name: string;
  /** Name and unit in one spelling: what makes it the same indicator elsewhere. */
  readonly key: string;
  readonly formula: string;
  readonly values: readonly IndicatorFact[];
}

/** Two sheets that give one indicator different figures for one year. */
export interface FactDifference {
  readonly name: string;
  readonly fiscalYear: FiscalYear;
  readonly measure: Measure;
  /** The place to look at: the one in the minority, else the later one. */
  readonly here: FactPlace;
  readonly there: FactPlace;
}

export interface FactPlace {
  readonly file: string | null;
  readonly sheet: string;
  readonly at: Written;
}

function figuresOf(quantities: readonly Quantity[]): string {
  const parts = quantities.map(({ label, value, high, relative }) => {
    const change = relative ? `${relative.change} ` : "";
    return `${label ?? ""}:${change}${value}${high === undefined ? "" : `-${high}`}`;
  });
  return parts.sort().join("|");
}

function factsOfIndicator(indicator: EvaluatedIndicator): readonly IndicatorFact[] {
  const fact = (entry: Entry | null, measure: Measure, fiscalYear: FiscalYear): readonly IndicatorFact[] => {
    const quantities = quantitiesOf(entry);
    if (!entry || quantities.length === 0) return [];
    const { row, column, text, words } = entry;
    return [{ fiscalYear, measure, figures: figuresOf(quantities), at: { row, column, text, words } }];
  };
  return recordsByYear(indicator.indicator).flatMap(({ fiscalYear, plan, actual }) => [
    ...fact(plan, "plan", fiscalYear),
    ...fact(actual, "actual", fiscalYear),
  ]);
}

/** What a judged sheet says of its indicators; those without a name or without figures are left out. */
export function indicatorFactsOf(sheet: EvaluatedSheet, file: string | null = null): readonly IndicatorFacts[] {
  return sheet.indicators.flatMap((indicator) => {
    const { name, unit, unitInName, formula } = indicator.indicator;
    const values = factsOfIndicator(indicator);
    const title = foldTight(name.text);
    if (title === "" || values.length === 0) return [];
    const key = `${title} ${foldUnit(unit?.text ?? "") ?? unitInName ?? ""}`;
    return [{ file, sheet: sheet.sheet.name, name: name.text, key, formula: foldTight(formula?.text ?? ""), values }];
  });
}
