import { eraYearOf } from "../../fiscal-year/read";
import type { FiscalYear } from "../../fiscal-year/types";
import type { Locale } from "../../locale";
import type { IndicatorReport } from "../types";
import { html, type Markup, NOTHING } from "./markup";

/** Plan and actual of one year; null: no figure, a gap in the line. */
interface Point {
  readonly label: string;
  readonly plan: number | null;
  readonly actual: number | null;
}

const WIDTH = 300;
const HEIGHT = 120;
const MARGIN = { left: 14, right: 14, top: 16, bottom: 18 };

/**
 * Plan against actual over the years. Told apart without colour: the plan is a dashed line with hollow squares,
 * the actual a solid line with filled dots. Nothing where fewer than two figures stand.
 */
export function indicatorChart(indicator: IndicatorReport, locale: Locale): Markup {
  const points = pointsOf(indicator, locale);
  const values = points.flatMap((point) => [point.plan, point.actual]).filter((value) => value !== null);
  if (values.length < 2) return NOTHING;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || Math.abs(high) || 1;
  // Room beneath for the figure of a dot that lies below its plan.
  const bottom = low - span * 0.3;
  const top = high + span * 0.15;
  const step = points.length > 1 ? (WIDTH - MARGIN.left - MARGIN.right) / points.length : 0;
  const x = (index: number) => round(MARGIN.left + step * (index + 0.5));
  const y = (value: number) =>
    round(MARGIN.top + ((top - value) / (top - bottom)) * (HEIGHT - MARGIN.top - MARGIN.bottom));
  const plan = points.map((point) => point.plan);
  const actual = points.map((point) => point.actual);
  const description = `${indicator.name}: ${points
    .map((point) => `${point.label} ${point.plan ?? "－"} / ${point.actual ?? "－"}`)
    .join(", ")}`;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"><title>${description}</title>
<line x1="${MARGIN.left}" y1="${HEIGHT - MARGIN.bottom}" x2="${WIDTH - MARGIN.right}" y2="${HEIGHT - MARGIN.bottom}" class="axis"/>
${points.map((point, index) => html`<text x="${x(index)}" y="${HEIGHT - 5}" class="tick">${point.label}</text>`)}
<path d="${linePath(plan, x, y)}" class="plan-line"/><path d="${linePath(actual, x, y)}" class="actual-line"/>
${plan.map((value, index) => planMark(value, x(index), y))}${actual.map((value, index) => actualMark(value, plan[index] ?? null, x(index), y))}</svg>`;
}

const ERA_LETTERS: Readonly<Record<string, string>> = { reiwa: "R", heisei: "H", showa: "S", taisho: "T", meiji: "M" };

/** 2020 -> "R2" in Japanese, "2020" in English. */
function yearTick(year: FiscalYear, locale: Locale): string {
  const era = locale === "ja" ? eraYearOf(year) : null;
  return era ? `${ERA_LETTERS[era.era] ?? ""}${era.eraYear}` : String(year);
}

function pointsOf(indicator: IndicatorReport, locale: Locale): readonly Point[] {
  const points: Point[] = indicator.periods.map((period) => ({
    label: period.fiscalYear === null ? "？" : yearTick(period.fiscalYear, locale),
    plan: period.planValue,
    actual: period.actualValue,
  }));
  if (indicator.baselineValue === null) return points;
  return [{ label: locale === "ja" ? "基準" : "Base", plan: null, actual: indicator.baselineValue }, ...points];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A path that breaks where a figure is missing. */
function linePath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let path = "";
  let isDown = false;
  for (const [index, value] of values.entries()) {
    if (value === null) isDown = false;
    else {
      path += `${isDown ? "L" : "M"}${x(index)} ${y(value)}`;
      isDown = true;
    }
  }
  return path;
}

function planMark(value: number | null, x: number, y: (value: number) => number): Markup {
  if (value === null) return NOTHING;
  return html`<rect x="${round(x - 3.5)}" y="${round(y(value) - 3.5)}" width="7" height="7" class="plan-mark"/>`;
}

/** The actual carries its figure: above its dot when it is above the plan, else beneath. */
function actualMark(value: number | null, plan: number | null, x: number, y: (value: number) => number): Markup {
  if (value === null) return NOTHING;
  const above = plan === null || value >= plan;
  return html`<circle cx="${x}" cy="${y(value)}" r="3.5" class="actual-mark"/><text x="${x}" y="${round(y(value) + (above ? -7 : 14))}" class="figure">${shortFigure(value)}</text>`;
}

/** At most 7 characters: 4,597,752 -> 459.8万. */
export function shortFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${Math.round(value / 1e7) / 10}億`;
  if (size >= 1e6) return `${Math.round(value / 1e3) / 10}万`;
  const [whole = "", decimals] = String(Math.round(value * 1000) / 1000).split(".");
  const grouped = whole.replace(/\B(?=([0-9]{3})+$)/g, ",");
  return decimals ? `${grouped}.${decimals}` : grouped;
}
