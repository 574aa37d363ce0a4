import type { Fill } from "../../../shared/report/fill-value";
import { type Area, a1, type CellRef, contains, parseA1 } from "../../../shared/sheet";
import { addressOf, areasOf, cellCount } from "../addresses";
import { queueMerges } from "../read/block";
import { inTrips } from "../sync";
import { type Surroundings, surroundingsStep } from "./surroundings";

/** Neighbouring cells of one sheet that are looked at together. */
interface Piece<F> {
  readonly sheet: string;
  readonly area: Area;
  /** Row by row; every cell of the area has one. */
  readonly fills: readonly (readonly F[])[];
}

/** One cell as it stands in the workbook. */
export interface FoundCell<F extends Fill = Fill> {
  readonly fill: F;
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

/** What stands where cells shall be filled or emptied. */
export interface Found<F extends Fill> {
  /** In the order of the plan. */
  readonly cells: readonly FoundCell<F>[];
  /** By sheet. */
  readonly around: ReadonlyMap<string, Surroundings | null>;
}

/** The cells as they stand now. One sync, and one more for each 4 MB. */
export async function lookAtCells<F extends Fill>(fills: readonly F[], hasMerges: boolean): Promise<Found<F>> {
  const pieces = piecesOf(fills);
  const cells: FoundCell<F>[] = [];
  const around = new Map<string, Surroundings | null>();
  await inTrips<void>([
    ...pieces.map((piece) => ({
      bytes: 1500 + cellCount(piece.area) * 60,
      queue: (context: Excel.RequestContext) => {
        const collect = queuePiece(context, piece, hasMerges);
        return () => void cells.push(...collect());
      },
    })),
    ...[...new Set(pieces.map(({ sheet }) => sheet))].map((sheet) => {
      const own = fills.filter((fill) => fill.sheet === sheet).map(({ cell }) => cell);
      const { bytes, queue } = surroundingsStep(sheet, own);
      return {
        bytes,
        queue: (context: Excel.RequestContext) => {
          const collect = queue(context);
          return () => void around.set(sheet, collect());
        },
      };
    }),
  ]);
  const order = new Map(fills.map((fill, at) => [fill, at]));
  return { cells: cells.sort((a, b) => order.get(a.fill)! - order.get(b.fill)!), around };
}

function piecesOf<F extends Fill>(fills: readonly F[]): readonly Piece<F>[] {
  const bySheet = new Map<string, Map<string, F>>();
  for (const fill of fills) {
    const ref = parseA1(fill.cell);
    if (!ref) continue;
    const cells = bySheet.get(fill.sheet) ?? new Map<string, F>();
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

function queuePiece<F extends Fill>(
  context: Excel.RequestContext,
  piece: Piece<F>,
  hasMerges: boolean,
): () => readonly FoundCell<F>[] {
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
      row.map((fill, j): FoundCell<F> => {
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
