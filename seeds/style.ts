/** Looks of cells in the sample workbooks, and the numbering of them that a styles part needs. */

/** Fonts that sheets of Japanese municipalities use. */
export const FONTS = {
  msPGothic: "ＭＳ Ｐゴシック",
  msGothic: "ＭＳ ゴシック",
  yuGothic: "游ゴシック",
  meiryo: "メイリオ",
  bizUdGothic: "BIZ UDPゴシック",
} as const;

export type BorderLine = "thin" | "hair" | "medium" | "dotted" | "double";

export interface BorderSides {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
}

export interface CellLook {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Hex RGB without "#". */
  readonly color?: string;
  readonly fill?: string;
  /** One line for all four sides, or the sides one by one. */
  readonly border?: BorderLine | BorderSides;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Letters stand one below the other, as in narrow label columns. */
  readonly vertical?: boolean;
  /** Number format; absent: General. */
  readonly format?: string;
  /** Only matters where the sheet is protected. */
  readonly unlocked?: boolean;
}

export function bordersOf(look: CellLook): BorderSides {
  const line = look.border;
  if (typeof line !== "string") return line ?? {};
  return { left: line, right: line, top: line, bottom: line };
}

/** Collects distinct looks; the index of a look is what a cell's `s` attribute names. */
export interface LookTable {
  readonly indexOf: (look: CellLook) => number;
  readonly looks: () => readonly CellLook[];
}

export function newLookTable(base: CellLook): LookTable {
  const looks: CellLook[] = [base];
  const known = new Map<string, number>();
  return {
    indexOf(look) {
      const full = { ...base, ...look };
      const key = JSON.stringify(Object.entries(full).sort(([a], [b]) => (a < b ? -1 : 1)));
      const seen = known.get(key);
      if (seen !== undefined) return seen;
      known.set(key, looks.push(full) - 1);
      return looks.length - 1;
    },
    looks: () => looks,
  };
}
