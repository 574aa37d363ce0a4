import type { LocalText } from "../locale";
import type { TableShape } from "./shape";
import type { LabelKey } from "./words/labels";

/** A short declaration of one layout family on top of the geometry engine. */
export interface Form {
  /** Equal to the file name. */
  readonly id: string;
  readonly title: LocalText;
  /** Where the layout was learned. */
  readonly source: string;
  /** Labels the family lives on; the family with the most of them found reads the table. */
  readonly labels: readonly LabelKey[];
  /** Whether a table has the family's axes at all. */
  fits(shape: TableShape): boolean;
}

/** What an example expects of one indicator, budget or action; every part that is given must be equal. */
export interface ExpectedReading {
  readonly name?: string;
  readonly unit?: string;
  readonly baseline?: string;
  readonly finalTarget?: string;
  /** Fiscal year (or "-" without one) -> plan and actual as written; "" an empty cell, null no such cell. */
  readonly years?: Readonly<Record<string, { readonly plan?: string | null; readonly actual?: string | null }>>;
  /** For budgets: fiscal year -> total and parts in order. */
  readonly budget?: Readonly<Record<string, readonly string[]>>;
  /** For actions: rating and the texts. */
  readonly rating?: string;
  readonly plan?: string;
  readonly actual?: string;
}

/** A sheet as a clerk sees it, "" for empty cells, and what the family reads in it. */
export interface FormExample {
  readonly note: LocalText;
  readonly sheet: readonly (readonly string[])[];
  /** Merged areas in A1: "A1:C1". */
  readonly merges?: readonly string[];
  readonly reads: readonly ExpectedReading[];
}

export function defineForm(form: Form): Form {
  return form;
}
