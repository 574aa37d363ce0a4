import { moveCell } from "../../browser/sheet/keys";
import { marksOf } from "../../browser/sheet/marks";
import { areaAt, lineAt, linesBetween, metricsOf } from "../../browser/sheet/metrics";
import { estimateWidth, fitOf, sideOf } from "../../browser/sheet/text-style";
import type { Finding } from "../../shared/report/types";
import { readLook, type SheetLook } from "../../xlsx/look";
import { PLAIN_STYLE } from "../../xlsx/look/styles";
import { simpleWorkbook } from "../xlsx/build-package";

describe("the grid", () => {
  let look: SheetLook;
  beforeAll(async () => {
    const cells =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"/><row r="5"><c r="D5"><v>2</v></c></row>';
    const xml = `<sheetFormatPr defaultColWidth="10" defaultRowHeight="15"/><sheetData>${cells}</sheetData><mergeCells><mergeCell ref="B1:C2"/></mergeCells>`;
    const read = await readLook(simpleWorkbook([{ name: "S", xml }]), "S");
    if (!read.ok) throw new Error("not read");
    look = read.value;
  });

  test("lines by pixel; a hidden line takes none", () => {
    const { tops, height } = metricsOf(look);
    expect([...tops]).toEqual([0, 20, 40, 40, 60, 80, 100]);
    expect(height).toBe(100);
    expect([lineAt(tops, -5), lineAt(tops, 19), lineAt(tops, 20), lineAt(tops, 45), lineAt(tops, 999)]).toEqual([
      0, 0, 1, 3, 5,
    ]);
    expect(linesBetween(tops, 10, 45)).toEqual({ first: 0, last: 3 });
  });

  test.each<[string, [number, number], Partial<KeyboardEvent>, [number, number] | null]>([
    ["right into a merged area", [0, 0], { key: "ArrowRight" }, [0, 1]],
    ["right out of it", [0, 1], { key: "ArrowRight" }, [0, 3]],
    ["down out of it, over the hidden row", [0, 1], { key: "ArrowDown" }, [3, 1]],
    ["up over the hidden row", [3, 0], { key: "ArrowUp" }, [1, 0]],
    ["left at the edge stays", [3, 0], { key: "ArrowLeft" }, [3, 0]],
    ["to the end of the row", [3, 0], { key: "End" }, [3, 4]],
    ["to the beginning", [3, 3], { key: "Home", ctrlKey: true }, [0, 0]],
    ["any other key", [0, 0], { key: "a" }, null],
  ])("%s", (_, [row, column], key, expected) => {
    const event = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...key } as KeyboardEvent;
    const to = moveCell(look, { row, column }, event, 10);
    expect(to && [to.row, to.column]).toEqual(expected);
  });

  test("the cell of a merged area is its first one", () => {
    expect(areaAt(look, 1, 2)).toEqual({ top: 0, left: 1, bottom: 1, right: 2 });
    expect(areaAt(look, 4, 3)).toEqual({ top: 4, left: 3, bottom: 4, right: 3 });
  });

  test("texts begin left, figures end right, full-width characters count two", () => {
    expect([sideOf(PLAIN_STYLE, 0), sideOf(PLAIN_STYLE, 1), sideOf(PLAIN_STYLE, 4)]).toEqual([
      "left",
      "right",
      "center",
    ]);
    expect(estimateWidth("実績", 10)).toBe(20);
    expect(estimateWidth("12\n実績値", 10)).toBe(30);
  });

  // Cells of 50 pixels; a digit is taken to be 5.5 wide at size 10, and 6 are kept free.
  const WRAPS = { ...PLAIN_STYLE, font: { ...PLAIN_STYLE.font, size: 10 }, wraps: true };
  const [TEXT, NUMBER] = [0, 1];
  test.each([
    ["a text with room stays as it is", "実績", TEXT, WRAPS, 16, ["broken", null, false]],
    ["a figure is never broken over lines", "1234567890", NUMBER, WRAPS, 40, ["one", null, true]],
    ["nor a text in a cell of one line", "1,850以下", TEXT, WRAPS, 16, ["one", 9.35, false]],
    ["where there are two, it is", "1,850以下", TEXT, WRAPS, 26, ["broken", null, false]],
    ["where it would be too small to read, too", "令和2年度の実績値", TEXT, WRAPS, 16, ["broken", null, false]],
    [
      "a text without line breaks runs on",
      "令和2年度の実績",
      TEXT,
      { ...WRAPS, wraps: false },
      16,
      ["one", null, true],
    ],
    [
      "a smaller one where the style wants it",
      "123456789",
      NUMBER,
      { ...WRAPS, wraps: false, shrinks: true },
      16,
      ["one", 9.01, false],
    ],
  ] as const)("%s", (_, text, kind, style, height, expected) => {
    const { lines, size, runsOn } = fitOf(text, kind, style, { width: 50, height });
    expect([lines, size && Math.round(size * 100) / 100, runsOn]).toEqual(expected);
  });

  test("several findings of a cell make one mark, the worst first", () => {
    const finding = (severity: Finding["severity"], message: string): Finding => ({
      rule: "r",
      severity,
      sheet: "S",
      cell: "B2",
      place: "",
      text: "",
      key: "k",
      message,
      department: null,
    });
    const sheet = { name: "S", findings: [finding("info", "一"), finding("error", "二")] };
    const marks = marksOf({ sheets: [sheet] } as unknown as Parameters<typeof marksOf>[0], "S");
    expect(marks.get("1,1")?.severity).toBe("error");
    expect(marks.get("1,1")?.findings.map(({ message }) => message)).toEqual(["二", "一"]);
  });
});
