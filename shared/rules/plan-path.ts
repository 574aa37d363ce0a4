import type { DirectionJudgement, DirectionSource, EvaluatedIndicator } from "../evaluate/types";
import type { FiscalYear } from "../fiscal-year/types";
import { fold } from "../fold";
import type { Entry, Written } from "../indicator";
import type { Quantity } from "../quantity/types";

/** Sources that say by themselves which way is good; a trend only repeats what the plans do. */
const FIRM_SOURCES: readonly DirectionSource[] = ["settings", "bound", "words", "unit", "name"];

/**
 * Figures that a plan forecasts rather than aims at: a 人口ビジョン plans a slower fall, a 財政計画 spends its funds,
 * so plans against the direction are normal (field: legitimate cases).
 */
const FORECAST_NAME = /人口|世帯数|出生|児童数|生徒数|園児数|高齢化率|基金.*残高|財政力指数|職員数|税収(?!納)|交付税/;
/** 社会増減, 人口増加率 … are aims again. */
const AIM_NAME = /増減|増加|移住|転入|割合|満足|カバー|普及|交流|関係人口/;

/** Remarks that say the plans were changed on purpose. */
const EXPLAINS_CHANGE =
  /(目標|計画|指標|基準)[^。]{0,30}(見直|修正|変更|引き?下げ|再設定)|見直し?(た|を行|による|により|後の)|下方修正|減少(を|が)?見込|減少することから|縮小に伴い|コロナ|感染症/;

/** higher or lower where evidence other than the plans' own trend says so and nothing disputes it; else null. */
export function firmDirection({ direction, evidence, isDisputed }: DirectionJudgement): "higher" | "lower" | null {
  if (isDisputed || (direction !== "higher" && direction !== "lower")) return null;
  const first = evidence[0];
  return first && FIRM_SOURCES.includes(first.source) ? direction : null;
}

/** As firmDirection, or the trend of the plans themselves; null where the direction is only assumed or disputed. */
export function plannedDirection(judgement: DirectionJudgement): "higher" | "lower" | null {
  const { direction, evidence, isDisputed } = judgement;
  if (isDisputed || (direction !== "higher" && direction !== "lower")) return null;
  return evidence[0]?.source === "trend" ? direction : firmDirection(judgement);
}

/** Whether plans of this name are forecasts, see FORECAST_NAME. */
export function isForecast(name: string): boolean {
  const folded = fold(name);
  return FORECAST_NAME.test(folded) && !AIM_NAME.test(folded);
}

/** Whether 特記事項・備考 say that plans were changed. */
export function explainsChange(remarks: readonly Written[]): boolean {
  return remarks.some((remark) => EXPLAINS_CHANGE.test(fold(remark.text)));
}

/** Any component moves against the direction, whatever the others do. */
export function isSetBack(change: Change): boolean {
  return change === "worse" || change === "mixed";
}

/** The figures of an entry that can be compared one by one; empty for words, ranges, relative figures, blanks. */
export function comparableFigures(entry: Entry | null): readonly Quantity[] {
  if (entry?.reading.kind !== "quantities") return [];
  const { quantities } = entry.reading;
  const comparable = quantities.every(
    (figure) => !figure.relative && figure.high === undefined && figure.bound !== "within",
  );
  return comparable ? quantities : [];
}

export type Change = "better" | "worse" | "same" | "mixed" | "unknown";

/**
 * How the figures of `to` stand against those of `from`, component by component (小 with 小, 男性 with 男性).
 * `from` is rounded to the decimals `to` is written with: 88.2 planned as 88 is the same figure, restated.
 * unknown: other components, other units, or nothing to compare.
 */
export function changeBetween(from: Entry | null, to: Entry | null, direction: "higher" | "lower"): Change {
  const before = comparableFigures(from);
  const after = comparableFigures(to);
  if (after.length === 0 || before.length !== after.length) return "unknown";
  const seen = new Set<Change>();
  for (const figure of after) {
    const other = before.find((candidate) => candidate.label === figure.label);
    if (!other || (other.unit !== null && figure.unit !== null && other.unit !== figure.unit)) return "unknown";
    const scale = 10 ** figure.decimals;
    const rounded = (value: number) => Math.round(value * scale) / scale;
    // A cell may hold more than it shows (4.9 as "5"): then what it holds is compared.
    const isShownWhole = Math.abs(figure.value - rounded(figure.value)) < 1e-9 * Math.max(1, Math.abs(figure.value));
    const difference = figure.value - (isShownWhole ? rounded(other.value) : other.value);
    const isSame = Math.abs(difference) < 1e-9 * Math.max(1, Math.abs(figure.value));
    seen.add(isSame ? "same" : difference > 0 === (direction === "higher") ? "better" : "worse");
  }
  if (seen.has("better") && seen.has("worse")) return "mixed";
  return seen.has("worse") ? "worse" : seen.has("better") ? "better" : "same";
}

export interface PlanPoint {
  readonly fiscalYear: FiscalYear;
  readonly plan: Entry;
}

/** The plans with figures and a known year, in the order of the years. */
export function planPoints(indicator: EvaluatedIndicator): readonly PlanPoint[] {
  const points: PlanPoint[] = [];
  for (const { fiscalYear, plan } of indicator.indicator.years) {
    if (fiscalYear !== null && plan && comparableFigures(plan).length > 0) points.push({ fiscalYear, plan });
  }
  return points.sort((a, b) => a.fiscalYear - b.fiscalYear);
}

/**
 * The same 以下・以内・未満 year after year is a limit to stay under (水質 2以下), which a good baseline always keeps;
 * as the one target of a plan it is an aim, and an aim laxer than the present value is asked about.
 */
export function isStandingLimit(points: readonly PlanPoint[]): boolean {
  const [first] = points;
  return (
    points.length > 1 &&
    points.every(({ plan }) => plan.text === first?.plan.text) &&
    comparableFigures(first?.plan ?? null).every((figure) => figure.bound === "at-most" || figure.bound === "below")
  );
}

/** 以上, 以下 …: the plan names a line to keep, not a point to reach. 約 is no such line. */
export function hasBound(plan: Entry): boolean {
  return comparableFigures(plan).some((figure) => figure.bound !== null && figure.bound !== "about");
}

export interface PlanPath {
  /** Steps from one plan to the next that move against the direction, in the order of the years. */
  readonly against: readonly (readonly [PlanPoint, PlanPoint])[];
  /** Number of steps that move with it. */
  readonly along: number;
}

/** How the plans move from year to year, seen from a direction. */
export function planPath(indicator: EvaluatedIndicator, direction: "higher" | "lower"): PlanPath {
  const points = planPoints(indicator);
  const against: (readonly [PlanPoint, PlanPoint])[] = [];
  let along = 0;
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (!from) return;
    const change = changeBetween(from.plan, to.plan, direction);
    if (isSetBack(change)) against.push([from, to]);
    if (change === "better") along += 1;
  });
  return { against, along };
}
