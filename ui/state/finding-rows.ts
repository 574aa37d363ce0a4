import type { Verdict } from "../../shared/evaluate/types";
import { fold } from "../../shared/fold";
import type { FileReport } from "../../shared/report/file-report";
import { ruleTitle } from "../../shared/report/rule-titles";
import { currentVerdict } from "../../shared/report/summary";
import type { Finding, SheetReport } from "../../shared/report/types";

/** A finding with the file it belongs to, as lists hold it. */
export interface FindingRow {
  /** The same finding keeps its id when the file is checked again. */
  readonly id: string;
  readonly file: string;
  readonly finding: Finding;
  /** Verdict of the indicator's year that the cell belongs to; null where the cell belongs to none. */
  readonly verdict: Verdict | null;
  /** Department in one line; null where the sheet names none. */
  readonly department: string | null;
}

/** Rows of one file, in the order of its sheets and cells. */
export function findingRows(file: FileReport): readonly FindingRow[] {
  const rows: FindingRow[] = [];
  const repeats = new Map<string, number>();
  for (const sheet of file.sheets) {
    if (sheet.findings.length === 0) continue;
    const verdicts = verdictsByCell(sheet);
    for (const finding of sheet.findings) {
      const key = [file.path, finding.sheet, finding.cell, finding.rule, finding.key].join("\u0000");
      const repeat = repeats.get(key) ?? 0;
      repeats.set(key, repeat + 1);
      rows.push({
        id: repeat === 0 ? key : `${key}\u0000${repeat}`,
        file: file.path,
        finding,
        verdict: verdicts.get(finding.cell) ?? null,
        department: oneLineOrNull(finding.department),
      });
    }
  }
  return rows;
}

function verdictsByCell(sheet: SheetReport): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const indicator of sheet.indicators) {
    verdicts.set(indicator.nameCell, currentVerdict(indicator));
    for (const period of indicator.periods) {
      for (const place of [period.plan, period.actual, period.writtenRate, period.writtenRating]) {
        if (place) verdicts.set(place.cell, period.verdict);
      }
    }
  }
  return verdicts;
}

/** A text in one line; null where nothing is left. */
export function oneLineOrNull(text: string | null): string | null {
  const line = (text ?? "").replace(/[\s\u3000]+/g, " ").trim();
  return line === "" ? null : line;
}

const searched = new WeakMap<FindingRow, string>();

/** Everything a search looks through, folded: ５９％ is found by 59%. Made on first use, kept with the row. */
export function searchTextOf(row: FindingRow): string {
  let text = searched.get(row);
  if (text === undefined) {
    const { finding } = row;
    const title = ruleTitle(finding.rule, "ja");
    const parts = [row.file, finding.sheet, finding.cell, finding.place, finding.text.slice(0, 500), finding.message];
    text = searchKey([...parts, row.department ?? "", title].join("\n"));
    searched.set(row, text);
  }
  return text;
}

/** A text as searches compare it. */
export function searchKey(text: string): string {
  return fold(text).toLowerCase();
}
