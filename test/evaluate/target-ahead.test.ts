import { DEFAULT_EVALUATE_OPTIONS, evaluateSheet } from "../../shared/evaluate";
import { readSheet } from "../../shared/forms";
import { inspect } from "../../shared/inspect";
import type { Sheet } from "../../shared/sheet";
import { grid, sheetOf } from "../forms/build-sheet";

/** [indicator, year, verdict, progress] of every record, by year. */
function judged(
  sheet: Sheet,
  evaluationYear: number,
): readonly (readonly [string, number | null, string, number | null])[] {
  const options = { ...DEFAULT_EVALUATE_OPTIONS, evaluationYear };
  return evaluateSheet(sheet, readSheet(sheet), options).indicators.flatMap(({ indicator, years }) =>
    [...years]
      .sort((a, b) => (a.record.fiscalYear ?? 0) - (b.record.fiscalYear ?? 0))
      .map((year) => [indicator.name.text, year.record.fiscalYear, year.verdict, year.progress] as const),
  );
}

const KPIS = sheetOf(
  grid(`
    施策|指標名|単位|基準値（R1）|R2実績|R3実績|R4実績|R5実績|目標値（R6）
    移住|移住者数|人|40|45|52|38||80
    移住|相談件数|件||120|-|150||200`),
);

test("years on the way to the only target are not due, with progress from the baseline", () => {
  expect(judged(KPIS, 2022)).toEqual([
    // (45-40)/(80-40), (52-40)/(80-40), (38-40)/(80-40)
    ["移住者数", 2020, "not-due", 0.125],
    ["移住者数", 2021, "not-due", 0.3],
    ["移住者数", 2022, "not-due", -0.05],
    ["移住者数", 2023, "not-due", null],
    ["移住者数", 2024, "not-due", null],
    ["相談件数", 2020, "not-due", null],
    ["相談件数", 2021, "not-due", null],
    ["相談件数", 2022, "not-due", null],
    ["相談件数", 2023, "not-due", null],
    ["相談件数", 2024, "not-due", null],
  ]);
});

test("nothing is said about the missing plans of such a list", () => {
  const report = inspect({ sheets: [KPIS] }, { locale: "ja", settings: null });
  expect(report.sheets[0]!.findings).toEqual([]);
  expect(report.summary).toMatchObject({ indicators: 2, notDue: 2, unjudgeable: 0 });
  const [first] = report.sheets[0]!.indicators;
  expect(first!.periods[first!.current!]).toMatchObject({ fiscalYear: 2022, progress: -0.05 });
});

test("in its own year the actual is judged against the final target", () => {
  const sheet = sheetOf(
    grid(`
      指標名|単位|基準値|区分|R4|R5|R6|最終目標(R6)
      導入量|kW|5200|目標||||7000
      |||実績|5610|5790|6900|`),
    ["A2:A3", "B2:B3", "C2:C3", "H2:H3"],
  );
  expect(judged(sheet, 2024).map(([, year, verdict]) => [year, verdict])).toEqual([
    [2022, "not-due"],
    [2023, "not-due"],
    [2024, "missed"],
  ]);
});

test("an interim target is judged in its year, and others are on the way to the next", () => {
  const sheet = sheetOf(
    grid(`
      指標名|計画策定時の値(H30)|中間目標(R4)|最終目標(R9)|R2実績|R3実績|R4実績|R5実績
      自殺死亡率|18.2|15.2|12.2|17.2|16.7|15.9|15.2`),
  );
  expect(judged(sheet, 2023).map(([, year, verdict, progress]) => [year, verdict, progress])).toEqual([
    [2020, "not-due", expect.closeTo(1 / 3)],
    [2021, "not-due", 0.5],
    [2022, "missed", expect.closeTo(2.3 / 3)],
    [2023, "not-due", 0.5],
  ]);
});

test("a plan that was forgotten after years with plans stays unjudgeable", () => {
  const sheet = sheetOf(
    grid(`
      指標名|単位|区分|R2|R3|R4
      相談件数|件|目標|50||80
      ||実績|45|52|`),
    ["A2:A3", "B2:B3"],
  );
  expect(judged(sheet, 2021).map(([, year, verdict]) => [year, verdict])).toEqual([
    [2020, "missed"],
    [2021, "unjudgeable"],
    [2022, "not-due"],
  ]);
});
