import { replaceCells } from "../../shared/grid";
import type { Locale } from "../../shared/locale";
import { type Area, type Cell, contains, type Sheet, type Workbook } from "../../shared/sheet";
import { addressOf, areasOf, cellCount, overlaps } from "./addresses";
import type { Abilities, TouchedArea, WorkbookReading } from "./contract";
import { MOST_CELLS } from "./limits";
import { SENTENCES, WorkbookProblem } from "./problems";
import { mergesOf } from "./read/assemble";
import { queueMerges } from "./read/block";
import { cellsFrom } from "./read/cells";
import { dependents } from "./read/dependents";
import { BYTES_A_CELL } from "./read/plan";
import { roundTrip, twice } from "./sync";

/** What is read of one sheet: areas with everything in them, and areas of formulas whose results may have changed. */
interface Wanted {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  readonly formulas: readonly Area[];
}

interface Found {
  readonly wanted: Wanted;
  readonly isProtected: boolean;
  readonly pieces: readonly {
    readonly area: Area;
    readonly cells: readonly Cell[];
    readonly merges: readonly Area[] | null;
  }[];
}

/** Bytes that one more range costs in request and answer: many small areas are dearer than one around them. */
const BYTES_A_PIECE = 600;

/**
 * One sync: the touched areas, and the formulas of their sheets and of sheets that may follow from these, since an
 * edit is told for the cells that were typed into and not for the results that followed from them.
 */
export function readTouched(
  known: Workbook,
  touched: readonly TouchedArea[],
  abilities: Abilities,
  locale: Locale,
): Promise<WorkbookReading> {
  return twice(() => read(known, touched, abilities, locale));
}

async function read(
  known: Workbook,
  touched: readonly TouchedArea[],
  abilities: Abilities,
  locale: Locale,
): Promise<WorkbookReading> {
  const missing = touched.some(({ sheet }) => !known.sheets.some(({ name }) => name === sheet));
  if (missing) throw new WorkbookProblem("sheet-gone", SENTENCES["sheet-gone"][locale]);
  const wanted = wantedOf(known, touched);
  if (wanted.length === 0) return { workbook: known, unread: [] };
  const found = await roundTrip((context) => {
    const collects = wanted.map((one) => queueWanted(context, one, abilities));
    return () => collects.map((collect) => collect());
  });
  const fresh = new Map(found.map((one) => [one.wanted.sheet, updated(one)]));
  return { workbook: { sheets: known.sheets.map((sheet) => fresh.get(sheet) ?? sheet) }, unread: [] };
}

function wantedOf({ sheets }: Workbook, touched: readonly TouchedArea[]): readonly Wanted[] {
  const names = new Set(touched.map(({ sheet }) => sheet));
  const dependent = dependents(sheets, names);
  return sheets.flatMap((sheet) => {
    const areas = touched.filter((one) => one.sheet === sheet.name).map(({ area }) => area);
    const formulas = dependent.has(sheet.name) ? formulaAreas(sheet, areas) : [];
    return areas.length + formulas.length > 0 ? [{ sheet, areas, formulas }] : [];
  });
}

function formulaAreas({ cells }: Sheet, areas: readonly Area[]): readonly Area[] {
  const outside = cells.filter((cell) => cell.formula !== undefined && !areas.some((area) => contains(area, cell)));
  const pieces = areasOf(outside);
  if (pieces.length < 2) return pieces;
  const around = pieces.reduce((a, b) => ({
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }));
  return cellCount(around) * BYTES_A_CELL < pieces.length * BYTES_A_PIECE ? [around] : pieces;
}

function queueWanted(context: Excel.RequestContext, wanted: Wanted, abilities: Abilities): () => Found {
  const sheet = context.workbook.worksheets.getItem(wanted.sheet.name);
  sheet.protection.load("protected");
  // Whole columns may have been touched: no more is read than what is in use.
  const reach = sheet.getUsedRange(true).getBoundingRect("A1");
  const queue = (area: Area, withMerges: boolean) => {
    const whole = sheet.getRange(addressOf(area));
    const range = whole.getIntersectionOrNullObject(reach);
    range.load("values,text,formulas,numberFormat");
    const merges = withMerges && abilities.merges && cellCount(area) < MOST_CELLS ? queueMerges(whole) : null;
    return () => {
      const read = range.isNullObject
        ? { cells: [] }
        : cellsFrom({ top: area.top, left: area.left, ...tablesOf(range) });
      if (read === null) throw Object.assign(new Error("null values"), { code: "ResponsePayloadSizeLimitExceeded" });
      return { area, cells: read.cells, merges: merges?.() ?? null };
    };
  };
  const collects = [
    ...wanted.areas.map((area) => queue(area, true)),
    ...wanted.formulas.map((area) => queue(area, false)),
  ];
  return () => ({
    wanted,
    isProtected: sheet.protection.protected,
    pieces: collects.map((collect) => collect()),
  });
}

function tablesOf(range: Excel.Range) {
  return { values: range.values, texts: range.text, formulas: range.formulas, numberFormats: range.numberFormat };
}

/** The sheet with what was read; the same object where nothing is different. */
function updated({ wanted: { sheet }, isProtected, pieces }: Found): Sheet {
  let next = sheet;
  for (const { area, cells, merges } of pieces) {
    const noted = withNotes(sheet, area, cells);
    if (!isSame(cellsIn(next, area), noted)) next = replaceCells(next, area, noted);
    if (merges === null) continue;
    const all = mergesOf([...next.merges.filter((merge) => !overlaps(merge, area)), ...merges]);
    if (!isSame(mergesOf(next.merges), all)) next = { ...next, merges: all };
  }
  return isProtected === next.isProtected ? next : { ...next, isProtected };
}

function cellsIn({ cells }: Sheet, area: Area): readonly Cell[] {
  return cells.filter((cell) => contains(area, cell));
}

/** Edits of notes are not told: the notes known stay, also on cells that are empty now. */
function withNotes(sheet: Sheet, area: Area, cells: readonly Cell[]): readonly Cell[] {
  const noted = cellsIn(sheet, area).filter((cell) => cell.note !== undefined);
  if (noted.length === 0) return cells;
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { row, column, note } of noted) {
    const cell = byPlace.get(`${row},${column}`) ?? { row, column, type: "text" as const, value: null, text: "" };
    byPlace.set(`${row},${column}`, { ...cell, note: note! });
  }
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
