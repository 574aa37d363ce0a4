import type { Locale } from "../../shared/locale";
import { requirePermissions } from "../permissions";
import { type OpenSpreadsheet, openSpreadsheet, SpreadsheetProblem } from "../spreadsheet";
import { languageOfUser } from "./language";
import { menuWords } from "./words";

/** A run of a menu item: the spreadsheet in front of the user, and a way to talk to them. */
export interface MenuRun {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly open: OpenSpreadsheet;
  readonly locale: Locale;
  readonly words: ReturnType<typeof menuWords>;
  /** A message that waits to be read; sentences stand on lines of their own. */
  readonly alert: (lines: readonly string[]) => void;
  /** A message that goes by itself. */
  readonly toast: (lines: readonly string[]) => void;
  /** True if the user agreed. */
  readonly ask: (question: string) => boolean;
  /** Moment after which nothing new is begun, so that the run ends in good order. */
  readonly until: (share: number) => number;
}

/** https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
const RUN_MS = 360_000;
const TOAST_SECONDS = 12;
/** So long a menu item waits for the edit trigger or for somebody else's check. */
const LOCK_MS = 20_000;

/** Runs a menu item; whatever goes wrong ends in one sentence that the user can act on. */
export function runMenu(work: (run: MenuRun) => void): void {
  const startedAt = Date.now();
  requirePermissions();
  const locale = languageOfUser();
  const words = menuWords(locale);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const ui = SpreadsheetApp.getUi();
  const run: MenuRun = {
    spreadsheet,
    open: openSpreadsheet(spreadsheet, locale),
    locale,
    words,
    alert: (lines) => {
      ui.alert(words.title, lines.join("\n"), ui.ButtonSet.OK);
    },
    toast: (lines) => spreadsheet.toast(lines.join("\n"), words.title, TOAST_SECONDS),
    ask: (question) => ui.alert(words.title, question, ui.ButtonSet.OK_CANCEL) === ui.Button.OK,
    until: (share) => startedAt + RUN_MS * share,
  };
  try {
    work(run);
  } catch (error) {
    const isWorded = error instanceof SpreadsheetProblem;
    // The reason stays in the log of the script; people get a sentence that says what to do.
    if (!isWorded) console.error(error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error));
    run.alert([isWorded ? error.message : words.failed]);
  }
}

/**
 * Two writers at once would take each other's marks away: the service replaces all conditional formats of a sheet.
 * null: somebody else holds the lock, which the user has been told. No dialog inside `work`: the lock goes when one
 * opens, and what is not flushed then waits for whoever closes it.
 * https://developers.google.com/apps-script/reference/base/ui#alert(String)
 */
export function alone<T>(run: MenuRun, work: () => T): T | null {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_MS)) {
    run.alert([run.words.busy]);
    return null;
  }
  try {
    const done = work();
    // Before the lock goes: what the next one reads must be there.
    SpreadsheetApp.flush();
    return done;
  } finally {
    lock?.releaseLock();
  }
}

const SHOWN = 4;

/** The first sentences of a list, and how many more there are. */
export function someOf(sentences: readonly string[], run: MenuRun): readonly string[] {
  const more = sentences.length - SHOWN;
  return [...sentences.slice(0, SHOWN), ...(more > 0 ? [run.words.more(more)] : [])];
}
