import { createOpenWorkbook } from "../../../office-addin/workbook";
import { modelOf, type OpenExcel, type OpenOptions, openExcel, type WorkbookModel } from "../backend";
import { formBook } from "./form-sheets";
import { D40, note, REQUEST, seen, staffFormat } from "./marks";

let excel: OpenExcel;
afterEach(() => excel.close());

function open(model: WorkbookModel, options: OpenOptions = {}) {
  excel = openExcel(model, options);
  return createOpenWorkbook({ locale: () => "ja" });
}

describe("clear", () => {
  test.each([
    ["after marking", true, 2],
    ["first of all", false, 3],
  ])("%s: %s, in %i syncs", async (_, isKnown, syncs) => {
    const model = modelOf(formBook(30));
    const before = seen(model);
    await open(model).mark(REQUEST);
    excel.close();
    const door = open(model);
    if (isKnown) await door.read({ sheets: "all" });
    const { requests } = excel.counts;
    expect(await door.clear()).toEqual({ written: 2, skipped: [] });
    expect(excel.counts.requests - requests).toBe(syncs);
    expect(seen(model)).toEqual(before);
  });

  test("sheets came and went since they were last seen", async () => {
    const model = modelOf(formBook(3));
    const before = seen(model);
    const door = open(model);
    await door.mark(REQUEST);
    await door.read({ sheets: "all" });
    excel.others.deleteSheet("事業3");
    excel.others.addSheet("追加");
    expect(await door.clear()).toEqual({ written: 2, skipped: [] });
    expect(seen(model)).toEqual([
      ...before.slice(0, 2),
      { name: "追加", cells: [], formats: [], notes: [], names: [] },
    ]);
  });

  test("what all sheets hold is more than one answer: they are looked at by themselves", async () => {
    const model = modelOf(formBook(3));
    for (const sheet of model.sheets) sheet.notes.set(7, note("確認".repeat(800)));
    const before = seen(model);
    const door = open(model, { limits: { payloadBytes: 24_000, cellsPerGet: 5_000_000 } });
    await door.read({ sheets: "all" });
    await door.mark(REQUEST);
    const { requests } = excel.counts;
    expect(await door.clear()).toEqual({ written: 2, skipped: [] });
    expect(excel.counts.requests - requests).toBe(4);
    expect(seen(model)).toEqual(before);
  });

  test("a protected sheet keeps what is on it and is named", async () => {
    const model = modelOf(formBook(2));
    const door = open(model);
    await door.mark(REQUEST);
    model.sheets[1]!.isProtected = true;
    expect(await door.clear()).toEqual({
      written: 1,
      skipped: ["シート「事業2」は保護されているため、印とメモを消していません。"],
    });
    expect(model.sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([0, 1]);
  });

  test("nothing of ours: nothing is written", async () => {
    const model = modelOf(formBook(2));
    model.sheets[0]!.notes.set(D40, note("担当に確認中"));
    model.sheets[0]!.conditionalFormats.push(staffFormat('=LEN("点検")>0'));
    const before = seen(model);
    expect(await open(model).clear()).toEqual({ written: 0, skipped: [] });
    expect(seen(model)).toEqual(before);
  });
});
