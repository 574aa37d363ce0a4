import { RESULT_NAME, withoutNoteSection } from "../../shared/report/tags";
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
    sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      isProtected: sheet.protection.protected,
      isOurs: sheet.names.items.some(({ name }) => isResultName(name)),
      staffNotes: abilities.notes ? staffNotes(sheet.notes.items) : [],
    }));
}

/** Some versions give a name of a sheet together with the sheet: "点検結果!_tenken_result". */
function isResultName(name: string): boolean {
  return name === RESULT_NAME || name.endsWith(`!${RESULT_NAME}`);
}

function staffNotes(notes: readonly Excel.Note[]): number[] {
  return notes.flatMap((note, at) => (withoutNoteSection(note.content) === "" ? [] : [at]));
}
