import type { EditPlan } from "../../shared/report/types";
import { type Area, contains, parseA1 } from "../../shared/sheet";
import { areaName, around, asRectangles, parseArea } from "./areas";
import { attempt, problemOf } from "./attempt";
import type { Outcome } from "./contract";
import type { File } from "./file";
import { isOurFormat, PERCENT, type Written, writtenOf } from "./fill-values";
import type { Locked } from "./protection";
import { cellList, sheetWords } from "./words";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Fill = EditPlan["fills"][number];

interface Place {
  readonly fill: Fill;
  readonly row: number;
  readonly column: number;
}

/** What stands in the cells now: values, formulas, formats and what a merged area covers. */
interface Standing {
  readonly at: (place: Place) => { readonly value: unknown; readonly formula: string; readonly format: string };
  readonly isCovered: (place: Place) => boolean;
}

type FillOutcome = Outcome & { readonly filled: EditPlan["fills"]; readonly left: EditPlan["fills"] };
type UnfillOutcome = Outcome & { readonly left: EditPlan["fills"] };

/** Writes ratings and rates into cells that hold nothing; all others are named in a sentence. */
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
    const written = empty.map((place) => ({ place, written: writtenOf(place.fill, standing.at(place).format) }));
    writeValues(sheet, written);
    return {
      done: empty,
      refused: [
        { why: "protectedCells", places: places.filter((place) => !isFree(place)) },
        { why: "notEmpty", places: places.filter((place) => isFree(place) && !isEmpty(place)) },
      ],
    };
  });
  return { written, skipped, filled };
}

/** Empties the cells that still hold what was filled in. */
export function unfillCells(file: File, filled: EditPlan["fills"]): UnfillOutcome {
  const { written, skipped, left } = bySheet(file, filled, (sheet, name, places) => {
    const standing = standingIn(sheet, places);
    const locked = file.locked().get(name);
    const isSame = (place: Place) => {
      const { value, formula, format } = standing.at(place);
      return formula === "" && sameValue(value, writtenOf(place.fill, isOurFormat(format) ? "General" : format).value);
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
        { why: "protectedCells", places: places.filter((place) => isLocked(place, locked)) },
        { why: "changed", places: places.filter((place) => !isLocked(place, locked) && !isSame(place)) },
      ],
    };
  });
  return { written, skipped, left };
}

interface SheetOutcome {
  readonly done: readonly Place[];
  readonly refused: readonly {
    readonly why: "protectedCells" | "notEmpty" | "changed";
    readonly places: readonly Place[];
  }[];
}

function bySheet(
  file: File,
  fills: EditPlan["fills"],
  work: (sheet: ServiceSheet, name: string, places: readonly Place[]) => SheetOutcome,
): FillOutcome {
  const filled: Fill[] = [];
  const left: Fill[] = [];
  const skipped: string[] = [];
  const words = sheetWords(file.locale);
  for (const name of new Set(fills.map((fill) => fill.sheet))) {
    const sheet = file.sheets().get(name);
    if (!sheet) {
      skipped.push(words.gone(name));
      continue;
    }
    const places = placesOf(fills, name);
    if (places.length === 0) continue;
    try {
      const { done, refused } = work(sheet, name, places);
      filled.push(...done.map((place) => place.fill));
      for (const { why, places: those } of refused) {
        if (why === "protectedCells") left.push(...those.map((place) => place.fill));
        const cells = those.map((place) => place.fill.cell);
        if (cells.length > 0) skipped.push(words[why](name, cellList(cells, file.locale)));
      }
    } catch (error) {
      left.push(...places.map((place) => place.fill));
      skipped.push(problemOf(error, name, file.locale).message);
    }
  }
  return { written: filled.length, skipped, filled, left };
}

function placesOf(fills: EditPlan["fills"], sheet: string): Place[] {
  const places = new Map<string, Place>();
  for (const fill of fills) {
    const at = fill.sheet === sheet ? parseA1(fill.cell) : null;
    if (at && !places.has(fill.cell)) places.set(fill.cell, { fill, ...at });
  }
  return [...places.values()];
}

/** Four calls, whatever the number of cells. */
function standingIn(sheet: ServiceSheet, places: readonly Place[]): Standing {
  const box = around(places.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })))!;
  const range = sheet.getRange(areaName(box));
  const values = attempt(() => range.getValues()) as readonly (readonly unknown[])[];
  const formulas = attempt(() => range.getFormulas());
  const formats = attempt(() => range.getNumberFormats());
  const merges = attempt(() => range.getMergedRanges()).map((merged) => parseArea(merged.getA1Notation()));
  return {
    at: ({ row, column }) => ({
      value: values[row - box.top]?.[column - box.left] ?? "",
      formula: formulas[row - box.top]?.[column - box.left] ?? "",
      format: formats[row - box.top]?.[column - box.left] ?? "",
    }),
    isCovered: (place) =>
      merges.some((area) => area && contains(area, place) && (area.top !== place.row || area.left !== place.column)),
  };
}

function isLocked(place: Place, locked: Locked | undefined): boolean {
  if (!locked) return false;
  const holds = (areas: readonly Area[]) => areas.some((area) => contains(area, place));
  return (locked.isWhole && !holds(locked.exceptions)) || holds(locked.areas);
}

function sameValue(now: unknown, then: string | number): boolean {
  if (typeof now === "number" && typeof then === "number") return Math.abs(now - then) < 1e-9;
  return now === then;
}

/** One call a rating or rate that occurs: all its cells at once. Formats come first, for they decide what a text is. */
function writeValues(sheet: ServiceSheet, list: readonly { readonly place: Place; readonly written: Written }[]): void {
  const ranges = (places: readonly Place[]) => sheet.getRangeList(asRectangles(places).map(areaName));
  const unformatted = list.filter(({ written }) => written.isPercent).map(({ place }) => place);
  if (unformatted.length > 0) attempt(() => ranges(unformatted).setNumberFormat(PERCENT));
  for (const value of new Set(list.map(({ written }) => written.value))) {
    const places = list.filter(({ written }) => written.value === value).map(({ place }) => place);
    attempt(() => ranges(places).setValue(typeof value === "string" ? asText(value) : value));
  }
}

/** A rating of the staff's own scale may begin with a sign; a leading apostrophe makes any entry a text. */
function asText(value: string): string {
  return /^[=+\-@']/.test(value) ? `'${value}` : value;
}
