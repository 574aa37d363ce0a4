import { type Fill, fillValue, RATE_FORMAT } from "../../../shared/report/fill-value";
import { isDateFormat } from "../../../xlsx/number-format";
import { asText } from "./texts";

/** What is put into a cell. */
export interface Content {
  readonly value: string | number;
  /** Number format to be set; null: the cell keeps its own. */
  readonly format: string | null;
}

export function contentOf(fill: Fill, format: string): Content {
  const { value, needsRateFormat } = fillValue(fill, format, isDateFormat);
  return { value: typeof value === "string" ? asText(value) : value, format: needsRateFormat ? RATE_FORMAT : null };
}
