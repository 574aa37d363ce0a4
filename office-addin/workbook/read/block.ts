import type { Area, Cell } from "../../../shared/sheet";
import { addressOf, parseAddresses, rowsAddress } from "../addresses";
import { cellsFrom } from "./cells";
import type { Block } from "./plan";

/** What one block gave. */
export interface BlockReading {
  readonly block: Block;
  /** The window was larger than what Excel hands over: ask for less. */
  readonly isEmptyAnswer: boolean;
  readonly cells: readonly Cell[];
  /** From A1 to the last cell with content; of first blocks. */
  readonly last: Area | null;
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly notes: readonly (readonly [key: string, text: string])[];
  /** Bytes of the answer, roughly, and cells in it. */
  readonly bytes: number;
  readonly cellsAsked: number;
}

/**
 * Queues one block. A first block needs nothing to be known: used range and window are cut where Excel is, so the
 * answer holds no more than there is. getUsedRange of an empty sheet is its cell A1.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1)
 */
export function queueBlock(context: Excel.RequestContext, block: Block): () => BlockReading {
  const sheet = context.workbook.worksheets.getItem(block.sheet.id);
  const merges = block.mergeRows.map(([top, bottom]) => queueMerges(sheet.getRange(rowsAddress(top, bottom))));
  if (block.kind === "merges") {
    return () => ({ ...NOTHING, block, merges: merges.flatMap((collect) => collect()) });
  }
  const reach = block.kind === "first" ? sheet.getUsedRange(true).getBoundingRect("A1") : null;
  reach?.load("rowCount,columnCount");
  const window = sheet.getRange(addressOf(block.area));
  const range = reach ? window.getIntersection(reach) : window;
  range.load("values,text,formulas,numberFormat");
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const notes = block.kind === "first" ? queueNotes(sheet, block.sheet.staffNotes) : () => [];
  return () => {
    const { top, left } = block.area;
    const read = cellsFrom({
      top,
      left,
      values: range.values,
      texts: range.text,
      formulas: range.formulas,
      numberFormats: range.numberFormat,
    });
    return {
      block,
      isEmptyAnswer: read === null,
      cells: read?.cells ?? [],
      last: reach ? { top: 0, left: 0, bottom: reach.rowCount - 1, right: reach.columnCount - 1 } : null,
      merges: merges.flatMap((collect) => collect()),
      hiddenRows: rows.value.flatMap((row, at) => (row.rowHidden ? [top + at] : [])),
      hiddenColumns: columns.value.flatMap((column, at) => (column.columnHidden ? [left + at] : [])),
      notes: notes(),
      bytes: read?.bytes ?? 0,
      cellsAsked: read?.count ?? 0,
    };
  };
}

/**
 * How far a sheet reaches, and nothing more: null where it is empty. For an Excel in which an empty sheet has no used
 * range and asking for one is refused.
 */
export function queueReach(context: Excel.RequestContext, block: Block): () => BlockReading {
  const sheet = context.workbook.worksheets.getItem(block.sheet.id);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const notes = queueNotes(sheet, block.sheet.staffNotes);
  return () => {
    const last = used.isNullObject
      ? null
      : {
          top: 0,
          left: 0,
          bottom: used.rowIndex + used.rowCount - 1,
          right: used.columnIndex + used.columnCount - 1,
        };
    return { ...NOTHING, block, last, merges: [], notes: notes() };
  };
}

const NOTHING = {
  isEmptyAnswer: false,
  cells: [],
  last: null,
  hiddenRows: [],
  hiddenColumns: [],
  notes: [],
  bytes: 0,
  cellsAsked: 0,
} as const;

/**
 * Merged areas that touch the range. By their common address, not one by one: each range of a collection would stay
 * referred to in Excel. Should the address ever be cut, their number tells.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
 */
export function queueMerges(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address,areaCount");
  return () => {
    if (merged.isNullObject) return [];
    const areas = parseAddresses(merged.address);
    if (areas.length !== merged.areaCount) throw new TooManyMerges();
    return areas;
  };
}

/** Excel named fewer merged areas than there are. */
export class TooManyMerges extends Error {}

function queueNotes(sheet: Excel.Worksheet, numbers: readonly number[]): () => (readonly [string, string])[] {
  const notes = numbers.map((number) => {
    const note = sheet.notes.getItemAt(number);
    const location = note.getLocation();
    note.load("content");
    location.load("rowIndex,columnIndex");
    return { note, location };
  });
  return () =>
    notes.map(({ note, location }) => [`${location.rowIndex},${location.columnIndex}`, note.content] as const);
}
