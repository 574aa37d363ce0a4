import type { FileReport } from "../../shared/report/file-report";
import type { Finding } from "../../shared/report/types";
import type { FindingRow } from "./finding-rows";

/** What a new check of one file found that the one before did not, and the other way round. */
export interface Changes {
  readonly file: string;
  /** Ids of rows. */
  readonly appeared: readonly string[];
  /** Findings that no longer hold, as they were worded. */
  readonly gone: readonly Finding[];
}

function sameFinding({ rule, sheet, cell, message }: Finding): string {
  return [rule, sheet, cell, message].join("\u0000");
}

/** Compares by rule, sheet, cell and message; a finding that stands twice is counted twice. */
export function compareFindings(before: FileReport, rows: readonly FindingRow[]): Changes {
  const left = new Map<string, Finding[]>();
  for (const sheet of before.sheets) {
    for (const finding of sheet.findings) {
      const key = sameFinding(finding);
      const same = left.get(key);
      if (same) same.push(finding);
      else left.set(key, [finding]);
    }
  }
  const appeared: string[] = [];
  for (const row of rows) {
    const same = left.get(sameFinding(row.finding));
    if (same && same.length > 0) same.pop();
    else appeared.push(row.id);
  }
  return { file: before.path, appeared, gone: [...left.values()].flat() };
}
