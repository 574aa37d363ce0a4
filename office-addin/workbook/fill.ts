import type { Locale, Message } from "../../shared/locale";
import { type Fill, holdsFill } from "../../shared/report/fill-value";
import { cellList, SKIPPED } from "../../shared/report/skipped";
import type { EditPlan } from "../../shared/report/types";
import { type Area, a1, type CellRef } from "../../shared/sheet";
import { addressOf, areasOf, cellCount } from "./addresses";
import type { Connection } from "./connection";
import type { Outcome } from "./contract";
import { inTrips, onSheets, type Step, twice } from "./sync";
import { type Content, contentOf } from "./write/fill-content";
import { type FoundCell, lookAtCells, tableOf } from "./write/fill-pieces";

type Fills = EditPlan["fills"];

/** Cells to which we gave a number format on filling them: undoing takes it away again. By sheet and address. */
export type FormattedCells = Set<string>;

/** Fills cells that hold nothing: one sync to see them, one to write. */
export function fillCells(
  fills: Fills,
  connection: Connection,
  formatted: FormattedCells,
): Promise<Outcome & { readonly filled: Fills }> {
  // A first try that was refused halfway has filled some cells: what they hold then is ours.
  const tried = new Set<string>();
  return onSheets(sheetsOf(fills), connection.locale(), (names) =>
    twice(() => fill(on(fills, names), connection, formatted, tried), ["protected"]),
  );
}

async function fill(fills: Fills, connection: Connection, formatted: FormattedCells, tried: Set<string>) {
  const found = await lookAtCells(fills, connection.abilities.merges);
  const filled: Fill[] = [];
  const taken: Fill[] = [];
  const locked: Fill[] = [];
  const writes: (FoundCell & { readonly content: Content })[] = [];
  for (const cell of found) {
    const content = contentOf(cell.fill, cell.format);
    const isEmpty = cell.value === "" && cell.formula === "" && !cell.isCovered;
    const isOurs = tried.has(keyOf(cell)) && holdsFill(cell.fill, cell.value);
    if (!isOurs && !isEmpty) taken.push(cell.fill);
    // A locked cell refuses values; a protected sheet refuses formats, even in cells that are not locked.
    else if (!isOurs && cell.isProtectedSheet && (cell.isLocked !== false || content.format !== null)) {
      locked.push(cell.fill);
    } else {
      if (!isOurs) writes.push({ ...cell, content });
      filled.push(cell.fill);
    }
  }
  for (const cell of writes) {
    tried.add(keyOf(cell));
    if (cell.content.format !== null) formatted.add(keyOf(cell));
  }
  expectEdits(writes, connection);
  await inTrips([...groupBy(writes)].flatMap(([sheet, cells]) => writeSteps(sheet, cells)));
  const locale = connection.locale();
  return {
    written: filled.length,
    filled,
    skipped: [...sentences(taken, SKIPPED.noFill, locale), ...sentences(locked, SKIPPED.lockedFill, locale)],
  };
}

/** Empties the cells again that still hold what was filled in: one sync to see them, one to write. */
export function emptyCells(filled: Fills, connection: Connection, formatted: FormattedCells): Promise<Outcome> {
  return onSheets(sheetsOf(filled), connection.locale(), (names) =>
    twice(() => empty(on(filled, names), connection, formatted), ["protected"]),
  );
}

async function empty(filled: Fills, connection: Connection, formatted: FormattedCells): Promise<Outcome> {
  const found = await lookAtCells(filled, false);
  const changed: Fill[] = [];
  const locked: Fill[] = [];
  const writes: FoundCell[] = [];
  for (const cell of found) {
    // Already emptied: nothing to do, and nothing to say.
    if (cell.value === "" && cell.formula === "") continue;
    // Not a formula that gives the same; a text may come with its apostrophe.
    const isTyped = cell.formula === cell.value || cell.formula === `'${cell.value}`;
    if (!isTyped || !holdsFill(cell.fill, cell.value)) changed.push(cell.fill);
    else if (cell.isProtectedSheet && cell.isLocked !== false) locked.push(cell.fill);
    else writes.push(cell);
  }
  expectEdits(writes, connection);
  await inTrips([...groupBy(writes)].flatMap(([sheet, cells]) => emptySteps(sheet, cells, formatted)));
  for (const cell of writes) formatted.delete(keyOf(cell));
  const locale = connection.locale();
  return {
    written: writes.length,
    skipped: [...sentences(changed, SKIPPED.changedFill, locale), ...sentences(locked, SKIPPED.lockedUndo, locale)],
  };
}

function keyOf({ sheet, ref }: { readonly sheet: string; readonly ref: CellRef }): string {
  return `${sheet}!${a1(ref)}`;
}

function sheetsOf(fills: Fills): readonly string[] {
  return [...new Set(fills.map(({ sheet }) => sheet))];
}

function on(fills: Fills, names: ReadonlySet<string>): Fills {
  return fills.filter(({ sheet }) => names.has(sheet));
}

/** Our own writing is not told as an edit of somebody's. */
function expectEdits(writes: readonly FoundCell[], { own }: Connection): void {
  for (const [sheet, cells] of groupBy(writes)) own.expect(sheet, areasOf(cells.map(({ ref }) => ref)));
}

/** Neighbours in one set; formats before values, so that the value is read under the format it shall have. */
function writeSteps(sheet: string, cells: readonly (FoundCell & { readonly content: Content })[]): Step<void>[] {
  const byPlace = new Map(cells.map(({ ref, content }) => [a1(ref), content]));
  const isFormatted = cells.filter(({ content }) => content.format !== null);
  return [
    ...stepsOn(sheet, isFormatted, (range, area) => {
      range.numberFormat = tableOf(area, (ref) => byPlace.get(a1(ref))!.format);
    }),
    ...stepsOn(sheet, cells, (range, area) => {
      range.values = tableOf(area, (ref) => byPlace.get(a1(ref))!.value);
    }),
  ];
}

function emptySteps(sheet: string, cells: readonly FoundCell[], formatted: FormattedCells): Step<void>[] {
  const isFormatted = cells.filter((cell) => formatted.has(keyOf(cell)));
  return [
    ...stepsOn(sheet, cells, (range) => range.clear("Contents")),
    ...stepsOn(sheet, isFormatted, (range, area) => {
      range.numberFormat = tableOf(area, () => "General");
    }),
  ];
}

function stepsOn(
  sheet: string,
  cells: readonly FoundCell[],
  write: (range: Excel.Range, area: Area) => void,
): Step<void>[] {
  return areasOf(cells.map(({ ref }) => ref)).map((area) => ({
    bytes: 600 + cellCount(area) * 30,
    queue: (context) => {
      write(context.workbook.worksheets.getItem(sheet).getRange(addressOf(area)), area);
      return () => undefined;
    },
  }));
}

function groupBy<T extends { readonly sheet: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(one.sheet);
    if (group) group.push(one);
    else groups.set(one.sheet, [one]);
  }
  return groups;
}

/** One sentence a sheet. */
function sentences(fills: Fills, why: Message<{ sheet: string; cells: string }>, locale: Locale): string[] {
  return [...groupBy(fills)].map(([sheet, list]) => {
    const cells = cellList(
      list.map(({ cell }) => cell),
      locale,
    );
    return why[locale]({ sheet, cells });
  });
}
