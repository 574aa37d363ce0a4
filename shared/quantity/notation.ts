import type { Quantity, QuantityReading } from "./types";

/**
 * A reading in one line, for tables of examples and for documentation:
 *
 *   83.6 % at-least            男性: 83.6 at-least | 女性: 85.1 at-least
 *   15~26 %                    ±5 %                  7077 provisional "速報値"
 *   15 % decrease year@2010    100 % at-least ratio previous-year
 *   595 of-which 803           9560 @2019
 *   word keep                  absent pending        unreadable template        blank
 *
 * Parts of a figure, each only where it is written: label, value, unit, bound, status, year, change, part, "note".
 */
export function notationOf(reading: QuantityReading): string {
  switch (reading.kind) {
    case "quantities":
      return reading.quantities.map(quantityNotation).join(" | ");
    case "words":
      return `word ${reading.word}`;
    case "absent":
      return `absent ${reading.absence}`;
    case "unreadable":
      return `unreadable ${reading.reason}`;
    default:
      return "blank";
  }
}

function quantityNotation(quantity: Quantity): string {
  const { bound, relative } = quantity;
  const parts: string[] = [];
  if (quantity.label !== null) parts.push(`${quantity.label}:`);
  parts.push(
    `${bound === "within" ? "±" : ""}${quantity.value}${quantity.high === undefined ? "" : `~${quantity.high}`}`,
  );
  if (quantity.unit !== null) parts.push(quantity.unit);
  if (bound !== null && bound !== "within" && bound !== "range") parts.push(bound);
  if (quantity.status !== undefined) parts.push(quantity.status);
  if (quantity.fiscalYear !== undefined) parts.push(`@${quantity.fiscalYear}`);
  if (relative) {
    parts.push(relative.change);
    if (relative.against !== null)
      parts.push(relative.against === "year" ? `year@${relative.againstYear}` : relative.against);
  }
  if (quantity.ofWhich !== undefined) parts.push(`of-which ${quantity.ofWhich}`);
  if (quantity.note !== undefined) parts.push(`"${quantity.note}"`);
  return parts.join(" ");
}
