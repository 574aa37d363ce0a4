import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SeedSheet } from "../seeds/workbook";
import { interleave, median, ms, runNode, show, type Usage } from "./measure";
import { filledCells, repeatedSheets, stackedSheets, workbookOf } from "./sample-workbooks";

const ROUNDS = 7;

/** A whole check, process start included, against hucre reading the same file in its own process. Goal: 1.5. */
export async function wholeCheck(cli: string, folder: string): Promise<void> {
  await compare(cli, join(folder, "stacked.xlsx"), stackedSheets(300));
  await compare(cli, join(folder, "plain.xlsx"), repeatedSheets(300));
}

async function compare(cli: string, file: string, sheets: readonly SeedSheet[]): Promise<void> {
  const bytes = workbookOf(sheets);
  writeFileSync(file, bytes);
  const size = (bytes.length / 1e6).toFixed(1);
  console.log(
    `\nWhole check: ${sheets.length} sheets, ${filledCells(sheets)} filled cells, ${size} MB (A B A B …, ${ROUNDS} rounds)`,
  );
  const { as, bs } = await interleave(
    ROUNDS,
    () => runNode([cli, "check", "--format", "json", file]),
    () => runNode(["bench/bare-read.mjs", file]),
  );
  show("tenken check --format json", costs(as));
  show("bare read by hucre", costs(bs));
  const wall = median(as.map((usage) => usage.wallMs)) / median(bs.map((usage) => usage.wallMs));
  const cpu = median(as.map((usage) => usage.cpuMs)) / median(bs.map((usage) => usage.cpuMs));
  show("ratio (goal: at most 1.5)", `${wall.toFixed(2)} by the clock, ${cpu.toFixed(2)} by processor time`);
}

/** Medians over the rounds. */
function costs(usages: readonly Usage[]): string {
  const of = (pick: (usage: Usage) => number) => median(usages.map(pick));
  return `${ms(of((u) => u.wallMs))}, processor ${ms(of((u) => u.cpuMs))}, peak ${of((u) => u.peakMegabytes).toFixed(0)} MB`;
}
