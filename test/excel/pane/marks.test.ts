import { WorkbookProblem } from "../../../office-addin/workbook/problems";
import { done, LATER_MS, MISSING, onTwoSheets, pass } from "./on-two-sheets";
import { openPane } from "./open-pane";

const workbook = onTwoSheets();

describe("marks", () => {
  test("follow the check, the edits and the switch; each write is as small as it can be", async () => {
    const { pane, door } = openPane(workbook());
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
    const { pane, door, store, listed } = openPane(workbook());
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
    const { pane, door, store } = openPane(workbook());
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
    store.locale.value = "en";
    pane.choices.hasNotes.value = true;
    await pass(50);
    // Sentences of Excel's half come in the language in which they are asked for; here they are given.
    expect(store.notice.value?.text).toBe(
      "「一」は保護されています。 「二」は保護されています。 「三」は保護されています。 And 2 more.",
    );
  });

  test("that were left out are tried again when one checks again, and not with each edit", async () => {
    const { pane, door } = openPane(workbook());
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
    const { pane, door, store } = openPane(workbook());
    await done(pane.runCheck("all"));
    door.refuse("mark", 1, new WorkbookProblem("protected", "保護されています。"));
    pane.choices.hasMarks.value = true;
    await pass(50);
    expect(store.notice.value).toEqual({ tone: "bad", text: "保護されています。" });
    await done(pane.runCheck("all"));
    expect(door.marked()).toContain("一課!D5 warning");
  });
});
