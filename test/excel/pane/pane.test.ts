import { WorkbookProblem } from "../../../office-addin/workbook/problems";
import { readSettingsJson } from "../../../shared/settings";
import type { Workbook } from "../../../shared/sheet";
import { listWorkbook, MET, MISSED, NOT_FILLED } from "../../cli/sample-list";
import { type OpenedPane, openPane, workbookOf } from "./open-pane";
import { plainWorkbook } from "./plain-workbook";

/** Longer than the pause after an edit. */
const LATER_MS = 700;
const BUSY = new WorkbookProblem("busy", "Excelがほかの操作の途中です。");

let workbook: Workbook;
beforeAll(async () => {
  workbook = await workbookOf(listWorkbook([MET, MISSED], "一課"), listWorkbook([NOT_FILLED, MET], "二課"));
});
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Lets timers run for so long and everything be done that follows from them. */
async function pass(milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
}

async function done(work: Promise<unknown>): Promise<void> {
  await pass(50);
  await work;
}

const MISSING = "二課!D4 actual-present";
const NOT_MET = "一課!D5 target-met";

describe("a check", () => {
  test("of this sheet shows what is found in it, in the light of the whole workbook", async () => {
    const { pane, listed, door, store } = openPane(workbook);
    await done(pane.runCheck("sheet"));
    expect(listed()).toContain(NOT_MET);
    expect(listed().every((line) => line.startsWith("一課!"))).toBe(true);
    expect(door.calls).toEqual(["read all"]);
    expect(store.summary.value.indicators).toBe(2);
    expect(pane.check.report.value?.sheets.map(({ name }) => name)).toEqual(["一課", "二課"]);
  });

  test("of all sheets, and of a selection", async () => {
    const { pane, listed, door, store } = openPane(workbook);
    await done(pane.runCheck("all"));
    expect(listed()).toEqual(expect.arrayContaining([NOT_MET, MISSING]));
    door.select("一課", "A5", "E5");
    await done(pane.runCheck("selection"));
    expect(listed().every((line) => /^一課![A-E]5 /.test(line))).toBe(true);
    expect(listed()).toContain(NOT_MET);
    expect(store.indicators.value.map(({ indicator }) => indicator.name)).toEqual(["市民満足度"]);
  });

  test("that takes a while shows how far it is, and can be cancelled at every point", async () => {
    const plain = plainWorkbook(workbook);
    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const slow: typeof plain = {
      ...plain,
      read: async (request) => {
        for (const share of [0.25, 0.5, 0.75]) {
          await wait(400);
          if (request.isCancelled?.()) throw new WorkbookProblem("cancelled", "中止しました。");
          request.onProgress?.(share);
        }
        return plain.read(request);
      },
    };
    const { pane, store } = openPane(workbook, slow);
    const shares: (number | undefined)[] = [];
    const checking = pane.runCheck("all");
    for (let i = 0; i < 3; i += 1) {
      shares.push(store.progress.value?.done);
      await pass(400);
    }
    // Nothing for what is through in a moment, then the reading as the longer part.
    expect(shares).toEqual([undefined, 20, 40]);
    await done(checking);
    expect([store.progress.value, store.files.value.length]).toEqual([null, 1]);
    const again = pane.runCheck("sheet");
    await pass(500);
    pane.cancel();
    await pass(1000);
    await again;
    expect(store.notice.value).toEqual({ tone: "plain", text: "中止しました。" });
    expect(pane.check.scope.value).toEqual({ kind: "all" });
  });

  test("that is asked for twice runs once", async () => {
    const { pane, door } = openPane(workbook);
    await done(Promise.all([pane.runCheck("all"), pane.runCheck("all")]));
    expect(door.calls).toEqual(["read all"]);
  });

  test("of a selection of one cell is one of its sheet, and says so", async () => {
    const { pane, door, store } = openPane(workbook);
    door.select("二課", "B2", "B2");
    await done(pane.runCheck("selection"));
    expect(pane.check.scope.value).toEqual({ kind: "sheet", sheet: "二課" });
    expect(store.notice.value?.text).toBe("セルが1つだけ選ばれているため、シート全体を点検しました。");
  });

  test("of a sheet that is none of a check says so", async () => {
    const { pane, door, store } = openPane(workbook);
    door.select("グラフ", "A1", "A1");
    await done(pane.runCheck("sheet"));
    expect(store.notice.value?.text).toBe(
      "「グラフ」は点検の対象になるシートではありません。ほかのシートを選んでください。",
    );
  });

  test("that Excel refuses says why, leaves what was shown, and can be asked for again", async () => {
    const { pane, listed, door, store } = openPane(workbook);
    await done(pane.runCheck("sheet"));
    const before = listed();
    door.refuse("read", 1, BUSY);
    await done(pane.runCheck("all"));
    expect(store.notice.value).toEqual({ tone: "bad", text: "Excelがほかの操作の途中です。" });
    expect(listed()).toEqual(before);
    expect(store.progress.value).toBeNull();
    await done(pane.runCheck("all"));
    expect(store.notice.value).toBeNull();
    expect(listed()).toContain(MISSING);
  });

  test("can be cancelled; then nothing is shown that was not there", async () => {
    const { pane, door, store } = openPane(workbook);
    door.during("read", pane.cancel);
    await done(pane.runCheck("all"));
    expect(store.notice.value).toEqual({ tone: "plain", text: "中止しました。" });
    expect(store.files.value).toEqual([]);
    await done(pane.runCheck("all"));
    expect(store.files.value).toHaveLength(1);
  });
});

