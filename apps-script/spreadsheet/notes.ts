import { hasNoteSection, withNoteSection, withoutNoteSection } from "../../shared/report/tags";
import type { EditPlan } from "../../shared/report/types";
import { type Area, parseA1 } from "../../shared/sheet";
import { around, outside, overlaps } from "./areas";
import { attempt } from "./attempt";
import type { Locked } from "./protection";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Marks = EditPlan["marks"];

/** Notes can stand where no data are, so the data range is not enough. */
export function wholeGrid(sheet: ServiceSheet): Area {
  const rows = attempt(() => sheet.getMaxRows());
  const columns = attempt(() => sheet.getMaxColumns());
  return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}

/** The area without what is protected from the user: one piece in most sheets. */
export function freeBoxes(area: Area, locked: Locked | undefined): readonly Area[] {
  let boxes: readonly Area[] = [area];
  for (const hole of locked?.areas ?? []) {
    if (overlaps(area, hole)) boxes = boxes.flatMap((box) => outside(box, hole));
  }
  return boxes;
}

/** Notes of a box: the staff's own text stays, behind it our section. Written only where one differs. */
export function renewNotes(range: Range, box: Area, marks: Marks): void {
  const planned = new Map<string, string>();
  for (const { cell, note } of marks) {
    const at = parseA1(cell);
    if (at && note !== "") planned.set(`${at.row},${at.column}`, note);
  }
  const before = attempt(() => range.getNotes());
  let isChanged = false;
  const after = before.map((row, i) =>
    row.map((note, j) => {
      const section = planned.get(`${box.top + i},${box.left + j}`);
      if (note === "" && section === undefined) return note;
      const wanted = section === undefined ? withoutNoteSection(note) : withNoteSection(note, section);
      if (wanted !== note) isChanged = true;
      return wanted;
    }),
  );
  if (isChanged) attempt(() => range.setNotes(after));
}

/** The smallest area with all notes of ours in the sheet; null: there are none. */
export function areaOfOwnNotes(sheet: ServiceSheet): Area | null {
  const { bottom, right } = wholeGrid(sheet);
  const notes = attempt(() => sheet.getRange(1, 1, bottom + 1, right + 1).getNotes());
  const rows = notes.map((row, i) => {
    const own = row.flatMap((note, j) => (hasNoteSection(note) ? [j] : []));
    return own.length === 0 ? null : { top: i, left: own[0]!, bottom: i, right: own[own.length - 1]! };
  });
  return around(rows);
}
