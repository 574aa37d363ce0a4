import type { Message } from "../../shared/locale";
import { cellList, SKIPPED } from "../../shared/report/skipped";
import type { EditPlan } from "../../shared/report/types";
import { type Area, contains, parseA1 } from "../../shared/sheet";
import { refusalOf } from "../refusals";
import { areaName, asRectangles } from "./areas";
import { attempt, problemOf } from "./attempt";
import type { FilledCell, Outcome } from "./contract";
import type { File } from "./file";
import { isOurFormat, PERCENT, type Written, writtenOf } from "./fill-values";
import type { Locked } from "./protection";
import { type Place, standingIn } from "./standing";
import { INVALID } from "./words";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;

type FillOutcome = Outcome & { readonly filled: readonly FilledCell[]; readonly left: readonly FilledCell[] };

/**
 * Writes ratings and rates into cells that hold nothing; all others are named in a sentence. Whoever calls has made sure
 * that the sheets are as they were judged (same-sheets.ts).
 */
export function fillCells(file: File, fills: EditPlan["fills"]): Omit<FillOutcome, "left"> {
  const { written, skipped, filled } = bySheet(file, fills, (sheet, name, places) => {
    const standing = standingIn(sheet, places);
    const locked = file.locked().get(name);
    const isFree = (place: Place) => !isLocked(place, locked);
    const isEmpty = (place: Place) => {
      const { value, formula } = standing.at(place);
      return (value === "" || value === null) && formula === "" && !standing.isCovered(place);
    };
    const empty = places.filter((place) => isFree(place) && isEmpty(place));
    const written = empty.map((place) => ({ place, ...writtenOf(place.fill, standing.at(place).format) }));
    const invalid = writeValues(sheet, written);
    const done = empty.filter((place) => !invalid.includes(place));
    return {
      done: done.map((place) => ({ ...place, fill: { ...place.fill, row: standing.rowPrint(place, done) } })),
      refused: [
        { why: INVALID, places: invalid },
        { why: SKIPPED.lockedFill, places: places.filter((place) => !isFree(place)) },
        { why: SKIPPED.noFill, places: places.filter((place) => isFree(place) && !isEmpty(place)) },
      ],
    };
  });
  return { written, skipped, filled };
}

/** Empties the cells that still hold what was filled in. */
export function unfillCells(file: File, filled: readonly FilledCell[]): Omit<FillOutcome, "filled"> {
  const { written, skipped, left } = bySheet(file, filled, (sheet, name, places) => {
    const standing = standingIn(sheet, places);
    const locked = file.locked().get(name);
    const isSame = (place: Place) => {
      const { value, formula, format } = standing.at(place);
      const isRow = place.fill.row === undefined || place.fill.row === standing.rowPrint(place, places);
      return (
        isRow &&
        formula === "" &&
        sameValue(value, writtenOf(place.fill, isOurFormat(format) ? "General" : format).value)
      );
    };
    const same = places.filter((place) => !isLocked(place, locked) && isSame(place));
    if (same.length > 0) {
      attempt(() => sheet.getRangeList(asRectangles(same).map(areaName)).clearContent());
      const ours = same.filter((place) => isOurFormat(standing.at(place).format));
      if (ours.length > 0) {
        attempt(() => sheet.getRangeList(asRectangles(ours).map(areaName)).setNumberFormat("General"));
      }
    }
    return {
      done: same,
      refused: [
        { why: SKIPPED.lockedUndo, places: places.filter((place) => isLocked(place, locked)) },
        { why: SKIPPED.changedFill, places: places.filter((place) => !isLocked(place, locked) && !isSame(place)) },
      ],
    };
  });
  return { written, skipped, left };
}

interface SheetOutcome {
  readonly done: readonly Place[];
  readonly refused: readonly {
    readonly why: Message<{ readonly sheet: string; readonly cells: string }>;
    readonly places: readonly Place[];
  }[];
}

function bySheet(
  file: File,
  fills: readonly FilledCell[],
  work: (sheet: ServiceSheet, name: string, places: readonly Place[]) => SheetOutcome,
): FillOutcome {
  const filled: FilledCell[] = [];
  const left: FilledCell[] = [];
  const skipped: string[] = [];
  for (const name of new Set(fills.map((fill) => fill.sheet))) {
    const sheet = file.sheets().get(name);
    if (!sheet) {
      skipped.push(SKIPPED.sheetGone[file.locale]({ sheet: name }));
      continue;
    }
    const places = placesOf(fills, name);
    if (places.length === 0) continue;
    try {
      const { done, refused } = work(sheet, name, places);
      filled.push(...done.map((place) => place.fill));
      for (const { why, places: those } of refused) {
        if (why === SKIPPED.lockedFill || why === SKIPPED.lockedUndo) left.push(...those.map((place) => place.fill));
        const cells = those.map((place) => place.fill.cell);
        if (cells.length > 0) skipped.push(why[file.locale]({ sheet: name, cells: cellList(cells, file.locale) }));
      }
    } catch (error) {
      left.push(...places.map((place) => place.fill));
      skipped.push(problemOf(error, name, file.locale).message);
    }
  }
  return { written: filled.length, skipped, filled, left };
}

function placesOf(fills: readonly FilledCell[], sheet: string): Place[] {
  const places = new Map<string, Place>();
  for (const fill of fills) {
    const at = fill.sheet === sheet ? parseA1(fill.cell) : null;
    if (at && !places.has(fill.cell)) places.set(fill.cell, { fill, ...at });
  }
  return [...places.values()];
}

function isLocked(place: Place, locked: Locked | undefined): boolean {
  if (!locked) return false;
  const holds = (areas: readonly Area[]) => areas.some((area) => contains(area, place));
  return (locked.isWhole && !holds(locked.exceptions)) || holds(locked.areas);
}

function sameValue(now: unknown, then: string | number): boolean {
  if (typeof now === "number" && typeof then === "number") return Math.abs(now - then) < 1e-9;
  return String(now) === String(then);
}

/**
 * One call a rating or rate that occurs: all its cells at once. Gives the cells whose data validation refuses the value.
 */
function writeValues(sheet: ServiceSheet, list: readonly (Written & { readonly place: Place })[]): readonly Place[] {
  const refused: Place[] = [];
  const ranges = (places: readonly Place[]) => sheet.getRangeList(asRectangles(places).map(areaName));
  for (const entry of new Set(list.map(({ entry: one }) => one))) {
    const cells = list.filter((one) => one.entry === entry);
    const places = cells.map(({ place }) => place);
    try {
      attempt(() => ranges(places).setValue(entry));
    } catch (error) {
      if (refusalOf(error) !== "validation") throw error;
      refused.push(...places);
      continue;
    }
    const unformatted = cells.filter(({ isPercent }) => isPercent).map(({ place }) => place);
    if (unformatted.length > 0) attempt(() => ranges(unformatted).setNumberFormat(PERCENT));
  }
  return refused;
}
