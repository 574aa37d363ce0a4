import type { Settings } from "../../shared/settings";
import { openFile } from "../spreadsheet/file";
import { type Board, openBoard } from "./board";
import { fingerprintOf, settingsOfBatch } from "./fingerprint";
import { type Journal, type ListedFile, openJournal } from "./journal";
import { lookAt } from "./listing";
import type { Progress, Properties, RunState } from "./properties";
import { openRecords, type Records } from "./records";
import { type Stopwatch, stopwatch } from "./stopwatch";
import { tryFile } from "./try-file";
import { batchWords } from "./words";
import { openWorkSheet } from "./work-sheet";
import { openResults } from "./write-results";

/** What a step of each kind is taken to cost, twice over, before one was seen. */
const FIRST_STEP = { listing: 20_000, checking: 20_000, writing: 60_000 } as const;
/** Why an execution ended. */
export type End = "done" | "time" | "stopped" | "lost";

interface Bench {
  readonly state: RunState;
  readonly properties: Properties;
  readonly watch: Stopwatch;
  readonly board: Board;
  readonly isStopWanted: () => boolean;
  /** A step is done: this execution was not in vain. */
  readonly progressed: () => void;
}

/**
 * Goes on with the run wherever it stands: what is done is read from the work sheets alone, so it does not matter how
 * the last execution ended. Each step ends with one write that makes it count, and a flush.
 */
export function workOn(given: RunState, properties: Properties, startedAt: number): End {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const file = openFile(spreadsheet, given.locale);
  const words = batchWords(given.locale);
  const settings = settingsOfBatch(file, given.locale);
  const fingerprint = fingerprintOf(settings, given.locale, given.withMarks);
  const state: RunState = { ...given, failures: 0 };
  let isFresh = given.failures === 0;
  const bench: Bench = {
    state: { ...state, fingerprint },
    properties,
    watch: stopwatch(startedAt),
    board: openBoard(file, state.startedAt, state.locale),
    isStopWanted: () => properties.stopWanted() === state.run,
    progressed: () => {
      if (!isFresh) properties.saveState(state);
      isFresh = true;
    },
  };
  const journal = openJournal(openWorkSheet(spreadsheet, words.sheets.journal), state.run);
  // Never take a missing list for an empty one: the result sheets would be emptied.
  if (journal.isEmpty()) return "lost";
  const listed = list(bench, journal, spreadsheet.getId());
  if (listed !== "done") return listed;

  const { files } = journal.listing();
  const records = openRecords(openWorkSheet(spreadsheet, words.sheets.records));
  records.keepOnly(new Set(files.map(({ id }) => id)));
  const waiting = files.filter((one) => one.reason === null && !isDone(one, records, bench.state));
  const written = waiting.length === 0 && given.fingerprint === fingerprint ? given.written : null;
  const checked = check(bench, files, waiting, records, settings);
  if (checked !== "done") return checked;

  const results = openResults({ file, files, records, settings, locale: state.locale });
  const wrote = write(
    bench,
    { ...bench.state, written },
    results,
    progressOf(state, files, waiting, records, "writing"),
  );
  if (wrote !== "done") return wrote;
  const { total, unread } = progressOf(state, files, [], records, "writing");
  const sentence = words.done(total ?? 0, unread);
  bench.board.show(sentence, null, null, true);
  SpreadsheetApp.flush();
  properties.saveProgress({ ...progressOf(state, files, [], records, "writing"), done: total ?? 0 });
  properties.saveState({ ...bench.state, status: "done", written: null, sentence, endedAt: Date.now() });
  journal.clear();
  return "done";
}

function list(
  { state, properties, watch, board, isStopWanted, progressed }: Bench,
  journal: Journal,
  ownId: string,
): End {
  const words = batchWords(state.locale);
  watch.begin(FIRST_STEP.listing);
  for (let { next, files } = journal.listing(); next; { next, files } = journal.listing()) {
    if (isStopWanted()) return "stopped";
    if (!watch.hasTime()) return "time";
    const name = next.entry.kind === "folder" ? next.entry.folder : null;
    board.show(words.listing(files.length), name, words.goesOn);
    properties.saveProgress({
      run: state.run,
      phase: "listing",
      inHand: null,
      tries: 0,
      name,
      done: files.length,
      total: null,
      unread: 0,
    });
    const place = next;
    watch.step(() => {
      const entries = lookAt(place, {
        withSubfolders: state.withSubfolders,
        ownId,
        isTimeUp: () => !watch.hasTime(),
      });
      journal.add(entries);
      SpreadsheetApp.flush();
      progressed();
    });
  }
  return "done";
}

