import { seedDocuments } from "../../seeds";
import { readWorkbook } from "../../xlsx/read";
import { modelOfFile } from "./backend";
import { inExcel, once } from "./backend/test-bed";

test("a file of the samples opens as it is", async () => {
  const document = seedDocuments[0]!;
  const opened = await modelOfFile(document.build(), document.fileName);
  const read = await readWorkbook(document.build(), { fileName: document.fileName });
  if (!read.ok) throw new Error(read.error.message.en);
  await inExcel(opened, async () => {
    const texts = await once((context) => {
      const { worksheets } = context.workbook;
      worksheets.load("name");
      const { name, cells } = read.workbook.sheets[0]!;
      const found = cells.slice(0, 40).map(({ row, column }) => {
        const range = worksheets.getItem(name).getCell(row, column);
        range.load("text,values,numberFormat");
        return range;
      });
      return () => ({
        names: worksheets.items.map((sheet) => sheet.name),
        cells: found.map((range) => [range.text[0]![0], range.values[0]![0], range.numberFormat[0]![0]]),
      });
    });
    expect(texts.names).toEqual(read.workbook.sheets.map((sheet) => sheet.name));
    expect(texts.cells).toEqual(
      read.workbook.sheets[0]!.cells.slice(0, 40).map((cell) => [
        cell.text,
        cell.value ?? "",
        cell.numberFormat ?? "General",
      ]),
    );
  });
});
