import { formatFiscalYear } from "../fiscal-year/read";
import type { FiscalYear } from "../fiscal-year/types";
import type { Locale } from "../locale";
import type { Quantity } from "../quantity/types";

/** Longer quotations hide the sentence around them. */
const LONGEST_QUOTE = 40;

/** The words of a cell in the quotation marks of the language, on one line; long ones are cut with …. */
export function quote(written: string, locale: Locale): string {
  const line = written.replace(/\s+/g, " ").trim();
  const shown = line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
  return locale === "ja" ? `「${shown}」` : `"${shown}"`;
}

/** Several quotations in a row: 「小」「中」, "a", "b". */
export function quoteAll(written: readonly string[], locale: Locale): string {
  return written.map((text) => quote(text, locale)).join(locale === "ja" ? "" : ", ");
}

/** "令和2年度" / "FY2020"; for a year no one can tell 「年度不明」 / "an unknown year". */
export function formatYear(year: FiscalYear | null, locale: Locale): string {
  if (year === null) return locale === "ja" ? "年度不明" : "an unknown year";
  return formatFiscalYear(year, locale);
}

/** The year something belongs to, before or after its word: "令和2年度の" / " of FY2020"; "" where the sheet names none. */
export function ofYear(year: FiscalYear | null, locale: Locale): string {
  if (year === null) return "";
  return locale === "ja" ? `${formatYear(year, "ja")}の` : ` of ${formatYear(year, "en")}`;
}

/**
 * A figure with commas and as many decimals as given (at most): 1443000 -> "1,443,000", 0.0800001 with 2 -> "0.08".
 * Trailing zeros after the point are dropped: a figure of a sentence, not of a table.
 */
export function formatFigure(value: number, decimals: number): string {
  const digits = Math.min(Math.max(decimals, 0), 6);
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const tail = fraction.replace(/0+$/, "");
  const shown = tail === "" ? grouped : `${grouped}.${tail}`;
  return value < 0 && shown !== "0" ? `-${shown}` : shown;
}

/** A quantity as figure and unit: "1,443,000円", "76%". Its label, bound and note are left out. */
export function formatQuantity(quantity: Quantity): string {
  const high = quantity.high === undefined ? "" : `～${formatFigure(quantity.high, quantity.decimals)}`;
  return `${formatFigure(quantity.value, quantity.decimals)}${high}${quantity.unit ?? ""}`;
}

/** The unit of a difference: two percentages differ by points. */
export function differenceUnit(unit: string | null, locale: Locale): string {
  if (unit === "%") return locale === "ja" ? "ポイント" : " points";
  if (unit === null) return "";
  return locale === "ja" ? unit : ` ${unit}`;
}
