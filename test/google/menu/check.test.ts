import { markSeverity } from "../../../shared/report/tags";
import { cellAt, makeSheet, runGoogle, SERVICE_FAULTS, touchCell, type World } from "../fake";
import { builtScript } from "../script";
import { fileIn, snapshot, stateIn } from "../spreadsheet/sheets";
import { seedWorld, shown, told } from "./book";

let code = "";
beforeAll(async () => {
  code = await builtScript();
});

const ourRules = (world: World, name: string) =>
  stateIn(world, name).rules.filter(({ values }) => markSeverity(String(values[0] ?? "")) !== null);
const activate = (world: World, name: string) => {
  fileIn(world).spreadsheet!.activeSheet = stateIn(world, name).id;
};

test("this sheet: it alone is marked, the message says what was found, the list opens in the sidebar", async () => {
  const world = await seedWorld("komoro-r2");
  const names = fileIn(world).spreadsheet!.sheets.map(({ name }) => name);
  activate(world, names[0]!);
  const run = runGoogle(code, world, { call: "checkActiveSheet" });
  expect(run.error).toBeNull();
  expect(ourRules(world, names[0]!).length).toBeGreaterThan(0);
  for (const other of names.slice(1)) expect(ourRules(world, other)).toEqual([]);
  const notes = [...stateIn(world, names[0]!).cells.values()].filter(({ note }) => note.includes("【点検の結果】"));
  expect(notes.length).toBeGreaterThan(0);
  expect(told(world)).toHaveLength(1);
  expect(told(world)[0]).toMatch(
    new RegExp(
      `^toast: シート「${names[0]}」を点検しました。要修正 \\d+件、確認 \\d+件、参考 \\d+件です。\\n指摘のあるセルに印とメモを付けました。\\n`,
    ),
  );
  expect(shown(world)).toEqual(["check-sheet"]);
});

test("all sheets: every sheet with findings is marked; run again, the spreadsheet is the same", async () => {
  const world = await seedWorld("komoro-r2");
  const run = runGoogle(code, world, { call: "checkAllSheets" });
  expect(run.error).toBeNull();
  const marked = fileIn(world).spreadsheet!.sheets.filter(({ name }) => ourRules(world, name).length > 0);
  expect(marked.length).toBeGreaterThan(5);
  expect(told(world).at(-1)).toMatch(/^toast: \d+枚のシートを点検しました。要修正 \d+件/);
  expect(shown(world)).toEqual(["check-all"]);
  const once = snapshot(world);
  runGoogle(code, world, { call: "checkAllSheets" });
  expect(snapshot(world)).toEqual(once);
});

test("a check costs at most 16 calls a sheet and a score a file", async () => {
  for (const [id, call, sheets] of [
    ["suzaka", "checkActiveSheet", 1],
    ["suzaka", "checkAllSheets", 5],
    ["komoro-r2", "checkAllSheets", 24],
  ] as const) {
    const world = await seedWorld(id);
    expect(fileIn(world).spreadsheet!.sheets.length).toBeGreaterThanOrEqual(sheets);
    const run = runGoogle(code, world, { call });
    expect(run.serverCalls).toBeLessThanOrEqual(16 * sheets + 20);
  }
});

test("the known slip is marked where it stands, with the words of the rule in its note", async () => {
  const world = await seedWorld("komoro-r2");
  runGoogle(code, world, { call: "checkAllSheets" });
  const [sheet, note] = noteWith(world, "平成2年度");
  expect(note).toContain("令和2年度");
  expect(ourRules(world, sheet).some(({ values }) => String(values[0]).includes("error"))).toBe(true);
});

function noteWith(world: World, words: string): [string, string] {
  for (const sheet of fileIn(world).spreadsheet!.sheets) {
    for (const { note } of sheet.cells.values()) if (note.includes(words)) return [sheet.name, note];
  }
  throw new Error(`No note says ${words}`);
}

test("a sheet of the file that is protected from this user is checked, not marked, and said", async () => {
  const world = await seedWorld("komoro-r2");
  const [first] = fileIn(world).spreadsheet!.sheets;
  first!.protections.push({
    id: 1,
    kind: "SHEET",
    area: null,
    exceptions: [],
    description: "",
    warningOnly: false,
    userMayEdit: false,
  });
  const before = structuredClone(first!);
  runGoogle(code, world, { call: "checkAllSheets" });
  expect(stateIn(world, first!.name)).toEqual(before);
  const last = told(world).at(-1)!;
  expect(last).toMatch(/^OK: /);
  expect(last).toContain(`シート「${first!.name}」は保護されているため、印とメモを付けていません`);
  expect(fileIn(world).spreadsheet!.sheets.some(({ name }) => ourRules(world, name).length > 0)).toBe(true);
});

test("our own result sheet and a sheet without any table are answered in words", async () => {
  const world = await seedWorld("suzaka");
  runGoogle(code, world, { call: "showResults" });
  activate(world, "点検結果");
  runGoogle(code, world, { call: "checkActiveSheet" });
  expect(told(world).at(-1)).toBe(
    "OK: 「点検結果」は点検の結果のシートです。評価シートを開いてから、もう一度実行してください。",
  );
  const content = fileIn(world).spreadsheet!;
  const sheet = content.sheets[0]!;
  sheet.cells.clear();
  sheet.merges = [];
  activate(world, sheet.name);
  runGoogle(code, world, { call: "checkActiveSheet" });
  expect(told(world).at(-1)).not.toContain("印とメモを付けました");
  expect(ourRules(world, sheet.name).length).toBeLessThanOrEqual(1);
});

