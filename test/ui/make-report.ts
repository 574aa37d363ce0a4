import type { FileReport } from "../../shared/report/file-report";
import { summarize } from "../../shared/report/summary";
import type { Finding, IndicatorReport, PeriodReport, SheetReport } from "../../shared/report/types";

/** A finding at D41 of sheet 5-1 unless said otherwise. */
export function finding(part: Partial<Finding> = {}): Finding {
  return {
    rule: "target-met",
    severity: "warning",
    sheet: "5-1",
    cell: "D41",
    place: "要介護認定率・令和2年度・実績",
    text: "21.6",
    key: "missed",
    message: "令和2年度の実績「21.6」は計画「23.0」に足りません。",
    department: "高齢福祉課",
    ...part,
  };
}

export function period(part: Partial<PeriodReport> = {}): PeriodReport {
  return {
    fiscalYear: 2020,
    plan: { cell: "D40", text: "23.0" },
    actual: { cell: "D41", text: "21.6" },
    planValue: 23,
    actualValue: 21.6,
    components: [],
    verdict: "missed",
    verdictReason: null,
    achievementRate: 0.939,
    method: "actual/plan",
    rateObstacle: null,
    progress: null,
    rating: "B",
    scaleFigures: {
      verdict: "missed",
      rate: 21.6 / 23,
      progress: null,
      elapsedShare: null,
      beyondPlan: (21.6 - 23) / 23,
      beyondBaseline: null,
      isPlan100Percent: false,
    },
    writtenRate: null,
    writtenRating: null,
    provisional: false,
    ...part,
  };
}

export function indicator(part: Partial<IndicatorReport> = {}): IndicatorReport {
  return {
    name: "公共交通の利用割合",
    nameCell: "B40",
    kind: "outcome",
    unit: "%",
    department: "都市計画課",
    policy: "5-1",
    direction: "higher",
    directionEvidence: [{ source: "trend", text: "22.6→23.0", direction: "higher" }],
    baseline: { cell: "C40", text: "22.6" },
    baselineValue: 22.6,
    baselineComponents: [],
    finalTarget: null,
    periods: [period()],
    current: 0,
    ...part,
  };
}

/** Findings and indicators are put on the sheets that they (findings) name; indicators on the first. */
export function report(
  path: string,
  findings: readonly Finding[] = [],
  indicators: readonly IndicatorReport[] = [],
): FileReport {
  const names = [...new Set(findings.map((entry) => entry.sheet))];
  const sheets = (names.length > 0 ? names : ["5-1"]).map(
    (name, index): SheetReport => ({
      name,
      visibility: "visible",
      forms: ["year-columns"],
      evaluationYear: 2020,
      indicators: index === 0 ? indicators : [],
      budgets: [],
      actions: [],
      findings: findings.filter((entry) => entry.sheet === name),
      unclaimed: 0,
    }),
  );
  return { path, sheets, summary: summarize(sheets), error: null };
}
