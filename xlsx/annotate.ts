import type { Locale } from "../shared/locale";
import { marksOn } from "../shared/report/edit-plan";
import { freeSheetName, sheetNameKey } from "../shared/report/sheet-name";
import { cellList, SKIPPED } from "../shared/report/skipped";
import type { ResultTable } from "../shared/report/tables";
import { resultName } from "../shared/report/tags";
import type { EditPlan } from "../shared/report/types";
import type { Severity } from "../shared/rules/define-rule";
import { clearWorkbook } from "./annotate/clear";
import { type Draft, draftText, finishDraft, freePartName, newDraft, patchPart, textCrc } from "./annotate/draft";
import { recordXml } from "./annotate/record";
import { fillSplices } from "./annotate/sheet-fills";
import { layoutOf } from "./annotate/sheet-layout";
import { markSplices } from "./annotate/sheet-marks";
import { addSheetNotes } from "./annotate/sheet-notes";
import {
  addContentTypes,
  addRelations,
  CONTENT_TYPES,
  hasStructureLock,
  type NewSheet,
  workbookSplices,
} from "./annotate/workbook-parts";
import { MINIMAL_STYLES, newStyleDraft, type StyleDraft } from "./annotate/workbook-styles";
import { openPackage, type PackageSheet } from "./package";
import { isSheetProtected } from "./read/trim-sheet";
import { styleKeys } from "./result/styles";
import { quoteSheet, tableRange, worksheetXml } from "./result/worksheet";
import type { Codec } from "./zip/unpack";

export { clearWorkbook } from "./annotate/clear";

export interface AnnotateOptions {
  readonly locale: Locale;
  /** 点検結果 and 評価一覧; none if left out. */
  readonly resultSheets?: readonly ResultTable[];
  readonly codec?: Codec;
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** What could not be written and why, one sentence each. */
  readonly skipped: readonly string[];
}

/**
 * An annotated copy of a workbook (.xlsx, .xlsm): marks, notes, fills and result sheets of the plan, nothing else.
 * Parts that need no change are copied as they are packed. What an earlier run wrote is taken out first, so the
 * same plan gives the same bytes. The input must be a workbook that readWorkbook reads; throws otherwise.
 */
export function annotateWorkbook(bytes: Uint8Array, plan: EditPlan, options: AnnotateOptions): Annotated {
  const cleared = clearWorkbook(bytes, options.codec);
  const opened = openPackage(cleared, options.codec);
  if (!opened.ok) throw new Error(opened.error.message[options.locale]);
  const run = newRun(newDraft(opened.value), options);
  if (run.styles) {
    for (const sheet of opened.value.sheets) annotateSheet(run, sheet, plan);
    addResults(run, options.resultSheets ?? []);
  }
  const isChanged = finishRun(run);
  return { bytes: isChanged ? finishDraft(run.draft) : cleared, skipped: run.skipped };
}

interface Run {
  readonly draft: Draft;
  readonly locale: Locale;
  readonly stylesPart: string;
  readonly stylesXml: string;
  readonly styles: StyleDraft | null;
  readonly types: { part: string; type: string }[];
  readonly skipped: string[];
  readonly newSheets: NewSheet[];
  readonly relations: { type: string; target: string }[];
  marks: number;
  fills: number;
}

function newRun(draft: Draft, options: AnnotateOptions): Run {
  const related = draft.source.relations.find((r) => r.type === "styles")?.target;
  const stylesPart = related ?? freePartName(draft, "xl/tenkenStyles", ".xml");
  const stylesXml = related ? (draftText(draft, related) ?? "") : MINIMAL_STYLES;
  const styles = newStyleDraft(stylesXml);
  const run: Run = {
    draft,
    locale: options.locale,
    stylesPart,
    stylesXml,
    styles,
    types: [],
    skipped: [],
    newSheets: [],
    relations: [],
    marks: 0,
    fills: 0,
  };
  if (!related) {
    draft.added.set(stylesPart, stylesXml);
    run.relations.push({ type: "styles", target: stylesPart });
    run.types.push({ part: stylesPart, type: CONTENT_TYPES.styles });
  }
  return run;
}

type WhyCells = "unreadable" | "protected" | "noNote" | "noFill";

function skip(run: Run, why: WhyCells, sheet: string, cells: readonly string[]): void {
  if (cells.length === 0) return;
  run.skipped.push(SKIPPED[why][run.locale]({ sheet, cells: cellList(cells, run.locale) }));
}

