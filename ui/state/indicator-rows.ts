import type { Verdict } from "../../shared/evaluate/types";
import type { FileReport } from "../../shared/report/file-report";
import { currentVerdict } from "../../shared/report/summary";
import type { IndicatorReport, PeriodReport } from "../../shared/report/types";
import { type FindingRow, oneLineOrNull, searchKey } from "./finding-rows";

/** An indicator with its place, as 評価一覧 holds it. */
export interface IndicatorRow {
  /** The same indicator keeps its id when the file is checked again. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string;
  readonly indicator: IndicatorReport;
  /** The year that stands for the indicator; null where none is due. */
  readonly period: PeriodReport | null;
  readonly verdict: Verdict;
  readonly department: string | null;
  readonly policy: string | null;
}

export function indicatorRows(file: FileReport): readonly IndicatorRow[] {
  return file.sheets.flatMap((sheet) =>
    sheet.indicators.map((indicator, index) => ({
      id: [file.path, sheet.name, indicator.nameCell, index].join("\u0000"),
      file: file.path,
      sheet: sheet.name,
      indicator,
      period: indicator.current === null ? null : (indicator.periods[indicator.current] ?? null),
      verdict: currentVerdict(indicator),
      department: oneLineOrNull(indicator.department),
      policy: oneLineOrNull(indicator.policy),
    })),
  );
}

/** The findings at the cells of an indicator: its name, baseline, final target, and every year's. */
export function findingsOf(row: IndicatorRow, findings: readonly FindingRow[]): readonly FindingRow[] {
  const { nameCell, baseline, finalTarget, periods } = row.indicator;
  const places = periods.flatMap(({ plan, actual, writtenRate, writtenRating }) => [
    plan,
    actual,
    writtenRate,
    writtenRating,
  ]);
  const cells = new Set([nameCell, ...[baseline, finalTarget, ...places].flatMap((place) => place?.cell ?? [])]);
  return findings.filter(
    ({ file, finding }) => file === row.file && finding.sheet === row.sheet && cells.has(finding.cell),
  );
}

export const INDICATOR_SORTS = ["place", "name", "rate", "verdict", "rating", "department"] as const;
export type IndicatorSort = (typeof INDICATOR_SORTS)[number];

/** What asks for action comes first. */
const VERDICT_ORDER: readonly Verdict[] = ["missed", "unjudgeable", "not-measured", "met", "not-due"];

const COMPARE: Readonly<Record<IndicatorSort, (a: IndicatorRow, b: IndicatorRow) => number>> = {
  place: () => 0,
  name: (a, b) => compareTexts(a.indicator.name, b.indicator.name),
  rate: (a, b) => compareNumbers(a.period?.achievementRate ?? null, b.period?.achievementRate ?? null),
  verdict: (a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict),
  rating: (a, b) => compareTexts(a.period?.rating ?? "\uffff", b.period?.rating ?? "\uffff"),
  department: (a, b) => compareTexts(a.department ?? "\uffff", b.department ?? "\uffff"),
};

export interface IndicatorQuery {
  readonly sort: IndicatorSort;
  readonly isDescending: boolean;
  readonly search: string;
  readonly verdict: Verdict | null;
}

/** Filtered and sorted; rows that compare equal stay in the order of the sheets. */
export function listIndicators(rows: readonly IndicatorRow[], query: IndicatorQuery): readonly IndicatorRow[] {
  const words = searchKey(query.search)
    .split(/\s+/)
    .filter((word) => word !== "");
  const kept = rows.filter(
    (row) =>
      (query.verdict === null || row.verdict === query.verdict) &&
      (words.length === 0 || words.every((word) => searchTextOf(row).includes(word))),
  );
  if (query.sort === "place") return query.isDescending ? kept.reverse() : kept;
  const compare = COMPARE[query.sort];
  const sign = query.isDescending ? -1 : 1;
  return kept.sort((a, b) => sign * compare(a, b));
}

function searchTextOf({ file, sheet, indicator, department, policy }: IndicatorRow): string {
  return searchKey([indicator.name, file, sheet, department ?? "", policy ?? "", indicator.unit ?? ""].join("\n"));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without a figure last, whatever the direction of the sort would be for figures: null counts as the largest. */
function compareNumbers(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a - b;
}
