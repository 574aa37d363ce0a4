import { SKIPPED } from "../../shared/report/skipped";
import { areaName } from "./areas";
import { attempt, hasCells, problemOf } from "./attempt";
import type { Outcome } from "./contract";
import type { File } from "./file";
import { rulesOf } from "./marks";
import { areaOfOwnNotes, freeBoxes, renewNotes } from "./notes";
import { OF_BATCH } from "./own-sheets";
import { sheetWords } from "./words";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Takes away marks, notes and result sheets of ours: exactly what carries our tags. */
export function clearFile(file: File): Outcome {
  let written = 0;
  const skipped: string[] = [];
  for (const [name, sheet] of file.sheets()) {
    try {
      const cleared = clearSheet(file, name, sheet);
      written += cleared.written;
      skipped.push(...cleared.skipped);
    } catch (error) {
      if (!hasCells(sheet)) continue;
      const problem = problemOf(error, name, file.locale);
      if (problem.kind === "quota") throw problem;
      skipped.push(problem.message);
    }
  }
  const removed = removeOwnSheets(file);
  return { written: written + removed.written, skipped: [...skipped, ...removed.skipped] };
}

function clearSheet(file: File, name: string, sheet: ServiceSheet): Outcome {
  const { staff, ours } = rulesOf(sheet);
  const noted = areaOfOwnNotes(sheet);
  file.ownNotes.set(name, null);
  if (ours.length === 0 && !noted) return NOTHING;
  const locked = file.locked().get(name);
  if (locked?.isWhole) {
    file.ownNotes.set(name, noted);
    return { written: 0, skipped: [SKIPPED.protectedClear[file.locale]({ sheet: name })] };
  }
  if (ours.length > 0) attempt(() => sheet.setConditionalFormatRules([...staff]));
  for (const box of noted ? freeBoxes(noted, locked) : []) renewNotes(sheet.getRange(areaName(box)), box, []);
  return { written: 1, skipped: [] };
}

const NOTHING: Outcome = { written: 0, skipped: [] };

/** The last sheet of a file cannot be deleted: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#deleteSheet(Sheet) */
function removeOwnSheets(file: File): Outcome {
  let written = 0;
  const skipped: string[] = [];
  for (const [name, { sheet, table }] of file.ownSheets()) {
    if (table.startsWith(OF_BATCH)) continue;
    try {
      attempt(() => file.service.deleteSheet(sheet));
      written += 1;
    } catch (error) {
      const problem = problemOf(error, name, file.locale);
      skipped.push(problem.kind === "unknown" ? sheetWords(file.locale).notDeleted(name) : problem.message);
    }
  }
  file.forget();
  return { written, skipped };
}
