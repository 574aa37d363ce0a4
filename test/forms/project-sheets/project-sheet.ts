import type { Area, Cell, Sheet } from "../../../shared/sheet";
import { mergedGrid } from "../build-sheet";

/** One slip of the pen in a sheet that is right otherwise. */
export interface Mistake {
  readonly note: string;
  /** Name of the marked cell, and what is written there instead. */
  readonly at: string;
  readonly write: string;
  /** The rule that must speak, and the marked cell it must point at where that is another one. */
  readonly rule: string;
  readonly on?: string;
}

/** A sheet of one project or policy in the manner of published ones; names and figures are made up. */
export interface ProjectSheet {
  readonly note: string;
  /** Rows as `mergedGrid` takes them; "text#3x2" is merged over 3 columns and 2 rows, "{a:340}" is a cell named a. */
  readonly sheet: string;
  /** Lines as `lineOf` gives them. */
  readonly reads: readonly string[];
  readonly kinds?: readonly string[];
  readonly departments?: readonly string[];
  /** Lines as `budgetLineOf` gives them. */
  readonly budgets?: readonly string[];
  readonly mistakes?: readonly Mistake[];
}

/** A sheet laid out, and where its named cells are. */
export interface LaidOut {
  readonly sheet: Sheet;
  readonly marks: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

const MARK = /\{([a-z][a-z0-9]*):([^}]*)\}/g;

/** Lays a sheet out, with `writes` instead of what the named cells hold. */
export function layOut({ sheet }: ProjectSheet, writes: Readonly<Record<string, string>> = {}): LaidOut {
  const { rows, merges } = mergedGrid(spanned(sheet));
  const marks = new Map<string, { readonly row: number; readonly column: number }>();
  const texts = rows.map((row, r) =>
    row.map((text, column) =>
      text.replace(MARK, (_, mark: string, value: string) => {
        marks.set(mark, { row: r, column });
        return writes[mark] ?? value;
      }),
    ),
  );
  return { sheet: asSheet(texts, merges), marks };
}

/** Each column as several narrow ones, as in sheets ruled like graph paper (方眼紙): every cell is then merged. */
export function onGraphPaper(sheet: Sheet, narrow: number): Sheet {
  const wide = sheet.merges.map((area) => widen(area, narrow));
  const isMerged = ({ row, column }: Cell) =>
    sheet.merges.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  const own = sheet.cells
    .filter((cell) => !isMerged(cell))
    .map(({ row, column }) => widen({ top: row, left: column, bottom: row, right: column }, narrow));
  const cells = sheet.cells.map((cell) => ({ ...cell, column: cell.column * narrow }));
  return { ...sheet, cells, merges: [...wide, ...own] };
}

function widen({ top, left, bottom, right }: Area, narrow: number): Area {
  return { top, left: left * narrow, bottom, right: right * narrow + narrow - 1 };
}

/** "text#3x2" -> the "<" and "^" of `mergedGrid`. */
function spanned(text: string): string {
  const rows: string[][] = [];
  const taken = new Map<string, string>();
  const lines = text.replace(/^\n/, "").split("\n");
  lines.forEach((line, r) => {
    const row: string[] = [];
    rows.push(row);
    const passTaken = () => {
      for (let mark = taken.get(`${r}:${row.length}`); mark; mark = taken.get(`${r}:${row.length}`)) row.push(mark);
    };
    for (const written of line.trim() === "" ? [] : line.trim().split("|")) {
      passTaken();
      const [, value = "", wide = "1", high = "1"] = /^(.*?)(?:#([0-9]+)(?:x([0-9]+))?)?$/.exec(written.trim()) ?? [];
      for (let i = 0; i < Number(wide); i++) {
        for (let below = 1; below < Number(high); below++) taken.set(`${r + below}:${row.length}`, "^");
        row.push(i === 0 ? value : "<");
      }
    }
    passTaken();
  });
  return rows.map((row) => row.join("|")).join("\n");
}

/** Figures are numbers, also with commas and in percent, as they are where staff type them. */
function asSheet(rows: readonly (readonly string[])[], merges: readonly Area[]): Sheet {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, column): readonly Cell[] => (text === "" ? [] : [{ row: r, column, text, ...contentOf(text) }])),
  );
  return { name: "Sheet1", cells, merges, visibility: "visible", isProtected: false };
}

function contentOf(text: string): Pick<Cell, "type" | "value" | "numberFormat"> {
  if (/^-?[0-9]+(\.[0-9]+)?$/.test(text)) return { type: "number", value: Number(text) };
  if (/^-?[0-9]{1,3}(,[0-9]{3})+$/.test(text))
    return { type: "number", value: Number(text.replace(/,/g, "")), numberFormat: "#,##0" };
  if (/^[0-9]+\.[0-9]%$/.test(text))
    return { type: "number", value: Number(text.slice(0, -1)) / 100, numberFormat: "0.0%" };
  return { type: "text", value: text };
}
