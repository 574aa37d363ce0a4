import { cutText } from "../../../shared/report/shorten";

/** Characters that a cell holds at most. */
export const LONGEST_TEXT = 32767;

/**
 * A text as it must be handed to Excel so that it stays one: the apostrophe is not part of the cell's value. Without
 * it "=…", "+…", "-…" and "@…" would become formulas, "1-2" a date, "100" a number. The format "@" would do the same,
 * but shows long texts as "####".
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function asText(text: string): string {
  return text === "" ? "" : `'${cutText(text, LONGEST_TEXT)}`;
}
