import type {
  ActionItem,
  BudgetBlock,
  Indicator,
  IndicatorKind,
  Region,
  SheetReading,
  YearHeading,
} from "../indicator";
import type { Area, Sheet } from "../sheet";
import * as actionList from "./action-list";
import { readActions } from "./actions";
import { findBands } from "./bands";
import * as baselineTargetList from "./baseline-target-list";
import { readBudgetColumns, readBudgetRows } from "./budgets";
import { type Context, fieldsBetween, partOf, readContext } from "./context";
import type { Form, FormExample } from "./form";
import { type Grid, makeGrid, type Slot } from "./grid";
import { kindIn } from "./groups";
import { readIndicators } from "./indicators";
import { makeVocabulary, type Vocabulary } from "./label-reading";
import { readLabelledValues } from "./labelled-values";
import { LABELS, type LabelKey } from "./labels";
import type { FormOptions } from "./options";
import * as plainList from "./plain-list";
import * as pledgeProse from "./pledge-prose";
import { findPledges } from "./pledges";
import * as projectSheet from "./project-sheet";
import { shapeOf, type TableShape } from "./shape";
import { readTable, type Table } from "./tables";
import * as wideList from "./wide-list";
import * as yearColumns from "./year-columns";

export type { FormOptions } from "./options";

/** The layout families with their examples. */
export const FORMS: readonly { readonly form: Form; readonly examples: readonly FormExample[] }[] = [
  yearColumns,
  projectSheet,
  baselineTargetList,
  actionList,
  pledgeProse,
  plainList,
  wideList,
];

/** Labels a sheet of plans and actuals is known by; said when nothing was recognised. */
const SOUGHT: readonly LabelKey[] = [
  "indicator",
  "plan",
  "actual",
  "baseline",
  "unit",
  "budgetTotal",
  "action",
  "rating",
];

interface Piece {
  readonly form: string;
  readonly area: Area;
  readonly indicators: readonly Indicator[];
  readonly budgets: readonly BudgetBlock[];
  readonly actions: readonly ActionItem[];
  readonly headingRows: readonly (readonly YearHeading[])[];
  readonly used: readonly Slot[];
}

/** Reads one sheet: every table that a family knows becomes a region; the rest is left alone and counted. */
export function readSheet(sheet: Sheet, options?: FormOptions): SheetReading {
  return readWith(sheet, makeVocabulary(options));
}

function readWith(sheet: Sheet, vocabulary: Vocabulary): SheetReading {
  const grid = makeGrid(sheet, vocabulary);
  let reading = readGrid(grid, vocabulary);
  if (reading.regions.length === 0 && grid.rows.length > 1) {
    const turned = readGrid(makeGrid(sheet, vocabulary, true), vocabulary);
    if (turned.regions.length > 0) reading = turned;
  }
  return reading;
}

function readGrid(grid: Grid, vocabulary: Vocabulary): SheetReading {
  const bands = findBands(grid, vocabulary);
  const tables = bands.map((band, i) => {
    const next = bands.slice(i + 1).find((other) => other.top > band.bottom);
    return readTable(grid, band, next ? next.top : Number.POSITIVE_INFINITY);
  });
  const taken = new Set<Slot>();
  for (const table of tables) {
    for (const role of table.band.roles.values()) for (const slot of role.slots) taken.add(slot);
    for (const row of table.rows) for (const slot of row.used) taken.add(slot);
  }
  const context = readContext(grid, (slot) => taken.has(slot));
  const pieces: Piece[] = [];
  let from = 0;
  for (const table of tables) {
    const piece = readPiece(table, grid, context, from);
    if (piece) pieces.push(piece);
    from = table.bottom + 1;
  }
  const labelled = readLabelledValues(grid, context, (slot) => taken.has(slot));
  if (labelled.indicators.length > 0) pieces.push(labelledPiece(labelled.indicators, labelled.used));
  const pledges = findPledges(grid, (slot) => taken.has(slot));
  if (pledges.items.length > 0) pieces.push(pledgePiece(pledges.items, pledges.used));
  const regions = joinPieces(pieces, context);
  const used = new Set<Slot>();
  for (const piece of pieces) for (const slot of piece.used) used.add(slot);
  if (regions.length > 0)
    for (const value of context.values) for (const slot of [value.label, ...value.used]) used.add(slot);
  let filled = 0;
  for (const row of grid.rows) filled += row.slots.length;
  return {
    regions,
    labelsFound: labelsIn(grid),
    labelsSought: SOUGHT.map((key) => LABELS[key][0]!),
    unclaimed: filled - used.size,
  };
}

function pledgePiece(actions: readonly ActionItem[], used: readonly Slot[]): Piece {
  const area: Area = {
    top: Math.min(...actions.map((item) => item.name.row)),
    left: Math.min(...actions.map((item) => item.name.column)),
    bottom: Math.max(...actions.map((item) => item.name.row)),
    right: Math.max(...actions.map((item) => item.name.column)),
  };
  return { form: pledgeProse.form.id, area, indicators: [], budgets: [], actions, headingRows: [], used };
}

function labelledPiece(indicators: readonly Indicator[], used: readonly Slot[]): Piece {
  const area: Area = {
    top: Math.min(...indicators.map((indicator) => indicator.area.top)),
    left: Math.min(...indicators.map((indicator) => indicator.area.left)),
    bottom: Math.max(...indicators.map((indicator) => indicator.area.bottom)),
    right: Math.max(...indicators.map((indicator) => indicator.area.right)),
  };
  return { form: plainList.form.id, area, indicators, budgets: [], actions: [], headingRows: [], used };
}

