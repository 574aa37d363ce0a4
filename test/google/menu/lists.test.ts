import { runGoogle } from "../fake";
import { builtScript } from "../script";
import { fileIn, snapshot, stateIn } from "../spreadsheet/sheets";
import { seedWorld, shown, told } from "./book";

let code = "";
beforeAll(async () => {
  code = await builtScript();
});

const names = (world: Awaited<ReturnType<typeof seedWorld>>) =>
  fileIn(world).spreadsheet!.sheets.map(({ name }) => name);
const rowsOf = (world: Awaited<ReturnType<typeof seedWorld>>, name: string) => {
  const rows = new Set<number>();
  for (const [key, { type }] of stateIn(world, name).cells) if (type !== "blank") rows.add(Math.floor(key / 18_278));
  return rows.size - 1;
};

test("結果一覧: findings and indicators on sheets of ours, the first in front; run again, the same", async () => {
  const world = await seedWorld("komoro-r2");
  const before = names(world);
  const run = runGoogle(code, world, { call: "showResults" });
  expect(run.error).toBeNull();
  expect(names(world)).toEqual([...before, "点検結果", "評価一覧"]);
  expect(fileIn(world).spreadsheet!.activeSheet).toBe(stateIn(world, "点検結果").id);
  expect(told(world)).toEqual([`toast: ${rowsOf(world, "点検結果")}件をシート「点検結果」に書き出しました。`]);
  // The numbers in the README: 54 indicators of 施策 in this document.
  expect(rowsOf(world, "評価一覧")).toBeGreaterThanOrEqual(54);
  const once = snapshot(world);
  runGoogle(code, world, { call: "showResults" });
  expect(snapshot(world)).toEqual(once);
});

test("記入もれ一覧: what is missing, on a sheet of ours", async () => {
  const world = await seedWorld("komoro-r6");
  runGoogle(code, world, { call: "showMissing" });
  expect(names(world)).toContain("未記入一覧");
  expect(told(world).at(-1)).toContain("をシート「未記入一覧」に書き出しました。");
});

test("an account in English gets English messages and sheets", async () => {
  const world = await seedWorld("suzaka");
  world.user.locale = "en";
  runGoogle(code, world, { call: "showResults" });
  expect(names(world)).toContain("Findings");
  expect(told(world).at(-1)).toMatch(/^toast: \d+ rows? written to sheet "Findings"\.$/);
  world.answers.push({ button: "OK" });
  runGoogle(code, world, { call: "clearMarks" });
  expect(told(world).at(-1)).toBe("toast: Marks, notes and result sheets are removed.");
  expect(names(world)).not.toContain("Findings");
});

test("設定 and the sidebar open the page with what was chosen", async () => {
  const world = await seedWorld("suzaka");
  runGoogle(code, world, { call: "showSettings" });
  runGoogle(code, world, { call: "showSidebar" });
  expect(shown(world)).toEqual(["settings", "look"]);
  expect(told(world)).toEqual([]);
});

test("空欄の判定を記入: asks with the counts, fills empty cells only, and takes back exactly that", async () => {
  const world = await seedWorld("minami-alps");
  // The published sheet is filled in: empty some ratings, as before the evaluation.
  const emptied = emptySome(world);
  const before = snapshot(world);
  world.answers.push({ button: "CANCEL" });
  runGoogle(code, world, { call: "fillRatings" });
  expect(told(world)[0]).toMatch(/^OK_CANCEL: \d+枚のシートの空欄に、判定 \d+件、達成率 \d+件を記入します。/);
  expect(snapshot(world)).toEqual(before);

  world.answers.push({ button: "OK" });
  runGoogle(code, world, { call: "fillRatings" });
  const filled = Number(/toast: (\d+)件を記入しました。/.exec(told(world).at(-1)!)?.[1]);
  expect(filled).toBeGreaterThan(0);
  expect(filled).toBeLessThanOrEqual(emptied);
  expect(told(world).at(-1)).toContain("取り消すには、メニューの「記入した判定を元に戻す」を選んでください。");

  world.answers.push({ button: "OK" });
  runGoogle(code, world, { call: "undoFill" });
  expect(told(world).at(-1)).toBe(`toast: ${filled}件を空欄に戻しました。`);
  expect(snapshot(world)).toEqual(before);
  runGoogle(code, world, { call: "undoFill" });
  expect(told(world).at(-1)).toBe("OK: 元に戻せる記入はありません。");
});

