import {
  fileOf,
  googleOf,
  killPoints,
  type RunRequest,
  runGoogle,
  sheetOf,
  snapshotOf,
  typeInto,
  type World,
  worldOf,
} from "./fake";
import { MIXED, sheetWith, worldWith } from "./fake-sheet";

function run(code: string, world: World = worldWith(), request: Partial<RunRequest> = {}) {
  return runGoogle(`function go(...args) { ${code} }`, world, { call: "go", ...request });
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("where the script runs", () => {
  test("nothing but ECMAScript and the services stands at the top level", () => {
    const names = [
      ..."setTimeout setInterval clearTimeout URL URLSearchParams TextEncoder TextDecoder fetch window self document".split(
        " ",
      ),
      ..."navigator location localStorage process require module exports global Buffer performance crypto".split(" "),
      ..."queueMicrotask structuredClone btoa atob AbortController Blob Worker XMLHttpRequest WebAssembly Atomics".split(
        " ",
      ),
    ];
    const { value } = run(`return args[0].filter((name) => name in globalThis);`, worldWith(), { args: [names] });
    expect(plain(value)).toEqual([]);
  });

  test("each run begins anew: no global of a run before is there", () => {
    const world = worldWith();
    const code =
      "var count = (globalThis.count || 0) + 1; let kept = []; function go() { kept.push(1); globalThis.left = 1; return [count, kept.length, typeof left]; }";
    const first = runGoogle(code, world, { call: "go" });
    const second = runGoogle(code, world, { call: "go" });
    expect([plain(first.value), plain(second.value)]).toEqual([
      [1, 1, "number"],
      [1, 1, "number"],
    ]);
    expect(runGoogle("function go() { return typeof left + typeof count; }", world, { call: "go" }).value).toBe(
      "undefinedundefined",
    );
  });

  test("a change of a built-in prototype does not reach the next run", () => {
    const world = worldWith();
    run("Array.prototype.mine = 1; Object.prototype.mine = 1; Date.prototype.mine = 1;", world);
    expect(run("return [[].mine, {}.mine, new Date().mine].map(String).join()", world).value).toBe(
      "undefined,undefined,undefined",
    );
    expect((Object.prototype as unknown as Record<string, unknown>).mine).toBeUndefined();
  });

  test("the clock is the world's and local time is that of the script's zone", () => {
    const world = worldWith([MIXED], { now: "2021-03-31T15:30:00Z" });
    const { value } = run(
      `const d = new Date(); return [Date.now(), d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getDay(), d.getTimezoneOffset(),
        new Date(2021, 3, 1).toISOString(), new Date("2021-04-01").getHours(), new Date("2021-04-01T00:00:00").toISOString(),
        d instanceof Date, typeof Date(), new Date(d).getTime() === d.getTime(), new Date(2020, 0, 31).setMonth(1)]`,
      world,
    );
    expect(plain(value)).toEqual([
      Date.UTC(2021, 2, 31, 15, 30),
      2021,
      3,
      1,
      0,
      4,
      -540,
      "2021-03-31T15:00:00.000Z",
      9,
      "2021-03-31T15:00:00.000Z",
      true,
      "string",
      true,
      Date.UTC(2020, 2, 1, 15),
    ]);
  });

  test("only functions at the top level can be called", () => {
    expect(runGoogle("const go = () => 1;", worldWith(), { call: "go" }).error).toBe(
      "Error: Script function not found: go",
    );
    expect(runGoogle("var App = { go() {} };", worldWith(), { call: "App.go" }).error).toContain("not found");
  });

  test("what the fake lacks fails the test, even where the script catches it", () => {
    expect(() =>
      run("try { SpreadsheetApp.getActiveSpreadsheet().getIterativeCalculationConvergenceThreshold(); } catch {}"),
    ).toThrow("The fake has no Spreadsheet.getIterativeCalculationConvergenceThreshold");
  });

  test("what a service refuses can be caught as an Error of the script", () => {
    const { value } = run(
      "try { SpreadsheetApp.openById('nothing'); } catch (e) { return [e instanceof Error, e.name, typeof e.message].join(); }",
    );
    expect(value).toBe("true,Exception,string");
  });
});

describe("counting", () => {
  test("calls to the server and calls that go nowhere are counted apart", () => {
    const { counts, serverCalls, calls } = run(
      "const r = SpreadsheetApp.getActiveSheet().getRange('A1:B2'); r.getA1Notation(); r.getRow(); r.getValues(); r.getValues();",
    );
    expect(counts).toEqual({
      "SpreadsheetApp.getActiveSheet": 1,
      "Sheet.getRange": 1,
      "Range.getA1Notation": 1,
      "Range.getRow": 1,
      "Range.getValues": 2,
    });
    expect(serverCalls).toBe(3);
    expect(calls.filter(({ server }) => !server).map(({ name }) => name)).toEqual([
      "Sheet.getRange",
      "Range.getA1Notation",
      "Range.getRow",
    ]);
  });

  test("a call costs what the world says, by name and cells", () => {
    const world = worldWith([MIXED], { cost: (call, cells) => (call === "Range.setValues" ? 1000 + cells : 0) });
    const { elapsed } = run(
      "SpreadsheetApp.getActiveSheet().getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);",
      world,
    );
    expect(elapsed).toBe(1006);
  });

  test("time of the script itself counts where a factor is given", () => {
    const busy =
      "const until = 3e6; let sum = 0; for (let i = 0; i < until; i++) sum += Math.sqrt(i); return Date.now() - args[0];";
    const free = worldWith();
    expect(run(busy, free, { args: [free.clock.now] }).value).toBe(0);
    const dear = worldWith();
    expect(Number(run(busy, dear, { args: [dear.clock.now], cpuFactor: 100 }).value)).toBeGreaterThan(100);
  });
});

describe("limits of time", () => {
  const forever =
    "for (;;) { try { Utilities.sleep(1000); } catch (e) { globalThis.caught = (globalThis.caught || 0) + 1; if (caught > 5) return; } }";

  test.each([
    ["menu", 360_000],
    ["sidebar", 360_000],
    ["time-trigger", 360_000],
    ["installable-trigger", 360_000],
    ["simple-trigger", 30_000],
    ["custom-function", 30_000],
  ] as const)("a run of kind %s is stopped after %i ms, whatever it catches", (kind, limit) => {
    const result = run(forever, worldWith(), { kind });
    expect(result).toMatchObject({
      ended: "killed",
      error: "Exceeded maximum execution time",
      elapsed: limit,
      value: undefined,
    });
  });

  test("a stopped run does nothing more, not even in finally", () => {
    const world = worldWith();
    const result = run(
      `const p = PropertiesService.getScriptProperties();
       try { p.setProperty("a", "1"); p.setProperty("b", "2"); } catch (e) { p.setProperty("c", "3"); } finally { p.deleteProperty("a"); }`,
      world,
      { faults: [{ call: "Properties.setProperty", nth: 2, kills: "before" }] },
    );
    expect(result.ended).toBe("killed");
    expect([...world.properties.script]).toEqual([["a", "1"]]);
  });

  test("what was not flushed when a run is stopped is lost, what was is kept", () => {
    const code = `const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("F1").setValue(1); SpreadsheetApp.flush(); sheet.getRange("F2").setValue(2); sheet.getRange("F3").setValue(3);`;
    const faults = [{ call: "Range.setValue", nth: 3, kills: "after" }] as const;
    const filled = (world: World) =>
      Object.keys(snapshotOf(fileOf(world, "book").spreadsheet!).施策!.cells).filter((at) => at.startsWith("F"));
    const worse = worldWith();
    run(code, worse, { faults });
    expect(filled(worse)).toEqual(["F1"]);
    const better = worldWith();
    run(code, better, { faults, losesUnflushed: false });
    expect(filled(better)).toEqual(["F1", "F2", "F3"]);
    const undisturbed = worldWith();
    run(code, undisturbed);
    expect(filled(undisturbed)).toEqual(["F1", "F2", "F3"]);
  });

  test("whatever was changed and not flushed goes with the run, in all sheets", () => {
    const world = worldWith([MIXED, sheetWith("二", [[0, 0, { value: 1 }]]), sheetWith("三", [])]);
    const book = () => fileOf(world, "book").spreadsheet!;
    const before = snapshotOf(book());
    const list = () => [
      book().names.length,
      book().metadata.length,
      book()
        .sheets.map(({ id }) => id)
        .join(),
    ];
    const listBefore = list();
    const changes = `const book = SpreadsheetApp.getActiveSpreadsheet(); const [one, two, three] = book.getSheets();
      one.getRange("A1:B2").setValue(9).setNote("n").setBackground("#ff0000").merge();
      two.setName("x").addDeveloperMetadata("k", "v").setFrozenRows(2);
      two.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([two.getRange("A1")]).build()]);
      two.setColumnWidth(1, 50).insertRowsAfter(1, 3).hideSheet(); two.protect().setDescription("d");
      two.getRange("A1:B9").createFilter();
      book.deleteSheet(three); book.insertSheet("新"); book.moveActiveSheet(1); book.addDeveloperMetadata("f"); book.setNamedRange("n", one.getRange("A1"));`;
    expect(
      run(`${changes} SpreadsheetApp.flush();`, world, { faults: [{ call: "SpreadsheetApp.flush", kills: "before" }] })
        .ended,
    ).toBe("killed");
    expect(snapshotOf(book())).toEqual(before);
    expect(list()).toEqual(listBefore);
    expect(run(changes, world).error).toBeNull();
    const after = snapshotOf(book());
    expect(Object.keys(after)).toEqual(["新", "施策", "x"]);
    expect(after.施策!.merges).toEqual(["A1:B2"]);
    expect(after.x).toMatchObject({
      rules: [expect.stringContaining("CELL_EMPTY")],
      sheet: { hidden: true, rows: 103, filter: "A1:B9", metadata: ["k=v"] },
    });
    expect(list()).toEqual([1, 1, expect.any(String)]);
  });

  test("kill points are the calls to the server, in order", () => {
    const code = "const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').setValue(1); SpreadsheetApp.flush();";
    const points = killPoints(run(code));
    expect(points.map(({ call }) => call)).toEqual([
      "SpreadsheetApp.getActiveSheet",
      "Range.setValue",
      "SpreadsheetApp.flush",
    ]);
    const values = points.map(({ fault }) => {
      const world = worldWith();
      expect(run(code, world, { faults: [fault] }).ended).toBe("killed");
      return run("return SpreadsheetApp.getActiveSheet().getRange('A1').getValue()", world).value;
    });
    expect(values).toEqual(["指標名", "指標名", 1]);
  });
});

describe("faults", () => {
  test("the n-th call throws and is not done; the script may go on", () => {
    const world = worldWith();
    const { value, ended } = run(
      `const r = SpreadsheetApp.getActiveSheet().getRange("F1"); const seen = [];
       for (const v of [1, 2, 3]) { try { r.setValue(v); seen.push(r.getValue()); } catch (e) { seen.push(e.message); } } return seen;`,
      world,
      { faults: [{ call: "Range.setValue", nth: 2, throws: "Service error: Spreadsheets" }] },
    );
    expect([ended, plain(value)]).toEqual(["done", [1, "Service error: Spreadsheets", 3]]);
  });

  test("a fault that lasts", () => {
    const { error, counts } = run(
      "for (const _ of [1, 2, 3]) { try { SpreadsheetApp.flush(); } catch {} } SpreadsheetApp.flush();",
      worldWith(),
      {
        faults: [
          { call: /flush/, nth: 2, onwards: true, throws: "Service invoked too many times for one day: spreadsheet." },
        ],
      },
    );
    expect(error).toBe("Exception: Service invoked too many times for one day: spreadsheet.");
    expect(counts["SpreadsheetApp.flush"]).toBe(4);
  });

  test("somebody edits between two calls, and keeps what he wrote when the run is stopped", () => {
    const world = worldWith();
    const { calls } = run(
      "const r = SpreadsheetApp.getActiveSheet().getRange('A1'); r.getNote(); r.setValue('script'); r.getNote();",
      world,
      {
        faults: [
          {
            call: "Range.getNote",
            nth: 2,
            meanwhile: (w) => void typeInto(w, { sheet: "施策", at: "B5", values: [["人"]] }),
          },
          { call: "Range.getNote", nth: 2, kills: "after" },
        ],
      },
    );
    expect(calls.at(-1)?.name).toBe("Range.getNote");
    expect(
      run(
        "const s = SpreadsheetApp.getActiveSheet(); return s.getRange('A1').getValue() + s.getRange('B5').getValue()",
        world,
      ).value,
    ).toBe("指標名人");
  });

  test("another run holds the lock: waiting costs time, and who waits too short goes without", () => {
    const take = (ms: number) =>
      `const l = LockService.getDocumentLock(); const ok = l.tryLock(${ms}); return [ok, l.hasLock(), l.tryLock(0)].join();`;
    const held = () => {
      const world = worldWith();
      world.locks.document = { holder: 0, until: world.clock.now + 5000 };
      return world;
    };
    const cheap = { cost: () => 0 };
    expect(run(take(4000), Object.assign(held(), cheap))).toMatchObject({ value: "false,false,false", elapsed: 4000 });
    expect(run(take(6000), Object.assign(held(), cheap))).toMatchObject({ value: "true,true,true", elapsed: 5000 });
    expect(run("LockService.getDocumentLock().waitLock(10)", held()).error).toContain("Lock timeout");
  });

  test("a lock ends with its run, also with a stopped one; a run in the middle of another does not get it", () => {
    const world = worldWith();
    const inner: unknown[] = [];
    const code = "const l = LockService.getScriptLock(); l.tryLock(0); SpreadsheetApp.flush(); return l.hasLock();";
    run(code, world, {
      faults: [
        { call: "SpreadsheetApp.flush", meanwhile: (w) => inner.push(run(code, w).value) },
        { call: "SpreadsheetApp.flush", kills: "after" },
      ],
    });
    expect(inner).toEqual([false]);
    expect(run(code, world).value).toBe(true);
  });
});

describe("what each kind of run may do", () => {
  const files = { other: { content: fileOf(worldWith(), "book").spreadsheet! } };
  const refused = (kind: NonNullable<RunRequest["kind"]>, code: string, scopes?: readonly string[]) => {
    const world = worldWith([MIXED], scopes ? { scopes } : {});
    world.files.set("other", { ...fileOf(world, "book"), id: "other" });
    return run(code, world, { kind }).error;
  };
  const auth = (name: string) => `https://www.googleapis.com/auth/${name}`;

  test.each([
    ["SpreadsheetApp.openById('other')", "SpreadsheetApp.openById"],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))", "Ui.showSidebar"],
    ["SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(''), '')", "Ui.showModalDialog"],
    ["ScriptApp.getProjectTriggers()", "ScriptApp.getProjectTriggers"],
    ["ScriptApp.newTrigger('go').timeBased().after(1).create()", "ScriptApp.newTrigger"],
    ["DriveApp.getFileById('other')", "DriveApp.getFileById"],
  ])("a simple trigger may not call %s; a menu item may", (code, name) => {
    expect(refused("simple-trigger", code)).toContain(`You do not have permission to call ${name}.`);
    expect(refused("menu", code)).toBeNull();
  });

  test.each([
    "SpreadsheetApp.getUi().createMenu('m').addItem('a', 'go').addToUi()",
    "SpreadsheetApp.getActiveSheet().getRange('A1').setNote('x')",
    "PropertiesService.getDocumentProperties().setProperty('a', 'b'); CacheService.getDocumentCache().put('a', 'b'); LockService.getDocumentLock().tryLock(1)",
  ])("a simple trigger may: %s", (code) => {
    expect(refused("simple-trigger", code)).toBeNull();
  });

  test.each([
    "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)",
    "SpreadsheetApp.getActiveSpreadsheet().insertSheet('x')",
    "SpreadsheetApp.openById('other')",
    "SpreadsheetApp.getUi()",
    "SpreadsheetApp.flush()",
    "PropertiesService.getDocumentProperties()",
    "PropertiesService.getUserProperties().setProperty('a', 'b')",
    "ScriptApp.getProjectTriggers()",
    "DriveApp.getRootFolder()",
  ])("a custom function may not: %s", (code) => {
    expect(refused("custom-function", code)).toContain("You do not have permission to call");
  });

  test("a time trigger has no user interface, but the spreadsheet of its script", () => {
    expect(refused("time-trigger", "SpreadsheetApp.getUi()")).toContain(
      "Cannot call SpreadsheetApp.getUi() from this context.",
    );
    expect(
      refused("time-trigger", "SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(1)"),
    ).toBeNull();
  });

  test.each([
    ["SpreadsheetApp.openById('other')", [auth("spreadsheets.currentonly"), auth("drive")], auth("spreadsheets")],
    ["DriveApp.getFileById('other')", [auth("spreadsheets")], auth("drive.readonly")],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))",
      [auth("spreadsheets")],
      auth("script.container.ui"),
    ],
    ["ScriptApp.getProjectTriggers()", [auth("spreadsheets")], auth("script.scriptapp")],
    ["SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)", [], auth("spreadsheets.currentonly")],
  ])("%s needs a scope of the manifest", (code, without, needed) => {
    expect(refused("menu", code, without)).toContain("Specified permissions are not sufficient to call");
    expect(refused("menu", code, [...without, needed])).toBeNull();
  });

  test("files that cannot be opened say why", () => {
    const world = worldOf({
      files: {
        ...files,
        excel: { content: null, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        closed: { ...files.other, access: "none" },
        seen: { ...files.other, access: "view" },
        trash: { ...files.other, trashed: true },
      },
    });
    const open = (id: string, then = "") => run(`SpreadsheetApp.openById('${id}')${then}`, world).error;
    expect(open("nothing")).toContain("Unexpected error while getting the method or property openById");
    expect(open("closed")).toContain("You do not have permission to access the requested document");
    expect(open("excel")).toContain("Service Spreadsheets failed while accessing document with id excel.");
    expect(open("seen", ".getSheets()[0].getRange('A1').getValue()")).toBeNull();
    expect(open("seen", ".getSheets()[0].getRange('A1').setValue(1)")).toContain("permission");
    expect(open("trash")).toBeNull();
    expect(
      run(
        "const b = SpreadsheetApp.openById('other'); const s = b.getSheets()[0]; s.getRange('A1').getValue();",
        world,
        {
          faults: [
            { call: "Range.getValue", meanwhile: (w) => void Object.assign(w.files.get("other")!, { deleted: true }) },
          ],
        },
      ).error,
    ).toContain("is missing");
  });

  test("protected sheets and ranges refuse, except where the user may edit", () => {
    const world = worldWith([{ ...MIXED, isProtected: true }, sheetWith("自由", [])]);
    const write = (sheet: string, at: string) =>
      run(`SpreadsheetApp.getActiveSpreadsheet().getSheetByName("${sheet}").getRange("${at}").setNote("x")`, world)
        .error;
    expect(write("施策", "A1")).toContain("You are trying to edit a protected cell or object.");
    sheetOf(world, "施策").protections[0]!.exceptions.push({ top: 4, left: 0, bottom: 9, right: 3 });
    expect(write("施策", "A5:B6")).toBeNull();
    expect(write("施策", "A4:B6")).toContain("protected");
    sheetOf(world, "自由").protections.push({
      id: 9,
      kind: "RANGE",
      area: { top: 1, left: 1, bottom: 2, right: 2 },
      exceptions: [],
      description: "",
      warningOnly: false,
      userMayEdit: false,
    });
    expect(write("自由", "A1")).toBeNull();
    expect(write("自由", "A1:B2")).toContain("protected");
    expect(
      plain(
        run(
          `const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("自由");
        return [s.getRange("C3").canEdit(), s.getRange("D4").canEdit(), s.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => [p.getRange().getA1Notation(), p.canEdit()])]`,
          world,
        ).value,
      ),
    ).toEqual([false, true, [["B2:C3", false]]]);
    fileOf(world, "book").access = "owner";
    expect(write("施策", "A1")).toBeNull();
  });
});

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
    expect(Number(g.nextTrigger()?.value)).toBeGreaterThanOrEqual(start + 60_000);
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
