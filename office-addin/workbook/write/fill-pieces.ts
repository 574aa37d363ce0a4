import type { Fill } from "../../../shared/report/fill-value";
import { type Area, a1, type CellRef, contains, parseA1 } from "../../../shared/sheet";
import { addressOf, areasOf, cellCount } from "../addresses";
import { queueMerges } from "../read/block";
import { inTrips } from "../sync";

/** Neighbouring cells of one sheet that are looked at together. */
interface Piece {
  readonly sheet: string;
  readonly area: Area;
  /** Row by row; every cell of the area has one. */
  readonly fills: readonly (readonly Fill[])[];
}

/** One cell as it stands in the workbook. */
export interface FoundCell {
  readonly fill: Fill;
  readonly sheet: string;
  readonly ref: CellRef;
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
  /** Under a merged area, whose first cell is another one. */
  readonly isCovered: boolean;
  readonly isProtectedSheet: boolean;
  /** null: it is not known of this cell alone. */
  readonly isLocked: boolean | null;
}

/** The cells as they stand now, in the order of the plan. One sync, and one more for each 4 MB. */
export async function lookAtCells(fills: readonly Fill[], hasMerges: boolean): Promise<readonly FoundCell[]> {
  const found = await inTrips(
    piecesOf(fills).map((piece) => ({
      bytes: 1500 + cellCount(piece.area) * 60,
      queue: (context) => queuePiece(context, piece, hasMerges),
    })),
  );
  const order = new Map(fills.map((fill, at) => [fill, at]));
  return found.flat().sort((a, b) => order.get(a.fill)! - order.get(b.fill)!);
}

function piecesOf(fills: readonly Fill[]): readonly Piece[] {
  const bySheet = new Map<string, Map<string, Fill>>();
  for (const fill of fills) {
    const ref = parseA1(fill.cell);
    if (!ref) continue;
    const cells = bySheet.get(fill.sheet) ?? new Map<string, Fill>();
    bySheet.set(fill.sheet, cells);
    if (!cells.has(a1(ref))) cells.set(a1(ref), fill);
  }
  return [...bySheet].flatMap(([sheet, cells]) =>
    areasOf([...cells.keys()].map((cell) => parseA1(cell)!)).map((area) => ({
      sheet,
      area,
      fills: tableOf(area, (ref) => cells.get(a1(ref))!),
    })),
  );
}

/** A table of the area's size. */
export function tableOf<T>(area: Area, of: (ref: CellRef) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, i) =>
    Array.from({ length: area.right - area.left + 1 }, (_, j) => of({ row: area.top + i, column: area.left + j })),
  );
}

function queuePiece(context: Excel.RequestContext, piece: Piece, hasMerges: boolean): () => readonly FoundCell[] {
  const sheet = context.workbook.worksheets.getItem(piece.sheet);
  const { protection: lock } = sheet;
  lock.load("protected");
  const range = sheet.getRange(addressOf(piece.area));
  range.load("values,formulas,numberFormat");
  const { protection } = range.format;
  protection.load("locked");
  const merged = hasMerges ? queueMerges(range) : () => [];
  return () => {
    const merges = merged();
    return piece.fills.flatMap((row, i) =>
      row.map((fill, j): FoundCell => {
        const ref = { row: piece.area.top + i, column: piece.area.left + j };
        return {
          fill,
          sheet: piece.sheet,
          ref,
          value: range.values[i]?.[j],
          formula: range.formulas[i]?.[j],
          format: (range.numberFormat as string[][])[i]?.[j] ?? "General",
          isCovered: merges.some((area) => contains(area, ref) && (area.top !== ref.row || area.left !== ref.column)),
          isProtectedSheet: lock.protected,
          isLocked: protection.locked,
        };
      }),
    );
  };
}
