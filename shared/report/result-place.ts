import { freeSheetName, sheetNameKey } from "./sheet-name";

/** A sheet of the workbook as results are placed. */
export interface StandingSheet {
  readonly name: string;
  /** Id of the table of ours on it; "" where our mark does not say which; null: it is not ours. */
  readonly table: string | null;
}

/** Where a table goes: onto the sheet on which it stands already, or a new one of this name. */
export interface ResultPlace<S extends StandingSheet> {
  readonly name: string;
  readonly existing: S | null;
}

/**
 * A result sheet is known by our mark and never by its name: staff may rename it, and may have one of that name
 * themselves, which is left alone. Of copies of a sheet the one that still has the name is refreshed, else the first.
 * `taken`: `sheetNameKey`s of names that were given away in the same run.
 */
export function resultPlace<S extends StandingSheet>(
  table: string,
  wanted: string,
  sheets: readonly S[],
  taken: ReadonlySet<string> = new Set(),
): ResultPlace<S> {
  const own = sheets.filter((sheet) => sheet.table === table);
  const isNamed = ({ name }: S) => sheetNameKey(name) === sheetNameKey(wanted);
  const known = own.find(isNamed) ?? own[0];
  if (known) return { name: known.name, existing: known };
  const at = (key: string) => sheets.find(({ name }) => sheetNameKey(name) === key) ?? null;
  const isTaken = (key: string) => {
    const there = at(key);
    // A mark that names no table says no more than the name of its sheet.
    return taken.has(key) || (there !== null && there.table !== "");
  };
  const name = freeSheetName(wanted, isTaken);
  const existing = at(sheetNameKey(name));
  return { name: existing?.name ?? name, existing };
}