test("a chart in front, and the settings sheet in front", async () => {
  const world = await seedWorld("suzaka");
  const content = fileIn(world).spreadsheet!;
  content.sheets.push({ ...makeSheet(9_999, "グラフ"), isGrid: false });
  activate(world, "グラフ");
  runGoogle(code, world, { call: "checkActiveSheet" });
  expect(told(world)).toEqual([
    "OK: 「グラフ」はセルのないシートのため、点検できません。評価シートを開いてから実行してください。",
  ]);
  const settings = makeSheet(10_000, "点検設定");
  Object.assign(touchCell(settings, 0, 0), { type: "text", value: "項目" });
  Object.assign(touchCell(settings, 1, 0), { type: "text", value: "判定基準" });
  Object.assign(touchCell(settings, 1, 1), { type: "text", value: "ない基準" });
  content.sheets.push(settings);
  activate(world, "点検設定");
  runGoogle(code, world, { call: "checkActiveSheet" });
  expect(told(world).at(-1)).toMatch(/^toast: シート「点検設定」を点検しました。/);
  expect(cellAt(stateIn(world, "点検設定"), 1, 1)?.note).toContain("ない基準");
});

test("a service that is busy once changes nothing in the result", async () => {
  const still = await seedWorld("suzaka");
  runGoogle(code, still, { call: "checkAllSheets" });
  for (const call of ["Range.getValues", "Range.getNotes", "Sheet.setConditionalFormatRules", "Range.setNotes"]) {
    const world = await seedWorld("suzaka");
    runGoogle(code, world, { call: "checkAllSheets", faults: [{ call, throws: SERVICE_FAULTS.timedOut }] });
    expect(snapshot(world)).toEqual(snapshot(still));
    expect(told(world)).toEqual(told(still));
  }
});

test("the daily limit, a lock held by somebody, and any other failure each give one sentence", async () => {
  const quota = await seedWorld("suzaka");
  runGoogle(code, quota, {
    call: "checkAllSheets",
    faults: [{ call: "Range.getDisplayValues", throws: SERVICE_FAULTS.tooManyCalls, onwards: true }],
  });
  expect(told(quota).at(-1)).toMatch(/^OK: Googleの1日の利用上限に達したため/);

  const locked = await seedWorld("suzaka");
  locked.locks.document = { holder: 0, until: locked.clock.now + 3_600_000 };
  const before = snapshot(locked);
  runGoogle(code, locked, { call: "checkAllSheets" });
  expect(told(locked).at(-1)).toBe(
    "OK: ほかの人の点検や書き込みが続いています。少し待って、もう一度実行してください。",
  );
  expect(snapshot(locked)).toEqual(before);

  const odd = await seedWorld("suzaka");
  runGoogle(code, odd, {
    call: "checkAllSheets",
    faults: [{ call: "Spreadsheet.getSheets", throws: "Something nobody has heard of.", onwards: true }],
  });
  expect(told(odd).at(-1)).toBe(
    "OK: 処理できませんでした。入力した内容は変わっていません。少し待って、もう一度実行してください。",
  );
});

test("too many sheets for one run: what is done stays, the message says how to go on", async () => {
  const world = await seedWorld("komoro-r2");
  // A service so slow that a sheet takes half a minute.
  world.cost = () => 4_000;
  const run = runGoogle(code, world, { call: "checkAllSheets" });
  expect(run.ended).toBe("done");
  expect(run.elapsed).toBeLessThan(360_000);
  const last = told(world).at(-1)!;
  expect(last).toContain("一度に実行できる時間（6分）に収まりませんでした。");
  expect(last).toMatch(/読めなかったシートが\d+枚あります。/);
  const marked = fileIn(world).spreadsheet!.sheets.filter(({ name }) => ourRules(world, name).length > 0);
  expect(marked.length).toBeGreaterThan(0);
});

test("stopped in the middle of marking, all that was made fast stays and the next run completes it", async () => {
  const still = await seedWorld("suzaka");
  runGoogle(code, still, { call: "checkAllSheets" });
  const world = await seedWorld("suzaka");
  const run = runGoogle(code, world, {
    call: "checkAllSheets",
    faults: [{ call: "Range.setNotes", kills: "before" }],
  });
  expect(run.ended).toBe("killed");
  runGoogle(code, world, { call: "checkAllSheets" });
  expect(snapshot(world)).toEqual(snapshot(still));
});

test("notes of the staff and their own conditional formats are as before after checking and clearing", async () => {
  const world = await seedWorld("suzaka");
  const sheet = fileIn(world).spreadsheet!.sheets[0]!;
  const rule = {
    ranges: [{ top: 0, left: 0, bottom: 9, right: 3 }],
    criteria: "NUMBER_LESS_THAN",
    values: [80],
    background: "#123456",
    fontColor: null,
    rest: {},
  };
  sheet.rules.push(rule);
  for (const cell of [...sheet.cells.values()].slice(0, 40)) cell.note = "課内確認済み";
  const before = structuredClone(sheet);
  runGoogle(code, world, { call: "checkAllSheets" });
  expect(sheet.name && stateIn(world, sheet.name).rules[0]).toEqual(rule);
  world.answers.push({ button: "OK" });
  runGoogle(code, world, { call: "clearMarks" });
  const after = stateIn(world, sheet.name);
  expect(after.rules).toEqual(before.rules);
  for (const [key, cell] of before.cells) expect(after.cells.get(key)?.note).toBe(cell.note);
  expect(told(world).at(-1)).toBe("toast: 印とメモ、結果のシートを消しました。");
  const row = cellAt(after, 0, 0);
  expect(row?.note).toBe(cellAt(before, 0, 0)?.note);
});
