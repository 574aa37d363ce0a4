import { a1, parseA1 } from "../../../shared/sheet";
import type { CellValue } from "./model";

/** References outside of quoted texts and sheet names. */
const QUOTED_OR_A1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.])\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![A-Za-z0-9_(])/g;
const QUOTED_OR_R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.])R(\[?-?[0-9]*\]?)C(\[?-?[0-9]*\]?)(?![A-Za-z0-9_(])/g;

/** "=A1+$B$2" in C3 -> "=R[-2]C[-2]+R2C2". */
export function toR1C1(formula: CellValue, row: number, column: number): CellValue {
  if (typeof formula !== "string" || !formula.startsWith("=")) return formula;
  return formula.replace(QUOTED_OR_A1, (found) => {
    const ref = found.startsWith('"') || found.startsWith("'") ? null : parseA1(found);
    if (!ref) return found;
    const isRowFixed = /\$[0-9]/.test(found);
    const isColumnFixed = found.startsWith("$");
    return `R${isRowFixed ? ref.row + 1 : offset(ref.row - row)}C${isColumnFixed ? ref.column + 1 : offset(ref.column - column)}`;
  });
}

/** "=R[-2]C[-2]+R2C2" in C3 -> "=A1+$B$2". */
export function fromR1C1(formula: CellValue, row: number, column: number): CellValue {
  if (typeof formula !== "string" || !formula.startsWith("=")) return formula;
  return formula.replace(QUOTED_OR_R1C1, (found, rowPart: string | undefined, columnPart: string | undefined) => {
    if (rowPart === undefined || columnPart === undefined) return found;
    const r = place(rowPart, row);
    const c = place(columnPart, column);
    const name = a1({ row: r.index, column: c.index });
    const [, letters, digits] = /^([A-Z]+)([0-9]+)$/.exec(name)!;
    return `${c.isFixed ? "$" : ""}${letters}${r.isFixed ? "$" : ""}${digits}`;
  });
}

function offset(difference: number): string {
  return difference === 0 ? "" : `[${difference}]`;
}

function place(part: string, home: number): { index: number; isFixed: boolean } {
  if (part === "") return { index: home, isFixed: false };
  const relative = /^\[(-?[0-9]+)\]$/.exec(part);
  return relative ? { index: home + Number(relative[1]), isFixed: false } : { index: Number(part) - 1, isFixed: true };
}
