import type { FiscalYear } from "../fiscal-year/types";

/** How a number bounds: 以上, 以下・以内, 未満・を下回る, 超・を上回る, 約・程度, ±以内, 5～10. null: the number itself. */
export type Bound = "at-least" | "at-most" | "below" | "above" | "about" | "within" | "range";

/** 確定値・速報値・見込み. */
export type QuantityStatus = "provisional" | "final" | "forecast";

/** Why there is no figure; each kind has its own effect (field: 3E). */
export type Absence = "dash" | "pending" | "not-surveyed" | "cancelled" | "out-of-scope" | "unset" | "not-held";

/** Words that stand for a plan or an actual. */
export type Word = "keep" | "increase" | "decrease" | "done" | "in-progress" | "yes" | "no";

/** A change against something: 「平成22年度比15％減」「基準値より8割減」「倍増」. */
export interface RelativeChange {
  /** increase: value is added; decrease: value is taken off; ratio: value is the share itself (前年度比 105%). */
  readonly change: "increase" | "decrease" | "ratio";
  /** Against what, as written; "baseline" and "previous-year" where the words say so, else null. */
  readonly against: "baseline" | "previous-year" | "year" | null;
  readonly againstYear?: FiscalYear;
}

export interface Quantity {
  /** In the base unit: 千, 万, 億 and 千円, 百万円 multiplied out; % stays %. For `within` half the width. */
  readonly value: number;
  /** Closes a range (bound "range"). */
  readonly high?: number;
  /** As in the units table, spelling folded (箇所/か所/カ所 -> 箇所); null when none is written. */
  readonly unit: string | null;
  readonly bound: Bound | null;
  /** 小, 中, 男性, 女性, ①, 国際 …; null when none. */
  readonly label: string | null;
  readonly status?: QuantityStatus;
  readonly fiscalYear?: FiscalYear;
  readonly note?: string;
  /** The part of the total written in parentheses: 171(内…26件) -> 26; 29（4） is a second measure or a part, the cell alone cannot tell. */
  readonly ofWhich?: number;
  readonly relative?: RelativeChange;
  /** Decimals as written ("98.70" -> 2), for showing differences as precisely as staff did. */
  readonly decimals: number;
}

/** What a text says. Total: every text has one; `raw` is the text as it was handed in. */
export type QuantityReading =
  | { readonly kind: "quantities"; readonly raw: string; readonly quantities: readonly Quantity[] }
  | { readonly kind: "words"; readonly raw: string; readonly word: Word }
  | { readonly kind: "absent"; readonly raw: string; readonly absence: Absence }
  | { readonly kind: "blank"; readonly raw: string }
  | { readonly kind: "unreadable"; readonly raw: string; readonly reason: UnreadableReason };

/**
 * cell-error: #REF!; overflow: ######; template: R年度, ○○; conditional: a rule with cases;
 * host-date: a date the host made of "1-2"; not-a-quantity: everything else. scale-doubtful is never read from a text:
 * evaluate/ sets it on a figure that everything beside it speaks against by a power of ten.
 */
export type UnreadableReason =
  | "cell-error"
  | "overflow"
  | "template"
  | "conditional"
  | "host-date"
  | "not-a-quantity"
  | "scale-doubtful";
