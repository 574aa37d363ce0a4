import { done, onTwoSheets, pass } from "./on-two-sheets";
import { openPane } from "./open-pane";

const workbook = onTwoSheets();

describe("the ribbon", () => {
  test("writes the result sheets of the whole workbook", async () => {
    const { pane, door, store } = openPane(workbook());
    await done(pane.begin("results", null));
    expect([...door.tables.keys()]).toEqual(["findings", "indicators"]);
    expect(door.tables.get("indicators")?.rows).toHaveLength(4);
    expect(store.notice.value?.text).toBe("「点検結果」「評価一覧」のシートを書きました。");
  });

  test("clears after asking, and switches the marks off", async () => {
    const { pane, door, store } = openPane(workbook());
    pane.choices.hasMarks.value = true;
    await done(pane.begin("results", null));
    expect(door.marked()).not.toEqual([]);
    const clearing = pane.begin("clear", null);
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
    const { pane, store } = openPane(workbook());
    const clearing = pane.begin("clear", null);
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
    const { pane, store } = openPane(workbook());
    await done(pane.begin(command, null));
    expect(store.tab.value).toBe(tab);
    expect(store.files.value).toHaveLength(1);
  });

  test("brings back what was checked before, whatever is in front now", async () => {
    for (const command of ["settings", null] as const) {
      const { pane, door } = openPane(workbook());
      door.select("一課", "A1", "A1");
      await done(pane.begin(command, { kind: "sheet", sheet: "二課" }));
      expect(pane.check.scope.value).toEqual({ kind: "sheet", sheet: "二課" });
    }
    const { pane, door } = openPane(workbook());
    await done(pane.begin(null, null));
    expect(door.calls).toEqual([]);
  });

  test("brings back the list behind the question of Clear", async () => {
    const { pane, store } = openPane(workbook());
    const clearing = pane.begin("clear", { kind: "all" });
    await pass(50);
    expect(store.files.value).toHaveLength(1);
    pane.questions.open.value?.answer("no");
    await done(clearing);
    expect(pane.check.scope.value).toEqual({ kind: "all" });
  });
});
