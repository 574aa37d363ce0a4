import type { EditPlan } from "../../shared/report/types";
import { isDateFormat } from "../../xlsx/number-format";

type Fill = EditPlan["fills"][number];

export interface Written {
  readonly value: string | number;
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
  if (typeof value === "string") return { value, isPercent: false };
  if (GENERAL.includes(format)) return { value, isPercent: true };
  if (format.includes("@") || isDateFormat(format)) {
    return { value: `${Number((value * 100).toPrecision(12))}%`, isPercent: false };
  }
  return { value: format.includes("%") ? value : Number((value * 100).toPrecision(12)), isPercent: false };
}
