import { asSheet } from "../../seeds/as-sheet";
import type { SeedSheet } from "../../seeds/workbook";
import {
  DEFAULT_EVALUATE_OPTIONS,
  type EvaluateOptions,
  evaluateSheet,
  findEvaluationYear,
} from "../../shared/evaluate";
import type { EvaluatedSheet } from "../../shared/evaluate/types";
import { readSheet } from "../../shared/forms";

/** A whole sample workbook as the inspection would judge it. */
export function evaluateSeeds(
  drawn: readonly SeedSheet[],
  options: EvaluateOptions = DEFAULT_EVALUATE_OPTIONS,
): { readonly workbookYear: number | null; readonly sheets: readonly EvaluatedSheet[] } {
  const read = drawn.map(asSheet).map((sheet) => ({ sheet, reading: readSheet(sheet) }));
  const workbookYear = findEvaluationYear(read);
  return {
    workbookYear,
    sheets: read.map(({ sheet, reading }) => evaluateSheet(sheet, reading, { ...options, workbookYear })),
  };
}
