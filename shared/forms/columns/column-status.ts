import type { Entry } from "../../indicator";
import type { QuantityStatus } from "../../quantity/types";
import type { ColumnRole } from "./roles";

const FORECAST = /見込/;
const PROVISIONAL = /速\s*報/;
/** 当初見込 is a plan, 実績・見込 may be either. */
const NO_STATUS = /当初|目標|計画|[・/／]|又は/;

/**
 * R3実績 | R4実績（速報値） | R5見込: what the heading says of the figures beneath. Where every actual is headed so, it is
 * what the sheet reports and nothing is said of single years.
 */
export function statusOfColumn(role: ColumnRole, columns: readonly ColumnRole[]): QuantityStatus | null {
  const own = statusIn(role);
  if (own === null || role.key !== "actual") return null;
  const isPlain = (other: ColumnRole) =>
    (other.key === "actual" || other.key === "year") && other.heading !== null && statusIn(other) === null;
  return columns.some(isPlain) ? own : null;
}

function statusIn({ words }: ColumnRole): QuantityStatus | null {
  const says = words.join(" ");
  if (NO_STATUS.test(says)) return null;
  return FORECAST.test(says) ? "forecast" : PROVISIONAL.test(says) ? "provisional" : null;
}

/** The entry with the status of its column, unless the cell says one itself. */
export function withStatus(entry: Entry, status: QuantityStatus | null): Entry {
  const { reading } = entry;
  if (status === null || reading.kind !== "quantities") return entry;
  const quantities = reading.quantities.map((quantity) => (quantity.status ? quantity : { ...quantity, status }));
  return { ...entry, reading: { ...reading, quantities } };
}
