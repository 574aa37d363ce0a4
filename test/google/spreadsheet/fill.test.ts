import type { Outcome } from "../../../apps-script/spreadsheet";
import type { EditPlan } from "../../../shared/report/types";
import { cellAt, touchCell } from "../fake";
import { probe } from "./run-probe";
import { number, sheetOf, snapshot, stateIn, text, worldWith } from "./sheets";

type Fills = EditPlan["fills"];
type Filled = Outcome & { filled: Fills };

const rating = (cell: string, value: string) => ({ sheet: "一覧", cell, kind: "rating" as const, value });
const rate = (cell: string, value: number) => ({ sheet: "一覧", cell, kind: "rate" as const, value });

const CELLS = [
  text(0, 0, "指標名"),
  text(0, 1, "達成率"),
  text(0, 2, "判定"),
  ...[1, 2, 3, 4, 5].map((row) => text(row, 0, `指標${row}`)),
  number(3, 1, 0.8),
  text(4, 2, "A"),
];

function book() {
  const world = worldWith([sheetOf("一覧", CELLS)]);
  const sheet = stateIn(world, "一覧");
  touchCell(sheet, 1, 1).format = "0%";
  touchCell(sheet, 2, 1).format = "#,##0.0";
  touchCell(sheet, 4, 1).format = "@";
  return world;
}

const at = (world: ReturnType<typeof book>, row: number, column: number) => {
  const { value, format, formula } = cellAt(stateIn(world, "一覧"), row, column)!;
  return { value, format, formula };
};

const FILLS: Fills = [
  rate("B2", 0.939),
  rate("B3", 1.05),
  rate("B4", 0.7),
  rate("B5", 0.5),
  rate("B6", 0.939),
  rating("C2", "B"),
  rating("C3", "A"),
  rating("C5", "C"),
  rating("C6", "=達成"),
];

test("ratings and rates go into empty cells as their formats show them, and nowhere else", async () => {
  const world = book();
  const { answer } = await probe<Filled>(world, "fill", FILLS);
  expect(answer.written).toBe(7);
  expect(answer.skipped).toEqual(["シート「一覧」の B4、C5 は空欄ではないため、記入していません。"]);
  expect(answer.filled.map(({ cell }) => cell)).toEqual(["B2", "B3", "B5", "B6", "C2", "C3", "C6"]);
  expect(at(world, 1, 1)).toEqual({ value: 0.939, format: "0%", formula: "" });
  expect(at(world, 2, 1)).toEqual({ value: 105, format: "#,##0.0", formula: "" });
  expect(at(world, 3, 1).value).toBe(0.8);
  expect(at(world, 5, 1)).toEqual({ value: 0.939, format: "0.0%;-0.0%;0.0%", formula: "" });
  expect(at(world, 1, 2).value).toBe("B");
  expect(at(world, 4, 2).value).toBe("A");
  // A level that begins like a formula stays a text.
  expect(at(world, 5, 2)).toEqual({ value: "=達成", format: "General", formula: "" });
});

test("a rate in a text cell is a text", async () => {
  const world = book();
  await probe<Filled>(world, "fill", [rate("B5", 0.5)]);
  expect(at(world, 4, 1).format).toBe("@");
  expect(String(at(world, 4, 1).value)).toBe("50%");
});

test("filling twice changes nothing the second time; taking back leaves the sheet as it was", async () => {
  const world = book();
  const before = JSON.stringify(held(world));
  const first = await probe<Filled>(world, "fill", FILLS);
  const once = snapshot(world);
  const second = await probe<Filled>(world, "fill", FILLS);
  expect(second.answer.filled).toEqual([]);
  expect(snapshot(world)).toEqual(once);
  const undone = await probe<Outcome>(world, "unfill", first.answer.filled);
  expect(undone.answer).toEqual({ written: 7, skipped: [], left: [] });
  expect(JSON.stringify(held(world))).toBe(before);
});

function held(world: ReturnType<typeof book>) {
  return [...stateIn(world, "一覧").cells]
    .filter(([, cell]) => cell.type !== "blank" || cell.format !== "General")
    .sort(([a], [b]) => a - b);
}

test("taking back leaves alone what the staff have changed since", async () => {
  const world = book();
  const { answer } = await probe<Filled>(world, "fill", FILLS);
  const changed = touchCell(stateIn(world, "一覧"), 1, 2);
  changed.value = "A";
  touchCell(stateIn(world, "一覧"), 2, 2).formula = "=B3";
  const undone = await probe<Outcome>(world, "unfill", answer.filled);
  expect(undone.answer.written).toBe(5);
  expect(undone.answer.skipped).toEqual([
    "シート「一覧」の C2、C3 は、記入した後に書き換えられたか、行や列の位置が変わっているため、そのまま残しました。",
  ]);
  expect(at(world, 1, 2).value).toBe("A");
});

test("what is protected meanwhile is not taken back, and stays in the record", async () => {
  const world = book();
  const { answer } = await probe<Filled>(world, "fill", FILLS);
  stateIn(world, "一覧").protections.push({
    id: 1,
    kind: "RANGE",
    area: { top: 0, left: 2, bottom: 9, right: 2 },
    exceptions: [],
    description: "",
    warningOnly: false,
    userMayEdit: false,
  });
  const undone = await probe<Outcome & { left: Fills }>(world, "unfill", answer.filled);
  expect(undone.answer.written).toBe(4);
  expect(undone.answer.left.map(({ cell }) => cell)).toEqual(["C2", "C3", "C6"]);
  expect(at(world, 1, 2).value).toBe("B");
});

