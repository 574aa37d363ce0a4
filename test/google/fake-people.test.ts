import { fileOf, googleOf } from "./fake";
import { MIXED, worldWith } from "./fake-sheet";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("people", () => {
  const script = `
    function onOpen(e) { SpreadsheetApp.getUi().createMenu("目標点検").addItem("点検", "check").addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu("ほか").addItem("消去", "clear")).addToUi(); }
    function check() { const ui = SpreadsheetApp.getUi(); return ui.alert("題", "よいですか。", ui.ButtonSet.YES_NO) === ui.Button.YES; }
    function clear() { const ui = SpreadsheetApp.getUi(); const r = ui.prompt("名前"); return r.getSelectedButton() + r.getResponseText(); }
    function onEdit(e) { return [e.range.getA1Notation(), String(e.value), String(e.oldValue), String(e.authMode), e.source.getId(), e.range.getSheet().getName()]; }
    function DOUBLE(x) { return Array.isArray(x) ? x.map((row) => row.map((v) => v * 2)) : x * 2; }
    function later() { ScriptApp.newTrigger("tick").timeBased().after(60000).create(); }
    function tick() { const p = PropertiesService.getScriptProperties(); p.setProperty("n", String(Number(p.getProperty("n") || 0) + 1)); return Date.now(); }`;
  const google = () => googleOf(script, worldWith());

  test("open, click, answer", () => {
    const g = google();
    expect(g.open().error).toBeNull();
    expect(g.world.menus).toEqual([
      {
        caption: "目標点検",
        items: [
          { caption: "点検", functionName: "check" },
          "separator",
          { caption: "ほか", items: [{ caption: "消去", functionName: "clear" }] },
        ],
      },
    ]);
    g.world.answers.push({ button: "YES" }, { button: "OK", text: "企画課" });
    expect([g.click("点検").value, g.click("消去").value, g.click("点検").value]).toEqual([true, "OK企画課", false]);
    expect(g.world.events[0]).toEqual({
      kind: "alert",
      title: "題",
      prompt: "よいですか。",
      buttons: "YES_NO",
      answer: "YES",
    });
    expect(() => g.click("ない")).toThrow("0 menu items");
  });

  test("who may only view has no menu", () => {
    const g = google();
    fileOf(g.world, "book").access = "view";
    expect(g.open()).toMatchObject({ ended: "failed", error: "Error: not run: opened for viewing" });
    expect(g.world.menus).toEqual([]);
  });

  test("an edit tells the trigger where, and one cell alone tells what", () => {
    const g = google();
    expect(plain(g.edit({ sheet: "施策", at: "A1", values: [["新しい"]] }).value)).toEqual([
      "A1",
      "新しい",
      "指標名",
      "LIMITED",
      "book",
      "施策",
    ]);
    expect(plain(g.edit({ sheet: "施策", at: "F5", values: [["5"]] }).value)).toEqual([
      "F5",
      "5",
      "undefined",
      "LIMITED",
      "book",
      "施策",
    ]);
    expect(
      plain(
        g.edit({
          sheet: "施策",
          at: "A1",
          values: [
            ["a", "b"],
            ["c", null],
          ],
        }).value,
      ),
    ).toEqual(["A1:B2", "undefined", "undefined", "LIMITED", "book", "施策"]);
    expect(plain(g.edit({ sheet: "施策", at: "A1", values: [[null]] }).value)).toEqual([
      "A1",
      "undefined",
      "a",
      "LIMITED",
      "book",
      "施策",
    ]);
  });

  test("a formula gives one value or an area", () => {
    expect(google().formula("DOUBLE", [4]).value).toBe(8);
    expect(
      plain(
        google().formula("DOUBLE", [
          [
            [1, 2],
            [3, 4],
          ],
        ]).value,
      ),
    ).toEqual([
      [2, 4],
      [6, 8],
    ]);
  });

  test("a clock trigger fires when it is due, once, and stays in the list", () => {
    const g = google();
    const start = g.world.clock.now;
    expect(g.nextTrigger()).toBeNull();
    g.run("later");
    expect(Number(g.nextTrigger({ late: 30_000 })?.value)).toBeGreaterThanOrEqual(start + 90_000);
    expect(g.nextTrigger()).toBeNull();
    expect(g.world.triggers).toHaveLength(1);
    expect([...g.world.properties.script]).toEqual([["n", "1"]]);
  });

  test("triggers have six hours a day together", () => {
    const g = googleOf(
      "function tick() { Utilities.sleep(300000); Utilities.sleep(59000); }",
      worldWith([MIXED], { now: "2021-06-01T00:00:00Z" }),
    );
    g.world.triggers.push({ id: "t", handler: "tick", kind: "CLOCK", due: 0, every: 60_000, source: null });
    let runs = 0;
    for (let result = g.nextTrigger(); result?.ended === "done"; result = g.nextTrigger()) runs++;
    // 6 h of 359 s each: the sixtieth ends within them, the sixty-first is cut off.
    expect(runs).toBe(60);
    expect(g.nextTrigger()?.error).toContain("too much computer time for one day");
  });
});
