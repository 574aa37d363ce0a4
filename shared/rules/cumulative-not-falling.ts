import type { EvaluatedYear } from "../evaluate/types";
import { fold } from "../fold";
import type { Entry, Indicator } from "../indicator";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { changeBetween, comparableFigures } from "./plan-path";
import { formatYear, quote } from "./wording";

/** 延べ alone counts persons or times of one year; it is cumulative only as 延べ登録. */
const CUMULATIVE = /累計|累積|通算|延べ登録/;
/** Sums within one year, shares of a sum, and debts, which one is glad to see fall. */
const MAY_FALL = /年度内|年間累計|月平均|赤字|欠損|債務|負債|滞納|残高|未収|率|割合|比|平均|当たり|増減/;

function isCumulative({ name, unit, unitInName }: Indicator): boolean {
  const words = fold(`${name.text} ${unit?.text ?? ""} ${unitInName ?? ""}`);
  return CUMULATIVE.test(words) && !MAY_FALL.test(words) && !/%/.test(fold(unit?.text ?? ""));
}

/** Words beside the indicator that say why a count became smaller. */
const EXPLAINS_FALL =
  /数え直|集計方法|整理|精査|修正|訂正|重複|除外|除い|退会|脱退|解散|廃止|廃業|閉店|閉鎖|統合|失効|見直/;

/** 速報値 and 見込み may still be corrected downwards. */
function isSettled(entry: Entry | null): entry is Entry {
  const figures = comparableFigures(entry);
  return (
    figures.length > 0 && figures.every((figure) => figure.status !== "provisional" && figure.status !== "forecast")
  );
}

export const rule = defineRule({
  id: "cumulative-not-falling",
  scope: "indicator",
  severity: "warning",
  title: { ja: "累計の実績は減らない", en: "A cumulative figure does not fall" },
  why: {
    ja: "累計が減るのは、単年度の値を入れたか、数え直しがあったときです。",
    en: "A cumulative figure falls only when a single year's figure was entered or the counting changed.",
  },
  messages: {
    fell: message<{ year: number; actual: string; before: number; earlier: string }>({
      ja: (d) =>
        `累計の実績が、${formatYear(d.before, "ja")}の${quote(d.earlier, "ja")}から${formatYear(d.year, "ja")}の${quote(d.actual, "ja")}へ減っています。累計は減らないはずなので、単年度の値を入れていないか確かめ、数え直した場合は特記事項に書いてください。`,
      en: (d) =>
        `The cumulative figure falls from ${quote(d.earlier, "en")} (${formatYear(d.before, "en")}) to ${quote(d.actual, "en")} (${formatYear(d.year, "en")}). Check that it is not a single year's figure, or note the recount in the remarks.`,
    }),
  },
  check({ indicator }, report) {
    const { remarks } = indicator.indicator;
    if (!isCumulative(indicator.indicator) || remarks.some(({ text }) => EXPLAINS_FALL.test(fold(text)))) return;
    const filled = indicator.years
      .filter((year: EvaluatedYear) => year.record.fiscalYear !== null && isSettled(year.record.actual))
      .map(({ record }) => record)
      .sort((a, b) => Number(a.fiscalYear) - Number(b.fiscalYear));
    filled.forEach(({ fiscalYear, actual }, index) => {
      const earlier = filled[index - 1];
      if (fiscalYear === null || !actual || !earlier?.actual || earlier.fiscalYear === null) return;
      if (changeBetween(earlier.actual, actual, "higher") !== "worse") return;
      const texts = { actual: actual.text, earlier: earlier.actual.text };
      report("fell", { year: fiscalYear, before: earlier.fiscalYear, ...texts }, actual);
    });
  },
});

