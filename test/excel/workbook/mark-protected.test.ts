import { createOpenWorkbook } from "../../../office-addin/workbook";
import { modelOf, type OpenExcel, openExcel, type WorkbookModel } from "../backend";
import { formBook } from "./form-sheets";
import { D40, note, REQUEST, seen, staffFormat } from "./marks";

let excel: OpenExcel;
afterEach(() => excel.close());

function open(model: WorkbookModel) {
  excel = openExcel(model);
  return createOpenWorkbook({ locale: () => "ja" });
}

/** Three sheets, the first and the third protected, with formats of the staff's and a note. */
function bookWith(formattedBy: "people" | "all"): WorkbookModel {
  const model = modelOf(formBook(3));
  for (const sheet of [model.sheets[0]!, model.sheets[2]!]) Object.assign(sheet, { isProtected: true, formattedBy });
  model.sheets[0]!.conditionalFormats.push(staffFormat("=A1>1"));
  model.sheets[0]!.notes.set(D40, note("担当に確認中"));
  return model;
}

const ALL = {
  ...REQUEST,
  sheets: ["事業1", "事業2", "事業3"],
  marks: [...REQUEST.marks, { sheet: "事業3", cell: "A1", severity: "info" as const, note: "" }],
};
const formats = ({ sheets }: WorkbookModel) => sheets.map(({ conditionalFormats }) => conditionalFormats.length);

describe("protected sheets on which cells may be formatted", () => {
  test("Excel takes marks there: they are made, and the notes that are missing are named", async () => {
    const model = bookWith("all");
    const door = open(model);
    expect(await door.mark(ALL)).toEqual({
      written: 5,
      skipped: ["シート「事業1」は保護されているため、印だけを付け、メモは付けていません（D40、B2）。"],
    });
    expect(formats(model)).toEqual([3, 1, 1]);
    expect([...model.sheets[0]!.notes].map(([, { content }]) => content)).toEqual(["担当に確認中"]);
    // It is known by now: one sync to look, one for the sheets that are open, one for the others.
    const { requests } = excel.counts;
    const once = JSON.stringify(seen(model));
    await door.mark(ALL);
    expect(excel.counts.requests - requests).toBe(3);
    expect(JSON.stringify(seen(model))).toBe(once);
  });

  test("and takes them off again, exactly ours", async () => {
    const model = bookWith("all");
    const before = seen(model);
    const door = open(model);
    await door.mark(ALL);
    expect(await door.clear()).toEqual({ written: 3, skipped: [] });
    expect(seen(model)).toEqual(before);
  });

  test("notes that were there before the protection stay, and are named", async () => {
    const model = bookWith("all");
    const door = open(model);
    model.sheets[0]!.isProtected = false;
    await door.mark(ALL);
    model.sheets[0]!.isProtected = true;
    expect((await door.clear()).skipped).toEqual([
      "シート「事業1」は保護されているため、印だけを消し、メモは消していません。",
    ]);
    expect(model.sheets[0]!.notes.get(D40)!.content).toContain("［要修正］実績がありません。");
  });

  test("Excel refuses: one sentence a sheet, nothing lost, the others marked, and it is not asked again", async () => {
    const model = bookWith("people");
    const [first, , third] = seen(model);
    const door = open(model);
    const outcome = {
      written: 1,
      skipped: [
        "シート「事業1」は保護されているため、印とメモを付けていません（D40、D41、B2）。",
        "シート「事業3」は保護されているため、印とメモを付けていません（A1）。",
      ],
    };
    expect(await door.mark(ALL)).toEqual(outcome);
    const { requests } = excel.counts;
    expect(await door.mark(ALL)).toEqual(outcome);
    expect(excel.counts.requests - requests).toBe(2);
    const now = seen(model);
    expect([now[0], now[2]]).toEqual([first, third]);
    expect(formats(model)).toEqual([1, 1, 0]);
  });

  test("marks of ours that Excel does not let go stay, and are named", async () => {
    const model = bookWith("people");
    model.sheets[0]!.isProtected = false;
    const door = open(model);
    await door.mark(REQUEST);
    model.sheets[0]!.isProtected = true;
    expect(await door.clear()).toEqual({
      written: 1,
      skipped: ["シート「事業1」は保護されているため、印とメモを消していません。"],
    });
    expect(formats(model)).toEqual([3, 0, 0]);
  });
});
