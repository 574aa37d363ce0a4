import type { Cell, Sheet } from "../../../shared/sheet";
import { type Google, sheetOf, snapshotOf, typeInto } from "../fake";
import { asks, bookOf, cellOf, goTo, marksOf, sampleSpreadsheet, spreadsheetWith } from "../spreadsheet-of-staff";

jest.setTimeout(180_000);

/** Marks of 5-1 in the sample: 「平成2年度」 as heading, and missed targets under it. */
const MARKS_OF_5_1 = [
  "D35 error",
  "D37 warning",
  "D41 error",
  "D43 warning",
  "D47 error",
  "D49 warning",
  "D53 error",
  "D55 warning",
];
const ID_OF_5_1 = 15000;

async function checked(sheet = "5-1"): Promise<Google> {
  const google = await sampleSpreadsheet();
  goTo(google, sheet);
  expect(google.run("checkActiveSheet").error).toBeNull();
  return google;
}

const marksAndNotes = (google: Google, sheet: string) => [
  marksOf(google, sheet),
  [...sheetOf(google.world, sheet).cells].flatMap(([key, { note }]) => (note === "" ? [] : [[key, note]])),
];

/** The trigger has left what a check by hand puts there. */
function expectAsChecked(google: Google, sheet: string, check: "checkActiveSheet" | "checkAllSheets"): void {
  const renewed = marksAndNotes(google, sheet);
  goTo(google, sheet);
  expect(google.run(check).error).toBeNull();
  expect(renewed).toEqual(marksAndNotes(google, sheet));
}

/** What is in a spreadsheet but for values: rules and notes of every sheet. */
const looks = (google: Google) => bookOf(google).sheets.map(({ name }) => marksAndNotes(google, name));

