import { shortFigure } from "../../shared/report/chart-shape";
import type { FileReport } from "../../shared/report/file-report";
import { escapeHtml, html } from "../../shared/report/html/markup";
import { htmlReport } from "../../shared/report/html/page";
import type { IndicatorReport, PeriodReport } from "../../shared/report/types";

test("whatever is put into markup is escaped once, markup itself is not", () => {
  const cell = html`<td>${'<img src=x onerror="alert(1)">'}</td>`;
  expect(html`<tr>${cell}${[cell]}</tr>`.markup).toBe(
    "<tr><td>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</td><td>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</td></tr>",
  );
  expect(escapeHtml("a&'\u0000\u0008b")).toBe("a&amp;&#39;b");
});

test.each<[value: number, shown: string]>([
  [0, "0"],
  [98.7, "98.7"],
  [-15, "-15"],
  [1510, "1,510"],
  [54145, "54,145"],
  [4597752, "459.8万"],
  [5089000000, "50.9億"],
  [0.581, "0.581"],
])("a figure in a chart is short: %s", (value, shown) => {
  expect(shortFigure(value)).toBe(shown);
});

function period(fiscalYear: number, planValue: number | null, actualValue: number | null): PeriodReport {
  return {
    fiscalYear,
    plan: { cell: "D3", text: String(planValue ?? "") },
    actual: { cell: "D4", text: String(actualValue ?? "") },
    planValue,
    actualValue,
    components: [],
    verdict: actualValue === null ? "not-due" : "missed",
    verdictReason: null,
    achievementRate: actualValue === null ? null : 0.939,
    method: actualValue === null ? null : "actual/plan",
    rateObstacle: actualValue === null ? "not-due" : null,
    progress: null,
    rating: "B",
    scaleFigures: null,
    writtenRate: null,
    writtenRating: null,
    provisional: false,
  };
}

const indicator: IndicatorReport = {
  name: "利用割合<b>",
  nameCell: "B2",
  kind: "outcome",
  unit: "%",
  department: "都市計画課",
  policy: "5-1",
  direction: "higher",
  directionEvidence: [],
  baseline: { cell: "B4", text: "22.6 %" },
  baselineValue: 22.6,
  baselineComponents: [],
  finalTarget: null,
  periods: [period(2020, 23, 21.6), period(2021, 30, null)],
  current: 0,
};

const file: FileReport = {
  path: "様式<script>.xlsx",
  sheets: [
    {
      name: "5-1",
      visibility: "visible",
      forms: ["year-columns"],
      evaluationYear: 2020,
      indicators: [indicator],
      budgets: [],
      actions: [],
      findings: [
        {
          rule: "target-met",
          severity: "warning",
          sheet: "5-1",
          cell: "D4",
          place: "利用割合・令和2年度・実績",
          text: "21.6",
          key: "missed",
          message: "計画「23」に届いていません。",
          department: "都市計画課",
        },
      ],
      unclaimed: 0,
    },
  ],
  summary: {
    indicators: 1,
    met: 0,
    missed: 1,
    notMeasured: 0,
    notDue: 0,
    unjudgeable: 0,
    findings: { error: 0, warning: 1, info: 0 },
  },
  error: null,
};

function rollUpOfRatings(ratings: readonly string[]): NonNullable<FileReport["rollUp"]> {
  const verdicts = { met: 0, missed: 0, "not-measured": 0, "not-due": 0, unjudgeable: 0 };
  const counts = ratings.map((rating) => ({ rating, count: 1 }));
  const all = { indicators: 0, verdicts, ratings: counts, shareMet: null, rating: null, points: null };
  return { sheets: [], policies: [], departments: [], all };
}

const page = [...htmlReport({ locale: "ja", files: () => [file], count: 1, summary: file.summary })].join("");

