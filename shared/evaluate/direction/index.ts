import type { Indicator } from "../../indicator";
import type { Direction, DirectionEvidence, DirectionJudgement } from "../types";
import { evidenceOfBounds } from "./bound";
import { evidenceOfForecast } from "./forecast";
import { evidenceOfMark } from "./mark";
import { evidenceOfName, type NameEvidence } from "./name";
import { evidenceOfTrend, type TrendEvidence } from "./trend";
import { evidenceOfUnit } from "./unit";
import { evidenceOfWords, type WordEvidence } from "./words";
import { evidenceOfWrittenRate } from "./written-rate";

const ASSUMED: DirectionEvidence = { source: "assumed", text: "", direction: "higher" };

/**
 * Which way is good, with all evidence, strongest first: settings, a column 方向, bound on the plan, words of goal, reason or formula,
 * unit, vocabulary of the name, the staff's own rate, baseline to plan. Without evidence: higher, marked as assumed.
 * Quantities that are foreseen and not aimed at have no good way: unknown. `title`: the words above the table.
 */
export function judgeDirection(indicator: Indicator, fromSettings: Direction | null, title = ""): DirectionJudgement {
  const bounds = evidenceOfBounds(indicator);
  const mark = evidenceOfMark(indicator);
  const words = evidenceOfWords(indicator).filter((evidence) => evidence.text !== mark?.text);
  const unit = evidenceOfUnit(indicator);
  const named = evidenceOfName(indicator.name.text);
  const name = named?.direction === "lower" ? turnedName(indicator, named) : named;
  const trend = evidenceOfTrend(indicator);
  // Only where nothing else speaks: a rate turned round by mistake shall be found, not believed.
  const rate = unit || name || mark || bounds.length + words.length > 0 ? null : evidenceOfWrittenRate(indicator);
  const settings: readonly DirectionEvidence[] = fromSettings
    ? [{ source: "settings", text: fromSettings, direction: fromSettings }]
    : [];
  const isWritten = fromSettings !== null || mark !== null || bounds.length + words.length > 0;
  const isDirected = isWritten || unit !== null || name !== null || rate !== null;
  const forecast = isWritten ? null : evidenceOfForecast(indicator, { title, isDirected });
  if (forecast) return { direction: forecast.direction, evidence: [forecast], isDisputed: false };
  const found = [...settings, mark, ...bounds, ...words, unit, name, rate, trend]
    .filter((evidence): evidence is DirectionEvidence => evidence !== null)
    .map(({ source, text, direction }) => ({ source, text, direction }));
  const topic = found.length === 0 ? evidenceOfTopic(indicator.topic?.text ?? "") : null;
  const evidence = found.length > 0 ? found : topic ? [ASSUMED, topic] : [ASSUMED];
  return {
    direction: evidence[0]!.direction,
    evidence,
    isDisputed:
      topic !== null ||
      (!fromSettings &&
        mark === null &&
        isDisputed({
          bounds,
          words,
          // A noun that is only usual does not speak against what is written.
          nouns: [unit, isWritten && name?.isWeak ? null : name],
          trend: name?.mayFall ? null : trend,
        })),
  };
}

/**
 * The direction that figures are judged by. 維持 and 5～10 in a plan say that it shall stay; where name, words or the
 * other plans tell which way is better, staying better than that is no miss.
 */
export function judgedBy({ direction, evidence }: DirectionJudgement): Direction {
  if (direction !== "keep" || evidence[0]?.source !== "bound") return direction;
  return evidence.find((one) => one.direction === "higher" || one.direction === "lower")?.direction ?? direction;
}

/** 「公用車の削減」 beside 保有台数: too little to turn the direction round, enough to ask. */
function evidenceOfTopic(text: string): DirectionEvidence | null {
  const folded = text.replace(/[\s　]+/g, "");
  return /の(?:削減|縮減|縮小|抑制|低減|減量化?|減少)(?:の?推進|対策)?$/.test(folded)
    ? { source: "words", text: folded, direction: "lower" }
    : null;
}

/** What a name that says "lower" says of these figures. */
function turnedName(indicator: Indicator, named: NameEvidence): NameEvidence | null {
  if (isWrittenNegative(indicator)) return null;
  // Planned above 100 it may come down to it: 105 → 103 is no goal to lower.
  return isRatioOfEnterprise(indicator) ? { ...named, direction: "higher", mayFall: true } : named;
}

/**
 * 転出超過数 △312→△150: a deficit written as a negative figure is smaller where the figure is higher, so the name alone
 * says nothing of the figures.
 */
function isWrittenNegative({ baseline, finalTarget, years }: Indicator): boolean {
  const entries = [baseline, finalTarget, ...years.flatMap(({ plan, actual }) => [plan, actual])];
  const figures = entries.flatMap((entry) => (entry?.reading.kind === "quantities" ? entry.reading.quantities : []));
  return figures.length >= 2 && figures.every(({ value, relative }) => value < 0 && !relative);
}

/**
 * 経常収支比率 of a city is what its running costs eat of its income; of a hospital or waterworks it is income over costs,
 * and planned at 100 or more.
 */
function isRatioOfEnterprise({ name, finalTarget, years }: Indicator): boolean {
  if (!name.text.includes("経常収支比率")) return false;
  const plans = [finalTarget, ...years.map(({ plan }) => plan)];
  return plans.some(
    (plan) =>
      plan?.reading.kind === "quantities" &&
      plan.reading.quantities.some(({ value, bound }) => value >= 100 && bound !== "at-most" && bound !== "below"),
  );
}

interface Sources {
  readonly bounds: readonly DirectionEvidence[];
  readonly words: readonly WordEvidence[];
  readonly nouns: readonly (DirectionEvidence | null)[];
  readonly trend: TrendEvidence | null;
}

/**
 * Strong against strong only. A bound is a floor or a ceiling: plans above the floor may fall towards it, so a bound is
 * never disputed by the trend. Explicit words explain both a name and a trend that say otherwise.
 */
function isDisputed({ bounds, words, nouns, trend }: Sources): boolean {
  const bound = sidesOf(bounds);
  const word = sidesOf(words);
  const noun = sidesOf(nouns);
  if (disagree(bound, word) || disagree(bound, noun)) return true;
  if (bound.length > 0 || words.some((evidence) => evidence.isExplicit)) return disagree(bound, bound);
  const steady = trend?.isSteady ? sidesOf([trend]) : [];
  return disagree(word, word) || disagree(word, noun) || disagree(word, steady) || disagree(noun, steady);
}

function sidesOf(evidence: readonly (DirectionEvidence | null)[]): readonly Direction[] {
  return evidence.flatMap((entry) =>
    entry && (entry.direction === "higher" || entry.direction === "lower") ? [entry.direction] : [],
  );
}

function disagree(left: readonly Direction[], right: readonly Direction[]): boolean {
  return left.some((a) => right.some((b) => a !== b));
}
