import { singleQuantity } from "../evaluate/figures";
import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { formatFigure, quote } from "./wording";

export const rule = defineRule({
  id: "percent-scale",
  scope: "indicator",
  severity: "warning",
  title: {
    ja: "単位が％の値は、割合（0.52）ではなく百分率（52）で書かれている",
    en: "Under the unit % figures are percentages (52), not shares (0.52)",
  },
  why: {
    ja: "割合のまま入れると、達成率が100分の1になります。",
    en: "A share makes the achievement rate a hundredth of what it is.",
  },
  messages: {
    share: message<{ written: string; percent: number; other: string }>({
      ja: (d) =>
        `単位は％ですが、${quote(d.written, "ja")}はほかの値${quote(d.other, "ja")}と比べて100分の1ほどです。割合のまま入れたと思われます。${formatFigure(d.percent, 4)}％であれば、書き直してください。`,
      en: (d) =>
        `The unit is %, yet ${quote(d.written, "en")} is about a hundredth of ${quote(d.other, "en")}: it was probably entered as a share. If ${formatFigure(d.percent, 4)}% is meant, correct it.`,
    }),
  },
  check({ indicator }, report) {
    for (const { kind, entry, times, beside } of indicator.doubts) {
      const value = singleQuantity(entry)?.value;
      if (kind !== "share" || value === undefined) continue;
      report("share", { written: entry.text, percent: value * times, other: beside.text }, entry);
    }
  },
});

export const examples = [
  {
    note: { ja: "計画は90、実績は0.88", en: "A plan of 90 and an actual of 0.88" },
    given: { unit: "％", years: { 令和2年度: { plan: "90", actual: "0.88" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "share",
        ja: "単位は％ですが、「0.88」はほかの値「90」と比べて100分の1ほどです。割合のまま入れたと思われます。88％であれば、書き直してください。",
        en: 'The unit is %, yet "0.88" is about a hundredth of "90": it was probably entered as a share. If 88% is meant, correct it.',
      },
    ],
  },
  {
    note: { ja: "計画のほうが割合", en: "The plan is the share" },
    given: {
      name: "健診の受診率（％）",
      baseline: "86.2",
      years: { 令和元年度: { plan: "88", actual: "88.1" }, 令和2年度: { plan: "0.9", actual: "89.4" } },
    },
    finds: [{ at: "令和2年度.plan", key: "share" }],
  },
  {
    note: { ja: "実績だけが毎年割合", en: "All actuals are shares" },
    given: {
      unit: "%",
      years: {
        令和元年度: { plan: "50", actual: "0.47" },
        令和2年度: { plan: "50", actual: "0.523" },
        令和3年度: { plan: "52" },
        令和4年度: { plan: "54" },
      },
    },
    finds: [
      { at: "令和元年度.actual", key: "share" },
      { at: "令和2年度.actual", key: "share" },
    ],
  },
  {
    note: { ja: "％と表示された0.523は52.3％と読める", en: "0.523 shown as 52.3% is read as 52.3 %" },
    given: {
      unit: "%",
      years: {
        令和2年度: { plan: "50", actual: { type: "number", value: 0.523, text: "52.3%", numberFormat: "0.0%" } },
      },
    },
    finds: [],
  },
  {
    note: { ja: "「0.9%」と書いてあれば0.9％", en: "0.9% with its sign is 0.9 %" },
    given: { unit: "%", years: { 令和2年度: { plan: "90", actual: "0.9%" } } },
    finds: [],
  },
  {
    note: { ja: "小さい率どうし（滞納率）", en: "Small rates among themselves" },
    given: {
      unit: "%",
      baseline: "1.2",
      years: { 令和元年度: { plan: "1.0", actual: "0.9" }, 令和2年度: { plan: "0.9", actual: "0.8" } },
    },
    finds: [],
  },
  {
    note: { ja: "本当に0.3％しかない（JGの光化学オキシダント）", en: "A real 0.3 % against a target of 100" },
    given: { unit: "%", years: { 令和2年度: { plan: "100", actual: "0.3" } } },
    finds: [],
  },
  {
    note: { ja: "1％から出発し5％台を目指す率", en: "A rate that starts below 1 % and is to grow" },
    given: {
      unit: "%",
      baseline: "0.5",
      years: {
        令和元年度: { plan: "0.6", actual: "0.6" },
        令和2年度: { plan: "0.7", actual: "0.8" },
        令和6年度: { plan: "60" },
      },
    },
    finds: [],
  },
  {
    note: { ja: "単位が％でない", en: "The unit is not %" },
    given: { unit: "人", years: { 令和2年度: { plan: "90", actual: "0.88" } } },
    finds: [],
  },
  {
    note: { ja: "0は割合かどうかわからない", en: "0 is 0 either way" },
    given: { unit: "%", years: { 令和2年度: { plan: "90", actual: "0" } } },
    finds: [],
  },
  {
    note: { ja: "1は100％の割合かもしれない", en: "1 may be the share for 100 %" },
    given: { unit: "%", years: { 令和元年度: { plan: "60", actual: "98" }, 令和2年度: { plan: "95", actual: "1" } } },
    finds: [
      {
        at: "令和2年度.actual",
        key: "share",
        ja: "単位は％ですが、「1」はほかの値「95」と比べて100分の1ほどです。割合のまま入れたと思われます。100％であれば、書き直してください。",
      },
    ],
  },
  {
    note: { ja: "1を超える値は割合とは言えない", en: "Above 1 it need not be a share" },
    given: { unit: "%", years: { 令和2年度: { plan: "98", actual: "1.5" } } },
    finds: [],
  },
  {
    note: { ja: "100倍しても2倍以内に収まる場合だけ", en: "Only where a hundred times it lies within double" },
    given: {
      indicators: [
        { unit: "%", years: { 令和2年度: { plan: "50", actual: "0.99" } } },
        { unit: "%", years: { 令和2年度: { plan: "50", actual: "0.2" } } },
      ],
    },
    finds: [{ at: "令和2年度.actual", key: "share" }],
  },
  {
    note: { ja: "5％に満たない値とは比べない", en: "No comparison with figures below 5 %" },
    given: {
      indicators: [
        { unit: "%", years: { 令和2年度: { plan: "6", actual: "0.06" } } },
        { unit: "%", years: { 令和2年度: { plan: "4", actual: "0.04" } } },
      ],
    },
    finds: [{ at: "令和2年度.actual", key: "share" }],
  },
  {
    note: { ja: "割合とみる根拠と百分率とみる根拠が同じ数", en: "As much for the one reading as for the other" },
    given: { unit: "%", baseline: "0.5", years: { 令和2年度: { plan: "50", actual: "" }, 令和3年度: { plan: "0.6" } } },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
