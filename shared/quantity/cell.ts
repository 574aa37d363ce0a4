import { fold } from "../fold";
import type { Cell } from "../sheet";
import { readNumberFormat } from "./number-format";
import { readQuantity } from "./text";
import type { Quantity, QuantityReading } from "./types";

/**
 * What a host's cell says. A number is read together with its format: 0.523 under "0.0%" is 52.3 %, 1443 under
 * `#,##0"千円"` 1443000 円, 0 under `0;-0;"－"` a dash. `unit` is the unit column's text, see `readQuantity`.
 * null, undefined and empty cells are `blank`; dates, booleans, errors and "######" are `unreadable` with the reason.
 */
export function readCellQuantity(cell: Cell | null | undefined, unit: string | null): QuantityReading {
  if (!cell) return { kind: "blank", raw: "" };
  const raw = cell.text;
  switch (cell.type) {
    case "text":
      return keepRaw(readQuantity(typeof cell.value === "string" ? cell.value : raw, unit), raw);
    case "error":
      return { kind: "unreadable", raw, reason: "cell-error" };
    case "date":
      return { kind: "unreadable", raw, reason: "host-date" };
    case "boolean":
      return { kind: "unreadable", raw, reason: "not-a-quantity" };
    default:
      return readNumberCell(cell, unit);
  }
}

function readNumberCell(cell: Cell, unit: string | null): QuantityReading {
  const raw = cell.text;
  const value = cell.value;
  if (typeof value !== "number" || !Number.isFinite(value)) return keepRaw(readQuantity(raw, unit), raw);
  if (/^[#＃]{2,}$/.test(raw)) return { kind: "unreadable", raw, reason: "overflow" };
  const format = readNumberFormat(cell.numberFormat, value);
  if (format.isDate) return { kind: "unreadable", raw, reason: "host-date" };
  if (format.literalOnly !== null) return keepRaw(readQuantity(format.literalOnly, unit), raw);
  const shown = scaleShown(value, format.percent * 2 - format.thousands * 3);
  const decimals = format.decimals ?? decimalsOf(shown);
  const plain: Quantity = { value: shown, unit: format.percent > 0 ? "%" : null, bound: null, label: null, decimals };
  if (format.before === "" && format.after === "")
    return { kind: "quantities", raw, quantities: [withShownPercent(plain, cell)] };
  const digits = String(Math.abs(shown));
  const written = `${format.before}${shown < 0 ? "-" : ""}${digits}${format.percent > 0 ? "%" : ""}${format.after}`;
  const reading = readQuantity(written, unit);
  if (reading.kind !== "quantities" || reading.quantities.length !== 1)
    return { kind: "quantities", raw, quantities: [plain] };
  const scalePower = reading.quantities[0]!.value === shown ? 0 : decimals;
  const read = reading.quantities[0]!;
  return {
    kind: "quantities",
    raw,
    quantities: [{ ...read, decimals: scalePower === 0 ? decimals : Math.min(read.decimals, decimals) }],
  };
}

/** Some readers of files hand over "52.3%" as text but no format. */
function withShownPercent(quantity: Quantity, cell: Cell): Quantity {
  if (cell.numberFormat !== undefined || quantity.unit !== null) return quantity;
  const text = fold(cell.text).trim();
  if (!/^-?[\d,]+(?:\.\d+)?%$/.test(text)) return quantity;
  const shown = Number(text.slice(0, -1).replace(/,/g, ""));
  const percent = scaleShown(quantity.value, 2);
  const point = text.indexOf(".");
  const decimals = point < 0 ? 0 : text.length - point - 2;
  return Math.abs(percent - shown) <= 10 ** -decimals ? { ...quantity, value: percent, unit: "%", decimals } : quantity;
}

/** Shifts the decimal point through the digits: 0.523 and 2 give 52.3, not 52.300000000000004. */
function scaleShown(value: number, power: number): number {
  if (power === 0) return value;
  const shifted = Number(`${value}e${power}`);
  return Number.isNaN(shifted) ? value * 10 ** power : shifted;
}

function decimalsOf(value: number): number {
  const text = String(value);
  const point = text.indexOf(".");
  return point < 0 || text.includes("e") ? 0 : text.length - point - 1;
}

function keepRaw(reading: QuantityReading, raw: string): QuantityReading {
  return reading.raw === raw ? reading : { ...reading, raw };
}
