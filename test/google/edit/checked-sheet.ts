/** A checked sheet of the sample, and what an edit makes of its marks. */
import { type Google, sheetOf } from "../fake";
import { bookOf, goTo, marksOf, sampleSpreadsheet } from "../spreadsheet-of-staff";

/** Marks of 5-1 in the sample: 「平成2年度」 as heading, and missed targets under it. */
export const MARKS_OF_5_1 = [
  "D35 error",
  "D37 warning",
  "D41 error",
  "D43 warning",
  "D47 error",
  "D49 warning",
  "D53 error",
  "D55 warning",
];
export const ID_OF_5_1 = 15000;

export async function checked(sheet = "5-1"): Promise<Google> {
  const google = await sampleSpreadsheet();
  goTo(google, sheet);
  expect(google.run("checkActiveSheet").error).toBeNull();
  return google;
}

export const marksAndNotes = (google: Google, sheet: string) => [
  marksOf(google, sheet),
  [...sheetOf(google.world, sheet).cells].flatMap(([key, { note }]) => (note === "" ? [] : [[key, note]])),
];

/** The trigger has left what a check by hand puts there. */
export function expectAsChecked(google: Google, sheet: string, check: "checkActiveSheet" | "checkAllSheets"): void {
  const renewed = marksAndNotes(google, sheet);
  goTo(google, sheet);
  expect(google.run(check).error).toBeNull();
  expect(renewed).toEqual(marksAndNotes(google, sheet));
}

/** What is in a spreadsheet but for values: rules and notes of every sheet. */
export const looks = (google: Google) => bookOf(google).sheets.map(({ name }) => marksAndNotes(google, name));

/** Somebody inserts rows: cells, notes and formats move along. */
export function shiftRows(google: Google, name: string, from: number, by: number): void {
  const sheet = sheetOf(google.world, name);
  const width = 18_278;
  sheet.cells = new Map(
    [...sheet.cells].map(([key, cell]) => [Math.floor(key / width) >= from ? key + by * width : key, cell]),
  );
  const moved = <T extends { top: number; bottom: number }>(area: T): T => ({
    ...area,
    top: area.top >= from ? area.top + by : area.top,
    bottom: area.bottom >= from ? area.bottom + by : area.bottom,
  });
  sheet.merges = sheet.merges.map(moved);
  sheet.rules = sheet.rules.map((rule) => ({ ...rule, ranges: rule.ranges.map(moved) }));
  sheet.rows += by;
}
