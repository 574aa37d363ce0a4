import { message } from "../locale";
import { defineRule, type Example } from "./define-rule";
import { quote } from "./wording";

export const rule = defineRule({
  id: "magnitude-plausible",
  scope: "indicator",
  severity: "warning",
  title: {
    ja: "値の桁が、計画やほかの年度の値とそろっている",
    en: "Figures are of the size of the plan and of the other years",
  },
  why: {
    ja: "桁の打ち間違いや、円と千円の取り違えは、集計全体を狂わせます。",
    en: "A slip of a digit, or yen for thousands of yen, spoils every total.",
  },
  messages: {
    larger: message<{ written: string; times: number; other: string }>({
      ja: (d) =>
        `${quote(d.written, "ja")}は、計画やほかの年度の値（${quote(d.other, "ja")}など）の約${d.times}倍です。桁の打ち間違いか単位の取り違えのおそれがあります。元の資料で確かめ、正しい場合は理由を備考に書いてください。`,
      en: (d) =>
        `${quote(d.written, "en")} is about ${d.times} times the plan or the other years (such as ${quote(d.other, "en")}): a slip of a digit or of the unit? Check the source; if it is right, say why in the remarks.`,
    }),
    smaller: message<{ written: string; times: number; other: string }>({
      ja: (d) =>
        `${quote(d.written, "ja")}は、計画やほかの年度の値（${quote(d.other, "ja")}など）の約${d.times}分の1です。桁の打ち間違いか単位の取り違えのおそれがあります。元の資料で確かめ、正しい場合は理由を備考に書いてください。`,
      en: (d) =>
        `${quote(d.written, "en")} is about one ${d.times}th of the plan or the other years (such as ${quote(d.other, "en")}): a slip of a digit or of the unit? Check the source; if it is right, say why in the remarks.`,
    }),
  },
  check({ indicator }, report) {
    for (const { kind, entry, times, beside } of indicator.doubts) {
      if (kind !== "share") report(kind, { written: entry.text, times, other: beside.text }, entry);
    }
  },
});

