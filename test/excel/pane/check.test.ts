import { WorkbookProblem } from "../../../office-addin/workbook/problems";
import { done, MISSING, NOT_MET, onTwoSheets, pass } from "./on-two-sheets";
import { openPane } from "./open-pane";
import { plainWorkbook } from "./plain-workbook";

const workbook = onTwoSheets();
const BUSY = new WorkbookProblem("busy", "Excelがほかの操作の途中です。");

describe("a check", () => {
  test("of this sheet shows what is found in it, in the light of the whole workbook", async () => {
    const { pane, listed, door, store } = openPane(workbook());
    await done(pane.runCheck("sheet"));
    expect(listed()).toContain(NOT_MET);
    expect(listed().every((line) => line.startsWith("一課!"))).toBe(true);
    expect(door.calls).toEqual(["read all"]);
    expect(store.summary.value.indicators).toBe(2);
    expect(pane.check.report.value?.sheets.map(({ name }) => name)).toEqual(["一課", "二課"]);
  });

  test("of all sheets, and of a selection", async () => {
    const { pane, listed, door, store } = openPane(workbook());
    await done(pane.runCheck("all"));
    expect(listed()).toEqual(expect.arrayContaining([NOT_MET, MISSING]));
    door.select("一課", "A5", "E5");
    await done(pane.runCheck("selection"));
    expect(listed().every((line) => /^一課![A-E]5 /.test(line))).toBe(true);
    expect(listed()).toContain(NOT_MET);
    expect(store.indicators.value.map(({ indicator }) => indicator.name)).toEqual(["市民満足度"]);
  });

  test("that takes a while shows how far it is, and can be cancelled at every point", async () => {
    const plain = plainWorkbook(workbook());
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
    const { pane, store } = openPane(workbook(), slow);
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
    const { pane, door } = openPane(workbook());
    await done(Promise.all([pane.runCheck("all"), pane.runCheck("all")]));
    expect(door.calls).toEqual(["read all"]);
  });

  test("of a selection of one cell is one of its sheet, and says so", async () => {
    const { pane, door, store } = openPane(workbook());
    door.select("二課", "B2", "B2");
    await done(pane.runCheck("selection"));
    expect(pane.check.scope.value).toEqual({ kind: "sheet", sheet: "二課" });
    expect(store.notice.value?.text).toBe("セルが1つだけ選ばれているため、シート全体を点検しました。");
  });

  test("of a sheet that is none of a check says so", async () => {
    const { pane, door, store } = openPane(workbook());
    door.select("グラフ", "A1", "A1");
    await done(pane.runCheck("sheet"));
    expect(store.notice.value?.text).toBe(
      "「グラフ」は点検の対象になるシートではありません。ほかのシートを選んでください。",
    );
  });

  test("that Excel refuses says why, leaves what was shown, and can be asked for again", async () => {
    const { pane, listed, door, store } = openPane(workbook());
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
    const { pane, door, store } = openPane(workbook());
    door.during("read", pane.cancel);
    await done(pane.runCheck("all"));
    expect(store.notice.value).toEqual({ tone: "plain", text: "中止しました。" });
    expect(store.files.value).toEqual([]);
    await done(pane.runCheck("all"));
    expect(store.files.value).toHaveLength(1);
  });

  test("can be cancelled while Excel has not yet said what is selected", async () => {
    const { pane, door, store } = openPane(workbook());
    const { selection } = door;
    Object.assign(door, {
      selection: async () => {
        pane.cancel();
        return selection();
      },
    });
    await done(pane.runCheck("sheet"));
    expect(store.notice.value).toEqual({ tone: "plain", text: "中止しました。" });
    expect(store.files.value).toEqual([]);
  });

  test("of a workbook of which no sheet can be read says why, and lists nothing", async () => {
    const { pane, door, store, listed } = openPane(workbook());
    await done(pane.runCheck("all"));
    const sentence = "シート「一覧」は500万セルを超えるため、点検していません。使っていない行や列を削除してください。";
    Object.assign(door, { read: async () => ({ workbook: { sheets: [] }, unread: [{ sheet: "一覧", sentence }] }) });
    await done(pane.runCheck("all"));
    expect(store.notice.value).toEqual({ tone: "bad", text: sentence });
    expect([listed(), store.indicators.value, store.progress.value]).toEqual([[], [], null]);
    await done(pane.writeTables(["findings"]));
    expect(door.tables.get("findings")?.rows).toEqual([]);
  });

  test("shows that it runs while Excel has not yet agreed to tell of edits", async () => {
    const { pane, door, store } = openPane(workbook());
    const { watch } = door;
    let agree = () => {};
    Object.assign(door, {
      watch: async (...given: Parameters<typeof watch>) => {
        await new Promise<void>((resolve) => {
          agree = resolve;
        });
        return watch(...given);
      },
    });
    const checking = pane.runCheck("all");
    await pass(400);
    expect(store.progress.value).toMatchObject({ done: 0, total: 100 });
    agree();
    await done(checking);
    expect([store.progress.value, store.files.value.length]).toEqual([null, 1]);
  });
});

test("walking through the list with the keys shows only where one comes to rest", async () => {
  const { pane, door } = openPane(workbook());
  await done(Promise.all(["A1", "A2", "A3"].map((cell) => pane.showCell("一課", cell))));
  expect(door.calls).toEqual(["showCell 一課!A3"]);
});