describe("edits", () => {
  async function checked(): Promise<OpenedPane> {
    const opened = openPane(workbook);
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
    const { pane, door, listed } = openPane(workbook);
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

describe("marks", () => {
  test("follow the check, the edits and the switch; each write is as small as it can be", async () => {
    const { pane, door } = openPane(workbook);
    await done(pane.runCheck("all"));
    expect(door.marked()).toEqual([]);
    pane.choices.hasMarks.value = true;
    await pass(50);
    expect(door.marked()).toEqual(expect.arrayContaining(["一課!D5 warning", "二課!D4 error"]));
    door.calls.length = 0;
    door.type("二課", "D4", "55");
    await pass(LATER_MS);
    expect(door.calls).toEqual(["readAgain 二課", "mark 二課"]);
    expect(door.marked()).toContain("一課!D5 warning");
    expect(door.marked().some((mark) => mark.startsWith("二課!D4"))).toBe(false);
    pane.choices.hasNotes.value = true;
    await pass(50);
    expect(door.marked()).toContain("一課!D5 warning note");
    pane.choices.hasMarks.value = false;
    pane.choices.hasNotes.value = false;
    await pass(50);
    expect(door.marked()).toEqual([]);
  });

  test("that are refused while somebody types are named once, and the list goes on", async () => {
    const { pane, door, store, listed } = openPane(workbook);
    pane.choices.hasMarks.value = true;
    await done(pane.runCheck("all"));
    door.calls.length = 0;
    door.refuse("mark", 1, new WorkbookProblem("protected", "保護されています。"));
    door.type("二課", "D4", "55");
    await pass(20_000);
    expect(store.notice.value).toEqual({ tone: "bad", text: "保護されています。" });
    expect(listed()).not.toContain(MISSING);
    expect(door.calls).toEqual(["readAgain 二課", "mark 二課"]);
  });

  test("that are left out on many sheets: three sentences, and how many more", async () => {
    const { pane, door, store } = openPane(workbook);
    await done(pane.runCheck("all"));
    const skipped = ["一", "二", "三", "四", "五"].map((sheet) => `「${sheet}」は保護されています。`);
    const { mark } = door;
    Object.assign(door, {
      mark: async (...asked: Parameters<typeof mark>) => ({ ...(await mark(...asked)), skipped }),
    });
    pane.choices.hasMarks.value = true;
    await pass(50);
    expect(store.notice.value?.text).toBe(
      "「一」は保護されています。「二」は保護されています。「三」は保護されています。ほか2件。",
    );
  });

  test("that were left out are tried again when one checks again, and not with each edit", async () => {
    const { pane, door } = openPane(workbook);
    const { mark } = door;
    const skipped = ["シート「二課」は保護されています。"];
    Object.assign(door, {
      mark: async (...asked: Parameters<typeof mark>) => ({ ...(await mark(...asked)), skipped }),
    });
    pane.choices.hasMarks.value = true;
    await done(pane.runCheck("all"));
    door.calls.length = 0;
    door.type("一課", "A9", "備考");
    await pass(LATER_MS);
    expect(door.calls).toEqual(["readAgain 一課"]);
    Object.assign(door, { mark });
    await done(pane.runCheck("all"));
    await done(pane.runCheck("all"));
    expect(door.calls.filter((call) => call.startsWith("mark"))).toEqual(["mark 一課,二課"]);
  });

  test("that were refused are written with the next check", async () => {
    const { pane, door, store } = openPane(workbook);
    await done(pane.runCheck("all"));
    door.refuse("mark", 1, new WorkbookProblem("protected", "保護されています。"));
    pane.choices.hasMarks.value = true;
    await pass(50);
    expect(store.notice.value).toEqual({ tone: "bad", text: "保護されています。" });
    await done(pane.runCheck("all"));
    expect(door.marked()).toContain("一課!D5 warning");
  });
});

describe("filling in", () => {
  test("asks with the count, writes, looks again, and is undone", async () => {
    const { pane, door, store } = openPane(workbook);
    await done(pane.runCheck("all"));
    const filling = pane.fill();
    await pass(10);
    expect(pane.questions.open.value?.text).toBe("空欄3か所に、計算した判定・達成率を記入します。よろしいですか。");
    expect(door.textOf("一課", "E4")).toBe("");
    pane.questions.open.value?.answer("yes");
    await done(filling);
    expect([door.textOf("一課", "E4"), door.textOf("一課", "E5"), door.textOf("二課", "E5")]).toEqual(["A", "C", "A"]);
    expect(store.notice.value).toEqual({ tone: "good", text: "3か所に記入しました。" });
    await pass(LATER_MS);
    expect(pane.check.report.value?.edits.fills).toEqual([]);
    // What somebody wrote over it stays.
    door.type("一課", "E5", "D");
    await done(pane.undo());
    expect([door.textOf("一課", "E4"), door.textOf("一課", "E5")]).toEqual(["", "D"]);
    expect(store.notice.value?.text).toBe("記入した2か所を空欄に戻しました。");
    expect(pane.undoable.value).toBeNull();
  });

  test("is let be when the answer is no", async () => {
    const { pane, door } = openPane(workbook);
    await done(pane.runCheck("sheet"));
    const filling = pane.fill();
    await pass(10);
    pane.questions.open.value?.answer("no");
    await done(filling);
    expect(door.calls).toEqual(["read all"]);
  });
});

describe("the ribbon", () => {
  test("writes the result sheets of the whole workbook", async () => {
    const { pane, door, store } = openPane(workbook);
    await done(pane.runCommand("results"));
    expect([...door.tables.keys()]).toEqual(["findings", "indicators"]);
    expect(door.tables.get("indicators")?.rows).toHaveLength(4);
    expect(store.notice.value?.text).toBe("「点検結果」「評価一覧」のシートを書きました。");
  });

  test("clears after asking, and switches the marks off", async () => {
    const { pane, door, store } = openPane(workbook);
    pane.choices.hasMarks.value = true;
    await done(pane.runCommand("results"));
    expect(door.marked()).not.toEqual([]);
    const clearing = pane.runCommand("clear");
    await pass(10);
    pane.questions.open.value?.answer("yes");
    await done(clearing);
    expect([door.marked(), [...door.tables]]).toEqual([[], []]);
    expect(store.notice.value).toEqual({ tone: "good", text: "印・メモ・結果シートを消しました。" });
    expect(pane.choices.hasMarks.value).toBe(false);
    await pass(50);
    expect(door.calls.filter((call) => call.startsWith("mark"))).toHaveLength(1);
  });

  test("says that there was nothing to clear", async () => {
    const { pane, store } = openPane(workbook);
    const clearing = pane.runCommand("clear");
    await pass(10);
    pane.questions.open.value?.answer("yes");
    await done(clearing);
    expect(store.notice.value).toEqual({
      tone: "plain",
      text: "点検が付けた印・メモ・結果シートはありません。",
    });
  });

  test.each([
    ["missing", "missing"],
    ["settings", "settings"],
  ] as const)("%s opens its view", async (command, tab) => {
    const { pane, store } = openPane(workbook);
    await done(pane.runCommand(command));
    expect(store.tab.value).toBe(tab);
    expect(store.files.value).toHaveLength(1);
  });
});

describe("settings", () => {
  const { settings } = readSettingsJson('{"rules":{"target-met":"off"}}', "ja");

  test("are saved in the workbook after asking, and hold from then on", async () => {
    const { pane, door, store } = openPane(workbook);
    await done(pane.runCheck("all"));
    const applying = pane.applySettings(settings);
    await pass(10);
    pane.questions.open.value?.answer("yes");
    await done(applying);
    expect(door.tables.get("settings")?.name.ja).toBe("点検設定");
    expect(store.settings.value).toBeNull();
    expect(door.calls.slice(-2)).toEqual(["writeTables settings", "read all"]);
  });

  test("hold in the pane alone where that was chosen", async () => {
    const { pane, door, listed, store } = openPane(workbook);
    await done(pane.runCheck("all"));
    const applying = pane.applySettings(settings);
    await pass(10);
    pane.questions.open.value?.answer("no");
    await done(applying);
    expect([...door.tables]).toEqual([]);
    expect(store.settings.value?.rules["target-met"]).toBe("off");
    expect(listed()).not.toContain(NOT_MET);
  });
});

test("walking through the list with the keys shows only where one comes to rest", async () => {
  const { pane, door } = openPane(workbook);
  await done(Promise.all(["A1", "A2", "A3"].map((cell) => pane.showCell("一課", cell))));
  expect(door.calls).toEqual(["showCell 一課!A3"]);
});

test("an Excel that tells of no edits is not listened to", async () => {
  const door = plainWorkbook(workbook, { changes: false });
  const { pane, listed } = openPane(workbook, door);
  await done(pane.runCheck("all"));
  expect(door.isWatched()).toBe(false);
  expect(listed()).toContain(NOT_MET);
});
