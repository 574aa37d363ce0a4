import { createOpenWorkbook } from "../../../office-addin/workbook";
import { modelOf, type OpenExcel, openExcel, type WorkbookModel } from "../backend";
import { HostError } from "../backend/protocol";
import { formBook } from "./form-sheets";
import { D40, note, REQUEST, seen, staffFormat } from "./marks";

let excel: OpenExcel;
afterEach(() => excel.close());

function open(model: WorkbookModel) {
  excel = openExcel(model);
  return createOpenWorkbook({ locale: () => "ja" });
}

describe("what goes wrong", () => {
  test.each([0, 1])("sync %i fails once: the same workbook as without the failure", async (after) => {
    const model = modelOf(formBook(2));
    const door = open(model);
    excel.faults.plan({ after, code: "GeneralException" });
    expect(await door.mark(REQUEST)).toEqual({ written: 4, skipped: [] });
    expect(model.sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([2, 1]);
  });

  test("a sheet is protected between the two syncs: the others are marked, nothing is there twice", async () => {
    const model = modelOf(formBook(2));
    const door = open(model);
    excel.faults.plan({
      after: 1,
      meanwhile: ({ sheets }) => {
        sheets[1]!.isProtected = true;
      },
    });
    expect(await door.mark(REQUEST)).toEqual({
      written: 3,
      skipped: ["シート「事業2」は保護されているため、印とメモを付けていません（C3）。"],
    });
    expect(model.sheets.map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([2, 0]);
    expect(model.sheets[0]!.notes.size).toBe(2);
  });

  test.each([0, 1])("a sheet is deleted before sync %i: the others are marked and it is named", async (after) => {
    const model = modelOf(formBook(2));
    const door = open(model);
    excel.faults.plan({ after, meanwhile: ({ sheets }) => sheets.splice(1, 1) });
    const outcome = await door.mark(REQUEST);
    expect(outcome).toEqual({
      written: 3,
      skipped: ["シート「事業2」が見つかりません。削除されたか、名前が変わっています。"],
    });
    expect(model.sheets[0]!.conditionalFormats).toHaveLength(2);
  });

  test("a workbook that is open for reading only: one sentence, nothing written", async () => {
    const model = modelOf(formBook(2));
    model.isReadOnly = true;
    const before = seen(model);
    await expect(open(model).mark(REQUEST)).rejects.toMatchObject({
      kind: "read-only",
      message: "このブックは読み取り専用で開かれているため、書き込めませんでした。編集できる形で開き直してください。",
    });
    expect(seen(model)).toEqual(before);
  });

  test("while a cell is being edited: one sentence, staff's notes whole", async () => {
    const model = modelOf(formBook(2));
    model.sheets[0]!.notes.set(D40, note("担当に確認中"));
    const before = seen(model);
    const door = open(model);
    excel.faults.plan({ after: 1, code: "InvalidOperationInCellEditMode", times: 9 });
    await expect(door.mark(REQUEST)).rejects.toMatchObject({ kind: "busy" });
    expect(seen(model)).toEqual(before);
  });
});

test.each([
  ["NoteCollection", "Add"],
  ["Note", "Content"],
  ["ConditionalFormat", "Delete"],
  ["ConditionalRangeBorder", "Color"],
])(
  "refused halfway at %s.%s: one sentence; what staff wrote is whole, and clear leaves just that",
  async (kind, member) => {
    const model = modelOf(formBook(2));
    model.sheets[0]!.conditionalFormats.push(staffFormat("=A1>1"));
    model.sheets[0]!.notes.set(D40, note("担当に確認中"));
    const before = seen(model);
    const door = open(model);
    await door.mark(REQUEST);
    const { guard } = excel.session;
    let isWriting = false;
    Object.assign(excel.session, {
      guard: (...at: [string, string]) => {
        // Both look at notes and formats first; only the batch that writes is refused.
        if (at[0] === "ConditionalFormatCollection" && at[1] === "Add") isWriting = true;
        if (isWriting && at[0] === kind && at[1] === member) throw new HostError("InvalidOperation");
      },
    });
    const marks = REQUEST.marks.map((one) => ({ ...one, note: `${one.note}（再）` }));
    await expect(door.mark({ ...REQUEST, marks })).rejects.toMatchObject({
      kind: "unknown",
      message: "Excelの処理が途中で止まりました。もう一度お試しください。（InvalidOperation）",
    });
    Object.assign(excel.session, { guard });
    expect(model.sheets[0]!.notes.get(D40)!.content.split("\n")[0]).toBe("担当に確認中");
    await door.clear();
    expect(seen(model)).toEqual(before);
  },
);
