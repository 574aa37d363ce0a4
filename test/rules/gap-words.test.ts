import { inspect } from "../../shared/inspect";
import { grid, sheetOf } from "../forms/build-sheet";

// The gap is said as those who filled in the cells would say it.

function said(unit: string, plan: string, actual: string): string {
  const sheet = sheetOf(
    grid(`\n指標名|単位|令和5年度目標|令和5年度実績\n収入額または来場者数|${unit}|${plan}|${actual}`),
  );
  const { findings } = inspect({ sheets: [sheet] }, { locale: "ja", settings: null }).sheets[0]!;
  return findings.find(({ rule }) => rule === "target-met")?.message ?? "";
}

test.each([
  ["", "3億円", "2億8千万円", "に2,000万円足りず"],
  ["", "300万円", "280万円", "に20万円足りず"],
  ["", "300万円", "2,999千円", "に1,000円足りず"],
  ["円", "51,200,000", "50,000,000", "に1,200,000円足りず"],
  ["万人", "3", "28千人", "に0.2万人足りず"],
  ["人", "3万人", "28,500", "に1,500人足りず"],
])("under 「%s」 %s against %s", (unit, plan, actual, words) => {
  expect(said(unit, plan, actual)).toContain(words);
});
