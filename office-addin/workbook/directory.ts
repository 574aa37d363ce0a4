import { resultTableOf, withoutNoteSection } from "../../shared/report/tags";
import type { SheetVisibility } from "../../shared/sheet";
import type { Abilities } from "./contract";

/** One sheet of the open workbook, before its cells are read. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** A result sheet of ours. */
  readonly isOurs: boolean;
  /** Id of the table on it; "" where our mark does not say which; null: the sheet is not ours. */
  readonly table: string | null;
  /** Numbers of the notes in which staff wrote something, in the order of the sheet's notes. */
  readonly staffNotes: readonly number[];
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** All sheets in one get: names, visibility, protection, whether they are ours. */
export function queueDirectory(context: Excel.RequestContext, abilities: Abilities): () => readonly SheetEntry[] {
  const sheets = context.workbook.worksheets;
  sheets.load(`id,name,visibility,protection/protected,names/name${abilities.notes ? ",notes/content" : ""}`);
  return () =>
    sheets.items.map((sheet) => {
      const table = tableOn(sheet.names.items);
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: VISIBILITY[sheet.visibility] ?? "visible",
        isProtected: sheet.protection.protected,
        isOurs: table !== null,
        table,
        staffNotes: abilities.notes ? staffNotes(sheet.notes.items) : [],
      };
    });
}

/** Some versions give a name of a sheet together with the sheet: "点検結果!_tenken_result.findings". */
function tableOn(names: readonly Excel.NamedItem[]): string | null {
  for (const { name } of names) {
    const table = resultTableOf(name.slice(name.lastIndexOf("!") + 1));
    if (table !== null) return table;
  }
  return null;
}

function staffNotes(notes: readonly Excel.Note[]): number[] {
  return notes.flatMap((note, at) => (withoutNoteSection(note.content) === "" ? [] : [at]));
}
