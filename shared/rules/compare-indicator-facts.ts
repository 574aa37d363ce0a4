import { foldTight } from "../fold";
import type { FactDifference, IndicatorFact, IndicatorFacts } from "./indicator-facts";

/** Names this long are not chance; 「参加者数」 stands for something else on every sheet. */
const TELLING_NAME_LENGTH = 14;
/** Significant digits that two figures must share between them before a short name is taken for one indicator. */
const TELLING_DIGITS = 5;
/** Figures that any two indicators may have in common. */
const COMMONPLACE = /^:(0|1|100)$/;

/**
 * Finds plans and actuals that differ between sheets of one indicator (of one file or of several), in the order given.
 * Each figure in the minority is reported once, against the one that most sheets have; of two sheets the later one is.
 * Sheets per school or per district repeat a name with figures of their own: nothing is reported where the sheets have
 * no figure in common, or where no half of them agrees. Time grows with the number of facts, not of pairs.
 */
export function compareIndicatorFacts(facts: readonly IndicatorFacts[]): readonly FactDifference[] {
  const groups = groupBy(facts, (one) => one.key);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap(splitByFormula)
    .flatMap(joinBySharedFigures)
    .flatMap(differencesWithin);
}

/** Different formulas are different indicators; one without a formula goes with the others if these agree. */
function splitByFormula(group: readonly IndicatorFacts[]): readonly (readonly IndicatorFacts[])[] {
  const formulas = new Set(group.map((one) => one.formula).filter((formula) => formula !== ""));
  return formulas.size <= 1 ? [group] : [...groupBy(group, (one) => one.formula).values()];
}

/** Sets of sheets that share figures: one where name or formula are telling, else two with digits enough. */
function joinBySharedFigures(group: readonly IndicatorFacts[]): readonly (readonly IndicatorFacts[])[] {
  const first = group[0];
  if (!first || group.length < 2) return [];
  const isTelling = first.formula !== "" || foldTight(first.name).length >= TELLING_NAME_LENGTH;
  const parent = group.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    for (let next = parent[root]; next !== undefined && next !== root; next = parent[root]) root = next;
    parent[index] = root;
    return root;
  };
  const seen = new Map<string, number>();
  group.forEach((one, index) => {
    for (const mark of isTelling ? singleMarks(one) : pairMarks(one)) {
      const other = seen.get(mark);
      if (other === undefined) seen.set(mark, index);
      else parent[rootOf(index)] = rootOf(other);
    }
  });
  const sets = groupBy([...group.keys()], (index) => String(rootOf(index)));
  return [...sets.values()].map((set) => set.flatMap((index) => group[index] ?? []));
}

function singleMarks(one: IndicatorFacts): readonly string[] {
  return one.values.filter((fact) => !COMMONPLACE.test(fact.figures)).map((fact) => `${slotOf(fact)} ${fact.figures}`);
}

function pairMarks(one: IndicatorFacts): readonly string[] {
  const marks: string[] = [];
  one.values.forEach((a, index) => {
    for (const b of one.values.slice(index + 1)) {
      if (a.figures === b.figures || digitsOf(a.figures) + digitsOf(b.figures) < TELLING_DIGITS) continue;
      marks.push(`${slotOf(a)} ${a.figures} ${slotOf(b)} ${b.figures}`);
    }
  });
  return marks;
}

/** Significant digits: "5200" has 2, "58.3" 3, "0.08" 1. */
function digitsOf(figures: string): number {
  const digits = figures.replace(/[^0-9.]/g, "");
  const bare = digits.includes(".") ? digits.replace(".", "") : digits.replace(/0+$/, "");
  return bare.replace(/^0+/, "").length;
}

function slotOf(fact: IndicatorFact): string {
  return `${fact.fiscalYear}/${fact.measure}`;
}

interface Occurrence {
  readonly facts: IndicatorFacts;
  readonly fact: IndicatorFact;
}

function differencesWithin(set: readonly IndicatorFacts[]): readonly FactDifference[] {
  const occurrences = set.flatMap((facts) => facts.values.map((fact): Occurrence => ({ facts, fact })));
  return [...groupBy(occurrences, (one) => slotOf(one.fact)).values()].flatMap(differencesOfSlot);
}

/** The figures of one year and measure: those that differ from what half of the sheets or more have. */
function differencesOfSlot(occurrences: readonly Occurrence[]): readonly FactDifference[] {
  const byFigures = [...groupBy(occurrences, (one) => one.fact.figures).values()];
  if (byFigures.length < 2) return [];
  const most = byFigures.reduce((a, b) => (b.length > a.length ? b : a));
  if (most.length * 2 < occurrences.length) return [];
  return occurrences.flatMap(({ facts, fact }) => {
    const there = most.find((one) => one.facts.file !== facts.file || one.facts.sheet !== facts.sheet);
    if (!there || most[0]?.fact.figures === fact.figures) return [];
    return [
      {
        name: facts.name,
        fiscalYear: fact.fiscalYear,
        measure: fact.measure,
        here: { file: facts.file, sheet: facts.sheet, at: fact.at },
        there: { file: there.facts.file, sheet: there.facts.sheet, at: there.fact.at },
      },
    ];
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
