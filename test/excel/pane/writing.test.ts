import { readSettingsJson } from "../../../shared/settings";
import { done, LATER_MS, NOT_MET, onTwoSheets, pass } from "./on-two-sheets";
import { openPane } from "./open-pane";

const workbook = onTwoSheets();

describe("filling in", () => {
  test("asks with the count, writes, looks again, and is undone", async () => {
    const { pane, door, store } = openPane(workbook());
    await done(pane.runCheck("all"));
    const filling = pane.fill();
    await pass(10);
    expect(pane.questions.open.value?.text).toBe("空欄3か所に、計算した判定・達成率を記入します。よろしいですか。");
    expect(door.textOf("一課", "E4")).toBe("");
    pane.questions.open.value?.answer("yes");
    await done(filling);
    expect([door.textOf("一課", "E4"), door.textOf("一課", "E5"), door.textOf("二課", "E5")]).toEqual(["A", "C", "A"]);
    expect([store.notice.value, pane.undoable.value?.length]).toEqual([null, 3]);
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
    const { pane, door } = openPane(workbook());
    await done(pane.runCheck("sheet"));
    const filling = pane.fill();
    await pass(10);
    pane.questions.open.value?.answer("no");
    await done(filling);
    expect(door.calls).toEqual(["read all"]);
  });
});

describe("settings", () => {
  const { settings } = readSettingsJson('{"rules":{"target-met":"off"}}', "ja");

  test("are saved in the workbook after asking, and hold from then on", async () => {
    const { pane, door, store } = openPane(workbook());
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
    const { pane, door, listed, store } = openPane(workbook());
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
