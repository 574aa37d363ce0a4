import { join } from "node:path";
import { ms, runNode, show } from "./measure";
import { writeManyWorkbooks } from "./sample-workbooks";

/** Many workbooks in one call. Goals: the peak of memory does not grow with their number, all cores are at work. */
export async function batch(cli: string, folder: string): Promise<void> {
  console.log("\nMany workbooks in one batch (--format json)");
  for (const count of [100, 500, 1000]) {
    const files = join(folder, `batch-${count}`);
    writeManyWorkbooks(files, count);
    const usage = runNode([cli, "check", "--format", "json", "--out", join(folder, `out-${count}`), files]);
    const cores = (usage.cpuMs / usage.wallMs).toFixed(2);
    const each = ms(usage.wallMs / count);
    show(
      `${count} files`,
      `${ms(usage.wallMs)}, ${each} a file, peak ${usage.peakMegabytes.toFixed(0)} MB, ${cores} cores`,
    );
  }
}
