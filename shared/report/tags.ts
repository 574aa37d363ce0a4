import { SEVERITIES, type Severity } from "../rules/define-rule";

/**
 * How every shell recognises what Tenken wrote, so that "clear" removes exactly ours (design 7).
 * A mark is a conditional format whose formula is always true and carries the tag; Excel, Google Sheets and
 * LibreOffice keep such a formula as it is.
 */
export function markFormula(severity: Severity): string {
  return `LEN("tenken:${severity}")>0`;
}

/** Severity of one of our marks; null for any other formula. A leading "=" is allowed. */
export function markSeverity(formula: string): Severity | null {
  const text = formula.replace(/^=/, "").replace(/\s+/g, "");
  return SEVERITIES.find((severity) => text === markFormula(severity)) ?? null;
}

/** Japanese characters only: LibreOffice cuts a note into runs wherever the script changes. */
export const NOTE_START = "【点検の結果】";
export const NOTE_END = "【点検ここまで】";

/** Our section of a note, on lines of its own. */
export function noteSection(text: string): string {
  return `${NOTE_START}\n${text}\n${NOTE_END}`;
}

/** A note without our section, and the line break before it; a note of ours alone becomes "". */
export function withoutNoteSection(note: string): string {
  const start = note.indexOf(NOTE_START);
  if (start < 0) return note;
  const end = note.indexOf(NOTE_END, start);
  const before = note.slice(0, start);
  const behind = end < 0 ? "" : note.slice(end + NOTE_END.length);
  return before.replace(/\r?\n$/, "") + behind;
}

/** Whether a note holds a section of ours. */
export function hasNoteSection(note: string): boolean {
  return note.includes(NOTE_START);
}

/** A note with our section behind the staff's own text, in place of one that was there. */
export function withNoteSection(note: string, text: string): string {
  const own = withoutNoteSection(note);
  return own === "" ? noteSection(text) : `${own}\n${noteSection(text)}`;
}

/** Defined name, local to each result sheet of ours, hidden; behind it the id of the table that stands there. */
const RESULT_NAME = "_tenken_result";

/** "_tenken_result.findings". */
export function resultName(table: string): string {
  return `${RESULT_NAME}.${table}`;
}

/** Id of the table on a sheet with this defined name; "" where the name does not say which; null: no name of ours. */
export function resultTableOf(name: string): string | null {
  if (name === RESULT_NAME) return "";
  return name.startsWith(`${RESULT_NAME}.`) ? name.slice(RESULT_NAME.length + 1) : null;
}
