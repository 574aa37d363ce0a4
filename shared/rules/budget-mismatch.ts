import type { EvaluatedSheet } from "../evaluate/types";
import { fold } from "../fold";
import type { BudgetYear, Entry } from "../indicator";
import { rememberingEach } from "../remember";
import { amountOf, labelOf, slackOf } from "./amounts";
import { isWholeBreakdown, leavesOf } from "./budget-parts";

const ROUNDING_NOTE = /端数|四捨五入|切り?捨て|(合計|計)[^。]{0,12}一致しない/;
function hasRoundingNote(sheet: EvaluatedSheet): boolean {
  return sheet.reading.regions.some((region) =>
    region.fields.some((field) => field.key === "remarks" && ROUNDING_NOTE.test(fold(field.value.text))),
  );
}

export interface Mismatch {
  readonly year: number | null;
  readonly total: Entry;
  readonly sum: number;
  readonly gap: number;
  /** Labels of the parts left empty. */
  readonly blanks: readonly string[];
}

/** What the total and the parts of one year disagree by, "agrees", or null where they cannot be compared. */
function compare(year: BudgetYear, isRounded: boolean): Mismatch | "agrees" | null {
  const total = amountOf(year.total);
  if (total === null || year.total.reading.kind !== "quantities") return null;
  const leaves = leavesOf(year);
  const filled = leaves.filter((part) => part.reading.kind !== "blank");
  const amounts = filled.map(amountOf);
  // Not broken down at all, or with a part that cannot be read: nothing to add up.
  if (filled.length === 0 || amounts.includes(null)) return null;
  const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  const slack = [year.total, ...filled].reduce((all, entry) => all + slackOf(entry, isRounded), 0);
  const gap = Math.abs(total - sum);
  if (gap <= slack + 1e-9 * Math.max(1, Math.abs(total))) return "agrees";
  const blanks = leaves.filter((part) => part.reading.kind === "blank").map((part) => labelOf(part, year));
  return { year: year.fiscalYear, total: year.total, sum, gap, blanks };
}

/** So many that add up, and such a part of all, prove that the sources of a table leave none out. */
const PROVED_BY = 3;
const PROVED_PART = 3 / 4;

function sourcesOf(year: BudgetYear): string {
  return leavesOf(year)
    .map((part) => labelOf(part, year))
    .join(" ");
}

/** For each set of sources of a sheet, whether it is proved whole by the budgets that it adds up to. */
const provedSources = rememberingEach((sheet: EvaluatedSheet): ReadonlySet<string> => {
  const counts = new Map<string, { agree: number; all: number }>();
  for (const year of sheet.reading.regions.flatMap(({ budgets }) => budgets.flatMap(({ years }) => years))) {
    const compared = compare(year, hasRoundingNote(sheet));
    // A single source proves nothing: all else may stand in a column that is not there.
    const nonZero = leavesOf(year).filter((part) => (amountOf(part) ?? 0) !== 0).length;
    if (compared === null || (compared === "agrees" && nonZero < 2)) continue;
    const key = sourcesOf(year);
    const count = counts.get(key) ?? { agree: 0, all: 0 };
    counts.set(key, { agree: count.agree + (compared === "agrees" ? 1 : 0), all: count.all + 1 });
  }
  const proved = [...counts].filter(([, { agree, all }]) => agree >= PROVED_BY && agree >= all * PROVED_PART);
  return new Set(proved.map(([key]) => key));
});

/** The disagreement of one year whose sources are all there; null where there is none, or no one can tell. */
export function findMismatch(year: BudgetYear, sheet: EvaluatedSheet): Mismatch | null {
  const compared = compare(year, hasRoundingNote(sheet));
  if (compared === null || compared === "agrees") return null;
  const isWhole = isWholeBreakdown(leavesOf(year), year) || provedSources(sheet).has(sourcesOf(year));
  return isWhole ? compared : null;
}
