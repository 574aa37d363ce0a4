import type { Abilities } from "./contract";

/**
 * What the add-in asks of Excel. ExcelApi 1.9 brings everything it cannot do without: areas of many cells at once
 * (getRanges), hidden rows in one get, edits of all sheets in one event. Nothing is gained by asking for less: what
 * ends below 1.9 (Excel 2019 and older) shows panes with Internet Explorer's engine, which cannot run the add-in.
 * https://learn.microsoft.com/office/dev/add-ins/reference/requirement-sets/excel/excel-api-requirement-sets
 */
export const EXCEL_API = { name: "ExcelApi", version: "1.9" } as const;

/** What is used where it is there, and done without elsewhere: the version of ExcelApi that brings it. */
const OPTIONAL_API = {
  merges: "1.13",
  /** WorksheetChangedEventArgs.triggerSource. */
  editSource: "1.14",
  renames: "1.17",
  notes: "1.18",
} as const satisfies Readonly<Record<string, string>>;

/** Asked of Excel once, at start. */
export function isNewEnough(): boolean {
  return Office.context.requirements.isSetSupported(EXCEL_API.name, EXCEL_API.version);
}

/** What this Excel can do beyond the least. */
export function abilitiesOf(): Abilities {
  const has = (version: string) => Office.context.requirements.isSetSupported(EXCEL_API.name, version);
  return {
    notes: has(OPTIONAL_API.notes),
    merges: has(OPTIONAL_API.merges),
    changes: has(EXCEL_API.version),
    editSource: has(OPTIONAL_API.editSource),
    renames: has(OPTIONAL_API.renames),
  };
}