/** Where a row goes while the question stands. */
test.each<[what: string, to: (row: number, last: number) => number]>([
  ["inserted", (row) => row + 1],
  ["sorted", (row, last) => (row === last ? last - 1 : row === last - 1 ? last : row)],
])("rows %s while the question stood: that sheet is not filled in, and it is said", async (_what, to) => {
  const world = await seedWorld("minami-alps");
  emptySome(world);
  const name = fileIn(world).spreadsheet!.sheets.find(({ cells }) => cells.size > 50)!.name;
  world.answers.push({ button: "OK" });
  let moved: unknown = null;
  const meanwhile = (later: typeof world) => {
    const sheet = stateIn(later, name);
    const rowOf = (key: number) => Math.floor(key / COLUMNS);
    const last = Math.max(...[...sheet.cells.keys()].map(rowOf));
    sheet.cells = new Map(
      [...sheet.cells].map(([key, cell]) => [to(rowOf(key), last) * COLUMNS + (key % COLUMNS), cell]),
    );
    moved = JSON.stringify([...sheet.cells]);
  };
  runGoogle(code, world, { call: "fillRatings", faults: [{ call: "Ui.alert", meanwhile }] });
  expect(JSON.stringify([...stateIn(world, name).cells])).toBe(moved);
  expect(told(world).at(-1)).toContain(
    `シート「${name}」は、確認の間に変更されたため、記入していません。もう一度実行してください。`,
  );
});

/** Keys of the cells in the copy of the service count so many columns a row. */
const COLUMNS = 18_278;

test("a message that nobody closes until the run is stopped takes nothing back", async () => {
  const world = await seedWorld("minami-alps");
  emptySome(world);
  // Some rows that only their owner may write: the message has something to say and waits to be closed.
  const sheet = fileIn(world).spreadsheet!.sheets.find(({ cells }) => cells.size > 50)!;
  sheet.protections.push({
    id: 1,
    kind: "RANGE",
    area: { top: 0, left: 0, bottom: 29, right: 40 },
    exceptions: [],
    description: "",
    warningOnly: false,
    userMayEdit: false,
  });
  world.answers.push({ button: "OK" }, { button: "OK", after: 600_000 });
  const run = runGoogle(code, world, { call: "fillRatings" });
  expect(run.ended).toBe("killed");
  expect(world.locks.document).toBeNull();
  const kept = filledCells(world);
  expect(kept).toBeGreaterThan(0);
  world.answers.push({ button: "OK" });
  runGoogle(code, world, { call: "undoFill" });
  expect(told(world).at(-1)).toContain(`${kept}件を空欄に戻しました。`);
});

function filledCells(world: Awaited<ReturnType<typeof seedWorld>>): number {
  return fileIn(world).spreadsheet!.sheets.reduce(
    (sum, { cells }) => sum + [...cells.values()].filter(({ value }) => /^[ABCD]$/.test(String(value))).length,
    0,
  );
}

function emptySome(world: Awaited<ReturnType<typeof seedWorld>>): number {
  let emptied = 0;
  for (const sheet of fileIn(world).spreadsheet!.sheets) {
    for (const cell of sheet.cells.values()) {
      if (!/^[ABCD]$/.test(String(cell.value))) continue;
      cell.type = "blank";
      cell.value = null;
      emptied += 1;
    }
  }
  return emptied;
}

test("nothing to fill is said and asks nothing", async () => {
  const world = await seedWorld("suzaka");
  runGoogle(code, world, { call: "fillRatings" });
  expect(told(world)).toEqual(["OK: 記入できる空欄の判定・達成率はありません。"]);
});

test("印を消去: asks first; with nothing of ours it changes nothing", async () => {
  const world = await seedWorld("suzaka");
  const before = snapshot(world);
  world.answers.push({ button: "CANCEL" }, { button: "OK" });
  runGoogle(code, world, { call: "clearMarks" });
  runGoogle(code, world, { call: "clearMarks" });
  expect(snapshot(world)).toEqual(before);
  expect(told(world).at(-1)).toBe("toast: 消すものはありません。");
});

test("a sheet called 点検結果 of the staff stays as it is", async () => {
  const world = await seedWorld("suzaka");
  const sheet = fileIn(world).spreadsheet!.sheets[0]!;
  sheet.name = "点検結果";
  const before = structuredClone(sheet);
  runGoogle(code, world, { call: "showResults" });
  expect(stateIn(world, "点検結果")).toEqual(before);
  expect(names(world)).toContain("点検結果(2)");
});

test("in a file that may only be viewed, lists and marks are refused in words", async () => {
  const world = await seedWorld("suzaka", "view");
  runGoogle(code, world, { call: "showResults" });
  runGoogle(code, world, { call: "checkAllSheets" });
  const messages = told(world);
  expect(messages.at(-1)).toContain("権限がありません。ファイルの所有者に確認してください。");
});
