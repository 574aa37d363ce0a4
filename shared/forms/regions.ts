import type { ActionItem, BudgetBlock, Field, Indicator, Region, YearHeading } from "../indicator";
import type { Area } from "../sheet";
import { type Context, fieldsBetween, partOf } from "./content/context";
import type { Slot } from "./grid/grid";

/** What one table, or one set of labelled cells, gave. */
export interface Piece {
  readonly form: string;
  readonly area: Area;
  readonly indicators: readonly Indicator[];
  readonly budgets: readonly BudgetBlock[];
  readonly actions: readonly ActionItem[];
  readonly headingRows: readonly (readonly YearHeading[])[];
  /** Labelled values found inside the table: 特記事項 beside a row of values. */
  readonly fields: readonly Field[];
  readonly used: readonly Slot[];
}

/** The rectangle around areas; null for none. */
export function areaAround(areas: readonly Area[]): Area | null {
  let around: Area | null = null;
  for (const area of areas) {
    around = around
      ? {
          top: Math.min(around.top, area.top),
          left: Math.min(around.left, area.left),
          bottom: Math.max(around.bottom, area.bottom),
          right: Math.max(around.right, area.right),
        }
      : area;
  }
  return around;
}

/** Pieces of one family in one part of the sheet, one after the other, are one region. */
export function joinPieces(pieces: readonly Piece[], context: Context): Region[] {
  const regions: Region[] = [];
  // Fields of a part are told once, with its first region.
  const told = new Set<number>();
  let open: { readonly pieces: Piece[]; readonly from: number; readonly to: number } | null = null;
  const close = () => {
    if (!open) return;
    const all = open.pieces;
    const shared = told.has(open.from) ? [] : fieldsBetween(context, open.from, open.to);
    told.add(open.from);
    regions.push({
      form: all[0]!.form,
      area: areaAround(all.map((piece) => piece.area))!,
      indicators: inRowOrder(all),
      budgets: all.flatMap((piece) => piece.budgets),
      actions: all.flatMap((piece) => piece.actions),
      headingRows: all.flatMap((piece) => piece.headingRows),
      fields: [...shared, ...all.flatMap((piece) => piece.fields)],
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

/** Blocks of a wide list are read one after the other; people read along the rows. */
function inRowOrder(pieces: readonly Piece[]): Indicator[] {
  const indicators = pieces.flatMap((piece) => piece.indicators);
  if (pieces[0]!.form !== "wide-list" || pieces.length < 2) return indicators;
  return indicators.sort((a, b) => a.name.row - b.name.row || a.name.column - b.name.column);
}
