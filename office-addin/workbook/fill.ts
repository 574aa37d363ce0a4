import type { Locale, Message } from "../../shared/locale";
import { type Fill, holdsFill } from "../../shared/report/fill-value";
import { cellList, SKIPPED } from "../../shared/report/skipped";
import type { EditPlan } from "../../shared/report/types";
import { type Area, a1, type CellRef } from "../../shared/sheet";
import { addressOf, areasOf, cellCount } from "./addresses";
import type { Connection } from "./connection";
import type { FilledCell, Outcome } from "./contract";
import { inTrips, onSheets, type Step, twice } from "./sync";
import { type Content, contentOf } from "./write/fill-content";
import { type FoundCell, lookAtCells, tableOf } from "./write/fill-pieces";
import type { Surroundings } from "./write/surroundings";

type Fills = EditPlan["fills"];

/** Fills cells that hold nothing: one sync to see them, one to write. */
export function fillCells(
  fills: Fills,
  connection: Connection,
): Promise<Outcome & { readonly filled: readonly FilledCell[] }> {
  // A first try that was refused halfway has filled some cells: what they hold then is ours.
  const tried = new Map<string, Content>();
  return onSheets(sheetsOf(fills), connection.locale(), (names) =>
    twice(() => fill(on(fills, names), connection, tried), ["protected"]),
  );
}

async function fill(fills: Fills, connection: Connection, tried: Map<string, Content>) {
  const { cells: found, around } = await lookAtCells(fills, connection.abilities.merges);
  const filled: FoundCell[] = [];
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
      filled.push(cell);
    }
  }
  for (const cell of writes) tried.set(keyOf(cell), cell.content);
  expectEdits(writes, connection);
  await inTrips([...groupBy(writes)].flatMap(([sheet, cells]) => writeSteps(sheet, cells)));
  const locale = connection.locale();
  return {
    written: filled.length,
    filled: withTraces(filled, around, (cell) => tried.get(keyOf(cell))?.format != null),
    skipped: [...sentences(taken, SKIPPED.noFill, locale), ...sentences(locked, SKIPPED.lockedFill, locale)],
  };
}

/** The cells with what undoing needs to know of them. */
function withTraces(
  filled: readonly FoundCell[],
  around: ReadonlyMap<string, Surroundings | null>,
  isFormatted: (cell: FoundCell) => boolean,
): readonly FilledCell[] {
  const bySheet = groupBy(filled);
  return filled.map((cell) => {
    const refs = bySheet.get(cell.sheet)!.map(({ ref }) => ref);
    const print = around.get(cell.sheet)?.printOf(cell.ref, refs);
    return {
      ...cell.fill,
      ...(print === undefined ? {} : { print }),
      ...(isFormatted(cell) ? { isFormatted: true } : {}),
    };
  });
}

/** Empties the cells again that still hold what was filled in: one sync to see them, one to write. */
export function emptyCells(filled: readonly FilledCell[], connection: Connection): Promise<Outcome> {
  return onSheets(sheetsOf(filled), connection.locale(), (names) =>
    twice(() => empty(on(filled, names), connection), ["protected"]),
  );
}

async function empty(filled: readonly FilledCell[], connection: Connection): Promise<Outcome> {
  const { cells: found, around } = await lookAtCells(filled, false);
  const bySheet = groupBy(found);
  const hasMoved = ({ sheet, ref, fill: { print } }: FoundCell<FilledCell>): boolean => {
    const now = around.get(sheet)?.printOf(
      ref,
      bySheet.get(sheet)!.map((cell) => cell.ref),
    );
    return print !== undefined && now !== undefined && print !== now;
  };
  const changed: Fill[] = [];
  const locked: Fill[] = [];
  const writes: FoundCell<FilledCell>[] = [];
  for (const cell of found) {
    // Already emptied: nothing to do, and nothing to say.
    if (cell.value === "" && cell.formula === "") continue;
    // Not a formula that gives the same; a text may come with its apostrophe.
    const isTyped = cell.formula === cell.value || cell.formula === `'${cell.value}`;
    if (!isTyped || !holdsFill(cell.fill, cell.value) || hasMoved(cell)) changed.push(cell.fill);
    else if (cell.isProtectedSheet && cell.isLocked !== false) locked.push(cell.fill);
    else writes.push(cell);
  }
  expectEdits(writes, connection);
  await inTrips([...groupBy(writes)].flatMap(([sheet, cells]) => emptySteps(sheet, cells)));
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

function on<F extends Fill>(fills: readonly F[], names: ReadonlySet<string>): readonly F[] {
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

function emptySteps(sheet: string, cells: readonly FoundCell<FilledCell>[]): Step<void>[] {
  const isFormatted = cells.filter(({ fill: { isFormatted: isOurs } }) => isOurs);
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
