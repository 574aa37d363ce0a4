import type { EvaluatedSheet } from "../evaluate/types";
import type { Written } from "../indicator";
import { message } from "../locale";
import { type Claim, findClaims } from "../quantity/claims";
import { matchRatedCount } from "../quantity/rated-count";
import { defineRule, type Example } from "./define-rule";
import { entriesOfIndicator } from "./entries";
import { recompute } from "./stated-arithmetic";
import { formatFigure, quote } from "./wording";

/** Texts that staff write in sentences, each cell once. */
function proseOf(sheet: EvaluatedSheet): readonly Written[] {
  const ofActions = sheet.actions.flatMap(({ action }) => [
    ...action.planTexts,
    ...action.actualTexts,
    ...action.remarks,
  ]);
  const ofIndicators = sheet.indicators.flatMap(({ indicator }) => [...indicator.goal, ...indicator.remarks]);
  const ofFields = sheet.reading.regions.flatMap((region) => region.fields.map((field) => field.value));
  // 「12/15施設（70.0％）」 as plan or actual.
  const ofFigures = sheet.indicators.flatMap(entriesOfIndicator);
  const byText = new Map<string, Written>();
  for (const at of [...ofActions, ...ofIndicators, ...ofFields, ...ofFigures]) {
    byText.set(`${at.row},${at.column},${at.text}`, at);
  }
  return [...byText.values()];
}

/** Claims with the line they stand in: over a line's end none runs. */
function claimsIn(text: string): readonly { readonly claim: Claim; readonly line: string }[] {
  const counted = matchRatedCount(text);
  if (counted) return [{ claim: counted.claim, line: text }];
  return text.split(/\r?\n/).flatMap((line) => findClaims(line).map((claim) => ({ claim, line })));
}

/** 「61/68区」, 「679万→3億4300万」, as written. */
function expression(claim: Claim): string {
  if (claim.kind === "share") return `${claim.part.written}/${claim.whole.written}`;
  return claim.kind === "growth" ? `${claim.from.written}→${claim.to.written}` : "";
}

export const rule = defineRule({
  id: "arithmetic-in-text",
  scope: "sheet",
  severity: "warning",
  title: {
    ja: "文章の中の割合や倍率は、元の数値と合っている",
    en: "Shares and multiples in the text agree with their figures",
  },
  why: {
    ja: "文章の中の計算違いは、公表された後に見つかりやすいものです。",
    en: "A slip of arithmetic in prose is readily found by readers once it is published.",
  },
  messages: {
    wrong: message<{ expression: string; stated: string; computed: string }>({
      ja: (d) =>
        `${quote(d.expression, "ja")}から計算すると${d.computed}ですが、${quote(d.stated, "ja")}と書かれています。数値か計算を確かめてください。`,
      en: (d) =>
        `${quote(d.expression, "en")} comes to ${d.computed}, yet ${quote(d.stated, "en")} is written. Check the figures and the calculation.`,
    }),
  },
  check({ sheet }, report) {
    for (const at of proseOf(sheet)) {
      for (const { claim, line } of claimsIn(at.text)) {
        const result = recompute(claim, line);
        if (!result || result.agrees) continue;
        const { decimals, unit } = result.stated.quantity;
        const computed = `${formatFigure(result.computed, decimals)}${unit ?? ""}`;
        report("wrong", { expression: expression(claim), stated: result.stated.written, computed }, at);
      }
    }
  },
});

const text = (actual: string) => ({ actions: [{ plan: "", actual }] });

