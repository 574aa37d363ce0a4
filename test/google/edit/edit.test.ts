import { snapshotOf } from "../fake";
import { asks, bookOf, cellOf, marksOf, sampleSpreadsheet } from "../spreadsheet-of-staff";
import { checked, expectAsChecked, looks, MARKS_OF_5_1, shiftRows } from "./checked-sheet";

test("a corrected heading loses its mark at once, with the marks that followed from it", async () => {
  const google = await checked();
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
  const run = google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
  expect([run.error, run.ended]).toEqual([null, "done"]);
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1.filter((mark) => mark !== "D35 error"));
  expect(cellOf(google, "5-1", "D35")?.note).toBe("");
  expect(cellOf(google, "5-1", "D41")?.note).toContain("平成2年度");
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("an actual that meets its plan loses the mark; emptied again, the mark says that it is missing", async () => {
  const google = await checked();
  google.edit({ sheet: "5-1", at: "D37", values: [["23.5"]] });
  expect(marksOf(google, "5-1")).not.toContain("D37 warning");
  expectAsChecked(google, "5-1", "checkActiveSheet");
  google.edit({ sheet: "5-1", at: "D37", values: [[null]] });
  expect(marksOf(google, "5-1")).toContain("D37 error");
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("an edit that changes no finding writes nothing", async () => {
  const google = await checked();
  const before = snapshotOf(bookOf(google));
  const run = google.edit({ sheet: "5-1", at: "B40", values: [["利用の高まりで、駐車台数が増える【利用頻度②】"]] });
  const written = run.calls.filter(
    ({ name }) => /\.set[A-Z]|RangeList|Rules$/.test(name) && !/Properties|get/.test(name),
  );
  expect([run.error, written]).toEqual([null, []]);
  const { cells: _, ...after } = snapshotOf(bookOf(google))["5-1"]!;
  const { cells: __, ...same } = before["5-1"]!;
  expect(after).toEqual(same);
});

test("what an edit costs: in a block, beside it, in a sheet nobody has had checked", async () => {
  const google = await checked();
  const inside = google.edit({ sheet: "5-1", at: "D37", values: [["22.8"]] });
  const beside = google.edit({ sheet: "5-1", at: "A5", values: [["メモ"]] });
  const elsewhere = google.edit({ sheet: "5-2", at: "D38", values: [["1"]] });
  expect(inside.serverCalls).toBeLessThanOrEqual(36);
  expect(inside.elapsed).toBeLessThan(10_000);
  expect(beside.serverCalls).toBeLessThanOrEqual(8);
  expect(elsewhere.serverCalls).toBeLessThanOrEqual(5);
  expect([inside, beside, elsewhere].map(({ counts }) => counts["Range.getValues"] ?? 0)).toEqual([1, 0, 0]);
});

test("a sheet nobody has had checked never gets a mark by itself", async () => {
  const google = await sampleSpreadsheet();
  const before = looks(google);
  for (const { name } of bookOf(google).sheets.slice(0, 5)) google.edit({ sheet: name, at: "D38", values: [["0"]] });
  expect(looks(google)).toEqual(before);
  expect(google.world.events).toEqual([]);
  expect([...google.world.properties.document]).toEqual([]);
});

test("a large paste is one pass", async () => {
  const google = await checked();
  const values = Array.from({ length: 21 }, (_, row) =>
    Array.from({ length: 4 }, (_, column) => (row % 3 === 2 ? String(10 + row + column) : null)),
  );
  // Actuals and plans of four blocks at once.
  const run = google.edit({ sheet: "5-1", at: "D35", values });
  expect([run.error, run.counts["Range.getValues"]]).toEqual([null, 1]);
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("live marks are turned off and on again, for everyone", async () => {
  const google = await checked();
  expect(asks(google, "setLive", { on: false }).problem).toBeNull();
  google.edit({ sheet: "5-1", at: "D35", values: [["令和2年度"]] });
  expect(marksOf(google, "5-1")).toEqual(MARKS_OF_5_1);
  expect(asks(google, "start", {}).give.isLive).toBe(false);
  expect(asks(google, "setLive", { on: true }).problem).toBeNull();
  google.edit({ sheet: "5-1", at: "B36", values: [["計画策定時"]] });
  expect(marksOf(google, "5-1")).not.toContain("D35 error");
});

test("after marks were cleared, edits bring none back", async () => {
  const google = await checked();
  google.world.answers.push({ button: "OK" });
  google.run("clearMarks");
  expect(marksOf(google, "5-1")).toEqual([]);
  google.edit({ sheet: "5-1", at: "D38", values: [["0"]] });
  expect(marksOf(google, "5-1")).toEqual([]);
});

test("rows inserted since the check: marks are where a check puts them", async () => {
  const google = await checked();
  shiftRows(google, "5-1", 30, 2);
  google.edit({ sheet: "5-1", at: "D39", values: [["23.5"]] });
  expect(marksOf(google, "5-1")).toContain("D37 error");
  expect(marksOf(google, "5-1")).not.toContain("D39 warning");
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("rows inserted far above: an edit at the old end of the block is still an edit of the block", async () => {
  const google = await checked();
  shiftRows(google, "5-1", 2, 20);
  google.edit({ sheet: "5-1", at: "D76", values: [["100"]] });
  expectAsChecked(google, "5-1", "checkActiveSheet");
});

test("result sheets of ours are nobody's concern", async () => {
  const google = await checked();
  google.run("showResults");
  const run = google.edit({ sheet: "点検結果", at: "A2", values: [["済"]] });
  expect([run.error, run.counts["Range.getValues"] ?? 0, marksOf(google, "点検結果")]).toEqual([null, 0, []]);
});
