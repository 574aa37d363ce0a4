import { buildKomoroPledges } from "../../seeds/komoro-pledges";
import { buildKomoroR6 } from "../../seeds/komoro-r6";
import { komoroR6PastedSheets } from "../../seeds/komoro-r6/pasted";
import { buildMinamiAlps } from "../../seeds/minami-alps";
import { buildSuzaka } from "../../seeds/suzaka";
import { buildWorkbook } from "../../seeds/workbook";
import type { Report } from "../../shared/report/types";
import { KOMORO_R6_BUDGETS, KOMORO_R6_DUE, KOMORO_R6_WRONG_SUMS } from "../seeds/truth/komoro-r6";
import { ACTIONS, NAMED_PAIRS, RATINGS_CONTRADICTED, RATINGS_MISSING } from "../seeds/truth/minami-alps";
import { SUZAKA_INDICATORS, SUZAKA_TARGETS_BELOW_BASELINE } from "../seeds/truth/suzaka";
import { findingsOf, indicatorsOf, reportOn } from "./read-sample";

const tight = (text: string) => text.replace(/[\s　]+/g, "");

describe("小諸市 令和6年度", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOn(buildKomoroR6());
  });

  test("18 due indicator-years are judged as a person judges them", () => {
    const due = indicatorsOf(report).flatMap(({ sheet, indicator }) =>
      indicator.periods
        .filter((period) => period.verdict !== "not-due")
        .map((period) => ({
          sheet: sheet.name,
          indicator: indicator.name,
          fiscalYear: period.fiscalYear,
          plan: period.plan?.text,
          actual: period.actual?.text,
          verdict: period.verdict,
        })),
    );
    expect(due).toEqual(KOMORO_R6_DUE);
  });

  test("45 budget blocks, three years each, with the totals of the document", () => {
    const totals = report.sheets.flatMap((sheet) => sheet.budgets);
    const projects = [...new Set(totals.map((budget) => budget.project))];
    expect(projects).toHaveLength(KOMORO_R6_BUDGETS.length);
    expect(totals.map((budget) => Number(budget.total.text.replace(/[^0-9]/g, "")))).toEqual(
      KOMORO_R6_BUDGETS.flatMap(([, , amounts]) => amounts),
    );
    expect([...new Set(totals.map((budget) => budget.fiscalYear))]).toEqual([2024, 2025, 2026]);
    expect([...new Set(totals.map((budget) => budget.parts.length))]).toEqual([4]);
  });

  test("the one project whose parts do not add up, in two years, and nothing else", () => {
    const found = report.sheets.flatMap((sheet) =>
      sheet.findings
        .filter((finding) => finding.rule === "budget-sum")
        .map((finding) => {
          const budget = sheet.budgets.find((candidate) => candidate.total.cell === finding.cell);
          return [budget?.project, budget?.fiscalYear];
        }),
    );
    expect(found).toEqual(KOMORO_R6_WRONG_SUMS);
    expect(report.summary.findings.error).toBe(KOMORO_R6_WRONG_SUMS.length);
  });
});

test("小諸市 令和6年度 pasted as text, labels shifted as in the published PDF: the same years and budgets", async () => {
  const report = await reportOn(buildWorkbook(komoroR6PastedSheets()));
  const due = indicatorsOf(report).flatMap(({ indicator }) =>
    indicator.periods
      .filter((period) => period.verdict !== "not-due")
      .map((period) => [indicator.name, period.fiscalYear, period.plan?.text, period.actual?.text, period.verdict]),
  );
  expect(due).toEqual(
    KOMORO_R6_DUE.map(({ indicator, fiscalYear, plan, actual, verdict }) => [
      indicator,
      fiscalYear,
      plan,
      actual,
      verdict,
    ]),
  );
  const totals = report.sheets.flatMap((sheet) => sheet.budgets);
  expect(totals.map((budget) => Number(budget.total.text.replace(/[^0-9]/g, "")))).toEqual(
    KOMORO_R6_BUDGETS.flatMap(([, , amounts]) => amounts),
  );
  expect(findingsOf(report, "budget-sum")).toHaveLength(KOMORO_R6_WRONG_SUMS.length);
});

