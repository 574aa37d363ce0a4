import type { BareFigure } from "../quantity/bare-figures";
import type { NamedFigure } from "../quantity/prose";
import { valueInUnitOf } from "./same-unit";

/** A figure of one of several texts. */
export interface PlacedFigure {
  readonly figure: NamedFigure;
  /** Index of the text it stands in; of two plans with one name the later text is the plan of the year. */
  readonly text: number;
}

/** 残高, 額, 規模: 「公共施設整備等事業基金」 and 「公共施設整備等事業基金残高」 are one thing. */
const COUNTERS = /(?:残高|現在高|総額|額|規模|実績|の?値)$/;

/** 「滞納分徴収率」 is a part of what 「徴収率」 counts, not the same. */
const PART_WORDS = /滞納|滞繰|過年|現年|うち|内|一部|前年|男|女|小|中|上期|下期|新規|延べ|[第0-9]/;

/** Who is counted: 「百歳体操 高齢者600人」 plans for 百歳体操 how many take part. */
const PEOPLE = /(?:者|人|民|員|生徒?|児童?|住民|世帯|団体)数?$/;

/**
 * How surely two names mean one thing: 3 the same, 2 but for a counter, 1 one with more words before it, or the plan
 * counts people under the name of the actual; 0 not.
 */
function likeness(plan: NamedFigure, actual: NamedFigure): 0 | 1 | 2 | 3 {
  if (plan.name === actual.name) return 3;
  const planned = plan.name.replace(COUNTERS, "");
  const reached = actual.name.replace(COUNTERS, "");
  if (planned === reached && planned.length >= 2) return 2;
  const [short, long] = plan.name.length < actual.name.length ? [plan.name, actual.name] : [actual.name, plan.name];
  const before = long.slice(0, long.length - short.length);
  if (short.length >= 3 && long.endsWith(short) && !PART_WORDS.test(before)) return 1;
  return isCountOfGroup(plan, actual) ? 1 : 0;
}

function isCountOfGroup(plan: NamedFigure, actual: NamedFigure): boolean {
  return plan.group !== null && plan.group === actual.name && PEOPLE.test(plan.name) && !PART_WORDS.test(plan.name);
}

function sameUnit(plan: Pick<NamedFigure, "quantity">, actual: Pick<NamedFigure, "quantity">): boolean {
  if ((plan.quantity.unit === null) !== (actual.quantity.unit === null)) return false;
  if ((plan.quantity.relative === undefined) !== (actual.quantity.relative === undefined)) return false;
  return valueInUnitOf(plan.quantity, actual.quantity, null) !== null;
}

export interface FigurePair {
  readonly plan: PlacedFigure;
  readonly actual: PlacedFigure;
  /** The name alone does not tell it from another: 市税 and 国保税 each have a 現年分徴収率. */
  readonly needsGroup: boolean;
}

/**
 * Pairs the figures of plan and actual by name, group (市税 / 国保税) and unit. A pair is made only where it is the only
 * one: a figure that could belong to two different plans, or two different figures for one plan, belong to none.
 */
export function pairFigures(plans: readonly PlacedFigure[], actuals: readonly PlacedFigure[]): readonly FigurePair[] {
  const pairs = actuals.flatMap((actual) => {
    const plan = planOf(actual, plans, actuals);
    return plan
      ? [{ plan, actual, needsGroup: needsGroup(plan, actuals), sure: likeness(plan.figure, actual.figure) }]
      : [];
  });
  return pairs.filter(({ plan, actual, sure }, index) =>
    pairs.every((other, at) => {
      if (at === index || !samePlan(other.plan, plan)) return true;
      if (other.sure !== sure) return other.sure < sure;
      // The same figure told twice (result and evaluation): the first stands.
      return other.actual.figure.quantity.value === actual.figure.quantity.value && at > index;
    }),
  );
}

function needsGroup({ figure }: PlacedFigure, actuals: readonly PlacedFigure[]): boolean {
  if (actuals.some((actual) => isCountOfGroup(figure, actual.figure))) return true;
  const groups = actuals.filter((actual) => actual.figure.name === figure.name).map((actual) => actual.figure.group);
  return new Set(groups).size > 1;
}

