import type { EvaluatedIndicator, EvaluatedSheet } from "../evaluate/types";
import type { FiscalYear } from "../fiscal-year/types";
import { foldTight } from "../fold";
import type { Entry, Written } from "../indicator";
import type { Quantity } from "../quantity/types";
import { foldUnit } from "../quantity/units";
import { quantitiesOf, recordsByYear } from "./entries";

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

/** Names this long are not chance: 「参加者数」 stands for something else on every sheet. */
const TELLING_NAME_LENGTH = 14;

/** Figures that agree between any two indicators. */
const COMMONPLACE = /^:(0|1|100)$/;

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
  return recordsByYear(indicator).flatMap(({ fiscalYear, plan, actual }) => [
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

/**
 * Whether two indicators of one name and unit are one and the same: they share a formula or a figure that is not
 * commonplace, or the name is too long to be chance.
 */
function isSameIndicator(a: IndicatorFacts, b: IndicatorFacts): boolean {
  if (a.formula !== "" && b.formula !== "" && a.formula !== b.formula) return false;
  if (a.formula !== "" && a.formula === b.formula) return true;
  if (foldTight(a.name).length >= TELLING_NAME_LENGTH) return true;
  return a.values.some(
    (fact) =>
      !COMMONPLACE.test(fact.figures) &&
      b.values.some(
        (other) =>
          other.figures === fact.figures && other.fiscalYear === fact.fiscalYear && other.measure === fact.measure,
      ),
  );
}

function factLike(facts: IndicatorFacts, fact: IndicatorFact): IndicatorFact | undefined {
  return facts.values.find((v) => v.fiscalYear === fact.fiscalYear && v.measure === fact.measure);
}

function isOneSheet(a: IndicatorFacts, b: IndicatorFacts): boolean {
  return a.file === b.file && a.sheet === b.sheet;
}

/**
 * Finds plans and actuals that differ between sheets (of one file or of several), in the order given. Each figure in
 * the minority is reported once, against the figure that most sheets have; of two sheets the later one is reported.
 */
export function compareIndicatorFacts(facts: readonly IndicatorFacts[]): readonly FactDifference[] {
  const byKey = new Map<string, IndicatorFacts[]>();
  for (const one of facts) {
    const group = byKey.get(one.key);
    if (group) group.push(one);
    else byKey.set(one.key, [one]);
  }
  const differences: FactDifference[] = [];
  for (const group of byKey.values()) {
    if (group.length < 2) continue;
    for (const here of group) differences.push(...differencesOf(here, group));
  }
  return differences;
}

function differencesOf(here: IndicatorFacts, group: readonly IndicatorFacts[]): readonly FactDifference[] {
  const same = group.filter((other) => other !== here && !isOneSheet(here, other) && isSameIndicator(here, other));
  return here.values.flatMap((fact) => {
    const others = same.flatMap((other) => {
      const value = factLike(other, fact);
      return value ? [{ facts: other, value }] : [];
    });
    const agreeing = others.filter((other) => other.value.figures === fact.figures);
    const differing = others.filter((other) => other.value.figures !== fact.figures);
    const most = mostFrequent(differing.map((other) => other.value.figures));
    const there = differing.find((other) => other.value.figures === most?.figures);
    if (!there || !most) return [];
    const mine = agreeing.length + 1;
    const isMinority = mine < most.count || (mine === most.count && group.indexOf(here) > group.indexOf(there.facts));
    if (!isMinority) return [];
    const { fiscalYear, measure, at } = fact;
    return [
      {
        name: here.name,
        fiscalYear,
        measure,
        here: { file: here.file, sheet: here.sheet, at },
        there: { file: there.facts.file, sheet: there.facts.sheet, at: there.value.at },
      },
    ];
  });
}

/** The figures that occur most often, the first of them where several do. */
function mostFrequent(figures: readonly string[]): { readonly figures: string; readonly count: number } | null {
  let most: { figures: string; count: number } | null = null;
  for (const candidate of figures) {
    const count = figures.filter((other) => other === candidate).length;
    if (most === null || count > most.count) most = { figures: candidate, count };
  }
  return most;
}