function annotateSheet(run: Run, sheet: PackageSheet, plan: EditPlan): void {
  const marks = marksOn(plan.marks, sheet.name);
  const fills = plan.fills.filter((f) => f.sheet === sheet.name);
  if (marks.length + fills.length === 0) return;
  const cells = [...new Set([...marks, ...fills].map((m) => m.cell))];
  const xml = draftText(run.draft, sheet.part);
  const layout = xml === null ? null : layoutOf(xml);
  if (xml === null || layout?.root.name !== "worksheet") {
    skip(run, "unreadable", sheet.name, cells);
    return;
  }
  if (isSheetProtected(xml)) {
    skip(run, "protected", sheet.name, cells);
    return;
  }

  const bySeverity = new Map<Severity, string[]>();
  for (const mark of marks) bySeverity.set(mark.severity, [...(bySeverity.get(mark.severity) ?? []), mark.cell]);
  const filled = fillSplices(xml, layout, fills, run.styles!.fillStyles);
  const notes = marks.filter((m) => m.note !== "").map((m) => ({ cell: m.cell, text: m.note }));
  const noted =
    notes.length > 0 ? addSheetNotes(run.draft, sheet, xml, layout, notes) : { splices: [], types: [], refused: [] };
  patchPart(run.draft, sheet.part, xml, [
    ...filled.splices,
    ...markSplices(xml, layout, bySeverity, run.styles!.dxfs),
    ...noted.splices,
  ]);
  run.types.push(...noted.types);
  run.marks += marks.length;
  run.fills += filled.written;
  skip(run, "noNote", sheet.name, noted.refused);
  skip(
    run,
    "noFill",
    sheet.name,
    filled.refused.map((f) => f.cell),
  );
}

function addResults(run: Run, tables: readonly ResultTable[]): void {
  if (tables.length === 0) return;
  if (hasStructureLock(run.draft.source.workbookXml)) {
    run.skipped.push(SKIPPED.structure[run.locale]({}));
    return;
  }
  const styles = run.styles!.addResultStyles(styleKeys(tables));
  const taken = new Set(allSheetNames(run.draft).map(sheetNameKey));
  for (const table of tables) {
    const part = freePartName(run.draft, "xl/worksheets/tenkenSheet", ".xml");
    run.draft.added.set(part, worksheetXml(table, styles, { hasLinks: true }));
    run.types.push({ part, type: CONTENT_TYPES.worksheet });
    run.relations.push({ type: "worksheet", target: part });
    const name = freeSheetName(table.name[run.locale], (key) => taken.has(key));
    taken.add(sheetNameKey(name));
    const range = tableRange(table);
    const at = quoteSheet(name);
    run.newSheets.push({
      name,
      relationId: "",
      names: [
        ["_xlnm._FilterDatabase", `${at}!${range.filter}`],
        ["_xlnm.Print_Titles", `${at}!${range.titles}`],
        [resultName(table.id), `${at}!$A$1`],
      ],
    });
  }
}

function allSheetNames(draft: Draft): string[] {
  return [...draft.source.workbookXml.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map((m) => m[1]!);
}

/** Styles, directory, relations, content types and the record: each part patched once. False if nothing was to be written. */
function finishRun(run: Run): boolean {
  const { draft } = run;
  const changes = run.marks + run.fills + run.newSheets.length;
  if (changes === 0 || !run.styles) return false;
  patchPart(draft, run.stylesPart, run.stylesXml, run.styles.splices(run.marks > 0));
  const recordPart = freePartName(draft, "customXml/tenken", ".xml");
  const { workbookPart } = draft.source;
  const relations = [...run.relations, { type: "customXml", target: recordPart }];
  const ids = addRelations(draft, workbookPart, relations);
  const sheetIds = ids.filter((_, i) => relations[i]!.type === "worksheet");
  const sheets = run.newSheets.map((sheet, i) => ({ ...sheet, relationId: sheetIds[i]! }));
  const workbook = draftText(draft, workbookPart);
  const layout = workbook === null ? null : layoutOf(workbook);
  if (workbook !== null && layout) {
    patchPart(draft, workbookPart, workbook, workbookSplices(workbook, layout, sheets, run.fills > 0));
  }
  addContentTypes(draft, [...run.types, { part: recordPart, type: CONTENT_TYPES.xml }]);
  const parts = [...draft.undo].map(([name, undo]) => ({ name, crc: textCrc(draft.texts.get(name)!), undo }));
  draft.added.set(recordPart, recordXml({ parts, added: [...draft.added.keys()] }));
  return true;
}
