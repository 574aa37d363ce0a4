import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Settings } from "../../shared/settings";
import type { Store, Tab } from "../../ui";
import type { OpenWorkbook } from "../workbook/contract";
import { type Check, createCheck } from "./check";
import type { Choices } from "./choices";
import type { Command } from "./commands";
import type { Inspector } from "./inspector";
import { createLive } from "./live";
import { createMarks } from "./marks";
import { isPassing, joinSentences, kindOf, sentenceOf } from "./problem";
import { createQuestions, type Questions } from "./question";
import type { Scope, ScopeKind } from "./scope";
import { createTurns } from "./turns";
import { paneWords } from "./words";
import { createWriting, type Writing } from "./writing";

/** Everything the pane does with the open workbook. No call rejects: what goes wrong becomes one sentence. */
export interface Pane {
  readonly door: OpenWorkbook;
  readonly check: Check;
  readonly choices: Choices;
  readonly questions: Questions;
  readonly undoable: Writing["undoable"];
  /** Whether a check that the clerk asked for is under way. */
  readonly isBusy: ReadonlySignal<boolean>;
  readonly runCheck: (kind: ScopeKind) => Promise<void>;
  /** What the pane was opened for, and what was checked when it was left for that; null: nothing. */
  readonly begin: (command: Command | null, before: Scope | null) => Promise<void>;
  readonly showCell: (sheet: string, cell: string) => Promise<void>;
  readonly fill: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly writeTables: Writing["writeTables"];
  readonly writeBatch: Writing["writeBatch"];
  readonly applySettings: (settings: Settings | null) => Promise<void>;
  readonly changeLanguage: () => Promise<void>;
  readonly cancel: () => void;
  /** Ends listening to the workbook. */
  readonly stop: () => Promise<void>;
}

export interface PaneParts {
  readonly store: Store;
  readonly door: OpenWorkbook;
  readonly inspector: Inspector;
  readonly choices: Choices;
  /** Name of the workbook, as it is shown. */
  readonly name: string;
}

