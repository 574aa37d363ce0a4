import {
  type ChartPoint,
  type ChartShape,
  type ChartSize,
  chartShape,
  componentCharts,
  shortFigure,
} from "../../shared/report/chart-shape";
import { shorten } from "../../shared/report/shorten";
import type { IndicatorReport } from "../../shared/report/types";
import { useSurroundings, useWords } from "../context";

const SMALL: ChartSize = { width: 132, height: 34, margin: { left: 2, right: 2, top: 5, bottom: 4 } };
/** One of two beside each other: 小 and 中. */
const HALF: ChartSize = { ...SMALL, width: 62 };
const LARGE: ChartSize = { width: 520, height: 190, margin: { left: 12, right: 12, top: 22, bottom: 24 } };
/** A task pane or sidebar. */
const PANE: ChartSize = { width: 280, height: 150, margin: { left: 4, right: 4, top: 22, bottom: 24 } };

/**
 * Plan against actual, told apart without colour: hollow squares and dashes for the plan, dots and a solid line for
 * the actual. An indicator of several figures has a chart for each.
 */
export function IndicatorChart({ indicator, isLarge = false }: { indicator: IndicatorReport; isLarge?: boolean }) {
  const { store } = useSurroundings();
  const locale = store.locale.value;
  const large = window.innerWidth < 560 ? PANE : LARGE;
  const parts = componentCharts(indicator, locale, isLarge ? large : HALF);
  const name = shorten(indicator.name, 60);
  if (parts.length === 0) {
    const shape = chartShape(indicator, locale, isLarge ? large : SMALL);
    return shape && <Drawing shape={shape} name={name} isLarge={isLarge} />;
  }
  return (
    <span class={isLarge ? "charts-large" : "charts-small"}>
      {parts.slice(0, isLarge ? 8 : 2).map(({ label, shape }) => (
        <span key={label} class="chart-part">
          {isLarge && <span class="strong">{shorten(label, 30)}</span>}
          <Drawing shape={shape} name={`${name} ${shorten(label, 30)}`} isLarge={isLarge} />
        </span>
      ))}
    </span>
  );
}

function Drawing({ shape, name, isLarge }: { shape: ChartShape; name: string; isLarge: boolean }) {
  const words = useWords();
  const { size } = shape;
  const figures = shape.points
    .map((point) => words.chartPoint(point.label, figureText(point.plan), figureText(point.actual)))
    .join(words.listComma);
  return (
    <svg
      class={`chart ${isLarge ? "chart-large" : "chart-small"}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      {...(isLarge ? {} : { width: size.width, height: size.height })}
      role="img"
      aria-label={words.chartOf(name, figures)}
    >
      {isLarge && <Axis shape={shape} />}
      <path d={shape.planPath} class="plan-line" />
      <path d={shape.actualPath} class="actual-line" />
      {shape.points.map((point) => (
        <Marks key={point.x} point={point} radius={isLarge ? 4 : 2.2} isNamed={isLarge} />
      ))}
    </svg>
  );
}

function Axis({ shape }: { shape: ChartShape }) {
  const { size, points, axisY } = shape;
  return (
    <>
      <line x1={size.margin.left} y1={axisY} x2={size.width - size.margin.right} y2={axisY} class="axis" />
      {points.map((point) => (
        <text key={point.x} x={point.x} y={size.height - 7} class="tick">
          {point.label}
        </text>
      ))}
    </>
  );
}

function Marks({ point, radius, isNamed }: { point: ChartPoint; radius: number; isNamed: boolean }) {
  const { x, planY, actual, actualY } = point;
  return (
    <>
      {planY !== null && (
        <rect x={x - radius} y={planY - radius} width={radius * 2} height={radius * 2} class="plan-mark" />
      )}
      {actualY !== null && <circle cx={x} cy={actualY} r={radius} class="actual-mark" />}
      {isNamed && actual !== null && actualY !== null && (
        <text x={x} y={actualY + (point.isFigureAbove ? -9 : 18)} class="chart-figure">
          {shortFigure(actual)}
        </text>
      )}
    </>
  );
}

function figureText(value: number | null): string {
  return value === null ? "－" : shortFigure(value);
}
