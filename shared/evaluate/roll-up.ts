import { departmentName } from "./department-name";
import type { RollUpMethod } from "./options";
import { levelsOf } from "./scales/apply";
import type { RatingScale } from "./scales/types";
import type { EvaluatedIndicator, EvaluatedSheet, Verdict } from "./types";

/** Counts of one group; not measured and not judgeable are never counted as missed. */
export interface RollUp {
  readonly indicators: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Rating -> how many, best first; ratings outside the scale (its class for no figure) last. */
  readonly ratings: readonly { readonly rating: string; readonly count: number }[];
  /** met / (met + missed); null where nothing was judged. */
  readonly shareMet: number | null;
  /** One rating for the group by the method of the settings; null where no indicator has one. */
  readonly rating: string | null;
  /** By `points`: points reached and points possible (best level times indicators rated). */
  readonly points: { readonly reached: number; readonly possible: number } | null;
}

/** A group with its members: a sheet (施策), a policy, a department. */
export interface RollUpGroup extends RollUp {
  /** null: indicators that name no department (policy). */
  readonly key: string | null;
}

/** The indicator's verdict in summaries: that of its current year; not-due where no year is due. */
function verdictOf(indicator: EvaluatedIndicator): Verdict {
  return indicator.current?.verdict ?? "not-due";
}

/** What a roll-up needs of one indicator. */
export interface Judged {
  readonly verdict: Verdict;
  readonly rating: string | null;
}

export function rollUp(indicators: readonly EvaluatedIndicator[], scale: RatingScale, method: RollUpMethod): RollUp {
  const judged = indicators.map((indicator) => ({
    verdict: verdictOf(indicator),
    rating: indicator.current?.rating ?? null,
  }));
  return rollUpJudged(judged, scale, method);
}

/** The same for indicators of which only verdict and rating are kept, as reports do. */
export function rollUpJudged(indicators: readonly Judged[], scale: RatingScale, method: RollUpMethod): RollUp {
  const verdicts: Record<Verdict, number> = { met: 0, missed: 0, "not-measured": 0, "not-due": 0, unjudgeable: 0 };
  const counts = new Map<string, number>();
  for (const { verdict, rating } of indicators) {
    verdicts[verdict] += 1;
    if (rating !== null) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  }
  const judged = verdicts.met + verdicts.missed;
  const levels = levelsOf(scale);
  const places = placesOf(counts, levels);
  return {
    indicators: indicators.length,
    verdicts,
    ratings: inOrder(counts, levels),
    shareMet: judged === 0 ? null : verdicts.met / judged,
    rating: groupRating(places, levels, scale, method),
    points: places.length === 0 ? null : pointsOf(places, levels),
  };
}

/** Place of each rating given in the scale, 0 is the best; ratings outside the scale are left out. */
function placesOf(counts: ReadonlyMap<string, number>, levels: readonly string[]): readonly number[] {
  return levels.flatMap((level, place) => new Array<number>(counts.get(level) ?? 0).fill(place));
}

function inOrder(counts: ReadonlyMap<string, number>, levels: readonly string[]): RollUp["ratings"] {
  const others = [...counts.keys()].filter((rating) => !levels.includes(rating)).sort();
  return [...levels, ...others].flatMap((rating) => {
    const count = counts.get(rating);
    return count === undefined ? [] : [{ rating, count }];
  });
}

/**
 * worst: the lowest rating given. average: the mean place, rounded to the nearest level, the lower one at a half.
 * points: the share of the points reached, on the levels as equal steps (佐野市 adds points of its indicators).
 * A level that only people give is never computed: the level before it stands.
 */
function groupRating(
  places: readonly number[],
  levels: readonly string[],
  scale: RatingScale,
  method: RollUpMethod,
): string | null {
  if (places.length === 0) return null;
  // Places come in order, best first.
  if (method === "worst") return levels[places[places.length - 1]!]!;
  const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
  const computed = scale.levels.flatMap((level, place) => (level.bounds === null ? [] : [place]));
  const nearest = computed.reduce((best, place) => (Math.abs(place - mean) <= Math.abs(best - mean) ? place : best));
  return levels[nearest]!;
}

function pointsOf(places: readonly number[], levels: readonly string[]): RollUp["points"] {
  const best = levels.length;
  return {
    reached: places.reduce((sum, place) => sum + best - place, 0),
    possible: best * places.length,
  };
}

/** Rolls up by any key, in order of first appearance. */
export function rollUpBy(
  indicators: readonly EvaluatedIndicator[],
  keyOf: (indicator: EvaluatedIndicator) => string | null,
  scale: RatingScale,
  method: RollUpMethod,
): readonly RollUpGroup[] {
  const groups = new Map<string | null, EvaluatedIndicator[]>();
  for (const indicator of indicators) {
    const key = keyOf(indicator);
    const group = groups.get(key);
    if (group) group.push(indicator);
    else groups.set(key, [indicator]);
  }
  return [...groups].map(([key, members]) => ({ key, ...rollUp(members, scale, method) }));
}

/** The levels of design section 4 in one: sheets, policies, departments, all. */
export interface WorkbookRollUp {
  readonly sheets: readonly RollUpGroup[];
  readonly policies: readonly RollUpGroup[];
  readonly departments: readonly RollUpGroup[];
  readonly all: RollUp;
}

export function rollUpWorkbook(
  sheets: readonly EvaluatedSheet[],
  scale: RatingScale,
  method: RollUpMethod,
): WorkbookRollUp {
  const all = sheets.flatMap((sheet) => sheet.indicators);
  return {
    sheets: sheets
      .filter((sheet) => sheet.indicators.length > 0)
      .map((sheet) => ({ key: sheet.sheet.name, ...rollUp(sheet.indicators, scale, method) })),
    policies: rollUpBy(all, ({ indicator }) => oneLine(indicator.policy?.text), scale, method),
    departments: rollUpBy(all, ({ indicator }) => departmentName(indicator.department?.text ?? ""), scale, method),
    all: rollUp(all, scale, method),
  };
}

function oneLine(text: string | undefined): string | null {
  const line = (text ?? "").replace(/[\s\u3000]+/g, " ").trim();
  return line === "" ? null : line;
}