export const examples = [
  {
    note: { ja: "実績の欄の分数と率", en: "A fraction and its rate as the actual" },
    given: {
      indicators: [
        { unit: "％", years: { 令和2年度: { plan: "80", actual: "12/15施設（70.0％）" } } },
        { unit: "％", years: { 令和2年度: { plan: "80", actual: "12／15（７０．０％）" } } },
        { unit: "％", years: { 令和2年度: { plan: "80", actual: "15施設中12施設（70.0％）" } } },
        { unit: "％", years: { 令和2年度: { plan: "80", actual: "70.0％（12/15）" } } },
        { unit: "施設", years: { 令和2年度: { plan: "15", actual: "12/15施設（70.0％）" } } },
      ],
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "wrong",
        ja: "「12/15」から計算すると80%ですが、「70.0％」と書かれています。数値か計算を確かめてください。",
      },
      {
        at: "2/令和2年度.actual",
        key: "wrong",
        ja: "「12/15」から計算すると80%ですが、「７０．０％」と書かれています。数値か計算を確かめてください。",
      },
      { at: "3/令和2年度.actual", key: "wrong" },
      { at: "4/令和2年度.actual", key: "wrong" },
      { at: "5/令和2年度.actual", key: "wrong" },
    ],
  },
  {
    note: { ja: "実績の欄の分数と率が合う", en: "A fraction and its rate that agree" },
    given: {
      indicators: [
        { unit: "％", years: { 令和2年度: { plan: "80", actual: "12/15施設（80.0％）" } } },
        { unit: "％", years: { 令和2年度: { plan: "80", actual: "66.7％（2/3）" } } },
        { unit: "％", years: { 令和2年度: { plan: "80", actual: "1,200人中808人（67.3％）" } } },
      ],
    },
    finds: [],
  },
  {
    note: { ja: "61/68は89.7％", en: "61 of 68 is 89.7 %" },
    given: text("防災訓練の見直し(R元:61/68区、実施率:98.7%)"),
    finds: [
      {
        at: "actual",
        key: "wrong",
        ja: "「61/68区」から計算すると89.7%ですが、「98.7%」と書かれています。数値か計算を確かめてください。",
      },
    ],
  },
  {
    note: { ja: "四捨五入でも切り捨てでもよい", en: "Rounded or cut off" },
    given: text("61/68区、実施率:89.7%\n2/3区、実施率66.6%\n2/3区、実施率66.7%\n2/3区、実施率67%"),
    finds: [],
  },
  {
    note: { ja: "1けた目の違い", en: "One step further" },
    given: text("61/68区、実施率:89.9%"),
    finds: [{ at: "actual", key: "wrong" }],
  },
  {
    note: { ja: "679万から3億4300万は50.5倍", en: "6.79 to 343 million is 50.5 times" },
    given: text("ふるさと納税は、金額で50.5倍!(就任前/679万→1月現在/3億4300万)"),
    finds: [],
  },
  {
    note: { ja: "倍率の違い", en: "A wrong multiple" },
    given: text("ふるさと納税 679万→3億4300万(5.05倍)"),
    finds: [{ at: "actual", key: "wrong" }],
  },
  {
    note: { ja: "元の数値が丸めてあれば、その分の幅を許す", en: "Rounded figures leave room" },
    given: text("来訪者 1万人→3万人(1.7倍)\n来訪者 1万人→3万人(6.9倍)\n来訪者 10件→30件(3.2倍)"),
    finds: [
      {
        at: "actual",
        key: "wrong",
        ja: "「10件→30件」から計算すると3倍ですが、「3.2倍」と書かれています。数値か計算を確かめてください。",
      },
    ],
  },
  {
    note: { ja: "増減の割合", en: "A percentage of change" },
    given: text(
      "差押件数 102件→140件(37.3%増)\n差押件数 102件→140件(27.3%増)\n苦情 50件→40件(20%減)\n苦情 50件→40件(25%減)",
    ),
    finds: [
      { at: "actual", key: "wrong" },
      { at: "actual", key: "wrong" },
    ],
  },
  {
    note: { ja: "割合どうしの差はポイントとしても読む", en: "Of two shares the change may be meant in points" },
    given: text("女性比率 19.8%→23.8%(4.0%増)"),
    finds: [],
  },
  {
    note: { ja: "結果を書いていなければ計算しない", en: "Nothing stated, nothing to check" },
    given: text("差押件数 102件→140件。日付は4/1、2/3の職員が参加。"),
    finds: [],
  },
  {
    note: { ja: "負の割合で書いた減少", en: "A fall written as a negative percentage" },
    given: text("超過勤務 100時間→80時間(▲20%)\n超過勤務 100時間→80時間(▲30%)"),
    finds: [{ at: "actual", key: "wrong" }],
  },
  {
    note: { ja: "「約」はおおまかでよい", en: "About need not be exact" },
    given: text("61/68区、実施率約87%\n61/68区、実施率約70%"),
    finds: [{ at: "actual", key: "wrong" }],
  },
  {
    note: { ja: "0からの倍率はない", en: "No multiple of 0" },
    given: text("相談件数 0件→10件(10倍)"),
    finds: [],
  },
  {
    note: {
      ja: "計画、備考、目標、特記事項の文章も見る。同じセルは一度だけ",
      en: "Plans, remarks and goals too, each cell once",
    },
    given: {
      fields: { remarks: "実施 61/68区、実施率:98.7%", project: "耐震化 3/8棟、耐震化率:27.5%" },
      indicators: [{ goal: "2/4校区、実施率:40%", years: { 令和2年度: { plan: "10", actual: "10" } } }],
      actions: [{ plan: "1/4件、達成率:20%", actual: "", remarks: "3/4件、達成率:70%" }],
    },
    finds: [
      { at: "field.remarks", key: "wrong" },
      { at: "field.project", key: "wrong" },
      { at: "goal", key: "wrong" },
      { at: "plan", key: "wrong" },
      { at: "remarks", key: "wrong" },
    ],
  },
] satisfies readonly Example<typeof rule>[];
