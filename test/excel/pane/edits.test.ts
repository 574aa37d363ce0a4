import { WorkbookProblem } from "../../../office-addin/workbook/problems";
import { done, LATER_MS, MISSING, NOT_MET, onTwoSheets, pass } from "./on-two-sheets";
import { type OpenedPane, openPane } from "./open-pane";
import { plainWorkbook } from "./plain-workbook";

const workbook = onTwoSheets();
const BUSY = new WorkbookProblem("busy", "Excelがほかの操作の途中です。");

describe("edits", () => {
  async function checked(): Promise<OpenedPane> {
    const opened = openPane(workbook());
    await done(opened.pane.runCheck("all"));
    opened.door.calls.length = 0;
    return opened;
  }

  test("a burst is one re-check, of the touched sheet alone; only that sheet crosses to the worker", async () => {
    const { door, listed, orders, store } = await checked();
    (orders as string[]).length = 0;
    for (const text of ["1", "2", "55"]) {
      door.type("二課", "D4", text);
      await pass(200);
    }
    expect(door.calls).toEqual([]);
    await pass(LATER_MS);
    expect(door.calls).toEqual(["readAgain 二課"]);
    expect(orders).toEqual(["keepSheets", "inspectSheets"]);
    expect(listed()).not.toContain(MISSING);
    expect(store.gone.value.map(({ finding }) => finding.cell)).toContain("D4");
  });

  test("whoever types without a pause is answered all the same", async () => {
    const { door } = await checked();
    for (let i = 0; i < 12; i += 1) {
      door.type("二課", "D4", String(i));
      await pass(500);
    }
    expect(door.calls.length).toBeGreaterThanOrEqual(1);
    expect(door.calls.length).toBeLessThanOrEqual(3);
  });

  test("an edit while edits are checked is not lost", async () => {
    const { door, listed } = await checked();
    door.during("readAgain", () => door.type("一課", "D5", "90"));
    door.type("二課", "D4", "55");
    await pass(LATER_MS);
    expect(listed()).not.toContain(MISSING);
    await pass(LATER_MS);
    expect(door.calls).toEqual(["readAgain 二課", "readAgain 一課"]);
    expect(listed()).not.toContain(NOT_MET);
  });

  test("an edit during the first check is not lost", async () => {
    const { pane, door, listed } = openPane(workbook());
    door.during("read", () => door.type("二課", "D4", "55"));
    await done(pane.runCheck("all"));
    expect(listed()).toContain(MISSING);
    await pass(LATER_MS);
    expect(listed()).not.toContain(MISSING);
  });

  test("while a cell is being edited they wait, without a word; for good they are named", async () => {
    const { door, listed, store } = await checked();
    door.refuse("readAgain", 2, BUSY);
    door.type("二課", "D4", "55");
    await pass(LATER_MS + 1000);
    expect(store.notice.value).toBeNull();
    await pass(4000);
    expect(listed()).not.toContain(MISSING);
    door.refuse("readAgain", 99, BUSY);
    door.type("二課", "D4", "");
    await pass(60_000);
    expect(store.notice.value?.text).toBe("Excelがほかの操作の途中です。");
    door.refuse("readAgain", 0, BUSY);
    // The edit that was refused comes along with the next one.
    door.type("一課", "D4", "130");
    await pass(LATER_MS);
    expect(listed()).toContain(MISSING);
  });

  test("a sheet that is deleted goes from the list, the others stay", async () => {
    const { door, listed } = await checked();
    door.type("二課", "D4", "9");
    door.removeSheet("二課");
    await pass(LATER_MS);
    expect(listed()).toContain(NOT_MET);
    expect(listed().some((line) => line.startsWith("二課!"))).toBe(false);
  });

  test("switched off they are let be; switched on again, everything is read once", async () => {
    const { pane, door, listed } = await checked();
    pane.choices.isLive.value = false;
    await pass(10);
    expect(door.isWatched()).toBe(false);
    door.type("二課", "D4", "55");
    await pass(LATER_MS);
    expect(door.calls).toEqual([]);
    pane.choices.isLive.value = true;
    await pass(LATER_MS);
    expect(door.calls).toEqual(["read all"]);
    expect(listed()).not.toContain(MISSING);
  });
});

test("an Excel that tells of no edits is not listened to", async () => {
  const door = plainWorkbook(workbook(), { changes: false });
  const { pane, listed } = openPane(workbook(), door);
  await done(pane.runCheck("all"));
  expect(door.isWatched()).toBe(false);
  expect(listed()).toContain(NOT_MET);
});
