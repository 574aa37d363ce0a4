import { type FunctionExample, na, value } from "./example";

export const RATING: readonly FunctionExample[] = [
  { given: [100, 100], gives: "A", note: { ja: "行革4段階（既定）", en: "gyokaku-4, the default" } },
  { given: [100, 80], gives: "B", note: { ja: "80%以上", en: "80 % or more" } },
  { given: [100, 79.9], gives: "C", note: { ja: "80%未満", en: "Below 80 %" } },
  { given: [98.78, 98.7], gives: "B", note: { ja: "99.9%は達成ではない", en: "99.9 % is not met" } },
  { given: [100, 79.99, "茨城型"], gives: "B", note: { ja: "切り捨てて79.9%", en: "Truncated to 79.9 %" } },
  { given: [100, 85, "ibaraki"], gives: "B+", note: { ja: "英語の名前", en: "By its id" } },
  { given: [100, 120, "独法S～D"], gives: "A", note: { ja: "Sは人が付ける", en: "An S is given by people" } },
  {
    given: [10, 12, "達成・未達成", "減少"],
    gives: "未達成",
    note: { ja: "方向は4番目", en: "The direction comes fourth" },
  },
  { given: [100, "集計中", "茨城型"], gives: "-", note: { ja: "基準が持つ「-」", en: "The scale's own sign" } },
  { given: [0, 0, null, "減少"], gives: "A", note: { ja: "計画0を達成", en: "Plan 0, met" } },
  { given: ["", ""], gives: "", note: { ja: "どちらも空欄", en: "Both blank" } },
  {
    given: [100, ""],
    gives: na("判定できません（実績が空欄）。計画と実績を確認してください。"),
    note: { ja: "実績が空欄", en: "No actual" },
  },
  {
    given: [100, 99, "長与型"],
    gives: na(
      "「長与型」は基準値や年度も使うため、計画と実績だけでは判定できません。作業ウィンドウの点検を使ってください。",
    ),
    note: { ja: "基準値を使う判定基準", en: "A scale that needs a baseline" },
  },
  {
    given: [100, 99, "五段階"],
    gives: value(
      "判定基準「五段階」はありません。使えるのは「行革4段階」「独法S～D」「茨城型」「長野型」「多摩型」「長与型」「大阪府立図書館型（2013年）」「大阪府立図書館型（2016年）」「達成・未達成」「佐野型（7点満点）」「名古屋港型」「富士型」「いの型（◎○△×）」です。",
    ),
    note: { ja: "ない判定基準", en: "No such scale" },
  },
];
