import type { Outcome, SpreadsheetReading } from "../../../apps-script/spreadsheet";
import type { Area, Cell } from "../../../shared/sheet";
import { type Fault, SERVICE_FAULTS } from "../fake";
import type { Call } from "../fake/run";
import { probe } from "./run-probe";
import { number, sheetOf, text, worldWith } from "./sheets";

/** Calls once a file: sheets, result sheets of ours, protected sheets; the time zone where there are dates. */
const PER_FILE = /^(SpreadsheetApp|Spreadsheet|DeveloperMetadata\w*|Protection)\./;
const isOfSheet = ({ server, name }: Call) => server && !PER_FILE.test(name);

function cellsOf(count: number): Cell[] {
  const columns = 10;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns);
    return i % 2 === 0 ? text(row, i % columns, `欄${i}`) : number(row, i % columns, i);
  });
}

test.each([10, 1_000, 50_000])("a sheet of %i cells is read in 8 calls and marked in 6", async (count) => {
  const world = worldWith([sheetOf("大", cellsOf(count))]);
  const reading = await probe<SpreadsheetReading>(world, "read");
  expect(reading.answer.workbook.sheets[0]?.cells).toHaveLength(count);
  expect(reading.run.calls.filter(isOfSheet).map(({ name }) => name)).toEqual([
    "Sheet.getDataRange",
    "Range.getValues",
    "Range.getDisplayValues",
    "Range.getFormulas",
    "Range.getNumberFormats",
    "Range.getNotes",
    "Range.getMergedRanges",
    "Sheet.isSheetHidden",
  ]);
  expect(reading.run.calls.filter((call) => call.server && !isOfSheet(call)).map(({ name }) => name)).toEqual([
    "Spreadsheet.createDeveloperMetadataFinder",
    "DeveloperMetadataFinder.find",
    "Spreadsheet.getSheets",
    "Spreadsheet.getProtections",
  ]);

  // Every third cell is marked, up to more than any sheet of slips has.
  const cells = Array.from(
    { length: Math.ceil(count / 3) },
    (_, i) => `${"ABCDEFGHIJ"[(i * 3) % 10]}${Math.floor((i * 3) / 10) + 1}`,
  );
  const marks = cells.map((cell, i) => ({
    sheet: "大",
    cell,
    severity: i % 2 === 0 ? "error" : "warning",
    note: "説明",
  }));
  const marking = await probe<Outcome>(world, "readAndMark", { sheets: ["大"], marks, withNotes: true });
  expect(marking.answer).toEqual({ written: cells.length, skipped: [] });
  const calls = marking.run.calls.filter(isOfSheet).map(({ name }) => name);
  expect(calls.slice(8)).toEqual([
    "Sheet.getLastRow",
    "Sheet.getLastColumn",
    "Sheet.getConditionalFormatRules",
    "Sheet.setConditionalFormatRules",
    "Range.getNotes",
    "Range.setNotes",
  ]);
});

test("the calls that we believe are local are a handful too: 3 to read a sheet and 2 to mark it", async () => {
  const world = worldWith([sheetOf("大", cellsOf(1_000))]);
  const marks = [{ sheet: "大", cell: "A1", severity: "error", note: "説明" }];
  const { run } = await probe<Outcome>(world, "readAndMark", { sheets: ["大"], marks, withNotes: true });
  const local = run.calls.filter(({ server, name }) => !server && /^(Sheet|Range|RangeList)\./.test(name));
  expect(local.map(({ name }) => name)).toEqual([
    "Sheet.getName",
    "Range.getNumRows",
    "Range.getNumColumns",
    "Sheet.getRangeList",
    "RangeList.getRanges",
  ]);
});

test("sheets of a file share what is asked of the file", async () => {
  const sheets = Array.from({ length: 30 }, (_, i) => sheetOf(`5-${i + 1}`, cellsOf(20)));
  const { run } = await probe<SpreadsheetReading>(worldWith(sheets), "read");
  const ofFile = run.calls.filter((call) => call.server && !isOfSheet(call));
  expect(ofFile.length).toBeLessThanOrEqual(5);
  expect(run.calls.filter(isOfSheet)).toHaveLength(30 * 8);
});

