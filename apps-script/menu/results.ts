import { copyTables, missingTable, type ResultTable } from "../../shared/report/tables";
import type { SheetReport } from "../../shared/report/types";
import { judgeAll } from "./judge";
import { alone, type MenuRun, runMenu, someOf } from "./session";

/** 「結果一覧」: the sheets 点検結果 and 評価一覧, made anew. */
export function showResults(): void {
  showTables((run, sheets) => copyTables(sheets, run.locale));
}

/** 「記入もれ一覧」: who has not filled in what. */
export function showMissing(): void {
  showTables((run, sheets) => [missingTable([{ path: "", sheets }], { locale: run.locale, showFile: false })]);
}

function showTables(tablesOf: (run: MenuRun, sheets: readonly SheetReport[]) => readonly ResultTable[]): void {
  runMenu((run) => {
    const { words } = run;
    const { reading, inspection } = judgeAll(run);
    if (reading.workbook.sheets.length === 0) {
      run.alert([words.nothingToCheck]);
      return;
    }
    const tables = tablesOf(run, inspection.report.sheets);
    const [first] = tables;
    const written = alone(run, () => run.open.writeTables(tables, run.locale));
    if (!written) return;
    const { sheets, skipped } = written;
    const name = first && sheets.get(first.id);
    const sheet = name === undefined ? null : run.spreadsheet.getSheetByName(name);
    if (sheet) run.spreadsheet.setActiveSheet(sheet);
    const rows = first?.rows.length ?? 0;
    const lines = name === undefined ? [] : [words.results(rows, name)];
    if (first?.id === "missing" && rows === 0) lines.unshift(words.noMissing);
    const problems = [
      ...(reading.unread.length > 0 ? [words.unread(reading.unread.length)] : []),
      ...someOf(
        reading.unread.map(({ sentence }) => sentence),
        run,
      ),
      ...someOf(skipped, run),
    ];
    if (problems.length > 0) run.alert([...lines, ...problems]);
    else run.toast(lines);
  });
}