test("a corrected heading loses its mark at once, with the marks that followed from it", async () => {
  const google = await checked();
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
  const run = google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
  expect([run.error, run.ended]).toEqual([null, "done"]);
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1.filter((mark) => mark !== "D35 error"));
  expect(cellOf(google, "5-1", "D35")?.note).toBe("");
  expect(cellOf(google, "5-1", "D41")?.note).toContain("平成2年度");
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("an actual that meets its plan loses the mark; emptied again, the mark says that it is missing", async () => {
  const google = await checked();
  google.edit({ sheet: "5-1", at: "D37", values: [["23.5"]] });
  expect(marksOf(google, "5-1")).not.toContain("D37 warning");
  expectAsChecked(google, "5-1", "checkActiveSheet");
  google.edit({ sheet: "5-1", at: "D37", values: [[null]] });
  expect(marksOf(google, "5-1")).toContain("D37 error");
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("an edit that changes no finding writes nothing", async () => {
  const google = await checked();
  const before = snapshotOf(bookOf(google));
  const run = google.edit({ sheet: "5-1", at: "B40", values: [["利用の高まりで、駐車台数が増える【利用頻度②】"]] });
  const written = run.calls.filter(
    ({ name }) => /\.set[A-Z]|RangeList|Rules$/.test(name) && !/Properties|get/.test(name),
  );
  expect([run.error, written]).toEqual([null, []]);
  const { cells: _, ...after } = snapshotOf(bookOf(google))["5-1"]!;
  const { cells: __, ...same } = before["5-1"]!;
  expect(after).toEqual(same);
});

test("what an edit costs: in a block, beside it, in a sheet nobody has had checked", async () => {
  const google = await checked();
  const inside = google.edit({ sheet: "5-1", at: "D37", values: [["22.8"]] });
  const beside = google.edit({ sheet: "5-1", at: "A5", values: [["メモ"]] });
  const elsewhere = google.edit({ sheet: "5-2", at: "D38", values: [["1"]] });
  expect(inside.serverCalls).toBeLessThanOrEqual(36);
  expect(inside.elapsed).toBeLessThan(10_000);
  expect(beside.serverCalls).toBeLessThanOrEqual(8);
  expect(elsewhere.serverCalls).toBeLessThanOrEqual(5);
  expect([inside, beside, elsewhere].map(({ counts }) => counts["Range.getValues"] ?? 0)).toEqual([1, 0, 0]);
});

test("a sheet nobody has had checked never gets a mark by itself", async () => {
  const google = await sampleSpreadsheet();
  const before = looks(google);
  for (const { name } of bookOf(google).sheets.slice(0, 5)) google.edit({ sheet: name, at: "D38", values: [["0"]] });
  expect(looks(google)).toEqual(before);
  expect(google.world.events).toEqual([]);
  expect([...google.world.properties.document]).toEqual([]);
});

test("a large paste is one pass", async () => {
  const google = await checked();
  const values = Array.from({ length: 21 }, (_, row) =>
    Array.from({ length: 4 }, (_, column) => (row % 3 === 2 ? String(10 + row + column) : null)),
  );
  // Actuals and plans of four blocks at once.
  const run = google.edit({ sheet: "5-1", at: "D35", values });
  expect([run.error, run.counts["Range.getValues"]]).toEqual([null, 1]);
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("live marks are turned off and on again, for everyone", async () => {
  const google = await checked();
  expect(asks(google, "setLive", { on: false }).problem).toBeNull();
  google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
  expect(asks(google, "start", {}).give.isLive).toBe(false);
  expect(asks(google, "setLive", { on: true }).problem).toBeNull();
  google.edit({ sheet: "5-1", at: "B36", values: [["計画策定時"]] });
  expect(marksOf(google, "5-1")).not.toContain("D35 error");
});

test("after marks were cleared, edits bring none back", async () => {
  const google = await checked();
  google.world.answers.push({ button: "OK" });
  google.run("clearMarks");
  expect(marksOf(google, "5-1")).toEqual([]);
  google.edit({ sheet: "5-1", at: "D38", values: [["0"]] });
  expect(marksOf(google, "5-1")).toEqual([]);
});

test("rows inserted since the check: marks are where a check puts them", async () => {
  const google = await checked();
  shiftRows(google, "5-1", 30, 2);
  google.edit({ sheet: "5-1", at: "D39", values: [["23.5"]] });
  expect(marksOf(google, "5-1")).toContain("D37 error");
  expect(marksOf(google, "5-1")).not.toContain("D39 warning");
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("rows inserted far above: an edit at the old end of the block is still an edit of the block", async () => {
  const google = await checked();
  shiftRows(google, "5-1", 2, 20);
  google.edit({ sheet: "5-1", at: "D76", values: [["100"]] });
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("facts that are damaged or of another version are as good as none", async () => {
  const google = await checked();
  const { document } = google.world.properties;
  for (const text of ["", "{", "[]", "[1,null]", "[1,{}]", '[0,{"area":{"top":0,"left":0,"bottom":9,"right":9}}]']) {
    document.set(`tenken.sheet.${ID_OF_5_1}`, text);
    const run = google.edit({ sheet: "5-1", at: "D38", values: [["23.5"]] });
    expect([text, run.error, marksOf(google, "5-1"), google.world.log]).toEqual([text, null, MARKS_OF_5_1, []]);
  }
});

test("properties that are full: marks are written all the same, and edits leave them alone", async () => {
  const google = await checked();
  const { document } = google.world.properties;
  for (let key = 0; key < 55; key++) document.set(`of.another.script.${key}`, "x".repeat(9000));
  document.set("of.another.script", "x".repeat(9000));
  document.set("of.a.third", "x".repeat(4000));
  goTo(google, "5-2");
  expect(google.run("checkActiveSheet").error).toBeNull();
  const marks = marksOf(google, "5-2");
  expect(marks.length).toBeGreaterThan(0);
  google.run("checkAllSheets");
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
  expect(document.has(`tenken.sheet.${ID_OF_5_1}`)).toBe(false);
  google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
});

test("while somebody else's run holds the lock, nothing is written; the next edit makes up for it", async () => {
  const google = await checked();
  const { clock, locks } = google.world;
  locks.document = { holder: 0, until: clock.now + 60_000 };
  const late = google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
  expect([late.error, late.elapsed < 15_000, marksOf(google, "5-1")]).toEqual([null, true, MARKS_OF_5_1]);
  locks.document = null;
  google.edit({ sheet: "5-1", at: "D41", values: [["令和2年度"]] });
  expect(marksOf(google, "5-1").slice(0, 2)).toEqual(["D37 warning", "D43 warning"]);
});

test("an edit that comes while the trigger is at work is taken along", async () => {
  const google = await checked();
  const run = google.edit(
    { sheet: "5-1", at: "D35", values: [["令和2年度"]] },
    {
      faults: [
        {
          call: "Range.getMergedRanges",
          meanwhile: (world) => {
            // Somebody else types; their own run waits for the lock, but has left its stamp.
            typeInto(world, { sheet: "5-1", at: "D41", values: [["令和2年度"]] });
            world.caches.document.set(`tenken.edited.${ID_OF_5_1}`, {
              value: "other",
              until: Number.POSITIVE_INFINITY,
            });
          },
        },
      ],
    },
  );
  expect([run.error, run.counts["Range.getValues"]]).toEqual([null, 2]);
  expect(marksOf(google, "5-1").slice(0, 2)).toEqual(["D37 warning", "D43 warning"]);
});

test("a trigger that is cut off leaves a sheet that the next edit puts right", async () => {
  const google = await checked();
  const cut = google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] }, { limit: 1500 });
  expect(cut.ended).toBe("killed");
  google.edit({ sheet: "5-1", at: "D36", values: [[null]] });
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("a service that fails: no message, no mark lost", async () => {
  const google = await checked();
  const events = google.world.events.length;
  const run = google.edit(
    { sheet: "5-1", at: "D35", values: [["令和2年度"]] },
    {
      faults: [
        { call: "Range.getValues", onwards: true, throws: "Service Spreadsheets failed while accessing document" },
      ],
    },
  );
  expect([run.error, google.world.events.length]).toEqual([null, events]);
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
});

test("result sheets of ours are nobody's concern", async () => {
  const google = await checked();
  google.run("showResults");
  const run = google.edit({ sheet: "点検結果", at: "A2", values: [["済"]] });
  expect([run.error, run.counts["Range.getValues"] ?? 0, marksOf(google, "点検結果")]).toEqual([null, 0, []]);
});

describe("what other sheets say still holds", () => {
  const text = (row: number, column: number, value: string): Cell => ({
    row,
    column,
    type: "text",
    value,
    text: value,
  });
  const number = (row: number, column: number, value: number): Cell => ({
    ...text(row, column, String(value)),
    type: "number",
    value,
  });
  const PLANS = [110, 120, 130];
  /** 小諸市's layout: year columns, plan and actual rows. */
  const sheet = (name: string, plans: readonly number[], actuals: readonly (number | null)[]): Sheet => ({
    name,
    visibility: "visible",
    isProtected: false,
    merges: [],
    cells: [
      text(0, 0, "指標名"),
      text(0, 1, "市営駐車場の駐車台数"),
      text(1, 0, "単位"),
      text(1, 1, "台"),
      text(2, 0, "目標値"),
      text(2, 1, "計画策定時"),
      ...["令和2年度", "令和3年度", "令和4年度"].map((year, index) => text(2, 3 + index, year)),
      number(3, 1, 100),
      text(3, 2, "計画"),
      ...plans.map((value, index) => number(3, 3 + index, value)),
      text(4, 2, "実績"),
      ...actuals.flatMap((value, index) => (value === null ? [] : [number(4, 3 + index, value)])),
    ],
  });

  test("a difference from another sheet keeps its mark until one of the two cells is edited", async () => {
    const plans = [1130, 1247, 1351];
    const google = await spreadsheetWith({
      sheets: [sheet("甲", plans, [1187, 1253]), sheet("乙", plans, [1187, 1325])],
    });
    expect(google.run("checkAllSheets").error).toBeNull();
    expect(cellOf(google, "乙", "E5")?.note).toContain("シート「甲」のE5では「1253」です");
    google.edit({ sheet: "乙", at: "D5", values: [[null]] });
    expect(marksOf(google, "乙")).toContain("D5 error");
    expect(cellOf(google, "乙", "E5")?.note).toContain("シート「甲」のE5では「1253」です");
    google.edit({ sheet: "乙", at: "E5", values: [[1253]] });
    expect(marksOf(google, "乙")).not.toContain("E5 warning");
    expect(cellOf(google, "乙", "E5")?.note ?? "").toBe("");
    google.edit({ sheet: "乙", at: "D5", values: [[1187]] });
    expectAsChecked(google, "乙", "checkAllSheets");
  });

  test("the year that the other sheets report is the year an edited sheet is judged by", async () => {
    // 乙 has come to 令和3年度; 甲 has not filled it in.
    const google = await spreadsheetWith({ sheets: [sheet("甲", PLANS, [120]), sheet("乙", PLANS, [120, 125])] });
    expect(google.run("checkAllSheets").error).toBeNull();
    expect(marksOf(google, "甲")).toContain("E5 error");
    google.edit({ sheet: "甲", at: "D5", values: [[90]] });
    expect(marksOf(google, "甲")).toContain("E5 error");
    expectAsChecked(google, "甲", "checkAllSheets");
  });

  test("an edit that changes the year of the whole spreadsheet has all sheets read again", async () => {
    const google = await spreadsheetWith({ sheets: [sheet("甲", PLANS, [120]), sheet("乙", PLANS, [120])] });
    google.run("checkAllSheets");
    const run = google.edit({ sheet: "甲", at: "E5", values: [[100]] });
    expect([run.error, run.counts["Range.getValues"]]).toEqual([null, 3]);
    expectAsChecked(google, "甲", "checkAllSheets");
  });

  test("sheets that settings expect are not missing because only one was read", async () => {
    const google = await spreadsheetWith({ sheets: [sheet("甲", PLANS, [120]), sheet("乙", PLANS, [120])] });
    expect(asks(google, "saveSettings", { settings: '{"expectedSheets":["甲","乙","丙"]}' }).problem).toBeNull();
    google.run("checkAllSheets");
    google.edit({ sheet: "乙", at: "D5", values: [[90]] });
    expectAsChecked(google, "乙", "checkAllSheets");
    google.edit({ sheet: "甲", at: "D5", values: [[90]] });
    expectAsChecked(google, "甲", "checkAllSheets");
  });
});

/** Somebody inserts rows: cells, notes and formats move along. */
function shiftRows(google: Google, name: string, from: number, by: number): void {
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
