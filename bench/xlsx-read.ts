import { readXlsx } from "hucre/xlsx";
import { annotateWorkbook } from "../xlsx/annotate";
import { NODE_CODEC } from "../xlsx/node-codec";
import { readFile } from "../xlsx/read-file";
import { formWorkbook } from "./xlsx-sheets";

/**
 * Reading and annotating: our whole reading against a bare read by hucre of the same bytes (ratio in one run),
 * growth from 30 to 3,000 sheets, and an annotated copy with 500 marks.
 */
async function seconds(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

/** Best of three, after one run that warms the compiler up. */
async function best(run: () => unknown): Promise<number> {
  await run();
  return Math.min(await seconds(run), await seconds(run), await seconds(run));
}

async function main(): Promise<void> {
  for (const count of [30, 300, 3000]) {
    const bytes = formWorkbook(count);
    const bare = await best(() => readXlsx(bytes));
    const ours = await best(() => readFile(bytes, "a.xlsx"));
    console.log(
      `${count} sheets, ${(bytes.length / 1e6).toFixed(1)} MB: hucre ${bare.toFixed(3)} s, ours ${ours.toFixed(3)} s, ` +
        `ratio ${(ours / bare).toFixed(2)}, ${((ours * 1e6) / count).toFixed(0)} µs a sheet`,
    );
  }
  const bytes = formWorkbook(300);
  const marks = Array.from({ length: 500 }, (_, i) => ({
    sheet: `施策${1 + (i % 300)}`,
    cell: `B${2 + Math.floor(i / 300)}`,
    severity: "warning" as const,
    note: "［確認］計画を下回っています。",
  }));
  const options = { locale: "ja", codec: NODE_CODEC } as const;
  const annotate = await best(() => annotateWorkbook(bytes, { marks, fills: [] }, options));
  console.log(`500 marks over 300 sheets, ${(bytes.length / 1e6).toFixed(1)} MB: ${annotate.toFixed(3)} s`);
}

await main();
