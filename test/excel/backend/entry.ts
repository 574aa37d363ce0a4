import { ERROR_VALUE } from "./cells";
import type { CellModel, CellValue } from "./model";

/** What a cell becomes when something is put into it. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** A format that comes with what was typed, where the cell had none: "50%", "2024/1/1". */
  readonly numberFormat?: string;
}

/**
 * What Excel makes of a value that an add-in writes: text is read as if typed (belief "typed-values"). That is why text
 * starting with "=" must be guarded by the caller.
 */
export function entryOf(written: CellValue, cell: CellModel): Entry {
  if (typeof written !== "string") return { value: written, formula: null };
  if (written.startsWith("'")) return { value: written.slice(1), formula: null };
  if (cell.numberFormat === "@" || written === "") return { value: written, formula: null };
  if (written.startsWith("=") && written.length > 1) return { value: calculated(written), formula: written };
  const typed = typedValue(written.trim());
  if (typed) return { formula: null, ...typed };
  // As typed by hand, "+…", "-…" and "@…" begin a formula.
  if (/^[+\-@]./.test(written)) {
    const formula = `=${written.replace(/^@/, "")}`;
    return { value: calculated(formula), formula };
  }
  return { value: written, formula: null };
}

function typedValue(text: string): { value: CellValue; numberFormat?: string } | null {
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  if (ERROR_VALUE.test(text)) return { value: text };
  const percent = /^([+-]?[0-9.,]+)%$/.exec(text);
  const number = plainNumber(percent ? percent[1]! : text);
  if (number !== null) {
    if (percent) return { value: number / 100, numberFormat: text.includes(".") ? "0.00%" : "0%" };
    return text.includes(",") ? { value: number, numberFormat: "#,##0" } : { value: number };
  }
  return typedDate(text);
}

function plainNumber(text: string): number | null {
  const grouped = /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?$/.test(text);
  const plain = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text);
  return grouped || plain ? Number(text.replace(/,/g, "")) : null;
}

/** "2024/4/1" and "1-2" become dates: the trap that staff know. The year of "1-2" is the model's own, 2026. */
function typedDate(text: string): { value: number; numberFormat: string } | null {
  const full = /^([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})$/.exec(text);
  if (full) return dateOf(Number(full[1]), Number(full[2]), Number(full[3]), "yyyy/m/d");
  const short = /^([0-9]{1,2})[/-]([0-9]{1,2})$/.exec(text);
  return short ? dateOf(2026, Number(short[1]), Number(short[2]), 'm"月"d"日"') : null;
}

function dateOf(year: number, month: number, day: number, numberFormat: string) {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { value: Math.round(time / 86_400_000) + 25_569, numberFormat } : null;
}

/** There is no formula engine here: HYPERLINK shows its words, a reference to nothing is #NAME?, all else is 0. */
function calculated(formula: string): CellValue {
  const link = /^=HYPERLINK\("(?:[^"]|"")*",\s*"((?:[^"]|"")*)"\)$/i.exec(formula);
  if (link) return link[1]!.replace(/""/g, '"');
  return /^=[+-]?[^\s"'!()]*[^\u0000-\u00ff]/.test(formula) ? "#NAME?" : 0;
}
