import { rememberingEach } from "../remember";
import type { Sheet } from "../sheet";
import { parseA1 } from "../sheet";
import { type Band, type ColumnRole, placeWordsOf } from "./columns/roles";
import type { Grid } from "./grid/grid";
import { isValueLike } from "./grid/heading-words";
import { makeVocabulary } from "./words/label-reading";
import type { LabelKey } from "./words/labels";
import { type FormOptions, fitsSheetPattern } from "./words/options";
import type { Taught } from "./words/taught";

const NO_COLUMNS: ReadonlyMap<number, LabelKey> = new Map();
/** By the headings that fit a sheet: no more entries than the settings have sets of columns. */
const derivedFrom = rememberingEach((_options: FormOptions) => new Map<string, FormOptions>());

/** Takes the settings for one sheet: headings become synonyms there, letters become columns. */
export function teachSheet(sheet: Sheet, options: FormOptions | undefined): Taught {
  const all = options?.columns ?? [];
  const fitting = all.filter((column) => fitsSheetPattern(column.sheet, sheet.name));
  if (!options || fitting.length === 0) return { vocabulary: makeVocabulary(options), columns: NO_COLUMNS };
  const columns = new Map<number, LabelKey>();
  const headings = fitting.filter(({ column, key }) => {
    const letter = /^[A-Za-z]{1,3}$/.test(column) ? parseA1(`${column}1`) : null;
    if (letter) columns.set(letter.column, key);
    return letter === null;
  });
  return { vocabulary: makeVocabulary(withHeadings(options, headings)), columns };
}

/** The options with headings as synonyms; made once for each set of headings, so that vocabularies are kept. */
function withHeadings(
  options: FormOptions,
  headings: readonly { readonly column: string; readonly key: LabelKey }[],
): FormOptions {
  if (headings.length === 0) return options;
  const mark = JSON.stringify(headings.map(({ column, key }) => [column, key]));
  const known = derivedFrom(options);
  const made = known.get(mark);
  if (made) return made;
  const synonyms: Partial<Record<LabelKey, readonly string[]>> = { ...options.synonyms };
  for (const { column, key } of headings) synonyms[key] = [...(synonyms[key] ?? []), column];
  const fresh: FormOptions = { synonyms };
  known.set(mark, fresh);
  return fresh;
}

/** A table without headings a program could know, made of the columns staff have named; null where they are too few. */
export function makeTaughtBand(grid: Grid, columns: ReadonlyMap<number, LabelKey>): Band | null {
  const keys = [...columns.values()];
  const hasName = keys.some((key) => key === "indicator" || key === "action" || key === "project");
  if (!hasName || !keys.some((key) => key === "plan" || key === "actual" || key === "finalTarget")) return null;
  const measured = [...columns].filter(([, key]) => key === "plan" || key === "actual" || key === "finalTarget");
  const first = grid.rows.find((row) => measured.some(([column]) => valueAt(grid, row.row, column)));
  if (!first) return null;
  const bottom = first.row - 1;
  const roles = new Map<number, ColumnRole>();
  for (const [column, key] of [...columns].sort((a, b) => a[0] - b[0])) {
    const slot = bottom >= 0 ? grid.at(bottom, column) : null;
    roles.set(column, {
      column,
      key,
      heading: null,
      yearOf: null,
      words: slot ? [slot.text] : [],
      placeWords: placeWordsOf(slot ? [slot.text] : [], null),
      slots: slot ? [slot] : [],
      inParentheses: null,
      repeatsYear: false,
      hasUnknownWord: false,
    });
  }
  const valueColumns = [...roles.values()].filter(
    (role) => !["indicator", "action", "project", "unit"].includes(role.key),
  );
  const right = Number.POSITIVE_INFINITY;
  const place = { top: bottom, bottom, left: 0, right, lead: -1, nameSlot: null, isWide: false };
  return { ...place, roles, headed: new Set(roles.keys()), figures: new Set<number>(), valueColumns, headingRows: [] };
}

function valueAt(grid: Grid, row: number, column: number): boolean {
  const slot = grid.at(row, column);
  return slot !== null && isValueLike(slot);
}
