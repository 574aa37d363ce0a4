import type { Locale } from "../../locale";
import {
  type ChartPoint,
  type ChartShape,
  type ChartSize,
  chartShape,
  componentCharts,
  shortFigure,
} from "../chart-shape";
import type { IndicatorReport } from "../types";
import { html, type Markup, NOTHING } from "./markup";

/** Two of them stand side by side on one card. */
const HALF_SIZE: ChartSize = { width: 150, height: 104, margin: { left: 6, right: 6, top: 16, bottom: 18 } };

/**
 * Plan against actual over the years. Told apart without colour: the plan is a dashed line with hollow squares,
 * the actual a solid line with filled dots. Parts (小/中, 男性/女性) have a small chart each, named above. Nothing where
 * fewer than two figures stand.
 */
export function indicatorChart(indicator: IndicatorReport, locale: Locale): Markup {
  const parts = componentCharts(indicator, locale, HALF_SIZE);
  if (parts.length > 0) {
    return html`<div class="parts">${parts.map(
      ({ label, shape }) =>
        html`<figure><figcaption>${label}</figcaption>${drawn(shape, `${indicator.name} ${label}`)}</figure>`,
    )}</div>`;
  }
  const shape = chartShape(indicator, locale);
  return shape ? drawn(shape, indicator.name) : NOTHING;
}

function drawn({ size, points, axisY, planPath, actualPath }: ChartShape, name: string): Markup {
  const description = `${name}: ${points
    .map((point) => `${point.label} ${point.plan ?? "－"} / ${point.actual ?? "－"}`)
    .join(", ")}`;
  const lastPlan = points.reduce((last, point, index) => (point.plan === null ? last : index), -1);
  return html`<svg class="chart" viewBox="0 0 ${size.width} ${size.height}" role="img"><title>${description}</title>
<line x1="${size.margin.left}" y1="${axisY}" x2="${size.width - size.margin.right}" y2="${axisY}" class="axis"/>
${points.map((point) => html`<text x="${point.x}" y="${size.height - 5}" class="tick">${point.label}</text>`)}
<path d="${planPath}" class="plan-line"/><path d="${actualPath}" class="actual-line"/>
${points.map((point, index) => planMark(point, index === lastPlan))}${points.map(actualMark)}</svg>`;
}

/** The last plan has its figure beside it, where no figure of an actual stands: it is what the line leads to. */
function planMark({ x, plan, planY, actual }: ChartPoint, isLast: boolean): Markup {
  if (plan === null || planY === null) return NOTHING;
  const mark = html`<rect x="${round(x - 3.5)}" y="${round(planY - 3.5)}" width="7" height="7" class="plan-mark"/>`;
  if (!isLast || actual !== null) return mark;
  return html`${mark}<text x="${x}" y="${round(planY - 7)}" class="plan-figure">${shortFigure(plan)}</text>`;
}

function actualMark({ x, actual, actualY, isFigureAbove }: ChartPoint): Markup {
  if (actual === null || actualY === null) return NOTHING;
  return html`<circle cx="${x}" cy="${actualY}" r="3.5" class="actual-mark"/><text x="${x}" y="${round(actualY + (isFigureAbove ? -7 : 14))}" class="figure">${shortFigure(actual)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
