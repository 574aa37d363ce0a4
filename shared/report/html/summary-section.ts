import type { Locale } from "../../locale";
import type { FileReport } from "../file-report";
import { currentVerdict } from "../summary";
import type { Summary } from "../types";
import { SEVERITY_SIGNS, SEVERITY_WORDS, VERDICT_SIGNS, VERDICT_WORDS } from "../wording";
import { html, type Markup } from "./markup";

export function summaryCards(summary: Summary, locale: Locale): Markup {
  const card = (sign: string, word: string, count: number, isStrong = false) =>
    html`<div class="card ${isStrong ? "strong" : ""}"><span>${sign} ${word}</span><b>${count}</b></div>`;
  return html`<div class="cards">
${card(VERDICT_SIGNS.met, VERDICT_WORDS.met[locale], summary.met)}${card(VERDICT_SIGNS.missed, VERDICT_WORDS.missed[locale], summary.missed, true)}
${card(VERDICT_SIGNS["not-measured"], VERDICT_WORDS["not-measured"][locale], summary.notMeasured)}${card(VERDICT_SIGNS["not-due"], VERDICT_WORDS["not-due"][locale], summary.notDue)}
${card(VERDICT_SIGNS.unjudgeable, VERDICT_WORDS.unjudgeable[locale], summary.unjudgeable)}
${card(SEVERITY_SIGNS.error, SEVERITY_WORDS.error[locale], summary.findings.error, true)}${card(SEVERITY_SIGNS.warning, SEVERITY_WORDS.warning[locale], summary.findings.warning)}
${card(SEVERITY_SIGNS.info, SEVERITY_WORDS.info[locale], summary.findings.info)}</div>`;
}

interface DepartmentRow {
  indicators: number;
  met: number;
  missed: number;
  notMeasured: number;
  error: number;
  warning: number;
}

/** Rows by department, filled file by file. */
export type Departments = Map<string, DepartmentRow>;

export function emptyDepartments(): Departments {
  return new Map();
}

function rowOf(departments: Departments, name: string | null): DepartmentRow {
  const key = name ?? "";
  let row = departments.get(key);
  if (!row) {
    row = { indicators: 0, met: 0, missed: 0, notMeasured: 0, error: 0, warning: 0 };
    departments.set(key, row);
  }
  return row;
}

export function addFile(departments: Departments, file: FileReport): void {
  for (const sheet of file.sheets) {
    for (const indicator of sheet.indicators) {
      const row = rowOf(departments, indicator.department);
      const verdict = currentVerdict(indicator);
      row.indicators += 1;
      if (verdict === "met") row.met += 1;
      else if (verdict === "missed") row.missed += 1;
      else if (verdict === "not-measured") row.notMeasured += 1;
    }
    for (const finding of sheet.findings) {
      if (finding.severity === "info") continue;
      rowOf(departments, finding.department)[finding.severity] += 1;
    }
  }
}

export function departmentTable(departments: Departments, locale: Locale): Markup {
  const ja = locale === "ja";
  const headings = ja
    ? ["担当", "指標", "達成", "未達", "未測定", "達成の割合", "要修正", "確認"]
    : ["Department", "Indicators", "Met", "Missed", "Not measured", "Share met", "Errors", "Checks"];
  const rows = [...departments].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return html`<table><thead><tr>${headings.map((heading, index) => html`<th class="${index > 0 && index !== 5 ? "number" : ""}">${heading}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([
      name,
      row,
    ]) => html`<tr><td>${name || (ja ? "（担当の記載なし）" : "(none)")}</td><td class="number">${row.indicators}</td>
<td class="number">${row.met}</td><td class="number">${row.missed}</td><td class="number">${row.notMeasured}</td>
<td>${shareBar(row.met, row.missed)}</td><td class="number">${row.error}</td><td class="number">${row.warning}</td></tr>`,
  )}</tbody></table>`;
}

/** Met in black, missed left white: readable on a copy. */
function shareBar(met: number, missed: number): Markup {
  const measured = met + missed;
  if (measured === 0) return html`－`;
  const width = Math.round((met / measured) * 1000) / 10;
  return html`<svg viewBox="0 0 100 6" preserveAspectRatio="none" class="bar" role="img"><title>${width}%</title><rect width="${width}" height="6" fill="#333"/></svg><span class="share">${met}／${measured}</span>`;
}
