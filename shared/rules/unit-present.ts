import { fold } from "../fold";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { entriesOfIndicator, quantitiesOf } from "./entries";
import { writtenUnit } from "./unit-kind";
import { quote } from "./wording";

/** Figures that have no unit: 財政力指数, 有効求人倍率, 合計特殊出生率 … */
const UNITLESS_NAME = /指数|係数|倍率|出生率|偏差値|スコア|評点|水準|ランク/;

/** A name such as this one says that the unit is %. */
const SHARE_NAME = /(率|割合|比率)$/;

export const rule = defineRule({
  id: "unit-present",
  scope: "indicator",
  severity: "warning",
  title: { ja: "単位が記入されている", en: "The unit is given" },
  why: {
    ja: "単位がないと、数値が人なのか％なのか読み手にわかりません。",
    en: "Without a unit readers cannot tell people from percentages.",
  },
  messages: {
    blank: message<{ name: string; example: string }>({
      ja: (d) =>
        `${quote(d.name, "ja")}の単位が空欄です。数値の意味が読み手に伝わりません。単位（「${d.example}」など）を記入し、単位のない指標であれば「－」と書いてください。`,
      en: (d) =>
        `The unit of ${quote(d.name, "en")} is blank, so readers cannot tell what the figures mean. Fill it in (such as 「${d.example}」); write a dash if there is none.`,
    }),
  },
  check({ indicator }, report) {
    const { unit, unitInName, name } = indicator.indicator;
    // A dash, 「※1」 and the like are an answer; a form without the cell cannot be filled in.
    if (!unit || fold(unit.text).trim() !== "" || unitInName !== null) return;
    const title = fold(name.text).replace(/\([^)]*\)/g, "");
    const entries = entriesOfIndicator(indicator);
    if (UNITLESS_NAME.test(title) || !entries.some((entry) => quantitiesOf(entry).length > 0)) return;
    if (entries.some((entry) => writtenUnit(entry) !== null)) return;
    report("blank", { name: name.text, example: SHARE_NAME.test(title.trim()) ? "％" : "人" }, unit);
  },
});

export const examples = [
  {
    note: { ja: "単位の欄が空", en: "A blank unit cell" },
    given: { name: "講座の参加者", unit: "", years: { 令和2年度: { plan: "100", actual: "90" } } },
    finds: [
      {
        at: "unit",
        key: "blank",
        ja: "「講座の参加者」の単位が空欄です。数値の意味が読み手に伝わりません。単位（「人」など）を記入し、単位のない指標であれば「－」と書いてください。",
      },
    ],
  },
  {
    note: { ja: "率とわかる名前なら％を例に挙げる", en: "For a rate % is the example" },
    given: { name: "検診の受診率（国保）", unit: "　", years: { 令和2年度: { plan: "50", actual: "" } } },
    finds: [
      {
        at: "unit",
        key: "blank",
        ja: "「検診の受診率（国保）」の単位が空欄です。数値の意味が読み手に伝わりません。単位（「％」など）を記入し、単位のない指標であれば「－」と書いてください。",
      },
    ],
  },
  {
    note: { ja: "単位が指標名にある（一宮市の全指標）", en: "The unit stands in the name" },
    given: { name: "市民一人あたりのごみ排出量（ｇ）", unit: "", years: { 令和2年度: { plan: "900", actual: "880" } } },
    finds: [],
  },
  {
    note: { ja: "単位がセルの中にある", en: "The unit stands in the cells" },
    given: { unit: "", years: { 令和2年度: { plan: "154事業者", actual: "160" } } },
    finds: [],
  },
  {
    note: { ja: "単位のない指標（指数、出生率）", en: "Figures without a unit" },
    given: {
      indicators: [
        { name: "財政力指数", unit: "", years: { 令和2年度: { plan: "0.6", actual: "0.58" } } },
        { name: "合計特殊出生率", unit: "", years: { 令和2年度: { plan: "1.54", actual: "1.5" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "「－」は単位がないという答え", en: "A dash says that there is no unit" },
    given: { unit: "－", years: { 令和2年度: { plan: "3", actual: "3" } } },
    finds: [],
  },
  {
    note: { ja: "単位の欄がない様式", en: "A form without a unit cell" },
    given: { years: { 令和2年度: { plan: "3", actual: "3" } } },
    finds: [],
  },
  {
    note: { ja: "言葉だけの指標", en: "An indicator in words" },
    given: { unit: "", years: { 令和2年度: { plan: "策定", actual: "完了" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
