import type { EvaluatedSheet } from "../evaluate/types";
import type { Written } from "../indicator";
import type { RuleContext } from "./define-rule";
import { isBeyondBest, readRating, readVerdictWord } from "./rating-words";
import { statedFigures } from "./shortfall";

/** A rating that staff gave to a judged year, and what the scale in force makes of the figures. */
export interface RatedYear {
  readonly at: Written;
  readonly written: string;
  readonly computed: string;
  readonly rate: number | null;
  readonly plan: string;
  readonly actual: string;
  readonly isConsistent: boolean;
}

/**
 * The lines of rating scales are multiples of 10 %; a rate within half a percent of one falls on either side, by
 * rounding. 100 % is no such line: 98.70 against 98.78 is missed, whatever it rounds to.
 */
function isNearLine(rate: number): boolean {
  const line = Math.round(rate * 10) / 10;
  return Math.abs(rate - line) < 0.005 && line !== 1;
}

/** The rated years of a sheet whose rating is a level of the scale in force. */
export function ratedYears(sheet: EvaluatedSheet, { scale }: RuleContext): readonly RatedYear[] {
  const rated: RatedYear[] = [];
  for (const { years } of sheet.indicators) {
    for (const year of years) {
      const { writtenRating, plan, actual } = year.record;
      const reading = writtenRating ? readRating(writtenRating.text, scale.levels) : null;
      if (!writtenRating || reading?.kind !== "level" || year.rating === null || !plan || !actual) continue;
      if (year.verdict !== "met" && year.verdict !== "missed") continue;
      // An indicator with a scale of its own (settings) is not compared with that of the sheet.
      if (!scale.levels.includes(year.rating)) continue;
      const steps = Math.abs(scale.levels.indexOf(reading.level) - scale.levels.indexOf(year.rating));
      const rate = year.rate.kind === "rate" ? year.rate.value : null;
      const isByPeople = year.verdict === "missed" && scale.byPeople.includes(reading.level);
      const isOpen = year.reason === "about-plan" || (rate !== null && isNearLine(rate));
      const isConsistent = steps === 0 || isByPeople || (steps === 1 && isOpen);
      const texts = {
        written: writtenRating.text,
        computed: year.rating,
        ...statedFigures(plan, actual, year.comparisons),
      };
      rated.push({ at: writtenRating, rate, isConsistent, ...texts });
    }
  }
  return rated;
}

/** How the ratings of some sheets stand to the scale in force. */
interface ScaleFit {
  readonly rated: readonly RatedYear[];
  readonly wrong: readonly RatedYear[];
  /** Ratings that are no level of the scale, each as written. */
  readonly foreign: readonly Written[];
  readonly isOther: boolean;
}

/** So many ratings that contradict the figures, and such a part of all, speak against a scale that nobody has set. */
const SEVERAL = 2;
const PART_OF_ASSUMED = 1 / 4;
/** A scale that was set, or stands on the sheet, is doubted only where most ratings speak against it. */
const SEVERAL_OF_SET = 3;
const PART_OF_SET = 1 / 2;

/** Whether the ratings were given by another scale than the one in force, and what shows it. */
export function fitOfScale(sheets: readonly EvaluatedSheet[], context: RuleContext): ScaleFit {
  const { scale } = context;
  const rated = sheets.flatMap((sheet) => ratedYears(sheet, context));
  const wrong = rated.filter(({ isConsistent }) => !isConsistent);
  const written = sheets.flatMap(ratingsOf).map((at) => ({ at, kind: readRating(at.text, scale.levels).kind }));
  const foreign = written
    .filter(({ at, kind }) => kind === "other" && readVerdictWord(at.text) === null)
    .map(({ at }) => at);
  const inScale = written.filter(({ kind }) => kind === "level").length;
  const against = wrong.length + foreign.length;
  const contradicts = scale.isAssumed
    ? wrong.length > 0 && against >= SEVERAL && against >= (rated.length + foreign.length) * PART_OF_ASSUMED
    : wrong.length >= SEVERAL_OF_SET && wrong.length > rated.length * PART_OF_SET;
  const isForeign =
    foreign.some((at) => isBeyondBest(at.text)) || (foreign.length >= SEVERAL && foreign.length * 2 > inScale);
  return { rated, wrong, foreign, isOther: contradicts || (scale.isAssumed && isForeign) };
}

/** Whether the ratings were given by another scale than the one in force. */
export function isOtherScale(sheets: readonly EvaluatedSheet[], context: RuleContext): boolean {
  return fitOfScale(sheets, context).isOther;
}

/** All that stands in the rating columns of a sheet: of the years of indicators, and of actions. */
export function ratingsOf(sheet: EvaluatedSheet): readonly Written[] {
  const ofYears = sheet.indicators.flatMap(({ years }) => years.map(({ record }) => record.writtenRating));
  const ofActions = sheet.actions.map(({ action }) => action.rating);
  return [...ofYears, ...ofActions].filter((rating) => rating !== null);
}
