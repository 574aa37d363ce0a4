import type { Locale } from "../../locale";
import { type ChartPoint, chartShape, shortFigure } from "../chart-shape";
import type { IndicatorReport } from "../types";
import { html, type Markup, NOTHING } from "./markup";

/**
 * Plan against actual over the years. Told apart without colour: the plan is a dashed line with hollow squares,
 * the actual a solid line with filled dots. Nothing where fewer than two figures stand.
 */
export function indicatorChart(indicator: IndicatorReport, locale: Locale): Markup {
  const shape = chartShape(indicator, locale);
  if (!shape) return NOTHING;
  const { size, points, axisY } = shape;
  const description = `${indicator.name}: ${points
    .map((point) => `${point.label} ${point.plan ?? "－"} / ${point.actual ?? "－"}`)
    .join(", ")}`;
  return html`<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img"><title>${description}</title>
<line x1="${size.margin.left}" y1="${axisY}" x2="${size.width - size.margin.right}" y2="${axisY}" class="axis"/>
${points.map((point) => html`<text x="${point.x}" y="${size.height - 5}" class="tick">${point.label}</text>`)}
<path d="${shape.planPath}" class="plan-line"/><path d="${shape.actualPath}" class="actual-line"/>
${points.map(planMark)}${points.map(actualMark)}</svg>`;
}

function planMark({ x, planY }: ChartPoint): Markup {
  if (planY === null) return NOTHING;
  return html`<rect x="${round(x - 3.5)}" y="${round(planY - 3.5)}" width="7" height="7" class="plan-mark"/>`;
}

function actualMark({ x, actual, actualY, isFigureAbove }: ChartPoint): Markup {
  if (actual === null || actualY === null) return NOTHING;
  return html`<circle cx="${x}" cy="${actualY}" r="3.5" class="actual-mark"/><text x="${x}" y="${round(actualY + (isFigureAbove ? -7 : 14))}" class="figure">${shortFigure(actual)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
