import type { Locale } from "../../shared/locale";
import { hasPermissions } from "../permissions";
import type { BatchOrder, BatchState } from "../protocol";
import { refusalOf, refusalText } from "../refusals";
import { openFile } from "../spreadsheet/file";
import { openBoard } from "./board";
import { type Batch, BatchProblem } from "./contract";
import { type Entry, openJournal } from "./journal";
import { openProperties, type Properties, type RunState } from "./properties";
import { readTargets, type Target } from "./targets";
import { ensureTrigger, removeTriggers } from "./triggers";
import { batchWords, TROUBLE_WORDS } from "./words";
import { workOn } from "./work";
import { openWorkSheet } from "./work-sheet";

/** Executions in a row that died or failed without one step done: then it is given up, and said. */
const MOST_FAILURES = 8;
const MOST_TARGETS = 500;
const SHOWN_TROUBLES = 3;
/** A run of which nothing was heard for so long stands still: the trigger would have come every minute. */
const STANDSTILL = 20 * 60_000;
/** Milliseconds to wait for an execution that is just ending. */
const WAIT = 500;

/** null: another execution is at work. */
function alone<T>(work: () => T): T | null {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(WAIT)) return null;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** Begins a run: the trigger first, the list second, and last the one write that makes it a run. */
export function begin(order: BatchOrder, locale: Locale, mayReplace: boolean): void {
  const words = batchWords(locale);
  const targets = targetsOf(order.source, locale);
  const begun = alone(() => {
    const properties = openProperties();
    if (!mayReplace && properties.state()?.status === "running") return false;
    const note = tryTrigger(locale);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const startedAt = Date.now();
    const run = `${startedAt.toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
    const entries = targets.map(
      ({ kind, id }): Entry => (kind === "folder" ? { kind, id, folder: "" } : { kind: "link", id }),
    );
    openJournal(openWorkSheet(spreadsheet, words.sheets.journal), run).begin(entries);
    SpreadsheetApp.flush();
    properties.saveState({
      run,
      status: "running",
      locale,
      withSubfolders: order.withSubfolders,
      withMarks: order.withMarks,
      startedAt,
      fingerprint: "",
      failures: 0,
      written: null,
      sentence: note,
      endedAt: null,
    });
    return true;
  });
  if (!begun) throw new BatchProblem(words.busy);
}

function targetsOf(source: string, locale: Locale): readonly Target[] {
  const words = batchWords(locale);
  const { targets, troubles } = readTargets(source);
  if (troubles.length > 0) {
    const said = troubles.slice(0, SHOWN_TROUBLES).map(({ text, trouble }) => TROUBLE_WORDS[trouble][locale](text));
    const more = troubles.length - said.length;
    throw new BatchProblem([...said, ...(more > 0 ? [words.moreTroubles(more)] : [])].join("\n"));
  }
  const [first] = targets;
  if (!first) throw new BatchProblem(words.nothingGiven);
  if (targets.length > MOST_TARGETS) throw new BatchProblem(words.tooMany(MOST_TARGETS));
  // A folder that does not open is said at once, not in a list when all is done.
  if (targets.length === 1 && first.kind === "folder") {
    try {
      DriveApp.getFolderById(first.id);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === "permission" || refusal === "gone") throw new BatchProblem(words.folderUnseen);
      throw error;
    }
  }
  return targets;
}

/** A batch without a trigger is better than none: the user is told to resume it by hand. */
function tryTrigger(locale: Locale): string | null {
  try {
    ensureTrigger("minute");
    return null;
  } catch (error) {
    if (refusalOf(error) === "busy") throw error;
    return batchWords(locale).noTrigger;
  }
}

/** Lets a run that is not finished go on. */
export function release(locale: Locale): void {
  const words = batchWords(locale);
  const outcome = alone((): RunState["status"] | "none" => {
    const properties = openProperties();
    const state = properties.state();
    if (!state || state.status === "done") return state?.status ?? "none";
    const note = tryTrigger(locale);
    properties.forgetStop();
    properties.saveState({ ...state, status: "running", failures: 0, sentence: note, endedAt: null });
    return "running";
  });
  if (outcome === null) throw new BatchProblem(words.busy);
  if (outcome === "none") throw new BatchProblem(words.none);
  if (outcome === "done") throw new BatchProblem(words.alreadyDone);
}

/** Wants the run stopped; where nobody is at work, it is stopped at once. False: there is none. */
export function halt(): boolean {
  const properties = openProperties();
  const state = properties.state();
  if (state?.status !== "running") return false;
  properties.wantStop(state.run);
  alone(() => settle(properties.state(), properties));
  return true;
}

/** Marks a run as stopped that somebody wants stopped. */
function settle(state: RunState | null, properties: Properties): void {
  if (state?.status !== "running" || properties.stopWanted() !== state.run) return;
  const progress = properties.progress();
  const isOfRun = progress?.run === state.run && progress.total !== null;
  const sentence = batchWords(state.locale).stopped(isOfRun ? progress.done : 0, isOfRun ? (progress.total ?? 0) : 0);
  properties.saveState({ ...state, status: "stopped", sentence, endedAt: Date.now() });
  showOnBoard(state, sentence);
  removeTriggers();
}

/** One execution's share of the work. False: another execution is at it. */
export function workOnce(startedAt: number): boolean {
  const worked = alone(() => {
    const properties = openProperties();
    const state = properties.state();
    if (state?.status !== "running") {
      removeTriggers();
      return true;
    }
    try {
      goOn(state, properties, startedAt);
    } catch (error) {
      rescue(error, properties);
    }
    return true;
  });
  return worked ?? false;
}

function goOn(state: RunState, properties: Properties, startedAt: number): void {
  if (properties.stopWanted() === state.run) {
    settle(state, properties);
    return;
  }
  const words = batchWords(state.locale);
  if (state.failures >= MOST_FAILURES) {
    giveUp(state, properties, words.noStep);
    return;
  }
  // Counted before the work: an execution that dies cannot count itself.
  const begun: RunState = { ...state, failures: state.failures + 1, sentence: tryTrigger(state.locale) };
  properties.saveState(begun);
  const end = workOn(begun, properties, startedAt);
  if (end === "stopped") settle(properties.state(), properties);
  if (end === "done") removeTriggers();
  if (end === "lost") giveUp(begun, properties, words.listLost, true);
}

/** What an error ended goes on with the next start of the trigger: at the next minute, or once an hour until tomorrow. */
function rescue(error: unknown, properties: Properties): void {
  console.error(error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error));
  const state = properties.state();
  if (state?.status !== "running") return;
  const words = batchWords(state.locale);
  const isQuota = refusalOf(error) === "quota";
  // Neither a quota nor an error of the service is the fault of the file in hand.
  const progress = properties.progress();
  if (progress?.run === state.run && progress.inHand !== null) {
    properties.saveProgress(isQuota ? { ...progress, inHand: null } : { ...progress, failed: refusalText(error) });
  }
  if (isQuota) {
    properties.saveState({ ...state, failures: 0, sentence: words.quotaDay });
    ensureTrigger("hour");
    showOnBoard(state, words.quotaDay);
    return;
  }
  if (state.failures >= MOST_FAILURES) {
    giveUp(state, properties, refusalText(error));
    return;
  }
  properties.saveState({ ...state, sentence: words.passing });
}

function giveUp(state: RunState, properties: Properties, reason: string, isWorded = false): void {
  const sentence = isWorded ? reason : batchWords(state.locale).gaveUp(reason);
  properties.saveState({ ...state, status: "failed", sentence, endedAt: Date.now() });
  showOnBoard(state, sentence);
  removeTriggers();
}

function showOnBoard(state: RunState, sentence: string): void {
  const file = openFile(SpreadsheetApp.getActiveSpreadsheet(), state.locale);
  openBoard(file, state.startedAt, state.locale).show(sentence, null, null, true);
}

/** How it stands, from two properties. */
export function stateOf(locale: Locale): BatchState {
  const words = batchWords(locale);
  const properties = openProperties();
  const state = properties.state();
  const resultUrl = SpreadsheetApp.getActiveSpreadsheet().getUrl();
  if (!state) {
    return { phase: "none", done: 0, total: null, unread: 0, current: null, resultUrl: null, sentence: words.none };
  }
  const kept = properties.progress();
  const progress = kept?.run === state.run ? kept : null;
  const { done, total, unread } = progress ?? { done: 0, total: null, unread: 0 };
  const isRunning = state.status === "running";
  const phase = isRunning ? (!progress || progress.phase === "listing" ? "listing" : "running") : state.status;
  const standing =
    !progress || progress.phase === "listing" || total === null
      ? words.listing(done)
      : progress.phase === "writing"
        ? words.writing(done, total)
        : words.checking(done, total, unread);
  const isStill = isRunning && Date.now() - (progress?.at ?? state.startedAt) > STANDSTILL;
  const note = state.sentence ?? (isStill ? words.standstill : "");
  const sentence = isRunning ? [standing, note].join(" ").trim() : (state.sentence ?? standing);
  return { phase, done, total, unread, current: isRunning ? (progress?.name ?? null) : null, resultUrl, sentence };
}

function checkPermissions(locale: Locale): void {
  if (!hasPermissions()) throw new BatchProblem(batchWords(locale).notPermitted);
}

/** The batch for the sidebar: no dialogs; problems are thrown as one sentence. */
export const batch: Batch = {
  start: (order, locale) => {
    checkPermissions(locale);
    begin(order, locale, false);
    return stateOf(locale);
  },
  work: () => {
    workOnce(Date.now());
    return stateOf(openProperties().state()?.locale ?? "ja");
  },
  state: stateOf,
  stop: (locale) => {
    halt();
    return stateOf(locale);
  },
  resume: (locale) => {
    checkPermissions(locale);
    release(locale);
    return stateOf(locale);
  },
};
