/** A sheet in the manner of a published one, and what a clerk would read in it. */
export interface Layout {
  readonly note: string;
  /** Rows as `grid` takes them. */
  readonly sheet: string;
  /** Merged areas of the workbook version; the pasted version has none. */
  readonly merges?: readonly string[];
  /** Id of the family; null: nothing is to be recognised. */
  readonly form: string | null;
  /** Lines as `lineOf` gives them, typed by hand. */
  readonly reads: readonly string[];
  readonly kinds?: readonly string[];
  /** Ids of the families, where a sheet holds several. */
  readonly forms?: readonly string[];
  /** Departments of the indicators, then of the actions; "~" for none. */
  readonly departments?: readonly string[];
  readonly policies?: readonly string[];
  /** What the column 方向 says of each indicator. */
  readonly marks?: readonly string[];
  /** Lines as `budgetLineOf` gives them. */
  readonly budgets?: readonly string[];
  /** Lines as `actionLineOf` gives them. */
  readonly actions?: readonly string[];
}