export function createPane({ store, door, inspector, choices, name }: PaneParts): Pane {
  const inTurn = createTurns();
  const questions = createQuestions();
  const isBusy: Signal<boolean> = signal(false);
  const marks = createMarks(door);
  const words = () => paneWords(store.locale.value);
  const fail = (error: unknown) => {
    const tone = kindOf(error) === "cancelled" ? "plain" : "bad";
    store.notice.value = { tone, text: sentenceOf(error, words()) };
  };
  const tell = (sentences: readonly string[]) => {
    if (sentences.length > 0) store.notice.value = { tone: "bad", text: joinSentences(sentences, words()) };
  };
  const check = createCheck({ store, door, inspector, name, tell });
  const lookAgain = (edits: Parameters<Check["runAgain"]>[0]) => live.add(edits);
  const writing = createWriting({ store, door, check, questions, inTurn, lookAgain });

  const refreshMarks = async () => {
    const report = check.report.value;
    const scope = check.scope.value;
    if (!report || !scope || !choices.hasMarks.value) return;
    const outcome = await marks.show(report, scope, choices.hasNotes.value && door.abilities.notes);
    tell(outcome.skipped);
  };
  const live = createLive({
    door,
    fail,
    recheck: (edits) =>
      inTurn(async () => {
        await check.runAgain(edits);
        // Marks that Excel does not take are no reason to check the same edits again.
        await refreshMarks().catch((error: unknown) => {
          if (isPassing(error)) throw error;
          fail(error);
        });
      }),
  });

  /** One thing after the other, and whatever goes wrong said. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const runCheck = async (asked: ScopeKind | Scope): Promise<boolean> => {
    isBusy.value = true;
    store.notice.value = null;
    const isDone = await attempt(() =>
      inTurn(async () => {
        // Listening begins first: an edit during the check is looked at after it.
        await check.run(asked, async () => {
          if (choices.isLive.value) await startLive();
        });
        marks.tryAgain();
        await refreshMarks();
      }),
    );
    isBusy.value = false;
    const { value: scope } = check.scope;
    const isThere = scope?.kind === "all" || check.report.value?.sheets.some((sheet) => sheet.name === scope?.sheet);
    if (isDone && scope && scope.kind !== "all" && !isThere) tell([words().notASheet(scope.sheet)]);
    else if (isDone && asked === "selection" && scope?.kind === "sheet") {
      store.notice.value = { tone: "plain", text: words().oneCell };
    }
    return isDone;
  };
  const startLive = async () => {
    if (!door.abilities.changes) return;
    try {
      await live.start().catch(live.start);
    } catch (error) {
      tell([words().notListening(sentenceOf(error, words()))]);
    }
  };

  effect(() => {
    if (!choices.isLive.value) void attempt(live.stop);
    else if (check.report.peek()) {
      // What was edited while nobody listened is not known: everything is read again.
      void startLive().then(() => live.add({ isWhole: true, sheets: [], touched: [] }));
    }
  });
  let isFirst = true;
  effect(() => {
    const hasMarks = choices.hasMarks.value;
    const hasNotes = choices.hasNotes.value;
    // Nothing is switched yet when the pane opens.
    if (isFirst) {
      isFirst = false;
      return;
    }
    void attempt(() =>
      inTurn(async () => {
        const report = check.report.peek();
        if (hasMarks || hasNotes) await refreshMarks();
        else if (report) await marks.hide(report);
      }),
    );
  });

  const clear = async () => {
    await attempt(async () => {
      if (!(await writing.clear())) return;
      marks.forget();
      choices.hasMarks.value = false;
    });
  };
  /** The list of findings comes first, unless something else was asked for. */
  const startWith = (tab: Tab) => {
    if (store.files.value.length === 0) store.tab.value = tab;
  };
  const COMMANDS: Readonly<Record<Command, (before: Scope | null) => Promise<unknown>>> = {
    check: () => {
      startWith("findings");
      return runCheck("sheet");
    },
    checkAll: () => {
      startWith("findings");
      return runCheck("all");
    },
    results: async () => {
      startWith("findings");
      if (await runCheck("all")) await attempt(() => writing.writeTables(["findings", "indicators"]));
    },
    missing: async () => {
      store.tab.value = "missing";
      await runCheck("all");
    },
    clear: async (before) => {
      // What was listed comes back behind the question.
      await Promise.all([before && runCheck(before), clear()]);
    },
    settings: async (before) => {
      store.tab.value = "settings";
      await runCheck(before ?? "sheet");
    },
  };
  let shows = 0;

  return {
    door,
    check,
    choices,
    questions,
    undoable: writing.undoable,
    isBusy,
    runCheck: async (kind) => {
      // Pressed twice: the check that runs is the one that was asked for.
      if (isBusy.value) return;
      startWith("findings");
      await runCheck(kind);
    },
    begin: async (command, before) => {
      if (command) await COMMANDS[command](before);
      else if (before) await runCheck(before);
    },
    showCell: async (sheet, cell) => {
      shows += 1;
      const own = shows;
      // Walking through the list with the keys: only where one comes to rest is shown.
      await attempt(() => inTurn(async () => void (own === shows && (await door.showCell({ sheet, cell })))));
    },
    fill: async () => void (await attempt(writing.fill)),
    undo: async () => void (await attempt(writing.undo)),
    clear,
    writeTables: async (ids) => void (await attempt(() => writing.writeTables(ids))),
    writeBatch: writing.writeBatch,
    applySettings: async (settings) => {
      store.settings.value = settings;
      // Nothing is checked yet, whatever the settings view has said.
      if (settings) store.notice.value = null;
      const isSaved = settings !== null && (await writing.saveSettings(settings));
      if (isSaved) store.settings.value = null;
      await inTurn(async () => {
        // The sheet in which they were saved is read like any other.
        if (isSaved) await check.runAgain({ isWhole: true, sheets: [], touched: [] });
        else await check.judgeAgain("settings");
        await refreshMarks();
      });
      if (isSaved && !check.report.value) store.fileSettings.value = settings;
      if (settings) {
        store.notice.value = { tone: "good", text: isSaved ? words().settingsSaved : words().settingsHere };
      }
    },
    changeLanguage: () =>
      inTurn(async () => {
        await check.judgeAgain("language");
        await refreshMarks();
      }),
    cancel: check.cancel,
    stop: live.stop,
  };
}
