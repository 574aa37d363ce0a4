import { departmentName } from "../evaluate/department-name";
import type {
  EvaluatedAction,
  EvaluatedBudget,
  EvaluatedIndicator,
  EvaluatedSheet,
  EvaluatedYear,
} from "../evaluate/types";
import type { Entry, Written } from "../indicator";
import { a1 } from "../sheet";
import { componentLabels, componentsOfBaseline, componentsOfYear } from "./component-figures";
import type { ActionReport, BudgetReport, Finding, IndicatorReport, PeriodReport, Place, SheetReport } from "./types";

/** Rounds a share as the settings say; the result is what reports show and compare. */
export type RoundShare = (share: number) => number;

export function reportSheet(sheet: EvaluatedSheet, findings: readonly Finding[], roundShare: RoundShare): SheetReport {
  return {
    name: sheet.sheet.name,
    visibility: sheet.sheet.visibility,
    forms: [...new Set(sheet.reading.regions.map((region) => region.form))],
    evaluationYear: sheet.evaluationYear,
    indicators: sheet.indicators.map((indicator) => reportIndicator(indicator, roundShare)),
    budgets: sheet.budgets.flatMap(reportBudget),
    actions: sheet.actions.map(reportAction),
    findings,
    unclaimed: sheet.reading.unclaimed,
  };
}

function placeOf(at: Written): Place {
  return { cell: a1(at), text: at.text };
}

function optionalPlace(at: Written | null): Place | null {
  return at ? placeOf(at) : null;
}

/** A cell text in one line, for names: line breaks and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u3000]+/g, " ").trim();
}

function optionalLine(at: Written | null): string | null {
  const text = at ? oneLine(at.text) : "";
  return text === "" ? null : text;
}

function optionalDepartment(at: Written | null): string | null {
  return at ? departmentName(at.text) : null;
}

/** The figure a chart shows for an entry: its only figure, or the first of several. */
function chartValue(entry: Entry | null): number | null {
  if (entry?.reading.kind !== "quantities") return null;
  const quantity = entry.reading.quantities[0];
  return !quantity || quantity.relative ? null : quantity.value;
}

function reportIndicator(evaluated: EvaluatedIndicator, roundShare: RoundShare): IndicatorReport {
  const { indicator, direction, years, current } = evaluated;
  const position = current ? years.indexOf(current) : -1;
  const labels = componentLabels(evaluated);
  return {
    name: oneLine(indicator.name.text),
    nameCell: a1(indicator.name),
    kind: indicator.kind,
    unit: optionalLine(indicator.unit) ?? indicator.unitInName,
    department: optionalDepartment(indicator.department),
    policy: optionalLine(indicator.policy),
    direction: direction.direction,
    directionEvidence: direction.evidence,
    baseline: optionalPlace(indicator.baseline),
    baselineValue: chartValue(indicator.baseline),
    baselineComponents: componentsOfBaseline(indicator.baseline, labels),
    finalTarget: optionalPlace(indicator.finalTarget),
    periods: years.map((year) => reportPeriod(year, labels, roundShare)),
    current: position < 0 ? null : position,
  };
}

function chartActual(year: EvaluatedYear): number | null {
  // Of several versions (確定値, 速報値) the comparison has already chosen the one of the year.
  const compared = year.comparisons[0];
  return compared ? compared.actual.value : chartValue(year.record.actual);
}

function reportPeriod(year: EvaluatedYear, labels: readonly string[], roundShare: RoundShare): PeriodReport {
  const { record, rate } = year;
  return {
    fiscalYear: record.fiscalYear,
    plan: optionalPlace(record.plan),
    actual: optionalPlace(record.actual),
    planValue: chartValue(record.plan),
    actualValue: chartActual(year),
    components: componentsOfYear(year, labels),
    verdict: year.verdict,
    verdictReason: year.reason,
    achievementRate: rate.kind === "rate" ? roundShare(rate.value) : null,
    method: rate.kind === "rate" ? rate.method : null,
    rateObstacle: rate.kind === "none" ? rate.obstacle : null,
    progress: year.progress === null ? null : roundShare(year.progress),
    rating: year.rating,
    scaleFigures: year.scaleFigures,
    writtenRate: optionalPlace(record.writtenRate),
    writtenRating: optionalPlace(record.writtenRating),
    provisional: year.isProvisional,
  };
}

function reportBudget({ budget }: EvaluatedBudget): readonly BudgetReport[] {
  return budget.years.map((year) => ({
    project: optionalLine(budget.project),
    department: optionalDepartment(budget.department),
    fiscalYear: year.fiscalYear,
    total: placeOf(year.total),
    parts: year.parts.map((part) => ({ ...placeOf(part), label: oneLine(part.label) })),
  }));
}

function reportAction({ action, figures, computedRating }: EvaluatedAction): ActionReport {
  return {
    name: oneLine(action.name.text),
    nameCell: a1(action.name),
    department: optionalDepartment(action.department),
    rating: optionalPlace(action.rating),
    computedRating,
    figures: figures.map((figure) => ({
      name: figure.name,
      plan: figure.planText,
      actual: figure.actualText,
      planCell: a1(figure.planAt),
      actualCell: a1(figure.actualAt),
      verdict: figure.verdict,
    })),
  };
}
