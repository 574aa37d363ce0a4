import type { Cell, Sheet } from "../../shared/sheet";
import { type Google, makeSheet, runGoogle, type World } from "./fake";
import { told } from "./menu/book";
import { builtScript } from "./script";
import { number, sheetOf, snapshot, stateIn, text, worldWith } from "./spreadsheet/sheets";
import { asks, bookOf, marksOf, spreadsheetWith } from "./spreadsheet-of-staff";

/** Spreadsheets as sections really have them: whatever else is in the file, the check works or says why not. */

const LIST = ["指標名", "単位", "令和4年度計画", "令和4年度実績", "備考"];

/** A list of indicators; the second has no actual. */
function list(name: string, more: Partial<Sheet> = {}, cells: readonly Cell[] = []): Sheet {
  return sheetOf(
    name,
    [
      ...LIST.map((heading, column) => text(0, column, heading)),
      text(1, 0, "ごみの総排出量"),
      text(1, 1, "t"),
      number(1, 2, 12000),
      number(1, 3, 11800),
      text(2, 0, "図書館の貸出冊数"),
      text(2, 1, "冊"),
      number(2, 2, 90000),
      ...cells,
    ],
    more,
  );
}

let code = "";
beforeAll(async () => {
  code = await builtScript();
}, 180_000);

const marked = (world: World, name: string) =>
  stateIn(world, name).rules.flatMap(({ values, ranges }) =>
    String(values[0]).includes("tenken:") ? ranges.map(({ top, left }) => [top, left]) : [],
  );
const run = (world: World, call: string) => {
  const result = runGoogle(code, world, { call });
  expect(result.error).toBeNull();
  return result;
};

/** Checked, marked where the actual is missing, and cleared again without a trace. */
function expectMarkedAndClearedAgain(world: World, name: string): void {
  const before = snapshot(world);
  run(world, "checkAllSheets");
  expect(marked(world, name)).toContainEqual([2, 3]);
  world.answers.push({ button: "OK" });
  run(world, "clearMarks");
  expect(snapshot(world)).toEqual(before);
}

test("filter and hidden rows, frozen rows with a merged area across them, named ranges, drop-downs", () => {
  const world = worldWith([list("指標", { merges: [{ top: 2, left: 4, bottom: 4, right: 4 }] })]);
  const sheet = stateIn(world, "指標");
  sheet.filter = { top: 0, left: 0, bottom: 2, right: 4 };
  sheet.rowsHiddenByFilter.add(2);
  sheet.frozenRows = 3;
  sheet.frozenColumns = 1;
  sheet.validations.push({ area: { top: 1, left: 1, bottom: 2, right: 1 }, allowed: ["t", "冊"], rejects: true });
  world.files
    .get("book")!
    .spreadsheet!.names.push({ name: "実績", sheet: sheet.id, area: { top: 1, left: 3, bottom: 2, right: 3 } });
  expectMarkedAndClearedAgain(world, "指標");
});

test.each(["SHEET", "RANGE"] as const)("a protection (%s) that only warns keeps nobody from marks", (kind) => {
  const world = worldWith([list("指標")]);
  stateIn(world, "指標").protections.push({
    id: 1,
    kind,
    area: kind === "RANGE" ? { top: 1, left: 0, bottom: 2, right: 3 } : null,
    exceptions: [],
    description: "確定した計画",
    warningOnly: true,
    userMayEdit: false,
  });
  expectMarkedAndClearedAgain(world, "指標");
});

test("charts and connected tables on sheets of their own, an empty sheet, a hidden one", () => {
  const world = worldWith([list("指標"), sheetOf("白紙", []), list("控え", { visibility: "hidden" })]);
  const book = world.files.get("book")!.spreadsheet!;
  book.sheets.unshift({ ...makeSheet(900, "推移のグラフ"), isGrid: false });
  expectMarkedAndClearedAgain(world, "指標");
  expect(told(world).filter((said) => said.includes("推移のグラフ") || said.includes("処理できません"))).toEqual([]);
});

test("an import that has lost its source is said to be unreadable, and no figure is made of it", () => {
  const lost: Cell = {
    ...text(2, 3, "#REF!"),
    type: "error",
    formula: 'IMPORTRANGE("https://docs.google.com/spreadsheets/d/1AbC","R4!D3")',
  };
  const world = worldWith([list("指標", {}, [lost])]);
  run(world, "checkAllSheets");
  const note = stateIn(world, "指標").cells.get(2 * 18_278 + 3)?.note ?? "";
  expect(note).toContain("#REF!");
  expect(marked(world, "指標")).toContainEqual([2, 3]);
});

