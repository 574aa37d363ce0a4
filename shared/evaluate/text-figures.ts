import type { ActionItem, Indicator, Region, Written } from "../indicator";
import { findBareFigures } from "../quantity/bare-figures";
import { findNamedFigures } from "../quantity/prose";
import type { Quantity, QuantityReading } from "../quantity/types";
import { judgeDirection } from "./direction";
import { rateOfPair } from "./evaluate-year";
import { judgePair, type PairJudgement } from "./judge-pair";
import { type FigurePair, type PlacedBareFigure, type PlacedFigure, pairBareFigure, pairFigures } from "./name-match";
import type { EvaluateOptions } from "./options";
import { lowestRate } from "./rate";
import { rateByScale } from "./scales/apply";
import type { RatingScale } from "./scales/types";
import type { AchievementRate, Direction, EvaluatedAction, TextFigure } from "./types";

/** What the settings say of a figure by its name; null: nothing. */
export type DirectionOfName = (name: string) => Direction | null;

/**
 * Judges an action by the figures that its plan and its result name alike, and by a result without a name where only
 * one figure of its unit is planned; without such figures nothing is said.
 */
export function evaluateAction(
  action: ActionItem,
  region: Region,
  options: EvaluateOptions,
  directionOfName: DirectionOfName,
): EvaluatedAction {
  const plans = placedFigures(action.planTexts);
  const pairs = pairFigures(plans, placedFigures(action.actualTexts));
  const judged = pairs.map((pair) => judgeFigure(pair, action, options, directionOfName));
  const bare = pairBareFigure(plans, placedBareFigures(action.actualTexts), pairs);
  const judgedBare = bare ? judgeFigure(bare, action, options, directionOfName) : null;
  // The name is a guess, if the only one: without evidence of the direction nothing is claimed on top of it.
  if (judgedBare?.isDirectionKnown) judged.push(judgedBare);
  return {
    action,
    region,
    figures: judged.map(({ figure }) => figure),
    computedRating: ratingOfFigures(judged, options.scale),
  };
}

function placedFigures(texts: readonly Written[]): readonly PlacedFigure[] {
  return texts.flatMap((written, text) => findNamedFigures(written.text).map((figure) => ({ figure, text })));
}

function placedBareFigures(texts: readonly Written[]): readonly PlacedBareFigure[] {
  return texts.flatMap((written, text) => findBareFigures(written.text).map((figure) => ({ figure, text })));
}

interface JudgedFigure {
  readonly figure: TextFigure;
  readonly judgement: PairJudgement;
  readonly rate: AchievementRate;
  readonly isDirectionKnown: boolean;
}

function judgeFigure(
  { plan, actual, needsGroup }: FigurePair,
  action: ActionItem,
  options: EvaluateOptions,
  directionOfName: DirectionOfName,
): JudgedFigure {
  const planAt = action.planTexts[plan.text]!;
  const name = needsGroup ? nameWithGroup(plan) : plan.figure.nameWritten;
  const indicator = indicatorOf(plan, planAt);
  const { direction, evidence } = judgeDirection(
    indicator,
    directionOfName(name) ?? directionOfName(plan.figure.nameWritten),
  );
  const judgement = judgePair(reading(plan.figure.quantity), reading(actual.figure.quantity), {
    direction,
    unit: null,
    fiscalYear: null,
    baseline: null,
    baselineYear: null,
    previous: null,
  });
  const context = { direction, method: null, options };
  return {
    figure: {
      name,
      plan: plan.figure.quantity,
      actual: actual.figure.quantity,
      planText: plan.figure.written,
      actualText: actual.figure.written,
      verdict: judgement.verdict,
      planAt,
      actualAt: action.actualTexts[actual.text]!,
    },
    judgement,
    rate: lowestRate(judgement.pairs.map((pair) => rateOfPair(pair, context))),
    isDirectionKnown: evidence[0]!.source !== "assumed",
  };
}

/** 「国保税 現年分徴収率」; a group that the name begins with is not said twice. */
function nameWithGroup({ figure }: PlacedFigure): string {
  return figure.group && !figure.name.startsWith(figure.group)
    ? `${figure.group} ${figure.nameWritten}`
    : figure.nameWritten;
}

/** Labels and statuses of the prose do not count: the names have already brought the two together. */
function reading(quantity: Quantity): QuantityReading {
  return { kind: "quantities", raw: "", quantities: [{ ...quantity, label: null }] };
}

function indicatorOf({ figure }: PlacedFigure, at: Written): Indicator {
  const plan = { ...at, text: figure.written, reading: reading(figure.quantity) };
  return {
    name: { ...at, text: figure.nameWritten },
    kind: "unknown",
    unit: null,
    unitInName: figure.quantity.unit,
    reason: null,
    formula: null,
    goal: [],
    baseline: null,
    baselineYear: null,
    finalTarget: null,
    finalTargetYear: null,
    years: [{ fiscalYear: null, heading: null, plan, actual: null, writtenRate: null, writtenRating: null }],
    department: null,
    policy: null,
    remarks: [],
    area: { top: at.row, left: at.column, bottom: at.row, right: at.column },
  };
}

/** All met: the level of a met plan; else the level of the lowest rate among the missed. Figures not judged do not count. */
function ratingOfFigures(judged: readonly JudgedFigure[], scale: RatingScale): string | null {
  const missed = judged.filter(({ judgement }) => judgement.verdict === "missed");
  const met = judged.filter(({ judgement }) => judgement.verdict === "met");
  if (missed.length === 0 && met.length === 0) return null;
  const counted = missed.length > 0 ? missed : met.filter(({ rate }) => rate.kind === "rate");
  const lowest = lowestRate(counted.map(({ rate }) => rate));
  return rateByScale(scale, {
    verdict: missed.length > 0 ? "missed" : "met",
    rate: lowest.kind === "rate" ? lowest.value : null,
    progress: null,
    elapsedShare: null,
    beyondPlan: null,
    beyondBaseline: null,
    isPlan100Percent: false,
  });
}
