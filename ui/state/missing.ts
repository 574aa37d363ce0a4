import { MISSING_RULES } from "../../shared/report/tables";
import type { Words } from "../words";
import type { FindingRow } from "./finding-rows";
import { shorten } from "./shorten";

/** What one department has not filled in. */
export interface MissingGroup {
  readonly department: string | null;
  readonly rows: readonly FindingRow[];
}

/** 未記入 by department, the one with the most to do first; nobody's cells last. */
export function missingByDepartment(rows: readonly FindingRow[]): readonly MissingGroup[] {
  const groups = new Map<string | null, FindingRow[]>();
  for (const row of rows) {
    if (!MISSING_RULES.includes(row.finding.rule)) continue;
    const group = groups.get(row.department);
    if (group) group.push(row);
    else groups.set(row.department, [row]);
  }
  return [...groups]
    .map(([department, members]) => ({ department, rows: members }))
    .sort((a, b) => Number(a.department === null) - Number(b.department === null) || b.rows.length - a.rows.length);
}

/** A mail stays readable whatever stands in the cells that names and places are made of. */
const MOST = { name: 60, place: 160 };

/**
 * The text of a mail that asks a department to fill in what is missing: files, sheets, cells, and the words of the
 * place; nothing else out of the sheets.
 */
export function reminderText(group: MissingGroup, words: Words): string {
  const lines: string[] = [
    words.reminderTo(group.department === null ? null : shorten(group.department, MOST.name)),
    "",
    ...words.reminderOpening,
  ];
  let file: string | null = null;
  let sheet: string | null = null;
  for (const { file: path, finding } of group.rows) {
    if (path !== file) {
      lines.push("", words.reminderFile(fileName(path)));
      file = path;
      sheet = null;
    }
    if (finding.sheet !== sheet) {
      lines.push(words.reminderSheet(shorten(finding.sheet, MOST.name)));
      sheet = finding.sheet;
    }
    const place = shorten(finding.place, MOST.place);
    const kind = words.missingKinds[finding.rule] ?? "";
    lines.push(words.reminderLine(finding.cell, place, saysKind(place, kind) ? "" : kind));
  }
  lines.push("", words.reminderTotal(group.rows.length), "", ...words.reminderClosing);
  return `${lines.join("\n")}\n`;
}

/** The last part of a path: the reader has the file under its name, not in our folder. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).pop() || path;
}

/** The words of most places end in what is missing: "…・令和2年度・実績". */
function saysKind(place: string, kind: string): boolean {
  const last = place.split("・").pop() ?? "";
  return kind !== "" && last.includes(kind);
}
