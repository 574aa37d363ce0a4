import { bands, PLAIN } from "./rate-bands";
import type { RatingScale } from "./types";

/** 多摩市: the final target grows by 20 % a year (five years), the actual is held against that. */
export const tama: RatingScale = {
  ...PLAIN,
  id: "tama",
  name: { ja: "多摩型", en: "Tama" },
  levels: bands("elapsed-share", [
    { label: "①", from: 1, meaning: { ja: "着実に進んでいる", en: "Steady" } },
    { label: "②", from: 0.6, meaning: { ja: "おおむね進んでいる", en: "Mostly" } },
    { label: "③", from: null, meaning: { ja: "改善が必要", en: "Needs improvement" } },
  ]),
  remarks: {
    ja: "最終目標と目標年度、基準年度が分かる、積み上げ型の指標に限ります。率や割合の指標には向きません。",
    en: "Only for cumulative indicators with a final target and both years known; wrong for rates.",
  },
  source: { publisher: "多摩市 総合戦略", number: "C2", url: "https://expydoc.com/doc/10040981/" },
};

/** 長与町: against the baseline, within 10 % of it counts as unchanged. */
export const nagayo: RatingScale = {
  ...PLAIN,
  id: "nagayo",
  name: { ja: "長与型", en: "Nagayo" },
  levels: [
    {
      label: "S",
      meaning: { ja: "目標値を上回る", en: "Beyond the plan" },
      bounds: [{ figure: "beyond-plan", above: 0 }],
    },
    {
      label: "A",
      meaning: { ja: "基準値を上回る", en: "Better than the baseline" },
      bounds: [{ figure: "beyond-baseline", above: 0.1 }],
    },
    {
      label: "B",
      meaning: { ja: "基準値から±10%以内", en: "Within 10 % of the baseline" },
      bounds: [{ figure: "beyond-baseline", atLeast: -0.1, atMost: 0.1 }],
    },
    {
      label: "C",
      meaning: { ja: "基準値を下回る", en: "Worse than the baseline" },
      bounds: [{ figure: "beyond-baseline", below: -0.1 }],
    },
  ],
  notMeasured: "−",
  remarks: {
    ja: "目標値ちょうどはSではありません（目標値を上回る場合だけ）。基準値から10%を超えて良くなればAです。",
    en: "Exactly at the plan is not S (only beyond it). More than 10 % better than the baseline is A.",
  },
  source: { publisher: "長与町 施策評価", number: "C4", url: "https://webtown.nagayo.jp/kiji00351/index.html" },
};

/** 佐野市: points 7 to 1, as used for 施策 and 基本事業. */
export const sano: RatingScale = {
  ...PLAIN,
  id: "sano",
  name: { ja: "佐野型（7点満点）", en: "Sano, 7 points" },
  levels: bands("rate", [
    { label: "7", from: 1, meaning: { ja: "100%", en: "100 %" } },
    { label: "6", from: 0.9, meaning: { ja: "90%以上", en: "90 % or more" } },
    { label: "5", from: 0.8, meaning: { ja: "80%以上", en: "80 % or more" } },
    { label: "4", from: 0.7, meaning: { ja: "70%以上", en: "70 % or more" } },
    { label: "3", from: 0.6, meaning: { ja: "60%以上", en: "60 % or more" } },
    { label: "2", from: 0.5, meaning: { ja: "50%以上", en: "50 % or more" } },
    { label: "1", from: null, meaning: { ja: "50%未満", en: "Below 50 %" } },
  ]),
  source: {
    publisher: "佐野市 施策評価",
    number: "C1",
    url: "https://www.city.sano.lg.jp/kurashi_gyosei/shiseijoho_nyusatsu/kaikaku_kaizennimuketatorikumi/3/naiyou/6505.html",
  },
};

/** 富士市: the way from the baseline. */
export const fuji: RatingScale = {
  ...PLAIN,
  id: "fuji",
  name: { ja: "富士型", en: "Fuji" },
  levels: bands("progress", [
    { label: "80%以上", from: 0.8, meaning: { ja: "進捗率80%以上", en: "Progress 80 % or more" } },
    { label: "50%以上", from: 0.5, meaning: { ja: "進捗率50%以上80%未満", en: "50 % to below 80 %" } },
    { label: "50%未満", from: 0.2, meaning: { ja: "進捗率20%以上50%未満", en: "20 % to below 50 %" } },
    { label: "20%未満", from: null, meaning: { ja: "進捗率20%未満", en: "Below 20 %" } },
  ]),
  notMeasured: "その他",
  remarks: {
    ja: "元の区分は「50%未満」と「20%未満」が重なるため、20%を境に分けました。",
    en: 'In the source "below 50 %" and "below 20 %" overlap; here they part at 20 %.',
  },
  source: { publisher: "富士市 第五次総合計画", number: "C3", url: "https://expydoc.com/doc/11693707/" },
};

/** いの町: held against the plan only; × also for what was ended, so people give it. */
export const ino: RatingScale = {
  ...PLAIN,
  id: "ino",
  name: { ja: "いの型（◎○△×）", en: "Ino, four signs" },
  levels: [
    {
      label: "◎",
      meaning: { ja: "目標を上回る", en: "Beyond the plan" },
      bounds: [{ figure: "beyond-plan", above: 0 }],
    },
    { label: "○", meaning: { ja: "目標どおり", en: "At the plan" }, bounds: [{ figure: "met", atLeast: 1 }] },
    { label: "△", meaning: { ja: "目標を下回る", en: "Short of the plan" }, bounds: [{ figure: "met", below: 1 }] },
    {
      label: "×",
      meaning: { ja: "進展なし・終了（人が判断）", en: "No progress or ended (given by people)" },
      bounds: null,
    },
  ],
  notMeasured: "評価なし",
  source: {
    publisher: "いの町 総合戦略",
    number: "C8",
    url: "https://www.town.ino.kochi.jp/chosei/choseikeikaku/keikaku_sougousenryaku/1797/",
  },
};

/** 名古屋港管理組合. */
export const nagoyaPort: RatingScale = {
  ...PLAIN,
  id: "nagoya-port",
  name: { ja: "名古屋港型", en: "Nagoya Port" },
  levels: bands("rate", [
    { label: "順調", from: 0.8, meaning: { ja: "80%以上", en: "80 % or more" } },
    { label: "やや遅れ", from: 0.6, meaning: { ja: "60%以上80%未満", en: "60 % to below 80 %" } },
    { label: "遅れ", from: null, meaning: { ja: "60%未満", en: "Below 60 %" } },
  ]),
  source: {
    publisher: "名古屋港管理組合",
    number: "C11",
    url: "http://www.port-of-nagoya.jp/meikan/gyozaisei/gyoseihyoka/1001259/1001260/1001263.html",
  },
};
