import { packSheet, printOf, unpackSheet } from "../../../apps-script/packed-sheet";
import { type CallName, INTENTS } from "../../../apps-script/protocol";
import type { Cell, Sheet } from "../../../shared/sheet";
import fc from "../../made-up";
import { type Google, sheetOf, typeInto } from "../fake";
import { asks, bookOf, cellOf, goTo, marksOf, sampleSpreadsheet, spreadsheetWith } from "../spreadsheet-of-staff";
import { LIST } from "./list";

const SOME = ["5-1", "5-2"];

describe("a sheet on its way to the page", () => {
  const cell: fc.Arbitrary<Cell> = fc
    .record({
      row: fc.nat(2000),
      column: fc.nat(200),
      type: fc.constantFrom("text", "number", "boolean", "date", "error"),
      value: fc.oneof(
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
        fc.boolean(),
        fc.constant(null),
      ),
      text: fc.string(),
      formula: fc.option(fc.string(), { nil: undefined }),
      numberFormat: fc.option(fc.string(), { nil: undefined }),
      note: fc.option(fc.string(), { nil: undefined }),
    })
    .map(({ formula, numberFormat, note, ...rest }) => ({
      ...rest,
      type: rest.type as Cell["type"],
      ...(formula === undefined ? {} : { formula }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(note === undefined ? {} : { note }),
    }));
  const sheet: fc.Arbitrary<Sheet> = fc.record({
    name: fc.string(),
    cells: fc.array(cell, { maxLength: 30 }),
    merges: fc.array(fc.record({ top: fc.nat(), left: fc.nat(), bottom: fc.nat(), right: fc.nat() }), { maxLength: 5 }),
    visibility: fc.constantFrom("visible" as const, "hidden" as const),
    isProtected: fc.boolean(),
  });

  test("arrives as it was, through JSON", () => {
    fc.assert(
      fc.property(sheet, (given) => {
        expect(unpackSheet(JSON.parse(JSON.stringify(packSheet(given))))).toEqual(given);
      }),
    );
  });

  const plain: Sheet = LIST.sheets[0]!;
  const changed = (change: (cells: Cell[]) => void): Sheet => {
    const cells = plain.cells.map((one) => ({ ...one }));
    change(cells);
    return { ...plain, cells };
  };

  test.each([
    ["a text", changed((cells) => void cells.splice(1, 1, { ...cells[1]!, text: "指標" }))],
    ["a place", changed((cells) => void cells.splice(1, 1, { ...cells[1]!, column: 9 }))],
    ["a note", changed((cells) => void cells.splice(1, 1, { ...cells[1]!, note: "済" }))],
    ["a formula", changed((cells) => void cells.splice(1, 1, { ...cells[1]!, formula: "=A1" }))],
    ["a cell less", changed((cells) => void cells.pop())],
    ["a merge", { ...plain, merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] }],
  ])("its print tells %s", (_, other) => {
    expect(printOf(other)).not.toBe(printOf(plain));
  });

  test("a clock in a cell does not count as an edit, other formulas do", () => {
    const withFormula = (formula: string, text: string) =>
      changed((cells) => void cells.splice(0, 1, { ...cells[0]!, formula, text, value: text }));
    expect(printOf(withFormula("=NOW()", "12:00"))).toBe(printOf(withFormula("=NOW()", "12:01")));
    expect(printOf(withFormula("=B1", "12:00"))).not.toBe(printOf(withFormula("=B1", "12:01")));
  });
});