export const examples = [
  {
    note: { ja: "累計の欄に単年度の値", en: "A single year's figure under a cumulative name" },
    given: {
      name: "空き家バンク契約件数（累計）",
      unit: "件",
      years: { 令和元年度: { actual: "120" }, 令和2年度: { actual: "26" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "fell",
        ja: "累計の実績が、令和元年度の「120」から令和2年度の「26」へ減っています。累計は減らないはずなので、単年度の値を入れていないか確かめ、数え直した場合は特記事項に書いてください。",
      },
    ],
  },
  {
    note: { ja: "減った理由が備考にある", en: "The remarks say why it fell" },
    given: {
      name: "ボランティア登録者数（累計）",
      unit: "人",
      years: { 令和元年度: { actual: "135" }, 令和2年度: { actual: "133" } },
      remarks: "名簿の整理により減",
    },
    finds: [],
  },
  {
    note: { ja: "単位に累計とある", en: "The unit says cumulative" },
    given: {
      name: "相談件数",
      unit: "件（累計）",
      years: { 令和元年度: { actual: "350" }, 令和2年度: { actual: "349" } },
    },
    finds: [{ at: "令和2年度.actual", key: "fell" }],
  },
  {
    note: { ja: "間の年度が空欄でも比べる", en: "Compared across an empty year" },
    given: {
      name: "累積参加者数",
      unit: "人",
      years: { 平成30年度: { actual: "500" }, 令和元年度: { actual: "" }, 令和2年度: { actual: "480" } },
    },
    finds: [{ at: "令和2年度.actual", key: "fell" }],
  },
  {
    note: { ja: "増えている", en: "It grows" },
    given: {
      name: "登録者数（累計）",
      unit: "人",
      years: { 令和元年度: { actual: "120" }, 令和2年度: { actual: "146" } },
    },
    finds: [],
  },
  {
    note: { ja: "増えない年度", en: "It stands still" },
    given: {
      name: "登録者数（累計）",
      unit: "人",
      years: { 令和元年度: { actual: "120" }, 令和2年度: { actual: "120" } },
    },
    finds: [],
  },
  {
    note: { ja: "延べ人数は年度ごとの値", en: "Person-times are counted year by year" },
    given: {
      name: "延べ利用者数",
      unit: "人",
      years: { 令和元年度: { actual: "5,000" }, 令和2年度: { actual: "2,000" } },
    },
    finds: [],
  },
  {
    note: { ja: "累積赤字は減ってよい", en: "An accumulated deficit may fall" },
    given: {
      name: "累積赤字額",
      unit: "千円",
      years: { 令和元年度: { actual: "5,000" }, 令和2年度: { actual: "2,000" } },
    },
    finds: [],
  },
  {
    note: { ja: "累計に対する割合は減ることがある", en: "A share of a sum may fall" },
    given: {
      name: "研修の累計受講",
      unit: "％",
      years: { 令和元年度: { actual: "50" }, 令和2年度: { actual: "40" } },
    },
    finds: [],
  },
  {
    note: { ja: "速報値は確定前", en: "A provisional figure may be corrected" },
    given: {
      name: "累計販売数",
      unit: "個",
      years: { 令和元年度: { actual: "5,100（速報値）" }, 令和2年度: { actual: "5,090" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "計画策定時の累計とは比べない（新しい期間の数え始め）",
      en: "The baseline belongs to an earlier count",
    },
    given: { name: "契約件数（累計）", unit: "件", baseline: "500", years: { 令和2年度: { actual: "26" } } },
    finds: [],
  },
  {
    note: { ja: "累計と書いていない指標", en: "Nothing says cumulative" },
    given: { name: "契約件数", unit: "件", years: { 令和元年度: { actual: "120" }, 令和2年度: { actual: "26" } } },
    finds: [],
  },
  {
    note: { ja: "直前の年度と比べる", en: "Compared with the year just before" },
    given: {
      name: "累計販売数",
      unit: "個",
      years: { 平成30年度: { actual: "100" }, 令和元年度: { actual: "150" }, 令和2年度: { actual: "120" } },
    },
    finds: [{ at: "令和2年度.actual", key: "fell" }],
  },
] satisfies readonly Example<typeof rule>[];
