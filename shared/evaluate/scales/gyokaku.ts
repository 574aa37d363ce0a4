import { bands, PLAIN } from "./rate-bands";
import type { RatingScale } from "./types";

/** Action plans of administrative reform (行政改革実施計画): four levels, the last one given by people only. */
export const gyokaku: RatingScale = {
  ...PLAIN,
  id: "gyokaku-4",
  name: { ja: "行革4段階", en: "Administrative reform, 4 levels" },
  levels: [
    ...bands("rate", [
      { label: "A", from: 1, meaning: { ja: "目標を達成", en: "Plan met" } },
      { label: "B", from: 0.8, meaning: { ja: "目標をほぼ達成", en: "Plan nearly met" } },
      { label: "C", from: null, meaning: { ja: "目標は未達成", en: "Plan missed" } },
    ]),
    {
      label: "D",
      meaning: { ja: "未達成で取組が困難（人が判断）", en: "Missed and hard to pursue (given by people)" },
      bounds: null,
    },
  ],
  remarks: {
    ja: "元の基準は言葉だけで、100%・80%の区切りは本ツールの既定値です。",
    en: "The source defines the levels in words; the lines of 100 % and 80 % are this checker's default.",
  },
  source: { publisher: "南アルプス市 行政改革実施計画取組み結果（令和3年11月）", number: null, url: null },
};

/** 達成 / 未達成 and nothing else. */
export const metMissed: RatingScale = {
  ...PLAIN,
  id: "met-missed",
  name: { ja: "達成・未達成", en: "Met or missed" },
  levels: [
    { label: "達成", meaning: { ja: "目標を達成", en: "Plan met" }, bounds: [{ figure: "met", atLeast: 1 }] },
    { label: "未達成", meaning: { ja: "目標は未達成", en: "Plan missed" }, bounds: [{ figure: "met", below: 1 }] },
  ],
  source: {
    publisher: "集中改革プラン（2007）",
    number: "R6",
    url: "https://357828.easyporthongkong.tech/gyosei/gyoseikaikaku/h19-6.html",
  },
};
