import type { Locale } from "../../shared/locale";
import type { FileReport } from "../../shared/report/file-report";
import type { Finding } from "../../shared/report/types";
import { SEVERITY_WORDS } from "../../shared/report/wording";
import { SEVERITIES, type Severity } from "../../shared/rules/define-rule";
import { parseA1 } from "../../shared/sheet";

/** The findings of one cell, worst first. */
export interface CellMark {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Marks of a sheet by cell. */
export type Marks = ReadonlyMap<string, CellMark>;

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function marksOf(report: FileReport | undefined, sheet: string): Marks {
  const marks = new Map<string, CellMark>();
  const findings = report?.sheets.find(({ name }) => name === sheet)?.findings ?? [];
  for (const finding of findings) {
    const at = parseA1(finding.cell);
    if (!at) continue;
    const key = cellKey(at.row, at.column);
    const all = [...(marks.get(key)?.findings ?? []), finding].sort((a, b) => rank(a) - rank(b));
    marks.set(key, { severity: all[0]!.severity, findings: all });
  }
  return marks;
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

/** For tooltips and screen readers. */
export function markText(mark: CellMark, locale: Locale): string {
  return mark.findings.map(({ severity, message }) => `${SEVERITY_WORDS[severity][locale]}　${message}`).join("\n");
}