test("1-2 that became a date in a Japanese spreadsheet is found, and the date stays", () => {
  const date: Cell = { ...number(2, 3, 44_928), type: "date", text: "1-2", numberFormat: "m-d" };
  const world = worldWith([list("指標", {}, [date])]);
  run(world, "checkAllSheets");
  const cell = stateIn(world, "指標").cells.get(2 * 18_278 + 3)!;
  expect([cell.type, cell.value, cell.format]).toEqual(["date", 44_928, "m-d"]);
  expect(cell.note).toContain("日付");
});

test("two people check at once: the second is told to wait, and the marks are those of one check", () => {
  const alone = worldWith([list("指標"), list("別の課")]);
  run(alone, "checkAllSheets");
  const world = worldWith([list("指標"), list("別の課")]);
  let second: string | undefined;
  const result = runGoogle(code, world, {
    call: "checkAllSheets",
    faults: [
      {
        call: "Sheet.setConditionalFormatRules",
        meanwhile: (now) => {
          runGoogle(code, now, { call: "checkAllSheets" });
          second = told(now).at(-1);
        },
      },
    ],
  });
  expect(result.error).toBeNull();
  expect(second).toBe("OK: ほかの人の点検や書き込みが続いています。少し待って、もう一度実行してください。");
  expect(snapshot(world)).toEqual(snapshot(alone));
});

describe("a copy of the file, made by somebody else", () => {
  /** Cells, marks, notes and our mark on sheets come along; properties, triggers and the cache of the script do not. */
  const copyOf = async (from: Awaited<ReturnType<typeof spreadsheetWith>>) => {
    const copy = await spreadsheetWith({ sheets: [] });
    Object.assign(bookOf(copy), structuredClone(bookOf(from)));
    return copy;
  };

  test("marks that came along are ours: renewed by the next check, taken away by clearing", async () => {
    const first = await spreadsheetWith({ sheets: [list("指標")] });
    const untouched = await copyOf(first);
    first.run("checkAllSheets");
    first.run("showResults");
    const copy = await copyOf(first);
    // Nobody has checked this file: an edit changes no mark.
    copy.edit({ sheet: "指標", at: "D3", values: [[95_000]] });
    expect(marksOf(copy, "指標")).toContain("D3 error");
    copy.run("checkAllSheets");
    expect(marksOf(copy, "指標")).not.toContain("D3 error");
    copy.edit({ sheet: "指標", at: "D3", values: [[null]] });
    expect(marksOf(copy, "指標")).toContain("D3 error");
    copy.world.answers.push({ button: "OK" });
    copy.run("clearMarks");
    const names = (google: typeof copy) => bookOf(google).sheets.map(({ name }) => name);
    expect(names(copy)).toEqual(names(untouched));
    expect(marksOf(copy, "指標")).toEqual([]);
  });

  test("result sheets that lost our mark on the way are not checked as figures", async () => {
    const first = await spreadsheetWith({ sheets: [list("指標")] });
    first.run("showResults");
    const copy = await copyOf(first);
    for (const sheet of bookOf(copy).sheets) sheet.metadata = [];
    expect(copy.run("checkAllSheets").error).toBeNull();
    expect(bookOf(copy).sheets.map(({ name }) => name)).toEqual(["指標", "点検結果", "評価一覧"]);
    for (const name of ["点検結果", "評価一覧"]) expect(marksOf(copy, name)).toEqual([]);
  });
});

describe("200 sheets", () => {
  const portionOf = (google: Google, sheets: readonly string[] | "all") => asks(google, "read", { sheets });
  const many = () => Array.from({ length: 200 }, (_, i) => list(`事業${i + 1}`));

  test("the menu ends in good order and names the way; the sidebar reads all, portion by portion", async () => {
    const google = await spreadsheetWith({ sheets: many() });
    const all = google.run("checkAllSheets");
    expect([all.ended, all.elapsed < 360_000]).toEqual(["done", true]);
    expect(told(google.world).at(-1)).toContain("なら、時間の制限なく最後まで点検できます。");

    const read: string[] = [];
    let left: readonly string[] | "all" = "all";
    let portions = 0;
    while (left === "all" || left.length > 0) {
      const portion = portionOf(google, left);
      expect([portion.problem, portion.run.elapsed < 60_000]).toEqual([null, true]);
      read.push(...portion.give.sheets.map(({ sheet }) => sheet.name));
      left = portion.give.left;
      portions += 1;
    }
    expect(read).toEqual(many().map(({ name }) => name));
    expect(portions).toBeGreaterThan(1);
  });
});
