import { bands, PLAIN } from "./rate-bands";
import type { RatingScale } from "./types";

/** 茨城県: the plan of the year is the 期待値; percentages are cut, not rounded (5,163 / 4,000 is 129.0). */
export const ibaraki: RatingScale = {
  ...PLAIN,
  id: "ibaraki",
  name: { ja: "茨城型", en: "Ibaraki" },
  levels: bands("rate", [
    { label: "A", from: 1, meaning: { ja: "期待値以上", en: "Expected value reached" } },
    { label: "B+", from: 0.8, meaning: { ja: "期待値の80%以上100%未満", en: "80 % to below 100 %" } },
    { label: "B", from: 0.5, meaning: { ja: "50%以上80%未満", en: "50 % to below 80 %" } },
    { label: "C", from: null, meaning: { ja: "50%未満", en: "Below 50 %" } },
  ]),
  rounding: { mode: "truncate", percentDigits: 1 },
  notMeasured: "-",
  remarks: {
    ja: "元の基準は「80～99%」など整数の幅です。小数は切り捨てて当てはめます。",
    en: "The source gives whole-number bands (80 to 99 %); figures are truncated before they are held against them.",
  },
  source: {
    publisher: "茨城県 総合戦略KPI",
    number: "P1",
    url: "https://vdocuments.pub/eoecoeoeffccccfkpie.html",
  },
};

/** 長野県: A compares the actual with the yearly 目安値, B and C look at the way from the baseline. */
export const nagano: RatingScale = {
  ...PLAIN,
  id: "nagano",
  name: { ja: "長野型", en: "Nagano" },
  levels: [
    {
      label: "A",
      meaning: { ja: "順調（実績が目安値以上）", en: "On track (yearly value reached)" },
      bounds: [{ figure: "met", atLeast: 1 }],
    },
    ...bands("progress", [
      {
        label: "B",
        from: 0.8,
        meaning: { ja: "おおむね順調（進捗率80%以上）", en: "Nearly on track (progress 80 %)" },
      },
      { label: "C", from: null, meaning: { ja: "努力を要する（進捗率80%未満）", en: "Effort needed (below 80 %)" } },
    ]),
  ],
  notMeasured: "-",
  remarks: {
    ja: "進捗率は（実績－基準値）÷（目安値－基準値）です。基準値がない未達の指標には判定を付けません。",
    en: "Progress is (actual - baseline) / (yearly value - baseline); a missed indicator without baseline gets no rating.",
  },
  source: {
    publisher: "長野県 信州創生戦略",
    number: "P2",
    url: "https://www.pref.nagano.lg.jp/kikaku/happyou/180920-2press.html",
  },
};
