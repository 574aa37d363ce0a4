/** What a spreadsheet holds for a figure as printed: the number and the format under which it shows again as printed. */

export interface StoredFigure {
  readonly value: number;
  readonly format: string;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
const WITH_UNIT = /^([+-]?[\d,]+(?:\.\d+)?)([ 　]?)(千円|円|人|件|団体|回|箇所|戸|社|日|時間|台)$/;
const PERCENT = /^([+-]?\d+)(?:\.(\d+))?%$/;

/**
 * "97.80" -> 97.8 under "0.00"; "3,310" -> 3310 under "#,##0"; "50" -> 50 under "General"; null for all that
 * staff could only have typed as text ("小100 中100", "2以下", "+1以上", "—", "２４").
 * With `units`, "1,443 千円" -> 1443 under `#,##0" 千円"` and "52.3%" -> 0.523 under "0.0%", for sheets
 * whose cells are formatted that way.
 */
export function storedFigure(printed: string, units = false): StoredFigure | null {
  const plain = plainFigure(printed);
  if (plain || !units) return plain;
  const percent = PERCENT.exec(printed);
  if (percent) {
    const decimals = percent[2] ?? "";
    // Built from its digits: 52.3 / 100 would store 0.5229999999999999.
    return { value: Number(`${percent[1]}.${decimals}e-2`), format: `${withDecimals("0", decimals.length)}%` };
  }
  const measured = WITH_UNIT.exec(printed);
  const number = measured ? plainFigure(measured[1]!) : null;
  if (!measured || !number) return null;
  const base = number.format === "General" ? "0" : number.format;
  return { value: number.value, format: `${base}"${measured[2]}${measured[3]}"` };
}

function plainFigure(printed: string): StoredFigure | null {
  const match = NUMBER.exec(printed);
  if (!match) return null;
  const [, sign, whole, decimals] = match;
  // "+7" and "007" show as typed only where they are text.
  if (sign === "+" || /^0\d/.test(whole!)) return null;
  const grouped = whole!.includes(",");
  const value = Number(printed.replace(/,/g, ""));
  if (!grouped && decimals === undefined) return { value, format: "General" };
  return { value, format: withDecimals(grouped ? "#,##0" : "0", decimals?.length ?? 0) };
}

function withDecimals(format: string, count: number): string {
  return count === 0 ? format : `${format}.${"0".repeat(count)}`;
}
