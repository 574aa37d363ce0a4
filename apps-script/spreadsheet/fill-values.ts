import { type Fill, fillValue, RATE_FORMAT } from "../../shared/report/fill-value";
import { isDateFormat } from "../../xlsx/number-format";

export interface Written {
  /** What the cell holds then. */
  readonly value: string | number;
  /** What is handed to the service so that it does. */
  readonly entry: string | number;
  /** The cell has no format of its own and gets PERCENT. */
  readonly isPercent: boolean;
}

/** RATE_FORMAT in a spelling that nobody types, so that undoing, in another run, knows whether the format was ours. */
export const PERCENT = `${RATE_FORMAT};-${RATE_FORMAT};${RATE_FORMAT}`;

export function isOurFormat(format: string): boolean {
  return format === PERCENT;
}

export function writtenOf(fill: Fill, format: string): Written {
  const { value, needsRateFormat } = fillValue(fill, format, isDateFormat);
  if (typeof value === "string") return textIn(value, format);
  return { value, entry: value, isPercent: needsRateFormat };
}

/**
 * A level of the staff's own scale may begin with a sign, or look like a date: behind an apostrophe any entry is a
 * text. A level that is a plain number goes in as a person would type it, so that a list of choices accepts it.
 */
function textIn(value: string, format: string): Written {
  const couldBeMore = /^[=+\-@']/.test(value) || (!format.includes("@") && /^\d(?!\d*(?:\.\d+)?$)/.test(value));
  return { value, entry: couldBeMore ? `'${value}` : value, isPercent: false };
}
