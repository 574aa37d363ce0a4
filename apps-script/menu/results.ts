import { findingsTable, indicatorsTable, missingTable, type ResultTable } from "../../shared/report/tables";
import { judgeAll } from "./judge";
import { alone, type MenuRun, runMenu, someOf } from "./session";

/** 「結果一覧」: the sheets 点検結果 and 評価一覧, made anew. */
export function showResults(): void {
  showTables((run, sources) => {
    const options = { locale: run.locale, showFile: false };
    return [findingsTable(sources, options), indicatorsTable(sources, options)];
  });
}

/** 「記入もれ一覧」: who has not filled in what. */
export function showMissing(): void {
  showTables((run, sources) => [missingTable(sources, { locale: run.locale, showFile: false })]);
}

type Sources = Parameters<typeof findingsTable>[0];

function showTables(tablesOf: (run: MenuRun, sources: Sources) => readonly ResultTable[]): void {
  runMenu((run) => {
    const { words } = run;
    const { reading, inspection } = judgeAll(run);
    if (reading.workbook.sheets.length === 0) {
      run.alert([words.nothingToCheck]);
      return;
    }
    const tables = tablesOf(run, [{ path: "", sheets: inspection.report.sheets }]);
    const [first] = tables;
    alone(run, () => {
      const { sheets, skipped } = run.open.writeTables(tables, run.locale);
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
  });
}
