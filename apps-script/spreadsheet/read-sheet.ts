import { cellsOfGrid } from "../../shared/grid";
import { withoutNoteSection } from "../../shared/report/tags";
import type { Area, Sheet } from "../../shared/sheet";
import { isDateFormat } from "../../xlsx/number-format";
import { parseArea } from "./areas";
import { attempt } from "./attempt";
import { isDate } from "./serial";

/** What reading a sheet gives: the Sheet of the core, and where notes of ours are. */
export interface ReadSheet {
  readonly sheet: Sheet;
  /** Smallest area with all notes that hold a section of ours; null: none. */
  readonly ownNotes: Area | null;
  /** Rows and columns up to the last that hold anything. */
  readonly size: Size;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface ReadContext {
  readonly name: string;
  readonly isProtected: boolean;
  /** Asked for only where there are dates. */
  readonly serialOf: (date: Date) => number;
}

/** Six grids of more cells than these do not fit into one execution; no plan/actual sheet comes near. */
const MOST_CELLS = 1_000_000;

/** How the service names "no format of its own". */
const GENERAL: readonly string[] = ["", "General", "0.###############"];

/**
 * Reads a sheet in 8 calls, whatever its number of cells; each merged area costs one more, because the service tells
 * a merged area's place in no other way. Which rows are hidden can only be asked row by row and is therefore not read.
 * https://developers.google.com/apps-script/guides/support/best-practices#minimize_calls_to_other_services
 */
export function readSheet(source: GoogleAppsScript.Spreadsheet.Sheet, context: ReadContext): ReadSheet {
  const range = attempt(() => source.getDataRange());
  if (range.getNumRows() * range.getNumColumns() > MOST_CELLS) throw new Error("The sheet is too large.");
  const given = attempt(() => range.getValues()) as readonly (readonly unknown[])[];
  const texts = attempt(() => range.getDisplayValues());
  const formulas = attempt(() => range.getFormulas());
  const formats = attempt(() => range.getNumberFormats());
  const written = attempt(() => range.getNotes());
  const merges = attempt(() => range.getMergedRanges()).map((merged) => parseArea(merged.getA1Notation()));
  const visibility = attempt(() => source.isSheetHidden()) ? "hidden" : "visible";

  const numberFormats: string[][] = [];
  const values = given.map((row, i) => {
    const shown = formats[i]!;
    const rowFormats = shown.map((format) => (GENERAL.includes(format) ? "General" : format));
    numberFormats.push(rowFormats);
    return row.map((value, j) => {
      if (!isDate(value)) return plainValue(value, texts[i]?.[j] ?? "");
      // A date under no format of its own: the spreadsheet's locale decides how it is shown.
      if (!isDateFormat(rowFormats[j]!)) rowFormats[j] = "yyyy/m/d";
      return context.serialOf(value);
    });
  });
  const { notes, ownNotes } = splitNotes(written);
  return {
    sheet: {
      name: context.name,
      cells: cellsOfGrid({ top: 0, left: 0, values, texts, formulas, numberFormats, notes }, isDateFormat),
      merges: merges.filter((area): area is Area => area !== null),
      visibility,
      isProtected: context.isProtected,
    },
    ownNotes,
    size: { rows: given.length, columns: given[0]?.length ?? 0 },
  };
}

/** Images and chips are objects: what they show is their value. */
function plainValue(value: unknown, text: string): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : text;
}

function splitNotes(written: readonly (readonly string[])[]): { notes: string[][]; ownNotes: Area | null } {
  let ownNotes: Area | null = null;
  const notes = written.map((row, i) =>
    row.map((note, j) => {
      if (note === "") return note;
      const own = withoutNoteSection(note);
      if (own !== note) ownNotes = grown(ownNotes, i, j);
      return own;
    }),
  );
  return { notes, ownNotes };
}

function grown(area: Area | null, row: number, column: number): Area {
  if (!area) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}