/** Of this run, or of an earlier one if the file has not been edited since; what failed is tried again in a new run. */
function isDone(file: ListedFile, records: Records, { run, fingerprint }: RunState): boolean {
  const head = records.head(file.id);
  if (!head || head.fingerprint !== fingerprint) return false;
  return head.run === run || (head.reason === null && file.modified !== null && head.modified === file.modified);
}

function progressOf(
  { run }: RunState,
  files: readonly ListedFile[],
  waiting: readonly ListedFile[],
  records: Records,
  phase: Progress["phase"],
): Omit<Progress, "at"> {
  const open = new Set(waiting.map(({ id }) => id));
  const unread = files.filter(
    ({ id, reason }) => reason !== null || (!open.has(id) && records.head(id)?.reason),
  ).length;
  const done = files.length - waiting.length;
  return { run, phase, inHand: null, tries: 0, name: null, done, total: files.length, unread };
}

function check(
  { state, properties, watch, board, isStopWanted, progressed }: Bench,
  files: readonly ListedFile[],
  waiting: readonly ListedFile[],
  records: Records,
  settings: Settings | null,
): End {
  const words = batchWords(state.locale);
  watch.begin(FIRST_STEP.checking);
  const before = waiting.length === 0 ? null : properties.progress();
  let { done, unread } = progressOf(state, files, waiting, records, "checking");
  const pause = (end: "stopped" | "time"): End => {
    properties.saveProgress({ ...progressOf(state, files, waiting, records, "checking"), done, unread });
    return end;
  };
  for (const file of waiting) {
    if (isStopWanted()) return pause("stopped");
    if (!watch.hasTime()) return pause("time");
    board.show(words.checking(done, files.length, unread), file.name, words.goesOn);
    const progress = {
      run: state.run,
      phase: "checking" as const,
      inHand: file.id,
      tries: 0,
      name: file.name,
      done,
      total: files.length,
      unread,
    };
    const tried = before?.run === state.run && before.inHand === file.id ? before : null;
    watch.step(() => {
      const { record, modified } = tryFile(file, tried, (tries) => properties.saveProgress({ ...progress, tries }), {
        locale: state.locale,
        settings,
        withMarks: state.withMarks,
      });
      const { run, fingerprint } = state;
      const { reason, detail } = record;
      records.save(file.id, { run, fingerprint, modified, reason, detail }, record);
      SpreadsheetApp.flush();
      progressed();
      if (reason !== null) unread += 1;
    });
    done += 1;
  }
  return "done";
}

function write(
  { properties, watch, board, isStopWanted }: Bench,
  given: RunState,
  results: ReturnType<typeof openResults>,
  progress: Omit<Progress, "at">,
): End {
  const words = batchWords(given.locale);
  let state = given;
  const save = (written: NonNullable<RunState["written"]>) => {
    SpreadsheetApp.flush();
    state = { ...state, written };
    properties.saveState(state);
  };
  watch.begin(FIRST_STEP.writing);
  for (;;) {
    if (isStopWanted()) return "stopped";
    if (!watch.hasTime()) return "time";
    const { written } = state;
    if (written?.tables === results.tables) return "done";
    const done = written?.files ?? 0;
    board.show(words.writing(done, progress.total ?? 0), null, words.goesOn);
    properties.saveProgress({ ...progress, done });
    watch.step(() => {
      if (written === null) {
        results.prepare();
        save({ files: 0, tables: 0 });
      } else if (written.files < results.files) {
        save({ ...written, files: results.writeFiles(written.files) });
      } else {
        results.finishTable(written.tables);
        save({ ...written, tables: written.tables + 1 });
      }
    });
  }
}
