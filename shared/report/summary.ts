import type { Verdict } from "../evaluate/types";
import type { Severity } from "../rules/define-rule";
import type { Finding, IndicatorReport, SheetReport, Summary, VerdictCounts } from "./types";

/** Where a verdict is counted. */
const COUNTED_AS: Readonly<Record<Verdict, Exclude<keyof VerdictCounts, "indicators">>> = {
  met: "met",
  missed: "missed",
  "not-measured": "notMeasured",
  "not-due": "notDue",
  unjudgeable: "unjudgeable",
};

/** The verdict that stands for an indicator: that of its current year; `not-due` where no year is due yet. */
export function currentVerdict(indicator: IndicatorReport): Verdict {
  const period = indicator.current === null ? undefined : indicator.periods[indicator.current];
  return period ? period.verdict : "not-due";
}

function countVerdicts(indicators: readonly IndicatorReport[]): VerdictCounts {
  const counts = { indicators: indicators.length, met: 0, missed: 0, notMeasured: 0, notDue: 0, unjudgeable: 0 };
  for (const indicator of indicators) counts[COUNTED_AS[currentVerdict(indicator)]] += 1;
  return counts;
}

export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

export function summarize(sheets: readonly Pick<SheetReport, "indicators" | "findings">[]): Summary {
  return addSummaries(
    sheets.map((sheet) => ({ ...countVerdicts(sheet.indicators), findings: countFindings(sheet.findings) })),
  );
}

const EMPTY: Summary = {
  indicators: 0,
  met: 0,
  missed: 0,
  notMeasured: 0,
  notDue: 0,
  unjudgeable: 0,
  findings: { error: 0, warning: 0, info: 0 },
};

export function addSummaries(summaries: readonly Summary[]): Summary {
  return summaries.reduce(
    (sum, next) => ({
      indicators: sum.indicators + next.indicators,
      met: sum.met + next.met,
      missed: sum.missed + next.missed,
      notMeasured: sum.notMeasured + next.notMeasured,
      notDue: sum.notDue + next.notDue,
      unjudgeable: sum.unjudgeable + next.unjudgeable,
      findings: {
        error: sum.findings.error + next.findings.error,
        warning: sum.findings.warning + next.findings.warning,
        info: sum.findings.info + next.findings.info,
      },
    }),
    EMPTY,
  );
}
