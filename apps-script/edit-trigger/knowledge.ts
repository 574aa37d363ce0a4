import { findEvaluationYear } from "../../shared/evaluate";
import type { FiscalYear } from "../../shared/fiscal-year/types";
import type { Inspection } from "../../shared/inspect";
import { LOCALES, type Locale } from "../../shared/locale";
import type { EditPlan, Finding } from "../../shared/report/types";
import { RULES } from "../../shared/rules";
import { SEVERITIES, type Severity } from "../../shared/rules/define-rule";
import type { Settings } from "../../shared/settings";
import { type Area, a1, contains, parseA1, type Sheet } from "../../shared/sheet";

/**
 * What a check leaves behind for the edit trigger, one short text a sheet: enough to judge an edited sheet alone as
 * it was judged among the others, and to tell what has changed. Nothing in it is trusted: the sheet is read again, and
 * what no longer fits is left out or judged anew with all sheets.
 */
export interface SheetKnowledge {
  readonly locale: Locale;
  readonly withNotes: boolean;
  /** The part of the sheet that the forms recognised. */
  readonly area: Area;
  /** Rows and columns of the sheet then: other numbers mean that the area may have moved. */
  readonly size: string;
  /** The year the sheet was judged by, and what that rested on besides the other sheets. */
  readonly year: FiscalYear | null;
  readonly basis: string;
  /** Number of sheets that were judged together. */
  readonly sheets: number;
  /** Each marked cell with a print of its mark; null: too many to keep. */
  readonly marks: Readonly<Record<string, string>> | null;
  /** What only a comparison with other sheets could say. */
  readonly across: readonly AcrossFinding[];
}

interface AcrossFinding {
  readonly rule: string;
  readonly cell: string;
  readonly text: string;
  readonly severity: Severity;
  readonly message: string;
}

/** One property holds at most 9 kB (https://developers.google.com/apps-script/guides/services/quotas), all of a file 500 kB. */
const MOST_BYTES = 2400;
const VERSION = 1;
/** A row added right under a list, or a column beside it, is taken for an edit of the list. */
const MARGIN_ROWS = 3;
const MARGIN_COLUMNS = 1;

const MISSING_SHEETS = "sheets-present";
const ACROSS_RULES: ReadonlySet<string> = new Set([
  ...RULES.filter((rule) => rule.scope === "workbook").map((rule) => rule.id),
  MISSING_SHEETS,
]);

export interface KnowledgeOptions {
  readonly locale: Locale;
  readonly withNotes: boolean;
  readonly size: string;
  readonly settings: Settings;
}

/** null: nothing was recognised in the sheet, or its facts are too long to keep; then edits change no marks. */
export function knowledgeOf(inspection: Inspection, sheet: Sheet, options: KnowledgeOptions): SheetKnowledge | null {
  const report = inspection.report.sheets.find(({ name }) => name === sheet.name);
  const area = recognisedArea(inspection, sheet);
  if (!report || area === null) return null;
  return {
    locale: options.locale,
    withNotes: options.withNotes,
    area,
    size: options.size,
    year: report.evaluationYear,
    basis: yearBasis(inspection, sheet, options.settings),
    sheets: inspection.report.sheets.length,
    marks: markPrints(inspection.report.edits.marks.filter((mark) => mark.sheet === sheet.name)),
    across: report.findings.filter(({ rule }) => ACROSS_RULES.has(rule)).map(acrossFinding),
  };
}

function acrossFinding({ rule, cell, text, severity, message }: Finding): AcrossFinding {
  return { rule, cell, text, severity, message };
}

/** Everything the forms have claimed, as one rectangle. */
export function recognisedArea(inspection: Inspection, sheet: Sheet): Area | null {
  const areas = inspection.trace.readings.get(sheet)?.regions.map(({ area }) => area) ?? [];
  return areas.reduce<Area | null>((sum, area) => (sum === null ? area : joinAreas(sum, area)), null);
}

function joinAreas(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Whether an edit of `edited` can change what is found in the area. */
export function concerns(area: Area, edited: Area): boolean {
  return (
    edited.top <= area.bottom + MARGIN_ROWS &&
    edited.bottom >= area.top - MARGIN_ROWS &&
    edited.left <= area.right + MARGIN_COLUMNS &&
    edited.right >= area.left - MARGIN_COLUMNS
  );
}

/** What settings and the sheet itself say about the year; as long as it stays, the other sheets decide as before. */
export function yearBasis(inspection: Inspection, sheet: Sheet, settings: Settings): string {
  const reading = inspection.trace.readings.get(sheet);
  const alone = reading ? findEvaluationYear([{ sheet, reading }]) : null;
  return `${settings.fiscalYear ?? ""}/${alone ?? ""}`;
}

type Marks = EditPlan["marks"];

export function markPrints(marks: Marks): Readonly<Record<string, string>> {
  return Object.fromEntries(marks.map((mark) => [mark.cell, `${mark.severity[0]}${shortPrint(mark.note)}`]));
}

function shortPrint(text: string): string {
  let print = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193);
  return (print >>> 0).toString(36);
}

/**
 * The rectangle around all cells whose mark is another than before; null: none is. Where the marks before are not
 * known, the whole of what was recognised, then and now.
 */
export function changedArea(known: SheetKnowledge, marks: Marks, recognised: Area | null): Area | null {
  if (known.marks === null) return recognised ? joinAreas(recognised, known.area) : known.area;
  const before = known.marks;
  const now = markPrints(marks);
  const cells = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (cell) => before[cell] !== now[cell],
  );
  return cells.reduce<Area | null>((sum, cell) => {
    const at = parseA1(cell);
    if (!at) return sum;
    const one = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    return sum === null ? one : joinAreas(sum, one);
  }, null);
}

/**
 * Findings of the comparison with other sheets that still hold: the cell was not edited and shows the same. That whole
 * sheets are missing is not about any cell.
 */
export function acrossStillThere(known: SheetKnowledge, sheet: Sheet, edited: Area): readonly Finding[] {
  const textAt = new Map(sheet.cells.map((cell) => [a1(cell), cell.text]));
  return known.across.flatMap(({ rule, cell, text, severity, message }) => {
    const at = parseA1(cell);
    const isSame = at !== null && !contains(edited, at) && text !== "" && textAt.get(cell) === text;
    if (!isSame && rule !== MISSING_SHEETS) return [];
    return [{ rule, severity, sheet: sheet.name, cell, place: "", text, key: "", message, department: null }];
  });
}

/** null: too long to keep. Of the marks, only that there are many is kept where they are too long. */
export function writeKnowledge(knowledge: SheetKnowledge): string | null {
  const whole = JSON.stringify([VERSION, knowledge]);
  if (byteLength(whole) <= MOST_BYTES) return whole;
  const short = JSON.stringify([VERSION, { ...knowledge, marks: null }]);
  return byteLength(short) <= MOST_BYTES ? short : null;
}

/** null for anything that was not written by writeKnowledge of this version. */
export function readKnowledge(text: string | null): SheetKnowledge | null {
  if (text === null) return null;
  try {
    const [version, knowledge] = JSON.parse(text) as [unknown, SheetKnowledge];
    return version === VERSION && isKnowledge(knowledge) ? knowledge : null;
  } catch {
    return null;
  }
}

function isKnowledge(value: SheetKnowledge): boolean {
  const { area } = value;
  return (
    [area?.top, area?.left, area?.bottom, area?.right].every(Number.isInteger) &&
    LOCALES.includes(value.locale) &&
    Array.isArray(value.across) &&
    value.across.every(({ severity }) => SEVERITIES.includes(severity))
  );
}

function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
