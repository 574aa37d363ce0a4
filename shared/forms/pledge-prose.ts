import { defineForm, type FormExample } from "./form";

/** The only family without a table: its reading is in pledges.ts. */
export const form = defineForm({
  id: "pledge-prose",
  title: { ja: "公約や取組実績を文章で述べたもの", en: "Pledges and results told in prose" },
  source: "小諸市長の公約の進捗状況（こもろ未来プロジェクト）",
  labels: ["pledge", "actualText"],
  fits: () => false,
});

export const examples: readonly FormExample[] = [
  {
    note: {
      ja: "文中の「前→後」「目標に対し」「実施率」",
      en: "Before → after, against a target, and a share, in running text",
    },
    sheet: [
      ["公約の進捗状況"],
      ["<主な取り組み実績>"],
      ["・係長級以上の女性比率(H27 19.8%→H31 23.8%)"],
      ["・審議会等の女性参画率 目標45%に対しH31.4現在40.4%"],
      ["・防災訓練の見直し(R元:61/68区、実施率:89.7%)"],
      ["・図書館の運営を委託した"],
    ],
    reads: [
      { name: "係長級以上の女性比率", actual: "・係長級以上の女性比率(H27 19.8%→H31 23.8%)" },
      { name: "審議会等の女性参画率", plan: "・審議会等の女性参画率 目標45%", actual: "に対しH31.4現在40.4%" },
      { name: "防災訓練の見直し", actual: "・防災訓練の見直し(R元:61/68区、実施率:89.7%)" },
    ],
  },
];
