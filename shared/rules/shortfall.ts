import { judgedBy } from "../evaluate/direction";
import type { Comparison, EvaluatedIndicator, EvaluatedYear } from "../evaluate/types";
import { fold } from "../fold";
import type { Entry } from "../indicator";
import type { Locale } from "../locale";
import type { Quantity } from "../quantity/types";
import { foldUnit, scaleOfUnit } from "../quantity/units";
import { formUnitOf, inBaseUnits } from "./figures";
import { changeBetween } from "./plan-path";
import { differenceUnit, formatFigure, formatQuantity, formatYear, quote } from "./wording";

/** Figures of one comparison that failed. */
export interface MissedPart {
  readonly label: string | null;
  readonly plan: string;
  readonly actual: string;
}

/** Where the actual comes from: the year before, else the baseline. */
export interface Trend {
  readonly change: "better" | "worse" | "same";
  readonly from: string;
  /** null: the baseline. */
  readonly fromYear: number | null;
}

/** What a sentence about a missed plan says. */
export interface Shortfall {
  readonly year: number | null;
  readonly plan: string;
  readonly actual: string;
  readonly rate: string | null;
  readonly trend: Trend | null;
  readonly isProvisional: boolean;
  /** Years missed in a row up to this one. */
  readonly streak: number;
  readonly isExplained: boolean;
  /** Nothing on the sheet says which way is good: it was judged as if higher were. */
  readonly isAssumed: boolean;
}

/** By how much an actual misses its plan. */
export interface Gap {
  /** Not negative. */
  readonly size: number;
  readonly decimals: number;
  readonly unit: string | null;
}

/** A rate that rounds up to 100 % would contradict the sentence that the plan is missed (98.999 of 99). */
export function isShownAsFull(rate: string): boolean {
  return rate.startsWith("100");
}

/** More decimals than this no cell of a form is meant to have. */
const MOST_DECIMALS = 6;

/** As few decimals as tell two figures apart, but as many as they are shown with. */
function tellingDecimals({ plan, actual }: Comparison): number {
  let decimals = Math.max(plan.decimals, actual.decimals);
  const isAlike = () => formatFigure(plan.value, decimals) === formatFigure(actual.value, decimals);
  while (decimals < MOST_DECIMALS && isAlike()) decimals += 1;
  return decimals;
}

/** Plan and actual as sentences quote them; where both show the same (4.9 and 5.2 as 5), with what the cells hold. */
export function statedFigures(
  plan: Entry,
  actual: Entry,
  comparisons: readonly Comparison[],
): { readonly plan: string; readonly actual: string } {
  const only = comparisons.length === 1 ? comparisons[0]! : null;
  const shown = { plan: plan.text, actual: actual.text };
  if (!only || fold(plan.text).trim() !== fold(actual.text).trim() || only.plan.value === only.actual.value)
    return shown;
  const decimals = tellingDecimals(only);
  const held = (text: string, { value }: Quantity) => `${text}（${formatFigure(value, decimals)}）`;
  return { plan: held(plan.text, only.plan), actual: held(actual.text, only.actual) };
}

/** The unit a figure is in: its own, else the form's, else that of the figure beside it; null where none is known. */
export function unitOf(indicator: EvaluatedIndicator, quantity: Quantity, beside: Quantity): string | null {
  return quantity.unit ?? foldUnit(formUnitOf(indicator)) ?? beside.unit;
}

/** 515人 against 前年度以上 is off by 人: a change is worked out in the unit of what it changes. */
function gapUnit(indicator: EvaluatedIndicator, { plan, actual }: Comparison): string | null {
  return plan.relative ? unitOf(indicator, actual, actual) : unitOf(indicator, plan, actual);
}

/** Nothing says which way is good. A bound (以上, 以下, 5～10) or a change says itself what is. */
export function isJudgedAsHigher(year: EvaluatedYear, { direction }: EvaluatedIndicator): boolean {
  const isOpen = year.comparisons.some(
    ({ plan }) => (plan.bound === null || plan.bound === "about") && plan.relative === undefined,
  );
  return isOpen && direction.evidence[0]?.source === "assumed";
}

/** The comparisons that failed, as figures with their units. */
export function missedParts(year: EvaluatedYear, indicator: EvaluatedIndicator): readonly MissedPart[] {
  return year.comparisons
    .filter((comparison) => !comparison.isMet)
    .map(({ label, plan, actual }) => {
      const planned = { ...plan, unit: unitOf(indicator, plan, actual) };
      const reached = { ...actual, unit: unitOf(indicator, actual, plan) };
      return { label, plan: formatQuantity(planned), actual: formatQuantity(reached) };
    });
}

/** Where the figures have moved since the year before (else the baseline); null where that cannot be said in a word. */
export function findTrend(year: EvaluatedYear, indicator: EvaluatedIndicator): Trend | null {
  const { actual, fiscalYear } = year.record;
  const direction = judgedBy(indicator.direction);
  if (!actual || fiscalYear === null || (direction !== "higher" && direction !== "lower")) return null;
  const unit = formUnitOf(indicator);
  const before = indicator.years.find((other) => other.record.fiscalYear === fiscalYear - 1);
  const candidates: readonly (readonly [Entry | null, number | null])[] = [
    [before?.record.actual ?? null, fiscalYear - 1],
    [indicator.indicator.baseline, null],
  ];
  for (const [from, fromYear] of candidates) {
    const change = changeBetween(inBaseUnits(from, unit), inBaseUnits(actual, unit), direction);
    if (from && (change === "better" || change === "worse" || change === "same")) {
      return { change, from: from.text, fromYear };
    }
  }
  return null;
}

