import type { EditPlan } from "./types";

export type Fill = EditPlan["fills"][number];

/** Number format of rates: in result tables, and in filled cells that have none of their own. */
export const RATE_FORMAT = "0.0%";

/** What a filled cell holds. */
export interface FillValue {
  readonly value: string | number;
  /** The cell has no format of its own and is given one that shows a percentage, as on typing "93.9%". */
  readonly needsRateFormat: boolean;
}

/** How "no format" is written, in Excel and in Google Sheets. */
const NO_FORMAT: readonly string[] = ["", "General", "0.###############"];

/**
 * What goes into an empty cell of this number format. A rating goes in as it is; a rate as a number where the format
 * shows numbers (a share under "%", times 100 elsewhere) and as a text where it shows texts or dates.
 */
export function fillValue({ kind, value }: Fill, format: string, isDateFormat: (format: string) => boolean): FillValue {
  if (typeof value === "string" || kind !== "rate") return { value, needsRateFormat: false };
  if (NO_FORMAT.includes(format)) return { value, needsRateFormat: true };
  if (isTextFormat(format) || isDateFormat(format)) return { value: percentText(value), needsRateFormat: false };
  return { value: format.includes("%") ? value : timesHundred(value), needsRateFormat: false };
}

/** Whether a cell that now holds this was filled so, in whichever way its format asked for. */
export function holdsFill({ kind, value }: Fill, now: unknown): boolean {
  if (typeof value === "string" || kind !== "rate") return now === value;
  return now === value || now === timesHundred(value) || now === percentText(value);
}

/** "@", with or without words around it: there is no place for a digit. */
function isTextFormat(format: string): boolean {
  return format.includes("@") && !/[0#?]/.test(format);
}

/** Without the last digits that 0.939 * 100 makes up. */
function timesHundred(share: number): number {
  return Number((share * 100).toPrecision(15));
}

function percentText(share: number): string {
  return `${timesHundred(share)}%`;
}
