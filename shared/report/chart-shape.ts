import { eraYearOf } from "../fiscal-year/read";
import type { FiscalYear } from "../fiscal-year/types";
import type { Locale } from "../locale";
import type { IndicatorReport } from "./types";

/** Where a chart is drawn, in the units of its own drawing area. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** Plan and actual of one year; null: no figure, a gap in the line. */
export interface ChartPoint {
  readonly label: string;
  readonly x: number;
  readonly plan: number | null;
  readonly planY: number | null;
  readonly actual: number | null;
  readonly actualY: number | null;
  /** The actual's figure stands above its dot when it is not below the plan, else beneath. */
  readonly isFigureAbove: boolean;
}

/** Plan against actual over the years as positions and paths; every shell draws it in its own way. */
export interface ChartShape {
  readonly size: ChartSize;
  readonly points: readonly ChartPoint[];
  readonly axisY: number;
  readonly planPath: string;
  readonly actualPath: string;
}

const PAGE_SIZE: ChartSize = { width: 300, height: 120, margin: { left: 14, right: 14, top: 16, bottom: 18 } };

/** The chart of an indicator's first figure. null where fewer than two figures stand: one figure is no chart. */
export function chartShape(indicator: IndicatorReport, locale: Locale, size: ChartSize = PAGE_SIZE): ChartShape | null {
  return shapeOf(figuresOf(indicator, locale), size);
}

/** One of several charts of an indicator, with what stands over it (小, 中, 男性 …). */
export interface LabelledChart {
  readonly label: string;
  readonly shape: ChartShape;
}

/**
 * A chart for each part of an indicator that plans several (小/中, 男性/女性, a second measure in parentheses): parts may
 * be of quite different size. [] where there is but one figure; then `chartShape` is its chart.
 */
export function componentCharts(indicator: IndicatorReport, locale: Locale, size: ChartSize): readonly LabelledChart[] {
  const labels = indicator.periods[0]?.components.map(({ label }) => label) ?? [];
  return labels.flatMap((label, part) => {
    const shape = shapeOf(figuresOfComponent(indicator, part, locale), size);
    return shape ? [{ label: componentWords(label, locale), shape }] : [];
  });
}

/** 小 stays 小; the figure before a parenthesis and the one in it have no words of their own. */
function componentWords(label: string, locale: Locale): string {
  const isSecond = label.endsWith("( )");
  const name = isSecond ? label.slice(0, -3) : label;
  if (isSecond) return locale === "ja" ? `${name}（　）の中` : `${name} (in parentheses)`.trim();
  return name === "" ? (locale === "ja" ? "（　）の前" : "before the parentheses") : name;
}

function shapeOf(points: readonly Figures[], size: ChartSize): ChartShape | null {
  const values = points.flatMap((point) => [point.plan, point.actual]).filter((value) => value !== null);
  if (values.length < 2) return null;
  const { width, height, margin } = size;
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || Math.abs(high) || 1;
  // Room beneath for the figure of a dot that lies below its plan.
  const bottom = low - span * 0.3;
  const top = high + span * 0.15;
  const step = points.length > 1 ? (width - margin.left - margin.right) / points.length : 0;
  const x = (index: number) => round(margin.left + step * (index + 0.5));
  const y = (value: number | null) =>
    value === null
      ? null
      : round(margin.top + ((top - value) / (top - bottom)) * (height - margin.top - margin.bottom));
  const drawn = points.map((point, index) => ({
    ...point,
    x: x(index),
    planY: y(point.plan),
    actualY: y(point.actual),
    isFigureAbove: point.plan === null || (point.actual !== null && point.actual >= point.plan),
  }));
  return {
    size,
    points: drawn,
    axisY: height - margin.bottom,
    planPath: linePath(drawn.map((point) => [point.x, point.planY])),
    actualPath: linePath(drawn.map((point) => [point.x, point.actualY])),
  };
}

const ERA_LETTERS: Readonly<Record<string, string>> = { reiwa: "R", heisei: "H", showa: "S", taisho: "T", meiji: "M" };

/** 2020 -> "R2" in Japanese, "2020" in English. */
function yearTick(year: FiscalYear, locale: Locale): string {
  const era = locale === "ja" ? eraYearOf(year) : null;
  return era ? `${ERA_LETTERS[era.era] ?? ""}${era.eraYear}` : String(year);
}

type Figures = Pick<ChartPoint, "label" | "plan" | "actual">;

function figuresOf(indicator: IndicatorReport, locale: Locale): readonly Figures[] {
  const points: Figures[] = indicator.periods.map((period) => ({
    label: period.fiscalYear === null ? "？" : yearTick(period.fiscalYear, locale),
    plan: period.planValue,
    actual: period.actualValue,
  }));
  if (indicator.baselineValue === null) return points;
  return [{ label: baselineTick(locale), plan: null, actual: indicator.baselineValue }, ...points];
}

function figuresOfComponent(indicator: IndicatorReport, part: number, locale: Locale): readonly Figures[] {
  const points: Figures[] = indicator.periods.map(({ fiscalYear, components }) => ({
    label: fiscalYear === null ? "？" : yearTick(fiscalYear, locale),
    plan: components[part]?.plan ?? null,
    actual: components[part]?.actual ?? null,
  }));
  const baseline = indicator.baselineComponents[part]?.actual ?? null;
  return baseline === null ? points : [{ label: baselineTick(locale), plan: null, actual: baseline }, ...points];
}

function baselineTick(locale: Locale): string {
  return locale === "ja" ? "基準" : "Base";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A path that breaks where a figure is missing. */
function linePath(places: readonly (readonly [x: number, y: number | null])[]): string {
  let path = "";
  let isDown = false;
  for (const [x, y] of places) {
    if (y === null) isDown = false;
    else {
      path += `${isDown ? "L" : "M"}${x} ${y}`;
      isDown = true;
    }
  }
  return path;
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