/** How many years in a row, this one included, missed their plan. */
export function countMissedYears(year: EvaluatedYear, indicator: EvaluatedIndicator): number {
  let count = 0;
  let at = year.record.fiscalYear;
  while (at !== null) {
    const fiscalYear: number = at;
    const record = indicator.years.find((other) => other.record.fiscalYear === fiscalYear);
    if (record?.verdict !== "missed") break;
    count += 1;
    at = fiscalYear - 1;
  }
  return count;
}

const TREND_WORDS = {
  better: { ja: "改善", en: "better than" },
  worse: { ja: "悪化", en: "worse than" },
  same: { ja: "横ばい", en: "no change from" },
} as const;

function formatTrend(trend: Trend, locale: Locale): string {
  const word = TREND_WORDS[trend.change][locale];
  if (locale === "ja") {
    const from = trend.fromYear === null ? "計画策定時" : formatYear(trend.fromYear, "ja");
    return `${from}の${quote(trend.from, "ja")}から${word}`;
  }
  const from = trend.fromYear === null ? "at the baseline" : `in ${formatYear(trend.fromYear, "en")}`;
  return `${word} ${quote(trend.from, "en")} ${from}`;
}

/** "（達成率93.9%、計画策定時の「22.6」から悪化、2年続けて未達）"; "" where there is nothing to add. */
export function formatContext(shortfall: Shortfall, locale: Locale): string {
  const { rate, trend, isProvisional, streak, isAssumed } = shortfall;
  const parts: string[] = [];
  if (isAssumed) parts.push(locale === "ja" ? "高いほどよい指標とみた場合" : "if higher is better");
  if (rate !== null) parts.push(locale === "ja" ? `達成率${rate}` : `rate ${rate}`);
  if (trend) parts.push(formatTrend(trend, locale));
  if (streak > 1) parts.push(locale === "ja" ? `${streak}年続けて未達` : `missed ${streak} years in a row`);
  if (isProvisional) parts.push(locale === "ja" ? "確定前の値" : "not final");
  if (parts.length === 0) return "";
  return locale === "ja" ? `（${parts.join("、")}）` : ` (${parts.join("; ")})`;
}

/** What to do: give the reason, or see whether the one given is enough. */
export function formatRequest(shortfall: Shortfall, locale: Locale): string {
  if (shortfall.isExplained) {
    return locale === "ja"
      ? "特記事項や備考の説明で理由が伝わるか確かめてください。"
      : "Check that the remarks make the reason clear.";
  }
  return locale === "ja"
    ? "理由が書かれていないと読み手は評価できません。特記事項や備考に理由と今後の対応を書いてください。"
    : "Without a reason readers cannot assess it: give the reason and the next steps in the remarks.";
}

/** The label of a part; the second measure of 「594(800)」 is labelled "( )" by the comparison. */
function formatLabel(label: string | null, locale: Locale): string {
  if (label === null) return "";
  if (label.endsWith("( )")) return locale === "ja" ? `${label.slice(0, -3)}括弧内` : "in parentheses ";
  return locale === "ja" ? label : `${quote(label, "en")} `;
}

/** "中76に対し73.6、小88に対し87"; 「76 planned, 73.6 reached for "中"」. */
export function formatParts(parts: readonly MissedPart[], locale: Locale): string {
  return parts
    .map(({ label, plan, actual }) =>
      locale === "ja"
        ? `${formatLabel(label, "ja")}${plan}に対し${actual}`
        : `${formatLabel(label, "en")}${plan} planned, ${actual} reached`,
    )
    .join(locale === "ja" ? "、" : "; ");
}

const MYRIAD = 10000;

/** By how much a comparison misses, as those who wrote the cells would say it: 2,000万円 beside 「3億円」. */
export function gapOf(indicator: EvaluatedIndicator, only: Comparison, texts: readonly string[]): Gap | null {
  if (only.gap === null || only.gap === 0) return null;
  const size = Math.abs(only.gap);
  const unit = gapUnit(indicator, only);
  const decimals = tellingDecimals(only);
  const writesMyriads = texts.some((text) => /[万億兆]/.test(text));
  if (writesMyriads && unit !== null && scaleOfUnit(unit) === 1 && size >= MYRIAD && size % (MYRIAD / 10) === 0) {
    return { size: size / MYRIAD, decimals: 1, unit: `万${unit}` };
  }
  // 「28千人」 against 「3」 under 万人 misses by 0.2万人, not by 0.
  return { size, decimals: enoughDecimals(size, decimals), unit };
}

function enoughDecimals(size: number, decimals: number): number {
  const isLost = size < 1 && Number(size.toFixed(decimals)) === 0;
  return isLost ? enoughDecimals(size, decimals + 1) : decimals;
}

/** A difference with its unit: "1.4ポイント", "1,200人". */
export function formatGap(size: number, decimals: number, unit: string | null, locale: Locale): string {
  return `${formatFigure(size, decimals)}${differenceUnit(unit, locale)}`;
}

/** Of ranks no one says that they exceed: 197位 against 180以内 falls short by 17. */
export function formatExcess({ size, decimals, unit }: Gap): string {
  const gap = formatGap(size, decimals, unit, "ja");
  return unit === "位" ? `に${gap}届かず` : `を${gap}超え`;
}
