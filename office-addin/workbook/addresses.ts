import { type Area, a1, type CellRef, columnName, parseA1 } from "../../shared/sheet";

export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;
/** Worksheet.getRanges takes no longer text. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges */
const LONGEST_ADDRESS = 8192;

/** { top: 0, left: 0, bottom: 1, right: 1 } -> "A1:B2"; one cell -> "A1". */
export function addressOf(area: Area): string {
  const first = a1({ row: area.top, column: area.left });
  const last = a1({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** "'施策 1'!$A$1:B2", "A:C", "3:5", "D40" -> the area, whatever sheet it names; null for anything else. */
export function parseAddress(address: string): Area | null {
  const own = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
  const [from = "", to = from] = own.split(":");
  const start = corner(from, { row: 0, column: 0 });
  const end = corner(to, { row: LAST_ROW, column: LAST_COLUMN });
  if (!start || !end) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** "B2", "B" (its row comes from `missing`), "2". */
function corner(text: string, missing: CellRef): CellRef | null {
  const cell = parseA1(text);
  if (cell) return cell;
  if (/^\d{1,7}$/.test(text)) return { row: Number(text) - 1, column: missing.column };
  const column = /^[A-Za-z]{1,3}$/.test(text) ? parseA1(`${text}1`) : null;
  return column ? { row: missing.row, column: column.column } : null;
}

/** Several areas in one text, as RangeAreas gives them: "'A,B'!A1:B2,'A,B'!C3". */
export function parseAddresses(addresses: string): Area[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*'!|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseAddress(part.trim()) ?? []);
}

export function rowsAddress(top: number, bottom: number): string {
  return `${top + 1}:${bottom + 1}`;
}

export function columnAddress(column: number): string {
  return `${columnName(column)}:${columnName(column)}`;
}

/** The cells as few areas: neighbours in a column join, then equal neighbours of columns. */
export function areasOf(cells: readonly CellRef[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.left === column && row <= last.bottom + 1) {
      runs[runs.length - 1] = { ...last, bottom: Math.max(row, last.bottom) };
    } else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined = new Map<string, Area>();
  const areas: Area[] = [];
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}:${run.left - 1}`;
    const neighbour = joined.get(key);
    joined.delete(key);
    const area = neighbour ? { ...neighbour, right: run.right } : run;
    joined.set(`${area.top}:${area.bottom}:${area.right}`, area);
    if (neighbour) areas[areas.indexOf(neighbour)] = area;
    else areas.push(area);
  }
  return areas;
}

/** The areas as texts for getRanges, as few as its limit allows. */
export function addressTexts(areas: readonly Area[], longest = LONGEST_ADDRESS): string[] {
  const texts: string[] = [];
  let text = "";
  for (const area of areas) {
    const next = addressOf(area);
    if (text !== "" && text.length + 1 + next.length > longest) {
      texts.push(text);
      text = "";
    }
    text = text === "" ? next : `${text},${next}`;
  }
  return text === "" ? texts : [...texts, text];
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
