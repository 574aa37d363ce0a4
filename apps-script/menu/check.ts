import { FORM_RECOGNISED } from "../../shared/report/engine-findings";
import { countFindings } from "../../shared/report/summary";
import type { Finding } from "../../shared/report/types";
import { knowledgeOf, writeKnowledge } from "../edit-trigger";
import type { Intent } from "../protocol";
import { openSidebar } from "../sidebar-server";
import { problemOf } from "../spreadsheet";
import { documentProperties, sizeOf, storeKnowledge } from "../stored";
import { type Checked, judgeAll, judgeOne } from "./judge";
import { alone, type MenuRun, runMenu, someOf } from "./session";

/** Marking stops at this share of the time of a run: a run that is cut off leaves no message. */
const WRITING = 0.8;
/** So many sheets are made fast at once. */
const PORTION = 4;

/** 「このシートを点検」: marks, notes, a short message, and the list in the sidebar. */
export function checkActiveSheet(): void {
  runMenu((run) => {
    const name = run.spreadsheet.getActiveSheet().getName();
    if (!run.open.sheet(name)) {
      run.alert([run.words.ownSheet(name)]);
      return;
    }
    const checked = judgeOne(run, name);
    const [unread] = checked.reading.unread;
    if (!checked.reading.workbook.sheets.some((sheet) => sheet.name === name)) {
      run.alert([unread?.sentence ?? run.words.notASheet(name)]);
      return;
    }
    report(run, checked, [name], "check-sheet");
  });
}

/** 「すべてのシートを点検」: the same for the whole spreadsheet. */
export function checkAllSheets(): void {
  runMenu((run) => {
    run.toast([run.words.checking(run.open.names().length)]);
    const checked = judgeAll(run);
    const names = checked.reading.workbook.sheets.map((sheet) => sheet.name);
    if (names.length === 0 && checked.reading.unread.length === 0) {
      run.alert([run.words.nothingToCheck]);
      return;
    }
    report(run, checked, names, "check-all");
  });
}

function report(run: MenuRun, checked: Checked, names: readonly string[], intent: Intent): void {
  const { words } = run;
  const marked = alone(run, () => mark(run, checked, names));
  if (!marked) return;
  const { skipped, unmarked } = marked;
  const findings = checked.inspection.report.sheets.flatMap((sheet) =>
    names.includes(sheet.name) ? sheet.findings : [],
  );
  const isLate = unmarked > 0 || checked.reading.unread.some(({ isOutOfTime }) => isOutOfTime === true);
  const problems = [
    ...(unmarked > 0 ? [words.notMarked(unmarked)] : []),
    ...(isLate ? [words.outOfTime] : []),
    ...listed(
      words.unread(checked.reading.unread.length),
      checked.reading.unread.map((one) => one.sentence),
      run,
    ),
    ...listed(words.notWritten, skipped, run),
  ];
  const lines = [...summaryOf(run, names, findings), ...problems];
  showList(intent);
  if (problems.length > 0) run.alert(lines);
  else run.toast(lines);
}

/** The marks are made: a page that does not open is no reason to say that the check failed. */
function showList(intent: Intent): void {
  try {
    openSidebar(intent);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
}

function listed(heading: string, sentences: readonly string[], run: MenuRun): readonly string[] {
  return sentences.length === 0 ? [] : [heading, ...someOf(sentences, run)];
}

function summaryOf(run: MenuRun, names: readonly string[], findings: readonly Finding[]): readonly string[] {
  const { words } = run;
  const place = names.length === 1 ? words.sheet(names[0]!) : words.sheets(names.length);
  // Of a sheet in which nothing was recognised, the sentence that says what was looked for is the whole result.
  const only = findings.length === 1 && findings[0]!.rule === FORM_RECOGNISED ? findings[0] : undefined;
  if (only) return [only.message];
  if (findings.length === 0) return [words.nothingFound(place)];
  return [words.found(place, countFindings(findings)), words.marked, words.whereNext];
}

/** A few sheets at a time, made fast before the next: what is done stays done. */
function mark(run: MenuRun, { reading, inspection, settings }: Checked, names: readonly string[]) {
  const { marks } = inspection.report.edits;
  const known = new Map<number, string | null>();
  const skipped: string[] = [];
  const open: string[] = [];
  let unmarked = 0;
  const until = run.until(WRITING);
  for (const name of names) {
    if (Date.now() > until) {
      unmarked += 1;
      continue;
    }
    const outcome = run.open.mark({ sheets: [name], marks, withNotes: true });
    skipped.push(...outcome.skipped);
    const service = run.open.sheet(name);
    const sheet = reading.workbook.sheets.find((one) => one.name === name);
    if (service && sheet) {
      const options = { locale: run.locale, withNotes: true, size: sizeOf(service), settings };
      // Where nothing could be marked, an edit shall not put marks either.
      const isRefused = outcome.written === 0 && outcome.skipped.length > 0;
      const knowledge = isRefused ? null : knowledgeOf(inspection, sheet, options);
      known.set(service.getSheetId(), knowledge && writeKnowledge(knowledge));
    }
    open.push(name);
    if (open.length >= PORTION) skipped.push(...madeFast(open.splice(0), run));
  }
  if (open.length > 0) skipped.push(...madeFast(open, run));
  storeKnowledge(known, documentProperties());
  return { skipped, unmarked };
}

/** The service may keep writes back and refuse them only now. */
function madeFast(names: readonly string[], run: MenuRun): readonly string[] {
  try {
    SpreadsheetApp.flush();
    return [];
  } catch (error) {
    return [problemOf(error, names.join(run.locale === "ja" ? "」「" : `", "`), run.locale).message];
  }
}
