import type { EditPlan } from "../../../shared/report/types";
import { isDateFormat } from "../../../xlsx/number-format";
import { asText } from "./texts";

export type Fill = EditPlan["fills"][number];

/** What is put into a cell. */
export interface Content {
  readonly value: string | number;
  /** Number format to be set; null: the cell keeps its own. */
  readonly format: string | null;
}

/** As annotated copies are filled: a rate is a share under "%", times 100 elsewhere, a text where dates or texts stand. */
export function contentOf({ kind, value }: Fill, format: string): Content {
  if (typeof value === "string") return { value: asText(value), format: null };
  if (kind !== "rate") return { value, format: null };
  if (format === "@" || isDateFormat(format)) return { value: asText(percentText(value)), format: null };
  if (format === "General" || format === "") return { value, format: "0.0%" };
  return { value: format.includes("%") ? value : timesHundred(value), format: null };
}

function timesHundred(share: number): number {
  return Number((share * 100).toPrecision(15));
}

function percentText(share: number): string {
  return `${timesHundred(share)}%`;
}

/** The cell holds what was filled in, in whichever way its format asked for. */
export function stillHolds({ kind, value }: Fill, now: unknown): boolean {
  if (typeof value === "string" || kind !== "rate") return now === value;
  return now === value || now === timesHundred(value) || now === percentText(value);
}
