/** What the test bed believes of Excel. Whatever is not here is Microsoft's own runtime at work. */
export interface Belief {
  readonly id: string;
  /** The call, or where it shows. */
  readonly call: string;
  readonly belief: string;
  /** Public documentation. */
  readonly source: string;
  /** The source says so itself, or we conclude it from there. */
  readonly firmness: "documented" | "concluded";
}

const EXCEL = "https://learn.microsoft.com/javascript/api/excel/excel.";
const GUIDE = "https://learn.microsoft.com/office/dev/add-ins/";
const ERRORS = `${GUIDE}testing/application-specific-api-error-handling`;

export const BELIEFS: readonly Belief[] = [
  {
    id: "no-rollback",
    call: "context.sync()",
    belief: "A batch is done in order and stops at the first call that is refused; what was done before stays done.",
    source: "https://learn.microsoft.com/javascript/api/office/officeextension.error",
    firmness: "concluded",
  },
  {
    id: "api-not-found",
    call: "any member of a newer requirement set",
    belief: "The whole batch stops there with ApiNotFound. Sets are read from the public typings.",
    source: ERRORS,
    firmness: "concluded",
  },
  {
    id: "payload",
    call: "context.sync()",
    belief:
      "Excel on the web refuses requests and responses above 5 MB (RequestPayloadSizeLimitExceeded, ResponsePayloadSizeLimitExceeded). A response is refused after the work was done.",
    source: `${GUIDE}concepts/resource-limits-and-performance-optimization#excel-add-ins`,
    firmness: "documented",
  },
  {
    id: "cells-per-get",
    call: "range.load(values)",
    belief: "Above five million cells values, text, formulas and formats are null, without an error.",
    source: "https://github.com/OfficeDev/office-js/issues/4783",
    firmness: "documented",
  },
  {
    id: "unbounded",
    call: 'getRange("A:C")',
    belief: "Cell-level values of whole rows and columns are null; writing them is refused with InvalidArgument.",
    source: `${GUIDE}excel/excel-add-ins-ranges-unbounded`,
    firmness: "documented",
  },
  {
    id: "merged-512",
    call: "range.getMergedAreasOrNullObject()",
    belief: "Fails above 512 merged areas; the code is GeneralException.",
    source: `${EXCEL}range#excel-excel-range-getmergedareasornullobject-member(1)`,
    firmness: "documented",
  },
  {
    id: "address-8192",
    call: "worksheet.getRanges(address)",
    belief: "An address of more than 8192 characters is refused with InvalidArgument.",
    source: `${EXCEL}worksheet#excel-excel-worksheet-getranges-member(1)`,
    firmness: "documented",
  },
  {
    id: "typed-values",
    call: "range.values = …",
    belief:
      'Text is taken as if typed: "=…" is a formula, numbers, percentages and dates are recognised, "1-2" becomes a date, an apostrophe in front keeps it as text and is not stored; null leaves the cell alone, "" empties it.',
    source: `${GUIDE}excel/excel-add-ins-ranges-set-get-values`,
    firmness: "concluded",
  },
  {
    id: "used-range",
    call: "worksheet.getUsedRange(valuesOnly)",
    belief:
      "Formats count unless valuesOnly; of an empty sheet it is A1, and the OrNullObject variant the null object.",
    source: `${EXCEL}worksheet#excel-excel-worksheet-getusedrange-member(1)`,
    firmness: "documented",
  },
  {
    id: "protected",
    call: "writes on a protected sheet",
    belief:
      "Locked cells, formats, conditional formats, notes, rows, columns and tables are refused with AccessDenied; unlocked cells take values.",
    source: `${EXCEL}worksheetprotectionoptions`,
    firmness: "concluded",
  },
  {
    id: "protected-formats",
    call: "conditionalFormats.add on a protected sheet with allowFormatCells",
    belief:
      "People may change conditional formats then. Whether add-ins may is not said, so a sheet of the backend does either; a refusal is AccessDenied.",
    source: "https://support.microsoft.com/office/protect-a-worksheet-3179efdb-1285-4d49-a9c3-f4ca36276de6",
    firmness: "concluded",
  },
  {
    id: "read-only",
    call: "writes to a workbook open for reading",
    belief:
      "Everything that changes the workbook is refused with AccessDenied. (Excel on a PC takes edits and refuses to save.)",
    source: ERRORS,
    firmness: "concluded",
  },
  {
    id: "new-format-first",
    call: "conditionalFormats.add(type)",
    belief: "The new format has the first (top) priority; a negative priority counts from the back.",
    source: `${EXCEL}conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)`,
    firmness: "documented",
  },
  {
    id: "formats-of-range",
    call: "range.conditionalFormats",
    belief: "Gives the formats that touch the range, each with all of its areas.",
    source: `${EXCEL}range#excel-excel-range-conditionalformats-member`,
    firmness: "documented",
  },
  {
    id: "wrong-type-of-format",
    call: "conditionalFormat.custom",
    belief: "Of a format of another type it is refused with InvalidOperation; customOrNullObject is the null object.",
    source: `${EXCEL}conditionalformat#excel-excel-conditionalformat-customornullobject-member`,
    firmness: "concluded",
  },
  {
    id: "notes",
    call: "worksheet.notes",
    belief:
      "ExcelApi 1.18; proxies of ours after the typings. One note a cell: add on a cell that has one, or a threaded comment, is refused (InvalidOperation). Notes come in row order. An address that is not one cell: InvalidArgument.",
    source: `${EXCEL}notecollection`,
    firmness: "concluded",
  },
  {
    id: "notes-on-the-web",
    call: "note.load(visible, width, height), notes.load(items)",
    belief: "Excel on the web refuses these three, and so a load of all properties; the code is UnsupportedOperation.",
    source: "https://github.com/OfficeDev/office-js/issues/6198",
    firmness: "documented",
  },
  {
    id: "hidden-sheets",
    call: "worksheet.activate(), range.select()",
    belief: "Refused with InvalidOperation on a hidden sheet.",
    source: `${EXCEL}worksheet#excel-excel-worksheet-activate-member(1)`,
    firmness: "concluded",
  },
  {
    id: "delete-sheet",
    call: "worksheet.delete()",
    belief: "InvalidOperation for a very hidden sheet and for the last visible one.",
    source: `${EXCEL}worksheet#excel-excel-worksheet-delete-member(1)`,
    firmness: "documented",
  },
  {
    id: "sheet-names",
    call: "worksheets.add(name), worksheet.name = …",
    belief:
      "1 to 31 characters, none of \\ / ? * : [ ], no apostrophe at the ends, not History (InvalidArgument); taken names, without regard to case: ItemAlreadyExists.",
    source: "https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9",
    firmness: "concluded",
  },
  {
    id: "gone",
    call: "an object whose sheet or row was deleted meanwhile",
    belief: "ItemNotFound.",
    source: ERRORS,
    firmness: "concluded",
  },
  {
    id: "events",
    call: "worksheets.onChanged and its like",
    belief:
      "Told after the batch that caused them, to whoever registered with the sheet or the workbook; by co-authors with source Remote; details only for one cell; not for notes and conditional formats, nor for results that merely recalculated.",
    source: `${GUIDE}excel/excel-add-ins-events`,
    firmness: "concluded",
  },
  {
    id: "event-names",
    call: "worksheets.onNameChanged",
    belief: "ExcelApi 1.17 as the typings say; the pinned runtime still asks for ExcelApiOnline 1.1.",
    source: `${EXCEL}worksheetcollection#excel-excel-worksheetcollection-onnamechanged-member`,
    firmness: "documented",
  },
  {
    id: "local",
    call: "formulasLocal, numberFormatLocal",
    belief:
      "In the language of the person: G/標準 for General in Japanese, list separators and function names in German. values, formulas and numberFormat are the same everywhere.",
    source: `${EXCEL}range#excel-excel-range-formulaslocal-member`,
    firmness: "documented",
  },
  {
    id: "r1c1",
    call: "addressLocal, formulasLocal",
    belief: "With the reference style R1C1 only the local forms show it; address, formulas and events stay A1.",
    source: `${EXCEL}range#excel-excel-range-formulas-member`,
    firmness: "concluded",
  },
  {
    id: "areas-address",
    call: "rangeAreas.address",
    belief: "Every area with its sheet: Sheet1!A1,Sheet1!C3.",
    source: `${EXCEL}rangeareas#excel-excel-rangeareas-address-member`,
    firmness: "documented",
  },
  {
    id: "no-fill-is-white",
    call: "range.format.fill.color",
    belief: "A cell without a fill says #FFFFFF; where cells differ it is null (other formats alike).",
    source: `${EXCEL}rangefill#excel-excel-rangefill-color-member`,
    firmness: "concluded",
  },
  {
    id: "covered-cells",
    call: "range.values = … over merged cells",
    belief: "Cells under a merged area, other than its first, take nothing and say nothing.",
    source: `${EXCEL}range#excel-excel-range-merge-member(1)`,
    firmness: "concluded",
  },
  {
    id: "visible-view",
    call: "range.getVisibleView(), rowHidden",
    belief: "Rows hidden by a filter count as hidden; values of the whole range hold them all the same.",
    source: `${EXCEL}rangeview`,
    firmness: "documented",
  },
  {
    id: "cell-edit-mode",
    call: "context.sync() while a person types into a cell",
    belief: "The batch is refused with InvalidOperationInCellEditMode and nothing of it is done.",
    source: `${EXCEL}runoptions#excel-excel-runoptions-delayforcelledit-member`,
    firmness: "documented",
  },
  {
    id: "settings",
    call: "workbook.settings, Office.context.document.settings",
    belief: "Adding a key that is there replaces its value; the document's are kept only after saveAsync.",
    source: `${EXCEL}settingcollection#excel-excel-settingcollection-add-member(1)`,
    firmness: "documented",
  },
  {
    id: "no-formula-engine",
    call: "range.formulas = …",
    belief: "Nothing is calculated here: HYPERLINK shows its words, all other formulas give 0.",
    source: "https://support.microsoft.com/office/hyperlink-function-333c7ce6-c5ae-4164-9c47-7de9b76f577f",
    firmness: "concluded",
  },
];
