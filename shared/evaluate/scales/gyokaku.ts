import type { RatingScale } from "./types";

/** Action plans of administrative reform (行政改革実施計画): four levels, the last one given by people only. */
export const gyokaku: RatingScale = {
  id: "gyokaku-4",
  name: { ja: "行革4段階", en: "Administrative reform, 4 levels" },
  levels: [
    {
      label: "A",
      meaning: { ja: "目標を達成", en: "Plan met" },
      bounds: [{ figure: "rate", atLeast: 1 }],
    },
    {
      label: "B",
      meaning: { ja: "目標をほぼ達成", en: "Plan nearly met" },
      bounds: [{ figure: "rate", atLeast: 0.8, below: 1 }],
    },
    {
      label: "C",
      meaning: { ja: "目標は未達成", en: "Plan missed" },
      bounds: [{ figure: "rate", below: 0.8 }],
    },
    {
      label: "D",
      meaning: { ja: "未達成で取組が困難（人が判断）", en: "Missed and hard to pursue (given by people)" },
      bounds: null,
    },
  ],
  rounding: null,
  notMeasured: null,
  exceptions: [],
  remarks: {
    ja: "元の基準は言葉だけで、100%・80%の区切りは本ツールの既定値です。",
    en: "The source defines the levels in words; the lines of 100 % and 80 % are this checker's default.",
  },
  source: { publisher: "南アルプス市 行政改革実施計画取組み結果（令和3年11月）", number: null, url: null },
};
