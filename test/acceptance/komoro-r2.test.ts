import { buildKomoroR2, komoroR2SeedSheets } from "../../seeds/komoro-r2/build";
import { komoroR2Expected } from "../../seeds/komoro-r2/expected";
import type { Report } from "../../shared/report/types";
import { findingsOf, indicatorsOf, pastedAsText, reportOn } from "./read-sample";

const expected = komoroR2Expected.map(({ sheet, name, plan, actual, direction, verdict }) => ({
  sheet,
  name,
  plan,
  actual,
  direction,
  verdict,
  fiscalYear: 2020,
}));

/** Line breaks inside a cell are the layout's, not the clerk's. */
const flat = (text: string | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

function judged(report: Report) {
  return indicatorsOf(report).map(({ sheet, indicator }) => {
    const period = indicator.current === null ? undefined : indicator.periods[indicator.current];
    return {
      sheet: sheet.name,
      name: indicator.name,
      plan: flat(period?.plan?.text),
      actual: flat(period?.actual?.text),
      direction: indicator.direction,
      verdict: period?.verdict,
      fiscalYear: period?.fiscalYear,
    };
  });
}

describe.each([
  ["as the sheets are", () => buildKomoroR2()],
  ["pasted as plain text without merges", () => pastedAsText(komoroR2SeedSheets())],
])("小諸市 令和2年度 %s", (_, build) => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOn(build());
  });

  test("54 indicators with plan, actual, direction and verdict as a person reads them", () => {
    expect(judged(report)).toEqual(expected);
  });

  test("18 met, 32 missed, 4 not measured, and no year but 令和2年度 is due", () => {
    expect(report.summary).toMatchObject({
      indicators: 54,
      met: 18,
      missed: 32,
      notMeasured: 4,
      notDue: 0,
      unjudgeable: 0,
    });
    const due = indicatorsOf(report).flatMap(({ indicator }) =>
      indicator.periods.filter((period) => period.verdict !== "not-due").map((period) => period.fiscalYear),
    );
    expect([...new Set(due)]).toEqual([2020]);
  });

  test("平成2年度 is found on one sheet, with what was meant", () => {
    const findings = report.sheets.flatMap((sheet) =>
      sheet.findings.filter((finding) => finding.rule === "fiscal-year-sequence"),
    );
    expect([...new Set(findings.map((finding) => finding.sheet))]).toEqual(["5-1"]);
    for (const finding of findings) {
      expect(finding.text).toBe("平成2年度");
      expect(finding.message).toContain("「令和2年度」");
    }
  });

  test("the copied 算式 is found, once", () => {
    expect(findingsOf(report, "formula-own").map(([sheet]) => sheet)).toEqual(["5-3"]);
  });

  test("nothing but the headings of one sheet is an error", () => {
    const errors = report.sheets.flatMap((sheet) => sheet.findings.filter((finding) => finding.severity === "error"));
    expect([...new Set(errors.map((finding) => `${finding.sheet} ${finding.rule}`))]).toEqual([
      "5-1 fiscal-year-sequence",
    ]);
  });
});
