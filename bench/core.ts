import { readXlsx } from "hucre/xlsx";
import { asSheet } from "../seeds/as-sheet";
import { evaluateSheet, findEvaluationYear } from "../shared/evaluate";
import { DEFAULT_EVALUATE_OPTIONS } from "../shared/evaluate/options";
import { readSheet } from "../shared/forms";
import { inspect } from "../shared/inspect";
import { DEFAULT_SETTINGS } from "../shared/settings";
import { interleave, median, ms, show, timeOf } from "./measure";
import { repeatedSheets, workbookOf } from "./sample-workbooks";

/** The core alone, on sheets that are already in memory. */
export async function core(): Promise<void> {
  const drawn = repeatedSheets(300);
  const sheets = drawn.map(asSheet);
  const bytes = workbookOf(drawn);
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  console.log(`\nCore alone: 300 sheets, ${cells} cells in memory (A B A B …, 7 rounds)`);
  const { as, bs } = await interleave(
    7,
    () => timeOf(() => inspect({ sheets }, { locale: "ja", settings: DEFAULT_SETTINGS })),
    () => timeOf(() => readXlsx(bytes)),
  );
  const whole = median(as);
  show("inspect (read, judge, rules, report)", `${ms(whole)}, ${perSecond(cells, whole)}`);
  const reading = median(await repeat(5, () => sheets.map((sheet) => readSheet(sheet))));
  show("  of it forms (readSheet)", `${ms(reading)}, ${perSecond(cells, reading)}`);
  const read = sheets.map((sheet) => ({ sheet, reading: readSheet(sheet) }));
  const options = { ...DEFAULT_EVALUATE_OPTIONS, workbookYear: findEvaluationYear(read) };
  const judging = median(
    await repeat(5, () => read.map(({ sheet, reading }) => evaluateSheet(sheet, reading, options))),
  );
  show("  of it evaluation (evaluateSheet)", `${ms(judging)}, ${perSecond(cells, judging)}`);
  const bare = median(bs);
  show("hucre reading the same cells from the file", `${ms(bare)}, ${perSecond(cells, bare)}`);
  show("ratio inspect : hucre", (whole / bare).toFixed(2));
}

async function repeat(rounds: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOf(work));
  return times;
}

function perSecond(cells: number, time: number): string {
  return `${Math.round(cells / time).toLocaleString("en-US")} thousand cells a second`;
}
