import { marksOn } from "../../shared/report/edit-plan";
import { cellList, SKIPPED } from "../../shared/report/skipped";
import { type Area, contains, parseA1 } from "../../shared/sheet";
import { areaName, around } from "./areas";
import { attempt, problemOf } from "./attempt";
import type { MarkRequest, Outcome } from "./contract";
import type { File } from "./file";
import { buildRules, markAreas, namesOf, ownAreas, type RulesOfSheet, rulesOf, standsAlready } from "./marks";
import { hasMoved } from "./moved";
import { freeBoxes, renewNotes, wholeGrid } from "./notes";
import type { Locked } from "./protection";
import { sheetWords } from "./words";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes our marks and notes on the sheets named exactly those of the plan: at most 6 calls a sheet. */
export function markSheets(file: File, request: MarkRequest): Outcome {
  let written = 0;
  const skipped: string[] = [];
  for (const name of new Set(request.sheets)) {
    const marks = marksOn(request.marks, name);
    const sheet = file.sheets().get(name);
    try {
      if (!sheet) {
        if (marks.length > 0) skipped.push(SKIPPED.sheetGone[file.locale]({ sheet: name }));
        continue;
      }
      const outcome = markSheet(file, sheet, { ...request, sheets: [name], marks });
      written += outcome.written;
      skipped.push(...outcome.skipped);
    } catch (error) {
      const problem = problemOf(error, name, file.locale);
      if (problem.kind === "quota") throw problem;
      skipped.push(problem.message);
    }
  }
  return { written, skipped };
}

type Marks = MarkRequest["marks"];

function markSheet(file: File, sheet: ServiceSheet, request: MarkRequest): Outcome {
  const [name = ""] = request.sheets;
  const { locale } = file;
  const { within } = request;
  const inside = request.marks.filter((mark) => isInside(mark.cell, within));
  const locked = file.locked().get(name);
  if (locked?.isWhole) {
    const cells = cellList(
      inside.map((mark) => mark.cell),
      locale,
    );
    return { written: 0, skipped: inside.length > 0 ? [SKIPPED.protected[locale]({ sheet: name, cells })] : [] };
  }
  if (!within && hasMoved(file, sheet, name)) return { written: 0, skipped: [sheetWords(locale).moved(name)] };
  const free = inside.filter((mark) => !isLocked(mark.cell, locked));
  const refused = inside.filter((mark) => isLocked(mark.cell, locked)).map((mark) => mark.cell);

  const rules = rulesOf(sheet);
  const areas = markAreas(free, rules, within);
  const notesArea = areaOfNotes({ file, sheet, name, request, marks: free, rules });
  const boxes = notesArea ? freeBoxes(notesArea, locked) : [];
  const names = [...namesOf(areas), ...boxes.map(areaName)];
  const ranges = names.length > 0 ? sheet.getRangeList(names).getRanges() : [];
  const markRanges = ranges.slice(0, ranges.length - boxes.length);
  if (!standsAlready(rules, areas)) {
    const all = [...rules.staff, ...buildRules(areas, markRanges)];
    attempt(() => sheet.setConditionalFormatRules(all));
  }
  for (const [i, box] of boxes.entries())
    renewNotes(ranges[markRanges.length + i]!, box, request.withNotes ? free : []);
  file.ownNotes.set(name, request.withNotes ? around(free.map(areaOf)) : null);
  return {
    written: free.length,
    skipped: refused.length > 0 ? [SKIPPED.lockedMark[locale]({ sheet: name, cells: cellList(refused, locale) })] : [],
  };
}

function isInside(cell: string, within: Area | undefined): boolean {
  const at = parseA1(cell);
  return at !== null && (!within || contains(within, at));
}

function isLocked(cell: string, locked: Locked | undefined): boolean {
  const at = parseA1(cell);
  return at !== null && (locked?.areas.some((area) => contains(area, at)) ?? false);
}

function areaOf(mark: { readonly cell: string }): Area | null {
  const at = parseA1(mark.cell);
  return at && { top: at.row, left: at.column, bottom: at.row, right: at.column };
}

interface NotesOrder {
  readonly file: File;
  readonly sheet: ServiceSheet;
  readonly name: string;
  readonly request: MarkRequest;
  readonly marks: Marks;
  readonly rules: RulesOfSheet;
}

/**
 * Where notes may have to change: at the marks of the plan, at those that are there, and where reading has found notes
 * of ours. null: nowhere.
 */
function areaOfNotes({ file, sheet, name, request, marks, rules }: NotesOrder): Area | null {
  if (request.within) return request.within;
  const known = file.ownNotes.get(name);
  if (known === undefined) return wholeGrid(sheet);
  return around([known, ...ownAreas(rules), ...(request.withNotes ? marks.map(areaOf) : [])]);
}