export const examples = [
  {
    note: { ja: "一桁多い実績", en: "An actual with a digit too many" },
    given: {
      baseline: "1,180",
      years: { 令和元年度: { plan: "1,200", actual: "1,190" }, 令和2年度: { plan: "1,200", actual: "12,100" } },
    },
    finds: [
      {
        at: "令和2年度.actual",
        key: "larger",
        en: '"12,100" is about 10 times the plan or the other years (such as "1,200"): a slip of a digit or of the unit? Check the source; if it is right, say why in the remarks.',
        ja: "「12,100」は、計画やほかの年度の値（「1,200」など）の約10倍です。桁の打ち間違いか単位の取り違えのおそれがあります。元の資料で確かめ、正しい場合は理由を備考に書いてください。",
      },
    ],
  },
  {
    note: { ja: "千円で書くべきところを円で書いた計画", en: "A plan in yen in a row of thousands of yen" },
    given: {
      unit: "千円",
      years: { 令和元年度: { plan: "52,000" }, 令和2年度: { plan: "53,000,000" }, 令和3年度: { plan: "54,000" } },
    },
    finds: [{ at: "令和2年度.plan", key: "larger" }],
  },
  {
    note: { ja: "小数点の位置（82.5 → 7.5 → 85）", en: "A decimal point (82.5, 7.5, 85)" },
    given: { years: { 平成30年度: { actual: "82.5" }, 令和元年度: { actual: "7.5" }, 令和2年度: { actual: "85" } } },
    finds: [
      {
        at: "令和元年度.actual",
        key: "smaller",
        en: '"7.5" is about one 10th of the plan or the other years (such as "82.5"): a slip of a digit or of the unit? Check the source; if it is right, say why in the remarks.',
        ja: "「7.5」は、計画やほかの年度の値（「82.5」など）の約10分の1です。桁の打ち間違いか単位の取り違えのおそれがあります。元の資料で確かめ、正しい場合は理由を備考に書いてください。",
      },
    ],
  },
  {
    note: { ja: "実績だけが並ぶ行の最後の年度", en: "The last year of a row of actuals" },
    given: {
      years: { 平成30年度: { actual: "41,200" }, 令和元年度: { actual: "43,150" }, 令和2年度: { actual: "450,200" } },
    },
    finds: [{ at: "令和2年度.actual", key: "larger" }],
  },
  {
    note: { ja: "計画は次の年度からで、実績が一桁多い", en: "A digit too many where plans begin the year after" },
    given: {
      years: { 令和元年度: { actual: "1,020" }, 令和2年度: { actual: "11,500" }, 令和3年度: { plan: "1,200" } },
    },
    finds: [{ at: "令和2年度.actual", key: "larger" }],
  },
  {
    note: { ja: "計画どおりに大きく伸びる指標", en: "An indicator planned to grow tenfold" },
    given: {
      years: { 令和元年度: { actual: "1,020" }, 令和2年度: { actual: "11,500" }, 令和3年度: { plan: "12,000" } },
    },
    finds: [],
  },
  {
    note: {
      ja: "比べるものが計画だけなら、ほぼちょうど10倍のとき",
      en: "With the plan alone, only very near to ten times",
    },
    given: {
      indicators: [
        { years: { 令和2年度: { plan: "150", actual: "1,520" } } },
        { years: { 令和2年度: { plan: "150", actual: "1,750" } } },
      ],
    },
    finds: [{ at: "令和2年度.actual", key: "larger" }],
  },
  {
    note: { ja: "％の欄の割合は percent-scale が尋ねる", en: "A share under % belongs to percent-scale" },
    given: {
      unit: "%",
      years: { 令和元年度: { plan: "98.1", actual: "98.3" }, 令和2年度: { plan: "98.4", actual: "0.985" } },
    },
    finds: [],
  },
  {
    note: { ja: "小さい件数は本当に10倍になる", en: "Small counts do grow tenfold" },
    given: { unit: "件", years: { 令和元年度: { plan: "5", actual: "4" }, 令和2年度: { plan: "5", actual: "50" } } },
    finds: [],
  },
  {
    note: { ja: "前年度の実績とはそろっている", en: "Of the size of last year's actual" },
    given: { years: { 令和元年度: { plan: "100", actual: "980" }, 令和2年度: { plan: "100", actual: "1,000" } } },
    finds: [],
  },
  {
    note: { ja: "感染症で10分の1になったと書いてある", en: "The remarks say that an epidemic cut it to a tenth" },
    given: {
      remarks: "感染症の影響で行事を中止",
      years: { 令和元年度: { plan: "900", actual: "910" }, 令和2年度: { plan: "900", actual: "90" } },
    },
    finds: [],
  },
  {
    note: { ja: "10倍でも100倍でもない増え方", en: "Growth that is no power of ten" },
    given: { years: { 令和元年度: { plan: "12", actual: "12" }, 令和2年度: { plan: "12", actual: "60" } } },
    finds: [],
  },
  {
    note: { ja: "0は桁を持たない", en: "0 has no magnitude" },
    given: { years: { 令和元年度: { plan: "0", actual: "100" }, 令和2年度: { plan: "100", actual: "0" } } },
    finds: [],
  },
  {
    note: { ja: "基準値の10倍を目指す計画", en: "A plan to reach ten times the baseline" },
    given: { baseline: "956", years: { 令和7年度: { plan: "10,000" } } },
    finds: [],
  },
  {
    note: { ja: "符号が違えば比べない", en: "No comparison across the sign" },
    given: { years: { 令和元年度: { plan: "▲20", actual: "▲21" }, 令和2年度: { plan: "▲20", actual: "200" } } },
    finds: [],
  },
  {
    note: { ja: "100倍、100分の1も同じ", en: "A hundredfold and a hundredth are the same slip" },
    given: {
      indicators: [
        { baseline: "310", years: { 令和2年度: { plan: "300", actual: "30,100" } } },
        { baseline: "31,000", years: { 令和2年度: { plan: "30,000", actual: "305" } } },
      ],
    },
    finds: [
      { at: "令和2年度.actual", key: "larger" },
      { at: "2/令和2年度.actual", key: "smaller" },
    ],
  },
  {
    note: {
      ja: "10件からの10倍は尋ね、9件への10分の1は尋ねない",
      en: "Tenfold from 10 is asked about, a tenth down to 9 is not",
    },
    given: {
      indicators: [
        { baseline: "10", years: { 令和2年度: { plan: "10", actual: "100" } } },
        { baseline: "90", years: { 令和2年度: { plan: "90", actual: "9" } } },
      ],
    },
    finds: [{ at: "令和2年度.actual", key: "larger" }],
  },
  {
    note: { ja: "単位の千をセルにも書いた値", en: "A thousand written in the cell as well as in the unit" },
    given: {
      unit: "千冊",
      years: { 令和元年度: { plan: "212", actual: "205" }, 令和2年度: { plan: "215", actual: "198千冊" } },
    },
    finds: [],
  },
] satisfies readonly Example<typeof rule>[];
