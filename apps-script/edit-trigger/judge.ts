import { type Inspection, inspectWithFacts } from "../../shared/inspect";
import { planMarks } from "../../shared/report/edit-plan";
import type { EditPlan } from "../../shared/report/types";
import { SETTINGS_SHEET_NAME, type Settings } from "../../shared/settings";
import type { Area, Sheet, Workbook } from "../../shared/sheet";
import { settingsInForce } from "../settings-in-force";
import type { OpenSpreadsheet } from "../spreadsheet";
import { acrossStillThere, knowledgeOf, markPrints, recognisedArea, type SheetKnowledge, yearBasis } from "./knowledge";

/** So many sheets can be read within the 30 seconds of a simple trigger. */
const MOST_SHEETS = 12;

export interface EditedSheet {
  readonly open: OpenSpreadsheet;
  readonly name: string;
  readonly known: SheetKnowledge;
  readonly edited: Area;
  readonly chosen: Settings | null;
}

export interface Judged {
  readonly marks: EditPlan["marks"];
  /** What the forms recognise now. */
  readonly area: Area | null;
  readonly knowledge: SheetKnowledge;
}

/**
 * What the marks of an edited sheet have to be: the same as a check of the whole spreadsheet would put there, as far
 * as the sheet alone can tell. null: it cannot, and there are too many sheets to read; then the marks stay.
 */
export function judgeEdited(order: EditedSheet): Judged | null {
  const { open, name, known, chosen } = order;
  const { locale } = known;
  const { workbook } = open.read(chosen ? [name] : [name, SETTINGS_SHEET_NAME]);
  const sheet = sheetNamed(workbook, name);
  if (!sheet) return null;
  const settings = settingsInForce(chosen, workbook, locale);
  // Sheets that are not read here are not missing.
  const alone = { ...settings, expectedSheets: [] };
  const inspection = inspectWithFacts(workbook, { locale, settings: alone });
  const isSameBasis = yearBasis(inspection, sheet, settings) === known.basis;
  if (!isSameBasis && known.sheets > 1) return judgeAmongAll(order);
  const year = inspection.report.sheets.find((report) => report.name === name)?.evaluationYear ?? null;
  if (!isSameBasis || year === known.year) return judged(order, inspection, sheet, settings);
  // The other sheets had said which year is judged.
  const asBefore = { ...alone, fiscalYear: known.year };
  return judged(order, inspectWithFacts(workbook, { locale, settings: asBefore }), sheet, settings);
}

/** The edit may have changed the year that the whole spreadsheet reports. */
function judgeAmongAll({ open, name, known, chosen }: EditedSheet): Judged | null {
  if (known.sheets > MOST_SHEETS) return null;
  const { locale, withNotes, size } = known;
  const { workbook } = open.read();
  const sheet = sheetNamed(workbook, name);
  if (!sheet) return null;
  const inspection = inspectWithFacts(workbook, { locale, settings: chosen });
  const settings = settingsInForce(chosen, workbook, locale);
  const knowledge = knowledgeOf(inspection, sheet, { locale, withNotes, size, settings });
  const marks = inspection.report.edits.marks.filter((mark) => mark.sheet === name);
  return { marks, area: recognisedArea(inspection, sheet), knowledge: knowledge ?? { ...known, marks: null } };
}

function judged(order: EditedSheet, inspection: Inspection, sheet: Sheet, settings: Settings): Judged {
  const { name, known, edited } = order;
  const { locale, withNotes, size } = known;
  const across = acrossStillThere(known, sheet, edited);
  const own = inspection.report.sheets.find((report) => report.name === name)?.findings ?? [];
  const marks = planMarks([...own, ...across], locale);
  const fresh = knowledgeOf(inspection, sheet, { locale, withNotes, size, settings });
  const kept = {
    sheets: known.sheets,
    across: known.across.filter(({ cell, message }) =>
      across.some((finding) => finding.cell === cell && finding.message === message),
    ),
    marks: markPrints(marks),
  };
  // Judged among others before: the basis is that of the sheet alone, whichever year was taken from the others.
  const basis = known.sheets > 1 ? known.basis : (fresh?.basis ?? known.basis);
  return { marks, area: recognisedArea(inspection, sheet), knowledge: { ...(fresh ?? known), ...kept, basis } };
}

function sheetNamed(workbook: Workbook, name: string): Sheet | null {
  return workbook.sheets.find((sheet) => sheet.name === name) ?? null;
}
