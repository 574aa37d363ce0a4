import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, ms, runNode, show } from "./measure";
import { repeatedSheets, workbookOf } from "./sample-workbooks";

/** Time per sheet at 30, 300 and 3,000 sheets, without and against the same of a bare read. Goal: no growth. */
export async function growth(cli: string, folder: string): Promise<void> {
  console.log("\nGrowth with the number of sheets (median of 3; time per sheet without process start)");
  const empty = join(folder, "empty.xlsx");
  writeFileSync(empty, workbookOf(repeatedSheets(1)));
  const start = medianWall(() => runNode([cli, "check", "--format", "json", empty]));
  const bareStart = medianWall(() => runNode(["bench/bare-read.mjs", empty]));
  show("1 sheet (process start)", `${ms(start)} (bare read ${ms(bareStart)})`);
  for (const count of [30, 300, 3000]) {
    const file = join(folder, `growth-${count}.xlsx`);
    writeFileSync(file, workbookOf(repeatedSheets(count)));
    const check = medianWall(() => runNode([cli, "check", "--format", "json", file]));
    const bare = medianWall(() => runNode(["bench/bare-read.mjs", file]));
    const perSheet = (check - start) / count;
    const barePerSheet = (bare - bareStart) / count;
    show(
      `${count} sheets`,
      `${ms(check)}, ${ms(perSheet)} a sheet (bare read ${ms(bare)}, ${ms(barePerSheet)} a sheet)`,
    );
  }
}

function medianWall(run: () => { wallMs: number }): number {
  return median([run(), run(), run()].map((usage) => usage.wallMs));
}