test("the printable report shows file, indicator, verdict, rate and finding, and runs nothing", () => {
  expect(page).toContain("様式&lt;script&gt;.xlsx");
  expect(page).toContain("利用割合&lt;b&gt;");
  expect(page).toContain("× 未達");
  expect(page).toContain("93.9%");
  expect(page).toContain("計画「23」に届いていません。");
  expect(page).not.toMatch(/<script|javascript:|onerror=|https?:\/\//);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test("a chart draws a gap where a figure is missing, and says its figures in words", () => {
  expect(page).toContain("<title>利用割合&lt;b&gt;: 基準 － / 22.6, R2 23 / 21.6, R3 30 / －</title>");
  expect(page.match(/class="actual-mark"/g)).toHaveLength(2);
  expect(page.match(/class="plan-mark"/g)).toHaveLength(2);
});

const parts: IndicatorReport = {
  ...indicator,
  name: "学力調査",
  baselineComponents: [
    { label: "小", plan: null, actual: 93.5 },
    { label: "中", plan: null, actual: 98.1 },
  ],
  periods: [
    {
      ...period(2020, 100, 99),
      components: [
        { label: "小", plan: 100, actual: 99 },
        { label: "中", plan: 100, actual: null },
      ],
    },
  ],
};

function pageOf(indicators: readonly IndicatorReport[], over: Partial<FileReport> = {}): string {
  const files = [{ ...file, sheets: [{ ...file.sheets[0]!, indicators }], ...over }];
  return [...htmlReport({ locale: "ja", files: () => files, count: 1, summary: file.summary })].join("");
}

test("parts of an indicator have a chart each, under their own label", () => {
  const charts = pageOf([parts]);
  expect(charts).toContain("<figcaption>小</figcaption>");
  expect(charts).toContain("<title>学力調査 小: 基準 － / 93.5, R2 100 / 99</title>");
  expect(charts).toContain("<title>学力調査 中: 基準 － / 98.1, R2 100 / －</title>");
  expect(page).not.toContain("<figcaption>");
});

test("departments and policies are rolled up with verdicts and ratings", () => {
  const met: PeriodReport = { ...period(2020, 23, 24), verdict: "met", rating: "A" };
  const rollUp = rollUpOfRatings(["A", "B"]);
  const rolled = pageOf([indicator, { ...indicator, periods: [met] }, { ...indicator, policy: "10-1" }], { rollUp });
  const [departments, policies] = rolled.match(/<table class="groups">.*?<\/table>/gs)!;
  const rowsOf = (table: string) =>
    table.match(/<tr><td.*?<\/tr>/gs)!.map((row) =>
      row
        .replace(/<svg.*?<\/svg>/gs, "")
        .split(/<\/td>/)
        .map((cell) => cell.replace(/<[^>]*>/g, "").trim())
        .slice(0, -1),
    );
  // 指標, 達成, 未達, 未測定, 期限前, 判定不能, 達成の割合, A, B, 要修正, 確認
  expect(rowsOf(departments!)).toEqual([["都市計画課", "3", "1", "2", "0", "0", "0", "1/3", "1", "2", "0", "1"]]);
  expect(rowsOf(policies!)).toEqual([
    ["5-1", "2", "1", "1", "0", "0", "0", "1/2", "1", "1"],
    ["10-1", "1", "0", "1", "0", "0", "0", "0/1", "0", "1"],
  ]);
});

test("a year on the way to its target shows how far it has come, a judged one its rate", () => {
  const onTheWay: PeriodReport = {
    ...period(2020, null, 45),
    verdict: "not-due",
    achievementRate: null,
    progress: 0.125,
  };
  expect(pageOf([{ ...indicator, periods: [onTheWay] }])).toContain("進捗率 12.5%");
  expect(pageOf([{ ...indicator, periods: [{ ...period(2020, 23, 21.6), progress: -2.5 }] }])).not.toContain("進捗率");
});

test("nothing of the page says undefined, null or NaN", () => {
  expect(page).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
});
