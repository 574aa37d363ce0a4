import type { EditPlan } from "../../shared/report/types";
import { isDateFormat } from "../../xlsx/number-format";

type Fill = EditPlan["fills"][number];

export interface Written {
  /** What the cell holds then. */
  readonly value: string | number;
  /** What is handed to the service so that it does. */
  readonly entry: string | number;
  /** The cell has no format of its own and gets PERCENT. */
  readonly isPercent: boolean;
}

/** "0.0%" in a spelling that nobody types, so that undoing knows whether the format was ours. */
export const PERCENT = "0.0%;-0.0%;0.0%";

export function isOurFormat(format: string): boolean {
  return format === PERCENT;
}

const GENERAL: readonly string[] = ["", "General", "0.###############"];

/**
 * A rating as it is; a rate as a number where the format shows numbers (a share under "%", times 100 elsewhere), as a
 * text where it shows texts or dates.
 */
export function writtenOf({ value }: Fill, format: string): Written {
  if (typeof value === "string") return textIn(value, format);
  if (GENERAL.includes(format)) return { value, entry: value, isPercent: true };
  const percent = Number((value * 100).toPrecision(12));
  if (format.includes("@") || isDateFormat(format)) return textIn(`${percent}%`, format);
  const shown = format.includes("%") ? value : percent;
  return { value: shown, entry: shown, isPercent: false };
}

/**
 * A level of the staff's own scale may begin with a sign, or look like a date: behind an apostrophe any entry is a
 * text. A level that is a plain number goes in as a person would type it, so that a list of choices accepts it.
 */
function textIn(value: string, format: string): Written {
  const couldBeMore = /^[=+\-@']/.test(value) || (!format.includes("@") && /^\d(?!\d*(?:\.\d+)?$)/.test(value));
  return { value, entry: couldBeMore ? `'${value}` : value, isPercent: false };
}
