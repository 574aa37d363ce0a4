import {
  addressOf,
  addressTexts,
  areasOf,
  parseAddress,
  parseAddresses,
} from "../../../office-addin/workbook/addresses";
import { parseA1 } from "../../../shared/sheet";

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

test.each([
  ["D40", area(39, 3)],
  ["$D$40:E41", area(39, 3, 40, 4)],
  ["'施策 1!'!A1:B2", area(0, 0, 1, 1)],
  ["Sheet1!C:D", area(0, 2, 1048575, 3)],
  ["3:5", area(2, 0, 4, 16383)],
  ["", null],
  ["名前", null],
])("%s", (text, expected) => {
  expect(parseAddress(text)).toEqual(expected);
});

test("several areas in one text, with commas and quotes in the sheet's name", () => {
  expect(parseAddresses("'A,B''s'!A1:B2,'A,B''s'!C3, Sheet1!D:D")).toEqual([
    area(0, 0, 1, 1),
    area(2, 2),
    area(0, 3, 1048575, 3),
  ]);
});

test("neighbouring cells join, and no cell is lost or added", () => {
  const cells = ["B3", "A1", "A2", "B1", "B2", "A3", "D5", "D7", "D6", "C9"].map((cell) => parseA1(cell)!);
  expect(areasOf(cells).map(addressOf).sort()).toEqual(["A1:B3", "C9", "D5:D7"]);
  expect(areasOf([])).toEqual([]);
});

test("long lists are cut between areas", () => {
  const areas = Array.from({ length: 3000 }, (_, i) => area(i * 2, 0));
  const texts = addressTexts(areas);
  expect(texts.length).toBe(3);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(8192);
  expect(texts.join(",").split(",")).toEqual(areas.map(addressOf));
});
