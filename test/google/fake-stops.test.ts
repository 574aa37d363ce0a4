import { fileOf, killPoints, type RunRequest, runGoogle, snapshotOf, typeInto, type World } from "./fake";
import { MIXED, sheetWith, worldWith } from "./fake-sheet";

function run(code: string, world: World = worldWith(), request: Partial<RunRequest> = {}) {
  return runGoogle(`function go(...args) { ${code} }`, world, { call: "go", ...request });
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

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
