import type { Area } from "../../shared/sheet";

/**
 * How a sheet looks, for drawing it. Plain data in columns rather than objects, so that a sheet of 400,000 formatted
 * cells crosses from a worker to the page without a stutter. Lengths are CSS pixels at 100 %.
 */
export interface SheetLook {
  readonly name: string;
  /** Lines that hold a value, a border, a fill or a merged area: at least one each. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: LookCells;
  /** By style number; 0 is the look of cells that say nothing. */
  readonly styles: readonly LookStyle[];
  readonly merges: readonly Area[];
  /** One a row, one a column; 0: hidden. */
  readonly rowHeights: Float64Array;
  readonly columnWidths: Float64Array;
  /** Style of a row's or column's cells that are not in `cells`. */
  readonly rowStyles: Uint32Array;
  readonly columnStyles: Uint32Array;
  readonly showsGridLines: boolean;
  readonly isRightToLeft: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Rows or columns beyond LOOK_LIMITS are left out. */
  readonly isCut: boolean;
}

/** Cells in row order, then column order; arrays of one length except `rowStart`. */
export interface LookCells {
  /** Index of the first cell of each row; one entry more than there are rows. */
  readonly rowStart: Uint32Array;
  readonly columns: Uint32Array;
  readonly styles: Uint32Array;
  /** Index in `texts`; 0: the cell shows nothing. */
  readonly textIndex: Uint32Array;
  /** Index in CELL_KINDS. */
  readonly kinds: Uint8Array;
  /** As shown, each once; the first is "". */
  readonly texts: readonly string[];
  /** Formulas by position of the cell. */
  readonly formulas: ReadonlyMap<number, string>;
}

export const CELL_KINDS = ["text", "number", "boolean", "date", "error"] as const;

export const LOOK_LIMITS = { rows: 100_000, columns: 2_000 } as const;

export type LineStyle = "hair" | "thin" | "medium" | "thick" | "double" | "dotted" | "dashed" | "dash-dot";

export interface LookLine {
  readonly style: LineStyle;
  /** "#rrggbb". */
  readonly color: string;
}

export type LookFace = "gothic" | "mincho" | "mono";

export interface LookFont {
  readonly face: LookFace;
  /** Pixels. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  /** "#rrggbb". */
  readonly color: string;
}

export type HorizontalAlignment = "general" | "left" | "center" | "right" | "justify" | "distributed" | "across";
export type VerticalAlignment = "top" | "center" | "bottom";

export interface LookStyle {
  readonly font: LookFont;
  /** "#rrggbb"; null: paper. */
  readonly fill: string | null;
  readonly left: LookLine | null;
  readonly right: LookLine | null;
  readonly top: LookLine | null;
  readonly bottom: LookLine | null;
  /** From bottom left to top right, and from top left to bottom right. */
  readonly diagonalUp: LookLine | null;
  readonly diagonalDown: LookLine | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wraps: boolean;
  readonly shrinks: boolean;
  /** Steps of about three characters' width. */
  readonly indent: number;
  /** "stacked": characters below each other; degrees counter-clockwise, -90 to 90. */
  readonly rotation: number | "stacked";
}