test("cells that a merged area covers, formulas without a result and protected ranges are not written to", async () => {
  const world = book();
  const sheet = stateIn(world, "一覧");
  sheet.merges.push({ top: 1, left: 2, bottom: 2, right: 2 });
  const formula = touchCell(sheet, 5, 2);
  formula.formula = '=""';
  formula.type = "text";
  formula.value = "";
  sheet.protections.push({
    id: 1,
    kind: "RANGE",
    area: { top: 1, left: 1, bottom: 1, right: 1 },
    exceptions: [],
    description: "",
    warningOnly: false,
    userMayEdit: false,
  });
  const { answer } = await probe<Filled>(world, "fill", [
    rate("B2", 0.939),
    rating("C2", "B"),
    rating("C3", "A"),
    rating("C6", "A"),
  ]);
  expect(answer.filled.map(({ cell }) => cell)).toEqual(["C2"]);
  expect(answer.skipped).toEqual([
    "シート「一覧」の B2 は保護されているため、記入していません。",
    "シート「一覧」の C3、C6 は空欄ではないため、記入していません。",
  ]);
  expect(at(world, 5, 2).formula).toBe('=""');
});

test("in a protected sheet only what the owner left open is filled in", async () => {
  const world = book();
  stateIn(world, "一覧").protections.push({
    id: 1,
    kind: "SHEET",
    area: null,
    exceptions: [{ top: 1, left: 2, bottom: 2, right: 2 }],
    description: "",
    warningOnly: false,
    userMayEdit: false,
  });
  const { answer } = await probe<Filled>(world, "fill", [rating("C2", "B"), rating("C6", "A")]);
  expect(answer.filled.map(({ cell }) => cell)).toEqual(["C2"]);
  expect(answer.skipped).toEqual(["シート「一覧」の C6 は保護されているため、記入していません。"]);
});

test("after a row was inserted or the list sorted, another row's rating is not taken back", async () => {
  const world = book();
  const { answer } = await probe<Filled>(world, "fill", FILLS);
  // The whole list one row down; the staff have rated the new first row alike.
  const sheet = stateIn(world, "一覧");
  const down = new Map([...sheet.cells].map(([key, cell]) => (key >= 18_278 ? [key + 18_278, cell] : [key, cell])));
  sheet.cells = down as typeof sheet.cells;
  Object.assign(touchCell(sheet, 1, 0), { type: "text", value: "新しい指標" });
  Object.assign(touchCell(sheet, 1, 2), { type: "text", value: "B" });
  const before = snapshot(world);
  const undone = await probe<Outcome>(world, "unfill", answer.filled);
  expect(undone.answer.written).toBe(0);
  expect(snapshot(world)).toEqual(before);
  expect(undone.answer.skipped[0]).toContain(
    "は、記入した後に書き換えられたか、行や列の位置が変わっているため、そのまま残しました。",
  );
});

test("a choice list that refuses a rating is said, other ratings are filled in", async () => {
  const world = book();
  const { answer } = await probe<Filled>(
    world,
    "fill",
    [rating("C2", "Z"), rating("C3", "A")],
    [
      {
        call: "RangeList.setValue",
        throws: "The data you entered in cell C2 violates the data validation rules set on this cell.",
      },
    ],
  );
  expect(answer.filled.map(({ cell }) => cell)).toEqual(["C3"]);
  expect(answer.skipped).toEqual(["シート「一覧」の C2 は、入力規則（選択肢）に合わないため、記入していません。"]);
});

test("levels that are numbers, or look like a date, arrive as they are and can be taken back", async () => {
  const world = book();
  touchCell(stateIn(world, "一覧"), 5, 1).format = "yyyy/m/d";
  const { answer } = await probe<Filled>(world, "fill", [
    rating("C2", "5"),
    rating("C3", "4-2"),
    rating("C6", "3-"),
    rate("B6", 0.5),
  ]);
  expect(at(world, 1, 2).value).toBe(5);
  expect(at(world, 2, 2).value).toBe("4-2");
  expect(at(world, 5, 2).value).toBe("3-");
  expect(at(world, 5, 1)).toEqual({ value: "50%", format: "yyyy/m/d", formula: "" });
  const undone = await probe<Outcome>(world, "unfill", answer.filled);
  expect(undone.answer.written).toBe(4);
});

test("the same address in another sheet is another cell", async () => {
  const world = worldWith([sheetOf("一覧", CELLS), sheetOf("別紙", CELLS)]);
  const fills = [rating("C2", "B"), { ...rating("C2", "A"), sheet: "別紙" }];
  const { answer } = await probe<Filled>(world, "fill", fills);
  expect(answer).toMatchObject({ written: 2, skipped: [], filled: fills });
  expect(cellAt(stateIn(world, "別紙"), 1, 2)?.value).toBe("A");
});

test("calls do not grow with the number of cells, only with the number of different values", async () => {
  const cells = [text(0, 0, "指標名"), ...Array.from({ length: 400 }, (_, row) => text(row + 1, 0, `指標${row}`))];
  const world = worldWith([sheetOf("一覧", cells)]);
  const fills = Array.from({ length: 400 }, (_, row) => rating(`C${row + 2}`, row % 2 === 0 ? "A" : "B"));
  const { answer, run } = await probe<Filled>(world, "fill", fills);
  expect(answer.written).toBe(400);
  // Sheets, metadata, protections (2); values, formulas, formats, merges; one write a rating.
  expect(run.serverCalls).toBeLessThanOrEqual(11);
});
