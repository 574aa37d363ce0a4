import { type FunctionExample, value } from "./example";

export const YEAR: readonly FunctionExample[] = [
  { given: ["令和2年度"], gives: 2020, note: { ja: "元号", en: "Era" } },
  { given: ["Ｒ２"], gives: 2020, note: { ja: "略号", en: "Its letter" } },
  { given: ["令和元年度"], gives: 2019, note: { ja: "元年", en: "First year" } },
  { given: ["H31.4"], gives: 2019, note: { ja: "4月からは次の年度", en: "From April on" } },
  { given: ["H31.3"], gives: 2018, note: { ja: "3月までは前の年度", en: "Up to March" } },
  { given: ["平成32年度"], gives: 2020, note: { ja: "改元前の書き方", en: "An era counted on" } },
  { given: ["2020年度"], gives: 2020, note: { ja: "西暦", en: "Western" } },
  { given: [2020], gives: 2020, note: { ja: "数値", en: "A number" } },
  { given: ["令和2年度実績"], gives: 2020, note: { ja: "見出しの中の年度", en: "Inside a heading" } },
  { given: [45383], gives: 2024, note: { ja: "Excelの日付（2024年4月1日）", en: "Excel's date 1 April 2024" } },
  { given: [45382], gives: 2023, note: { ja: "Excelの日付（2024年3月31日）", en: "Excel's date 31 March 2024" } },
  {
    given: [{ kind: "date", year: 2021, month: 3, day: 31 }],
    gives: 2020,
    note: { ja: "Googleスプレッドシートの日付", en: "A date of Google Sheets" },
  },
  { given: [null], gives: "", note: { ja: "空欄", en: "Blank" } },
  {
    given: ["R年度"],
    gives: value("「R年度」を年度として読めません。「令和2年度」「R2」「2020」のように元号か西暦で書いてください。"),
    note: { ja: "様式の書きかけ", en: "A template's leftover" },
  },
  {
    given: ["3年度"],
    gives: value("「3年度」を年度として読めません。「令和2年度」「R2」「2020」のように元号か西暦で書いてください。"),
    note: { ja: "元号がない", en: "No era" },
  },
  {
    given: ["H27→H31"],
    gives: value("「H27→H31」には年度が2つあります（2015、2019）。年度が1つのセルを指定してください。"),
    note: { ja: "年度が2つ", en: "Two years" },
  },
  {
    given: ["2019～2021年度の各年度"],
    gives: value("「2019～2021年度の各年度」は期間で、1つの年度になりません。年度が1つのセルを指定してください。"),
    note: { ja: "期間", en: "A span" },
  },
];
