import { inspect } from "../../shared/inspect";
import { DEFAULT_SETTINGS, type Settings } from "../../shared/settings";
import { grid, sheetOf } from "../forms/build-sheet";

const sheet = (name: string) => sheetOf(grid("指標名|単位|目標|実績\n利用者数|人|100|120"), [], name);
const SETTINGS = sheetOf(grid("項目|値\n必要なシート|施策1、施策2"), [], "点検設定");

function missing(sheets: readonly ReturnType<typeof sheet>[], settings: Settings | null, locale: "ja" | "en" = "ja") {
  return inspect({ sheets }, { locale, settings })
    .sheets.flatMap((one) => one.findings)
    .filter((finding) => finding.rule === "sheets-present")
    .map(({ sheet: on, cell, severity, message }) => ({ on, cell, severity, message }));
}

const expecting = (...expectedSheets: string[]): Settings => ({ ...DEFAULT_SETTINGS, expectedSheets });

test("a sheet that the settings expect is missing", () => {
  expect(missing([sheet("施策1")], expecting("施策1", "施策2"))).toEqual([
    {
      on: "施策1",
      cell: "A1",
      severity: "error",
      message:
        "点検設定で必要としているシート「施策2」が、このブックにありません。提出の抜けか、シート名の変更がないか確かめ、シートを加えるか点検設定の名前を直してください。",
    },
  ]);
  expect(missing([sheet("施策1")], expecting("施策2"), "en")[0]!.message).toBe(
    'There is no sheet "施策2", which the settings expect in this workbook. Check whether a sheet was left out or renamed, and add it or correct the name in the settings.',
  );
});

test("a pattern is met by any sheet that fits", () => {
  expect(missing([sheet("施策1")], expecting("施策*"))).toEqual([]);
  expect(missing([sheet("施策1")], expecting("別紙*"))[0]!.message).toMatch(
    /^点検設定で必要としている「別紙\*」に当たるシートが、/,
  );
});

test("widths and blanks of a name do not matter; a hidden sheet is there", () => {
  expect(missing([{ ...sheet("施策　１"), visibility: "hidden" }], expecting("施策1"))).toEqual([]);
});

test("where the workbook has a settings sheet, the finding stands on its line", () => {
  expect(missing([sheet("施策1"), SETTINGS], null)).toMatchObject([{ on: "点検設定", cell: "A2" }]);
});

test("nothing is expected by itself", () => {
  expect(missing([sheet("施策1")], null)).toEqual([]);
});
