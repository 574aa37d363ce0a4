import { bands, PLAIN } from "./rate-bands";
import type { RatingScale } from "./types";

/** 独立行政法人の評価: B is the standard; S asks for more than a figure. */
export const dokuho: RatingScale = {
  ...PLAIN,
  id: "dokuho-sd",
  name: { ja: "独法S～D", en: "Incorporated agencies, S to D" },
  levels: [
    {
      label: "S",
      meaning: { ja: "120%以上で、質も顕著（人が判断）", en: "120 % or more and outstanding (given by people)" },
      bounds: null,
    },
    ...bands("rate", [
      { label: "A", from: 1.2, meaning: { ja: "120%以上", en: "120 % or more" } },
      { label: "B", from: 1, meaning: { ja: "100%以上120%未満（標準）", en: "100 % to below 120 % (standard)" } },
      { label: "C", from: 0.8, meaning: { ja: "80%以上100%未満", en: "80 % to below 100 %" } },
      { label: "D", from: null, meaning: { ja: "80%未満", en: "Below 80 %" } },
    ]),
  ],
  remarks: {
    ja: "平成25年度までの評価ではAが標準でした。同じ文字でも意味が違います。",
    en: "Up to fiscal year 2013 A was the standard: the same letter means something else.",
  },
  source: { publisher: "独立行政法人 項目別評定", number: "N1", url: "https://expydoc.com/doc/10748588/" },
};