test("a merged area costs one local call, none to the server", async () => {
  const merges: Area[] = Array.from({ length: 300 }, (_, i) => ({ top: i * 2, left: 0, bottom: i * 2 + 1, right: 0 }));
  const { answer, run } = await probe<SpreadsheetReading>(
    worldWith([sheetOf("様式", cellsOf(6_000), { merges })]),
    "read",
  );
  expect(answer.workbook.sheets[0]?.merges).toEqual(merges);
  expect(run.calls.filter(isOfSheet)).toHaveLength(8);
  expect(run.counts["Range.getA1Notation"]).toBe(300);
});

test("protected sheets cost one call more each, and only where a file has any", async () => {
  const sheets = [sheetOf("1", cellsOf(20), { isProtected: true }), sheetOf("2", cellsOf(20))];
  const { answer, run } = await probe<SpreadsheetReading>(worldWith(sheets), "read");
  expect(answer.workbook.sheets.map(({ isProtected }) => isProtected)).toEqual([true, false]);
  expect(run.calls.filter(isOfSheet)).toHaveLength(2 * 9);
});

const names = (reading: SpreadsheetReading) => reading.workbook.sheets.map(({ name }) => name);
const BOOK = () => worldWith([sheetOf("5-1", cellsOf(20)), sheetOf("5-2", cellsOf(20))]);

test.each([
  ["timed out", SERVICE_FAULTS.timedOut],
  ["failed", SERVICE_FAULTS.failed],
  ["server error", SERVICE_FAULTS.serverError],
  ["too many in a short time", SERVICE_FAULTS.tooManyInShortTime],
  ["failed, in Japanese", SERVICE_FAULTS.failedInJapanese],
  ["server error, in Japanese", SERVICE_FAULTS.serverErrorInJapanese],
])("a call that fails once (%s) is made again, whichever it is", async (_, throws) => {
  const calls = (await probe<SpreadsheetReading>(BOOK(), "read")).run.calls.filter(isOfSheet);
  for (const name of new Set(calls.map((call) => call.name))) {
    const { answer } = await probe<SpreadsheetReading>(BOOK(), "read", null, [{ call: name, throws }]);
    expect([name, names(answer), answer.unread]).toEqual([name, ["5-1", "5-2"], []]);
  }
});

test("a sheet that keeps failing is left out and said, the others are read", async () => {
  const twice: Fault[] = [1, 2].map(() => ({ call: "Range.getValues", throws: SERVICE_FAULTS.failed }));
  const { answer } = await probe<SpreadsheetReading>(BOOK(), "read", null, [
    twice[0]!,
    { call: "Range.getValues", nth: 2, throws: SERVICE_FAULTS.failed },
  ]);
  expect(names(answer)).toEqual(["5-2"]);
  expect(answer.unread).toEqual([
    {
      sheet: "5-1",
      kind: "busy",
      sentence:
        "シート「5-1」は、Google側の一時的な不調のため処理できませんでした。少し待って、もう一度実行してください。",
    },
  ]);
});

test("a sheet deleted while others are read costs only itself", async () => {
  const { answer } = await probe<SpreadsheetReading>(BOOK(), "read", null, [
    {
      call: "Range.getFormulas",
      meanwhile: (world) => {
        const content = world.files.get("book")!.spreadsheet!;
        content.sheets = content.sheets.filter(({ name }) => name !== "5-1");
      },
    },
  ]);
  expect(names(answer)).toEqual(["5-2"]);
  expect(answer.unread[0]?.sentence).toBe("シート「5-1」が見つかりません。削除されたか、名前が変わっています。");
});

test("the daily limit ends the run at once with a sentence", async () => {
  const asked = probe<SpreadsheetReading>(BOOK(), "read", null, [
    { call: "Range.getNotes", throws: SERVICE_FAULTS.tooManyCalls },
  ]);
  await expect(asked).rejects.toThrow(
    "Googleの1日の利用上限に達したため、シート「5-1」を処理できませんでした。時間をおいて実行してください。",
  );
});

test("where the script may not ask for metadata or protections, sheets are read all the same", async () => {
  for (const call of ["DeveloperMetadataFinder.find", "Spreadsheet.getProtections"]) {
    const { answer } = await probe<SpreadsheetReading>(BOOK(), "read", null, [
      { call, throws: `You do not have permission to call ${call}.`, onwards: true },
    ]);
    expect([call, names(answer)]).toEqual([call, ["5-1", "5-2"]]);
  }
});
