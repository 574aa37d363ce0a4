import type { LocalText } from "../locale";

/** A date as a host hands it over: Google Sheets does, Excel gives its serial number. Months count from 1. */
export interface DateInput {
  readonly kind: "date";
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A 0 from an Excel that hands blank cells over as 0: nobody can tell which it is. */
export interface UnsureInput {
  readonly kind: "zero-or-blank";
}

/** One cell as an argument of a custom function. null, undefined and "" are a blank cell or an argument left out. */
export type FunctionInput = string | number | boolean | null | undefined | DateInput | UnsureInput;

/** An argument: one cell, or a range row by row. */
export type FunctionArgument = FunctionInput | readonly (readonly FunctionInput[])[];

/**
 * value: something cannot be read, or an argument is wrong; na: everything was read, but there is no such figure;
 * div0: the plan (or the actual, for 減少型) is 0; num: negative figures have no rate.
 */
export type ProblemKind = "value" | "na" | "div0" | "num";

/** Why a cell has no result: the kind is the host's error value, the sentence its explanation. */
export interface FunctionProblem {
  readonly kind: ProblemKind;
  readonly message: LocalText;
}

/** The result for one cell. "" leaves the cell blank. */
export type FunctionResult =
  | { readonly value: string | number; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: FunctionProblem };

/** The result for ranges: rows of results, or one problem for all of it. */
export type RangeResult =
  | { readonly rows: readonly (readonly FunctionResult[])[]; readonly problem?: undefined }
  | { readonly rows?: undefined; readonly problem: FunctionProblem };
