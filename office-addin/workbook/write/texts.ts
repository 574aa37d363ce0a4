const LONGEST_TEXT = 32767;

/**
 * A text as it must be handed to Excel so that it stays one: the apostrophe is not part of the cell's value. Without
 * it "=…", "+…", "-…" and "@…" would become formulas, "1-2" a date, "100" a number. The format "@" would do the same,
 * but shows long texts as "####".
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function asText(text: string): string {
  return text === "" ? "" : `'${cutText(text)}`;
}

/** A cell holds at most 32,767 characters; a pair of surrogates is not cut in two. */
export function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
