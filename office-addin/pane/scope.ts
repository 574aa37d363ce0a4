import { summarize } from "../../shared/report/summary";
import type { EditPlan, IndicatorReport, Report, SheetReport } from "../../shared/report/types";
import { type Area, contains, parseA1 } from "../../shared/sheet";
import { addressOf } from "../workbook/addresses";
import type { Selection } from "../workbook/contract";

/** What was asked to be checked. The whole workbook is always judged; the scope says what of it is shown and marked. */
export type ScopeKind = "sheet" | "selection" | "all";

export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "selection"; readonly sheet: string; readonly areas: readonly Area[] };

export function scopeOf(kind: ScopeKind, { sheet, areas }: Selection): Scope {
  if (kind === "all") return { kind };
  // As with Excel's own search: one cell alone is no selection.
  if (kind === "selection" && isOneCell(areas)) return { kind: "sheet", sheet };
  return kind === "sheet" ? { kind, sheet } : { kind, sheet, areas };
}

function isOneCell(areas: readonly Area[]): boolean {
  return areas.every(({ top, left, bottom, right }) => top === bottom && left === right) && areas.length === 1;
}

export function isSameScope(a: Scope | null, b: Scope | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** "B2:D10", "B2"; of several areas the first, with a sign that there are more. */
export function areaText(areas: readonly Area[]): string {
  const [first] = areas;
  return (first ? addressOf(first) : "") + (areas.length > 1 ? " …" : "");
}

/** The report with what lies in the scope alone. */
export function reportIn(report: Report, scope: Scope): Report {
  if (scope.kind === "all") return report;
  const sheets = report.sheets.filter(({ name }) => name === scope.sheet).map((sheet) => sheetIn(sheet, scope));
  const inScope = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) =>
    sheet === scope.sheet && isCellIn(cell, scope);
  const edits: EditPlan = { marks: report.edits.marks.filter(inScope), fills: report.edits.fills.filter(inScope) };
  return { ...report, sheets, summary: summarize(sheets), edits };
}

function sheetIn(sheet: SheetReport, scope: Scope): SheetReport {
  if (scope.kind !== "selection") return sheet;
  return {
    ...sheet,
    indicators: sheet.indicators.filter((indicator) => cellsOf(indicator).some((cell) => isCellIn(cell, scope))),
    findings: sheet.findings.filter(({ cell }) => isCellIn(cell, scope)),
  };
}

function isCellIn(cell: string, scope: Scope): boolean {
  if (scope.kind !== "selection") return true;
  const ref = parseA1(cell);
  return ref !== null && scope.areas.some((area) => contains(area, ref));
}

function cellsOf(indicator: IndicatorReport): readonly string[] {
  const places = indicator.periods.flatMap(({ plan, actual, writtenRate, writtenRating }) => [
    plan,
    actual,
    writtenRate,
    writtenRating,
  ]);
  return [indicator.nameCell, ...places.flatMap((place) => (place ? [place.cell] : []))];
}
