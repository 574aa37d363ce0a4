import { unzipSync, zipSync } from "fflate";
import { asSheet } from "../seeds/as-sheet";
import { a1 } from "../shared/sheet";
import { annotateWorkbook } from "../xlsx/annotate";
import { interleave, median, ms, show, timeOf } from "./measure";
import { repeatedSheets, workbookOf } from "./sample-workbooks";

const MARKS = 500;

/** 500 marks and notes into a workbook of about 2 MB, against fflate unpacking and packing the same bytes. */
export async function annotate(): Promise<void> {
  const drawn = sheetsOfAbout(2_000_000);
  const bytes = workbookOf(drawn);
  const cells = drawn.flatMap((sheet) => asSheet(sheet).cells.map((cell) => ({ sheet: sheet.name, cell: a1(cell) })));
  const every = Math.floor(cells.length / MARKS);
  const marks = Array.from({ length: MARKS }, (_, i) => ({
    ...cells[i * every]!,
    severity: "warning" as const,
    note: "計画と実績の単位が違います。どちらかを確認してください。",
  }));
  const size = (bytes.length / 1e6).toFixed(1);
  console.log(`\n${MARKS} marks into a workbook of ${size} MB, ${drawn.length} sheets (A B A B …, 5 rounds)`);
  const { as, bs } = await interleave(
    5,
    () => timeOf(() => annotateWorkbook(bytes, { marks, fills: [] }, { locale: "ja", resultSheets: [] })),
    () => timeOf(() => zipSync(unzipSync(bytes), { level: 6 })),
  );
  const marking = median(as);
  const packing = median(bs);
  show("annotateWorkbook", ms(marking));
  show("fflate unzip + zip", ms(packing));
  show("ratio", (marking / packing).toFixed(2));
}

/** As many sheets as make a file of about the size. */
function sheetsOfAbout(bytes: number) {
  const perSheet = workbookOf(repeatedSheets(100)).length / 100;
  return repeatedSheets(Math.round(bytes / perSheet));
}