function labelsIn(grid: Grid): string[] {
  const found = new Set<string>();
  for (const row of grid.rows) {
    for (const slot of row.slots) {
      if (slot.label?.keys.some((key) => SOUGHT.includes(key))) found.add(slot.text.replace(/\s+/g, ""));
      if (found.size >= 20) return [...found];
    }
  }
  return [...found];
}

/** The family with the most labels found among those whose axes the table has; null: none. */
function chooseForm(shape: TableShape): Form | null {
  let best: Form | null = null;
  let most = 0;
  for (const { form } of FORMS) {
    if (!form.fits(shape)) continue;
    const found = form.labels.filter((key) => shape.keys.has(key)).length;
    if (found > most) {
      best = form;
      most = found;
    }
  }
  return best;
}

function readPiece(table: Table, grid: Grid, context: Context, from: number): Piece | null {
  const title = titleAbove(grid, table, from);
  const part = partOf(context, table.band.top);
  const isInProject = context.values.some(
    (value) => value.key === "project" && value.label.row >= part.from && value.label.row < part.to,
  );
  const shape = shapeOf(table, isInProject, title.measure);
  const form = chooseForm(shape);
  if (!form) return null;
  const headingSlots = [...table.band.roles.values()].flatMap((role) => role.slots);
  const columns = [...table.band.roles.keys()];
  const area: Area = {
    top: table.band.top,
    left: Math.min(...columns),
    bottom: table.bottom,
    right: Math.max(...columns),
  };
  if (form.id === actionList.form.id) {
    const { actions, used } = readActions(table, grid);
    if (actions.length === 0) return null;
    const headingRows = table.band.headingRows;
    return {
      form: form.id,
      area,
      indicators: [],
      budgets: [],
      actions,
      headingRows,
      used: [...headingSlots, ...used, ...title.used],
    };
  }
  const read = readIndicators(table, { grid, context, from, measure: title.measure, kind: title.kind, isInProject });
  const money =
    shape.budget === "rows"
      ? readBudgetRows(table, grid, context)
      : shape.budget === "columns"
        ? readBudgetColumns(table, grid)
        : null;
  const budgets = money?.budgets ?? [];
  if (read.indicators.length === 0 && budgets.length === 0 && !isEmptyBlock(table, shape)) return null;
  return {
    form: form.id,
    area,
    indicators: read.indicators,
    budgets,
    actions: [],
    headingRows: read.yearRows,
    used: [...headingSlots, ...read.used, ...(money?.used ?? []), ...title.used],
  };
}

/** A block of the form that nobody has filled in: nothing to read, but recognised. */
function isEmptyBlock(table: Table, shape: TableShape): boolean {
  return shape.measures === "rows" && shape.yearColumns > 0 && table.rows.every((row) => row.nameSlot === null);
}

/** Words above a table, or left in its heading row, that say what its figures are. */
function titleAbove(
  grid: Grid,
  table: Table,
  from: number,
): { measure: LabelKey | null; kind: IndicatorKind; used: readonly Slot[] } {
  let measure: LabelKey | null = null;
  let kind: IndicatorKind = "unknown";
  const used: Slot[] = [];
  const look = (slot: Slot) => {
    if (slot.text.length > 40) return;
    const isTarget = /目\s*標|計\s*画|見込/.test(slot.text);
    const isActual = /実\s*績/.test(slot.text);
    if (measure === null && isTarget !== isActual) measure = isTarget ? "plan" : "actual";
    if (kind === "unknown") kind = kindIn(slot.text);
    if (isTarget || isActual || kindIn(slot.text) !== "unknown") used.push(slot);
  };
  const band = table.band;
  for (const slot of grid.rowAt(band.top)?.slots ?? []) {
    if (slot.column >= band.left && slot.column <= band.right && !slot.label?.year) look(slot);
  }
  for (let row = band.top - 1; row >= Math.max(from, band.top - 12); row--) {
    const slots = grid.rowAt(row)?.slots ?? [];
    if (slots.length > 0 && slots.length <= 2) look(slots[0]!);
    if (measure !== null && kind !== "unknown") break;
  }
  return { measure, kind, used };
}

/** Pieces of one family in one part of the sheet, one after the other, are one region. */
function joinPieces(pieces: readonly Piece[], context: Context): Region[] {
  const regions: Region[] = [];
  let open: { pieces: Piece[]; from: number; to: number } | null = null;
  const close = () => {
    if (!open) return;
    const all = open.pieces;
    regions.push({
      form: all[0]!.form,
      area: {
        top: Math.min(...all.map((piece) => piece.area.top)),
        left: Math.min(...all.map((piece) => piece.area.left)),
        bottom: Math.max(...all.map((piece) => piece.area.bottom)),
        right: Math.max(...all.map((piece) => piece.area.right)),
      },
      indicators: all.flatMap((piece) => piece.indicators),
      budgets: all.flatMap((piece) => piece.budgets),
      actions: all.flatMap((piece) => piece.actions),
      headingRows: all.flatMap((piece) => piece.headingRows),
      fields: regions.some(
        (region) => region.fields.length > 0 && region.area.top >= open!.from && region.area.top < open!.to,
      )
        ? []
        : fieldsBetween(context, open.from, open.to),
    });
    open = null;
  };
  for (const piece of pieces) {
    const part = partOf(context, piece.area.top);
    if (open && (open.from !== part.from || open.pieces[0]!.form !== piece.form)) close();
    if (open) open.pieces.push(piece);
    else open = { pieces: [piece], from: part.from, to: part.to };
  }
  close();
  return regions;
}