describe("the door", () => {
  test("anything that is no order gets a sentence, never an exception", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    for (const text of [
      "",
      "null",
      "{",
      "[]",
      '{"call":"none","take":{},"locale":"ja"}',
      '{"call":"start"}',
      '{"call":"constructor","take":{},"locale":"ja"}',
      '{"call":"start","take":{},"locale":"fr"}',
    ]) {
      const { value, error } = google.run("askTenken", { kind: "sidebar", args: [text] });
      expect([text, error, JSON.parse(String(value))]).toEqual([
        text,
        null,
        { problem: "この画面とスクリプトの版が合いません。スプレッドシートを開き直してください。" },
      ]);
    }
  });

  test("orders of another version never throw either", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const calls: readonly CallName[] = [
      "read",
      "show",
      "mark",
      "fill",
      "unfill",
      "writeTables",
      "saveSettings",
      "remember",
      "news",
    ];
    for (const call of calls) {
      const { error, value } = google.run("askTenken", {
        kind: "sidebar",
        args: [
          JSON.stringify({ call, take: { sheets: 7, cell: null, tables: null, ids: "x", filled: null }, locale: "ja" }),
        ],
      });
      expect([call, error, typeof (JSON.parse(String(value)) as object)]).toEqual([call, null, "object"]);
    }
  });

  test("what cannot be taken back now, because it is protected, is remembered for later", async () => {
    const google = await sampleSpreadsheet("staff", ["5-1"]);
    const [entry] = asks(google, "read", { sheets: ["5-1"] }).give.sheets;
    const fill = (cell: string) => ({ sheet: "5-1", cell, kind: "rating" as const, value: "B" });
    const sheets = [{ name: "5-1", print: entry!.print }];
    const { filled } = asks(google, "fill", { sheets, fills: [fill("X90"), fill("X91")] }).give;
    expect(filled.map(({ cell }) => cell)).toEqual(["X90", "X91"]);
    sheetOf(google.world, "5-1").protections.push({
      id: 1,
      kind: "RANGE",
      area: { top: 89, left: 23, bottom: 89, right: 23 },
      exceptions: [],
      description: "",
      warningOnly: false,
      userMayEdit: false,
    });
    const undone = asks(google, "unfill", { filled }).give;
    expect([undone.written, cellOf(google, "5-1", "X90")?.value, cellOf(google, "5-1", "X91")?.value ?? null]).toEqual([
      1,
      "B",
      null,
    ]);
    expect(asks(google, "start", {}).give.filled.map(({ cell }) => cell)).toEqual(["X90"]);
  });

  test("what each call costs", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const costs = {
      start: asks(google, "start", {}).run.serverCalls,
      news: asks(google, "news", { ids: [15000, 16000] }).run.serverCalls,
      show: asks(google, "show", { sheet: "5-1", cell: "D35" }).run.serverCalls,
      read: asks(google, "read", { sheets: ["5-1"] }).run.serverCalls,
    };
    expect(costs.start).toBeLessThanOrEqual(12);
    expect(costs.news).toBe(1);
    expect(costs.show).toBeLessThanOrEqual(8);
    // 8 to read, and what a run asks once: names, result sheets, protections, stamps.
    expect(costs.read).toBeLessThanOrEqual(16);
  });

  test("in English where asked", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const { value } = google.run("askTenken", {
      kind: "sidebar",
      args: ['{"call":"show","take":{"sheet":"無い","cell":"A1"},"locale":"en"}'],
    });
    expect(String(value)).toContain("was not found");
  });

  test("the staff's edition has no batch", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    expect(asks(google, "batchState", {}).problem).toBe("一括点検は、企画担当用のスプレッドシートから行ってください。");
  });

  test("settings longer than one property come back whole, shorter ones after them too, and are forgotten", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const long = JSON.stringify({ words: "市税の収納率、".repeat(3000) });
    expect(asks(google, "saveSettings", { settings: long }).problem).toBeNull();
    expect(asks(google, "start", {}).give.settings).toBe(long);
    expect(asks(google, "saveSettings", { settings: "{}" }).problem).toBeNull();
    expect(asks(google, "start", {}).give.settings).toBe("{}");
    asks(google, "saveSettings", { settings: null });
    expect(asks(google, "start", {}).give.settings).toBeNull();
  });

  test("settings too long for the file are refused in one sentence, and the ones before stay", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    asks(google, "saveSettings", { settings: '{"fiscalYear":"R3"}' });
    const { problem } = asks(google, "saveSettings", { settings: "あ".repeat(200_000) });
    expect(problem).toContain("設定が長すぎて保存できませんでした。");
    expect(asks(google, "start", {}).give.settings).toBe('{"fiscalYear":"R3"}');
  });

  test("nothing is written to a sheet that reads differently from what was judged", async () => {
    const google = await spreadsheetWith(LIST);
    const entry = asks(google, "read", { sheets: ["一覧"] }).give.sheets[0]!;
    const fills = [{ sheet: "一覧", cell: "F3", kind: "rating" as const, value: "B" }];
    // Somebody inserts a row: F3 is another indicator's cell now.
    typeInto(google.world, { sheet: "一覧", at: "A3", values: [["窓口の待ち時間"]] });
    const { give } = asks(google, "fill", { sheets: [{ name: "一覧", print: entry.print }], fills });
    expect(give).toEqual({ written: 0, skipped: [], changed: ["一覧"], filled: [] });
    expect(cellOf(google, "一覧", "F3")?.value ?? null).toBeNull();
    const marks = [{ sheet: "一覧", cell: "D3", severity: "error" as const, note: "x" }];
    const sheets = [{ name: "一覧", print: entry.print, knowledge: null }];
    expect(asks(google, "mark", { sheets, marks, withNotes: true }).give.changed).toEqual(["一覧"]);
    expect(marksOf(google, "一覧")).toEqual([]);
  });

  test("a sheet that is gone is said, in reading and in writing", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    expect(asks(google, "read", { sheets: ["9-9"] }).give.unread[0]?.sentence).toContain(
      "シート「9-9」が見つかりません。",
    );
    const sheets = [{ name: "9-9", print: "x", knowledge: null }];
    expect(asks(google, "mark", { sheets, marks: [], withNotes: true }).give.skipped[0]).toContain(
      "シート「9-9」が見つかりません。",
    );
  });

  test("a sheet larger than one answer comes in slices that make it whole", async () => {
    const google = await sampleSpreadsheet("staff", SOME);
    const text = "長".repeat(49_000);
    const values = Array.from({ length: 90 }, () => [text]);
    sheetOf(google.world, "5-1").rows = 3000;
    typeInto(google.world, { sheet: "5-1", at: "J100", values, asText: true });
    let text_ = "";
    let part: { from: number; print: string } | undefined;
    let slices = 0;
    for (;;) {
      const { slice, sheets } = asks(google, "read", { sheets: ["5-1"], ...(part ? { part } : {}) }).give;
      expect(sheets).toEqual([]);
      text_ += slice!.text;
      slices += 1;
      if (slice!.next === null) break;
      part = { from: slice!.next, print: slice!.print };
    }
    expect(slices).toBe(2);
    const entry = JSON.parse(text_) as { sheet: Parameters<typeof unpackSheet>[0]; print: string };
    const cells = unpackSheet(entry.sheet).cells.filter((one) => one.column === 9 && one.row >= 99);
    expect([cells.length, new Set(cells.map((one) => one.text)).size]).toEqual([90, 1]);
    expect(printOf(unpackSheet(entry.sheet))).toBe(entry.print);
  });

  test("a check in portions reads every sheet once, and its runs are short", async () => {
    const google = await sampleSpreadsheet();
    const names: string[] = [];
    let left: "all" | readonly string[] = "all";
    const elapsed: number[] = [];
    while (left === "all" || left.length > 0) {
      const { give, run }: ReturnType<typeof asks<"read">> = asks(google, "read", { sheets: left });
      names.push(...give.sheets.map(({ sheet }) => sheet.name));
      elapsed.push(run.elapsed);
      left = give.left;
    }
    expect(names).toEqual(bookOf(google).sheets.map(({ name }) => name));
    expect(Math.max(...elapsed)).toBeLessThan(15_000);
  });
});

test("every menu item that opens the sidebar says what it is to do", async () => {
  const google = await sampleSpreadsheet("staff", SOME);
  goTo(google, "5-1");
  for (const [call, intent] of [
    ["showSidebar", "look"],
    ["checkActiveSheet", "check-sheet"],
    ["checkAllSheets", "check-all"],
    ["showSettings", "settings"],
  ] as const) {
    google.run(call);
    const [, given] = /<script type="application\/json" id="intent">"([\w-]+)"<\/script>$/.exec(pageOf(google)) ?? [];
    expect([call, given, INTENTS.includes(intent)]).toEqual([call, intent, true]);
  }
});

function pageOf(google: Google): string {
  return google.page()?.html ?? "";
}