function samePlan(a: PlacedFigure, b: PlacedFigure): boolean {
  return a.text === b.text && a.figure.start === b.figure.start;
}

function planOf(
  actual: PlacedFigure,
  plans: readonly PlacedFigure[],
  actuals: readonly PlacedFigure[],
): PlacedFigure | null {
  const named = plans
    .filter((plan) => sameUnit(plan.figure, actual.figure))
    .map((plan) => ({ plan, sure: likeness(plan.figure, actual.figure) }));
  const surest = Math.max(0, ...named.map(({ sure }) => sure));
  if (surest === 0) return null;
  const alike = named.filter(({ sure }) => sure === surest).map(({ plan }) => plan);
  const plan = onePlan(ofGroup(actual, alike, actuals));
  return plan && withBound(plan, alike);
}

/** Those of the same group. Where no group is the same, all of them, unless the name stands under several groups. */
function ofGroup(
  actual: PlacedFigure,
  alike: readonly PlacedFigure[],
  actuals: readonly PlacedFigure[],
): readonly PlacedFigure[] {
  const same = alike.filter((plan) => plan.figure.group === actual.figure.group);
  if (same.length > 0) return same;
  const planGroups = new Set(alike.map((plan) => plan.figure.group));
  const actualGroups = new Set(
    actuals.filter(({ figure }) => figure.name === actual.figure.name).map(({ figure }) => figure.group),
  );
  return planGroups.size === 1 || actualGroups.size === 1 ? alike : [];
}

/** Two different figures of one name: that of the later text; two in one text: neither. */
function onePlan(plans: readonly PlacedFigure[]): PlacedFigure | null {
  const last = Math.max(...plans.map(({ text }) => text));
  const ofYear = plans.filter(({ text }) => text === last);
  const [first] = ofYear;
  if (!first) return null;
  return ofYear.every(({ figure }) => figure.quantity.value === first.figure.quantity.value) ? first : null;
}

/** One figure said twice, 「6.5%以下」 as the goal and 「6.5%」 in the plan of the year, is one: the bound counts. */
function withBound(plan: PlacedFigure, alike: readonly PlacedFigure[]): PlacedFigure {
  if (plan.figure.quantity.bound !== null) return plan;
  const { value } = plan.figure.quantity;
  return alike.find(({ figure }) => figure.quantity.value === value && figure.quantity.bound !== null) ?? plan;
}

/** A figure without a name, in one of several texts. */
export interface PlacedBareFigure {
  readonly figure: BareFigure;
  readonly text: number;
}

/**
 * A result that gives its figure without a name (「50億8千9百万円」) can only mean the one figure of its unit that is
 * planned: one planned figure, one such result, and no pair by name. null in every other case.
 */
export function pairBareFigure(
  plans: readonly PlacedFigure[],
  bare: readonly PlacedBareFigure[],
  paired: readonly FigurePair[],
): FigurePair | null {
  const candidates = bare.flatMap((actual) => {
    const ofUnit = plans.filter((plan) => sameUnit(plan.figure, actual.figure));
    const plan = onlyOne(ofUnit);
    return plan && !paired.some((pair) => likeness(pair.plan.figure, plan.figure) > 0) ? [{ plan, actual }] : [];
  });
  const [only] = candidates;
  if (!only || candidates.length > 1) return null;
  const { plan, actual } = only;
  const named = { ...actual.figure, name: plan.figure.name, nameWritten: plan.figure.nameWritten, group: null };
  return { plan, actual: { figure: named, text: actual.text }, needsGroup: false };
}

/** The figure that all of them say: one name, one value. */
function onlyOne(plans: readonly PlacedFigure[]): PlacedFigure | null {
  const [first] = plans;
  if (!first) return null;
  const isOne = plans.every(
    ({ figure }) => figure.name === first.figure.name && figure.quantity.value === first.figure.quantity.value,
  );
  return isOne ? withBound(first, plans) : null;
}
