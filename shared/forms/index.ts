import { findFiscalYears } from "../fiscal-year/read";
import type { IndicatorKind, Region, SheetReading } from "../indicator";
import type { Sheet } from "../sheet";
import { findBands } from "./columns/bands";
import { readActionCards } from "./content/action-cards";
import { type Context, partOf, readContext } from "./content/context";
import { readLabelledValues } from "./content/labelled-values";
import { findPledges } from "./content/pledges";
import { readTextLines } from "./content/text-lines";
import { type Grid, makeGrid, type Slot, turnArea } from "./grid/grid";
import { joinHalves } from "./halves";
import {
  asReadable,
  cardPiece,
  labelledPiece,
  linesPiece,
  pledgePiece,
  type ReadableTable,
  readPiece,
  titleAbove,
} from "./pieces";
import { joinPieces, type Piece } from "./regions";
import { withNamedYears } from "./tables/named-years";
import { readTable } from "./tables/tables";
import { makeTaughtBand, teachSheet } from "./teach";
import type { Vocabulary } from "./words/label-reading";
import { LABELS, type LabelKey } from "./words/labels";
import type { FormOptions } from "./words/options";
import type { Taught } from "./words/taught";

export { FORMS } from "./families";
export type { FormOptions } from "./words/options";

/** Labels a sheet of plans and actuals is known by; said when nothing was recognised. */
const SOUGHT = new Set<LabelKey>([
  "indicator",
  "plan",
  "actual",
  "baseline",
  "unit",
  "budgetTotal",
  "action",
  "rating",
]);
/** Label words named at most. */
const NAMED = 20;

/** Reads one sheet: every table that a family knows becomes a region; the rest is left alone and counted. */
export function readSheet(sheet: Sheet, options?: FormOptions): SheetReading {
  const own = teachSheet(sheet, options);
  const vocabulary = withNamedYears(own.vocabulary, sheet);
  const taught = { ...own, vocabulary };
  const reading = readGrid(makeGrid(sheet, vocabulary), taught);
  if (reading.regions.length > 0 || sheet.cells.length < 4) return reading;
  // Indicators may stand across and years down: the same sheet with rows and columns exchanged.
  const turned = readGrid(makeGrid(sheet, vocabulary, true), { vocabulary, columns: new Map() });
  const isSound = turned.regions.length > 0 && !turned.regions.some((region) => hasLabelForName(region, vocabulary));
  if (!isSound) return reading;
  const context = readContext(makeGrid(sheet, vocabulary), () => false);
  return { ...turned, regions: turned.regions.map((region) => withProject(turnBack(region), context)) };
}

/** 「事業名 | 道の駅整備事業」 above a table turned round stands in the sheet's own rows. */
function withProject(region: Region, context: Context): Region {
  const only = (key: "project" | "department") => {
    const values = (context.byKey.get(key) ?? []).filter(({ written }) => written !== null);
    return values.length === 1 ? values[0]!.written : null;
  };
  const budgets = region.budgets.map((budget) => ({
    ...budget,
    project: budget.project ?? only("project"),
    department: budget.department ?? only("department"),
  }));
  return { ...region, budgets };
}

/** 「KPI」, 「累計」, 「R3増加分」 as the name of an indicator: headings were taken for names, so no figure is where it seems. */
function hasLabelForName({ indicators }: Region, vocabulary: Vocabulary): boolean {
  return indicators.some(({ name }) => vocabulary.read(name.text) !== null || findFiscalYears(name.text).length > 0);
}

/** Areas of a turned grid in the sheet's own rows and columns; places are so already. */
function turnBack(region: Region): Region {
  const indicators = region.indicators.map((indicator) => ({ ...indicator, area: turnArea(indicator.area) }));
  return { ...region, area: turnArea(region.area), indicators };
}

function readGrid(grid: Grid, taught: Taught): SheetReading {
  const tables = readTables(grid, taught);
  const taken = new Set<Slot>();
  for (const { table } of tables) {
    for (const role of table.band.roles.values()) for (const slot of role.slots) taken.add(slot);
    for (const row of table.rows) for (const slot of row.used) taken.add(slot);
  }
  const isTaken = (slot: Slot) => taken.has(slot);
  const context = readContext(grid, isTaken);
  const pieces: Piece[] = [];
  const take = (piece: Piece | null) => {
    if (piece) pieces.push(piece);
    return piece !== null;
  };
  let from = 0;
  let next = 0;
  let top = -1;
  let kind: IndicatorKind = "unknown";
  for (const readable of tables) {
    const { table } = readable;
    // Tables side by side have the same rows above them.
    if (table.band.top !== top) from = next;
    top = table.band.top;
    const title = titleAbove(grid, table, from);
    // The title over a stack of blocks stands above the first only.
    if (title.kind !== "unknown") kind = title.kind;
    else if (partOf(context, top).from >= from && from > 0) kind = "unknown";
    take(readPiece(readable, grid, context, from, { ...title, kind }));
    next = Math.max(next, table.bottom + 1);
  }
  // 数値目標 that names an indicator of a table is no plan of an action.
  for (const piece of pieces) for (const slot of piece.used) taken.add(slot);
  const labelled = readLabelledValues(grid, context, isTaken);
  take(labelledPiece(labelled.indicators, labelled.used));
  const cards = readActionCards(grid, context, isTaken);
  take(cardPiece(cards.actions, cards.used));
  const lines = readTextLines(grid, context, taught.vocabulary);
  take(linesPiece(lines.indicators, lines.keys, lines.used));
  const pledges = findPledges(grid, isTaken, pieces.length > 0);
  take(pledgePiece(pledges.items, pledges.used));
  const regions = joinPieces(joinHalves(pieces), context);
  const used = new Set<Slot>();
  for (const piece of pieces) for (const slot of piece.used) used.add(slot);
  if (regions.length > 0) {
    for (const value of context.values) for (const slot of [value.label, ...value.used]) used.add(slot);
  }
  let filled = 0;
  for (const row of grid.rows) filled += row.slots.length;
  return {
    regions,
    labelsFound: labelsIn(grid),
    labelsSought: [...SOUGHT].map((key) => LABELS[key][0]!),
    unclaimed: filled - used.size,
  };
}

function readTables(grid: Grid, taught: Taught): ReadableTable[] {
  const bands = findBands(grid, taught);
  const told = bands.length === 0 ? makeTaughtBand(grid, taught.columns) : null;
  if (told) bands.push(told);
  const tables: ReadableTable[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let i = bands.length - 1; i >= 0; i--) {
    const band = bands[i]!;
    const below = bands[i + 1];
    if (below && below.top > band.bottom) limit = below.top;
    const readable = asReadable(readTable(grid, band, limit));
    if (readable) tables.push(readable);
  }
  return tables.reverse();
}

function labelsIn(grid: Grid): string[] {
  const found = new Set<string>();
  for (const row of grid.rows) {
    for (const slot of row.slots) {
      if (slot.label?.keys.some((key) => SOUGHT.has(key))) found.add(slot.text.replace(/\s+/g, ""));
      if (found.size >= NAMED) return [...found];
    }
  }
  return [...found];
}