describe("須坂市", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOn(buildSuzaka());
  });

  test("every listed indicator with baseline, target and unit", () => {
    const read = indicatorsOf(report).map(({ sheet, indicator }) => ({
      sheet: sheet.name,
      name: tight(indicator.name),
      unit: indicator.unit,
      baseline: indicator.baselineValue,
      target: indicator.periods[indicator.periods.length - 1]?.planValue,
      fiscalYear: indicator.periods[indicator.periods.length - 1]?.fiscalYear,
    }));
    expect(read).toEqual(
      SUZAKA_INDICATORS.map(({ sheet, name, unit, baseline, target }) => ({
        sheet,
        name: tight(name),
        unit,
        baseline,
        target,
        fiscalYear: 2025,
      })),
    );
  });

  test("nothing is due, and no actual is missed in a list that has none", () => {
    expect(report.summary).toMatchObject({ missed: 0, notMeasured: 0, findings: { error: 0 } });
  });

  test("targets laxer than the present value are named", () => {
    const named = report.sheets.flatMap((sheet) =>
      sheet.findings.filter((finding) => finding.rule === "target-above-baseline").map((finding) => finding.place),
    );
    expect(named).toHaveLength(SUZAKA_TARGETS_BELOW_BASELINE.length);
    for (const name of SUZAKA_TARGETS_BELOW_BASELINE) expect(named.some((place) => place.includes(name))).toBe(true);
  });
});

describe("南アルプス市", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOn(buildMinamiAlps());
  });

  test("every action with its rating", () => {
    const actions = report.sheets.flatMap((sheet) => sheet.actions);
    expect(actions.map((action) => [tight(action.name), action.rating?.text ?? ""])).toEqual(
      ACTIONS.map(([, name, rating]) => [tight(name), rating]),
    );
    expect(report.summary.indicators).toBe(0);
  });

  test("every figure that stands in plan and result is matched by its name and judged", () => {
    const matched = report.sheets.flatMap((sheet) =>
      sheet.actions.flatMap((action) =>
        action.figures.map(
          (figure) => `${tight(action.name)} ${tight(figure.plan)} ${tight(figure.actual)} ${figure.verdict}`,
        ),
      ),
    );
    for (const pair of NAMED_PAIRS) {
      expect(matched).toContain(`${tight(pair.action)} ${tight(pair.plan)} ${tight(pair.actual)} ${pair.verdict}`);
    }
  });

  test("a rating that its figures contradict is named, a missing one too, and nothing on actions without figures", () => {
    const nameAt = (sheetName: string, cell: string) => {
      const sheet = report.sheets.find((candidate) => candidate.name === sheetName);
      return tight(sheet?.actions.find((action) => action.rating?.cell === cell)?.name ?? "");
    };
    const contradicted = findingsOf(report, "rating-consistent").map(([sheet, cell]) => nameAt(sheet, cell));
    expect(contradicted).toEqual(expect.arrayContaining(RATINGS_CONTRADICTED.map(([name]) => tight(name))));
    expect(findingsOf(report, "rating-present").map(([sheet, cell]) => nameAt(sheet, cell))).toEqual(
      RATINGS_MISSING.map(tight),
    );
    const withoutFigures = report.sheets.flatMap((sheet) =>
      sheet.actions
        .filter((action) => action.figures.length === 0)
        .map((action) => `${sheet.name} ${action.rating?.cell}`),
    );
    const onThem = report.sheets.flatMap((sheet) =>
      sheet.findings
        .filter((finding) => ["rating-consistent", "text-figures-met"].includes(finding.rule))
        .map((finding) => `${finding.sheet} ${finding.cell}`)
        .filter((at) => withoutFigures.includes(at)),
    );
    expect(onThem).toEqual([]);
  });
});

describe("小諸 公約", () => {
  test("prose is read as pledges; arithmetic that holds is not reported", async () => {
    const report = await reportOn(buildKomoroPledges());
    expect(report.sheets.flatMap((sheet) => sheet.forms)).toEqual(["pledge-prose"]);
    expect(report.sheets.flatMap((sheet) => sheet.actions).length).toBeGreaterThan(0);
    expect(report.summary.findings.error).toBe(0);
    expect(findingsOf(report, "arithmetic-in-text")).toEqual([]);
  });
});
