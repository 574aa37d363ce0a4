import { bands, PLAIN } from "./rate-bands";
import type { RatingScale } from "./types";

/** 大阪府立図書館, from 2013. */
export const osakaLibrary2013: RatingScale = {
  ...PLAIN,
  id: "osaka-library-2013",
  name: { ja: "大阪府立図書館型（2013年）", en: "Osaka Prefectural Library 2013" },
  levels: bands("rate", [
    { label: "A", from: 1.1, meaning: { ja: "110%以上", en: "110 % or more" } },
    { label: "B", from: 0.8, meaning: { ja: "80%以上110%未満", en: "80 % to below 110 %" } },
    { label: "C", from: 0.5, meaning: { ja: "50%以上80%未満", en: "50 % to below 80 %" } },
    { label: "D", from: null, meaning: { ja: "50%未満", en: "Below 50 %" } },
  ]),
  source: {
    publisher: "大阪府立図書館",
    number: "C12",
    url: "https://www.library.pref.osaka.jp/site/hyoka/lib-hyoka-kijun2013.html",
  },
};

const C_AND_D = [
  { label: "C", from: 0.6, meaning: { ja: "60%以上90%未満", en: "60 % to below 90 %" } },
  { label: "D", from: null, meaning: { ja: "60%未満", en: "Below 60 %" } },
];

/** 大阪府立図書館, from 2016: where the plan is 100 % nobody can reach 110 %, so 100 % is an A. */
export const osakaLibrary2016: RatingScale = {
  ...PLAIN,
  id: "osaka-library-2016",
  name: { ja: "大阪府立図書館型（2016年）", en: "Osaka Prefectural Library 2016" },
  levels: bands("rate", [
    { label: "A", from: 1.1, meaning: { ja: "110%以上", en: "110 % or more" } },
    { label: "B", from: 0.9, meaning: { ja: "90%以上110%未満", en: "90 % to below 110 %" } },
    ...C_AND_D,
  ]),
  exceptions: [
    {
      when: "plan-is-100-percent",
      levels: bands("rate", [
        { label: "A", from: 1, meaning: { ja: "100%", en: "100 %" } },
        { label: "B", from: 0.9, meaning: { ja: "90%以上100%未満", en: "90 % to below 100 %" } },
        ...C_AND_D,
      ]),
    },
  ],
  source: {
    publisher: "大阪府立図書館",
    number: "C13",
    url: "https://www.library.pref.osaka.jp/site/hyoka/lib-hyoka-kijun2016.html",
  },
};
