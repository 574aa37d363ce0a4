import type { EvaluatedIndicator } from "../evaluate/types";
import { message } from "../locale";
import { foldUnit } from "../quantity/units";
import { defineRule, type Example } from "./define-rule";
import { type Figure, figuresOf, formUnitOf } from "./figures";
import { namesReason } from "./reasons";
import { quote } from "./wording";

/** Slips of digits and units: ×10, 万 ×10 or 百 ×100, 千円 for 円 ×1000. */
const POWERS = [10, 100, 1000] as const;
/** Several figures that agree may be this far from the power (82.5 → 7.5 → 85), a single one only half of it. */
const SLACK_OF_SEVERAL = 1.25;
const SLACK_OF_ONE = 1.05;
/** Counts that start small grow tenfold in earnest. */
const SMALLEST_COUNT = 10;

interface Slip {
  readonly power: number;
  readonly isLarger: boolean;
}

/** How a value is off from another one by a power of ten; null where it is not. */
function slipBetween(value: number, other: number, slack: number, powers: readonly number[]): Slip | null {
  const isLarger = value > other;
  const ratio = isLarger ? value / other : other / value;
  const power = powers.find((p) => ratio >= p / slack - 1e-9 && ratio <= p * slack + 1e-9);
  return power === undefined ? null : { power, isLarger };
}

function isCountThatStartsSmall(a: Figure, b: Figure): boolean {
  const small = Math.abs(a.value) < Math.abs(b.value) ? a : b;
  return Math.abs(small.value) < SMALLEST_COUNT && small.decimals === 0;
}

/**
 * What a figure should be of the same size as: the nearest figures of its own row before and after, the baseline, and
 * for an actual its plan, for the last one also the next year's. A plan is not held to the actuals: they may fail it.
 * Where that is only one, the figure two before it counts too; not two after it, since counts grow.
 */
function referencesFor(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const row = figures.filter((other) => other.measure === figure.measure);
  const at = row.indexOf(figure);
  const baseline = figures.find((other) => other.measure === "baseline");
  const plan = figure.measure === "actual" ? planFor(figure, figures, at === row.length - 1) : undefined;
  const near = [row[at - 1], row[at + 1], plan, baseline];
  const references = withFigure(near);
  return references.length === 1 ? withFigure([...near, row[at - 2]]) : references;
}

function withFigure(figures: readonly (Figure | undefined)[]): readonly Figure[] {
  return figures.filter((figure): figure is Figure => figure !== undefined && figure.value !== 0);
}

/** The plan of the figure's year; for the last actual, where the years so far have none, the first plan after it. */
function planFor({ fiscalYear }: Figure, figures: readonly Figure[], isLast: boolean): Figure | undefined {
  const plans = figures.filter((other) => other.measure === "plan");
  const own = plans.find((plan) => plan.fiscalYear === fiscalYear);
  if (own || fiscalYear === null || !isLast) return own;
  const isEarlier = (plan: Figure) => plan.fiscalYear !== null && plan.fiscalYear < fiscalYear;
  return plans.some(isEarlier)
    ? undefined
    : plans.find((plan) => plan.fiscalYear !== null && plan.fiscalYear > fiscalYear);
}

/** All references must say the same slip; a lone reference counts only for an actual against its plan. */
function findSlip(
  figure: Figure,
  references: readonly Figure[],
  powers: readonly number[],
): (Slip & { readonly other: Figure }) | null {
  const first = references[0];
  if (!first || figure.value === 0) return null;
  if (references.length === 1 && !(figure.measure === "actual" && first.measure === "plan")) return null;
  const slack = references.length === 1 ? SLACK_OF_ONE : SLACK_OF_SEVERAL;
  const slip = slipBetween(figure.value, first.value, slack, powers);
  if (!slip) return null;
  const isAgreed = references.every((other) => {
    const same = other.value > 0 === figure.value > 0 ? slipBetween(figure.value, other.value, slack, powers) : null;
    return same?.power === slip.power && same.isLarger === slip.isLarger && !isCountThatStartsSmall(figure, other);
  });
  return isAgreed ? { ...slip, other: references.find((r) => r.measure === "plan") ?? first } : null;
}

/** 0.985 under % beside 98.4 is a share entered as it is: percent-scale says so and what to write. */
function isShareUnderPercent(
  { value }: Figure,
  { power, other }: Slip & { readonly other: Figure },
  indicator: EvaluatedIndicator,
): boolean {
  return power === 100 && value > 0 && value <= 1 && other.value >= 5 && foldUnit(formUnitOf(indicator) ?? "") === "%";
}

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
    larger: message<{ written: string; power: number; other: string }>({
      ja: (d) =>
        `${quote(d.written, "ja")}は、計画やほかの年度の値（${quote(d.other, "ja")}など）の約${d.power}倍です。桁の打ち間違いか単位の取り違えのおそれがあります。元の資料で確かめ、正しい場合は理由を備考に書いてください。`,
      en: (d) =>
        `${quote(d.written, "en")} is about ${d.power} times the plan or the other years (such as ${quote(d.other, "en")}): a slip of a digit or of the unit? Check the source; if it is right, say why in the remarks.`,
    }),
    smaller: message<{ written: string; power: number; other: string }>({
      ja: (d) =>
        `${quote(d.written, "ja")}は、計画やほかの年度の値（${quote(d.other, "ja")}など）の約${d.power}分の1です。桁の打ち間違いか単位の取り違えのおそれがあります。元の資料で確かめ、正しい場合は理由を備考に書いてください。`,
      en: (d) =>
        `${quote(d.written, "en")} is about one ${d.power}th of the plan or the other years (such as ${quote(d.other, "en")}): a slip of a digit or of the unit? Check the source; if it is right, say why in the remarks.`,
    }),
  },
  check({ indicator }, report, { thresholds }) {
    const powers = POWERS.filter((power) => power >= thresholds.magnitude);
    const figures = figuresOf(indicator);
    for (const figure of figures) {
      const slip = findSlip(figure, referencesFor(figure, figures), powers);
      if (!slip || namesReason(indicator) || isShareUnderPercent(figure, slip, indicator)) continue;
      const data = { written: figure.entry.text, power: slip.power, other: slip.other.entry.text };
      report(slip.isLarger ? "larger" : "smaller", data, figure.entry);
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
