import type { LocalText } from "../../locale";
import type { FunctionInput, ProblemKind } from "../types";

/** One call with its result: these rows are the tests and the page docs/functions.md at once; no product holds them. */
export interface FunctionExample {
  readonly given: readonly FunctionInput[];
  readonly gives: string | number | { readonly problem: ProblemKind; readonly ja: string };
  /** Why the row is here. */
  readonly note: LocalText;
}

/** #N/A with its sentence. */
export const na = (ja: string) => ({ problem: "na", ja }) as const;

/** #VALUE! with its sentence. */
export const value = (ja: string) => ({ problem: "value", ja }) as const;
