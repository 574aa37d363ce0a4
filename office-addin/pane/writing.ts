import { type Signal, signal } from "@preact/signals";
import { settingsTable } from "../../shared/report/settings-table";
import { allTables, type ResultTable, withoutLinks } from "../../shared/report/tables";
import type { EditPlan, Report, SheetReport } from "../../shared/report/types";
import type { Settings } from "../../shared/settings";
import { parseA1 } from "../../shared/sheet";
import type { Notice, Store } from "../../ui";
import type { FilledCell, OpenWorkbook, Outcome } from "../workbook/contract";
import type { Check } from "./check";
import type { Edits } from "./edits";
import { joinSentences } from "./problem";
import type { Questions } from "./question";
import { reportIn } from "./scope";
import { type PaneWords, paneWords } from "./words";

type Fills = EditPlan["fills"];

/** What the pane writes into the workbook besides marks; each asks where something could be missed later. */
export interface Writing {
  /** What was filled in last and can be taken back; null: nothing. */
  readonly undoable: Signal<readonly FilledCell[] | null>;
  readonly fill: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Writes the tables of what is shown, and leaves the other result sheets as they are. */
  readonly writeTables: (ids: readonly ResultTable["id"][]) => Promise<void>;
  /** Writes tables of files that were checked in the pane; null: it was not agreed to. */
  readonly writeBatch: (sources: readonly { path: string; sheets: readonly SheetReport[] }[]) => Promise<Notice | null>;
  /** Whether the settings were saved in the workbook; false: they hold in this pane only. */
  readonly saveSettings: (settings: Settings) => Promise<boolean>;
  /** Whether it was agreed to. */
  readonly clear: () => Promise<boolean>;
}

export interface WritingParts {
  readonly store: Store;
  readonly door: OpenWorkbook;
  readonly check: Check;
  readonly questions: Questions;
  /** Work on the workbook, one after the other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Has what was written looked at. */
  readonly lookAgain: (edits: Edits) => void;
}

export function createWriting({ store, door, check, questions, inTurn, lookAgain }: WritingParts): Writing {
  const undoable: Writing["undoable"] = signal(null);
  const words = (): PaneWords => paneWords(store.locale.value);
  const noticeOf = (text: string, { skipped }: Outcome): Notice => ({
    tone: skipped.length > 0 ? "bad" : "good",
    text: [text, joinSentences(skipped, words())].filter((part) => part !== "").join(words().betweenSentences),
  });
  const tell = (text: string, outcome: Outcome) => {
    store.notice.value = noticeOf(text, outcome);
  };
  /** What is in the scope; the store may still be waiting to draw it. */
  const shown = (): Report | null => {
    const report = check.report.value;
    const scope = check.scope.value;
    return report && scope ? reportIn(report, scope) : null;
  };
  const agreed = async (text: string, yes: string) => (await questions.ask({ text, yes })) === "yes";
  const write = async (tables: readonly ResultTable[]) => {
    const outcome = await inTurn(() => door.writeTables(tables, store.locale.value));
    return noticeOf(outcome.sheets.length > 0 ? words().written(outcome.sheets) : "", outcome);
  };

  return {
    undoable,
    fill: async () => {
      const fills = shown()?.edits.fills ?? [];
      if (fills.length === 0) {
        store.notice.value = { tone: "plain", text: shown() ? words().nothingToFill : words().nothingToWrite };
        return;
      }
      if (!(await agreed(words().askFill(fills.length), words().doFill))) return;
      const outcome = await inTurn(() => door.fill(fills));
      // How many were filled in stands where they can be undone.
      if (outcome.filled.length > 0) undoable.value = outcome.filled;
      store.announcement.value = words().filled(outcome.filled.length);
      if (outcome.skipped.length > 0) tell("", outcome);
      lookAgain(cellsOf(outcome.filled));
    },
    undo: async () => {
      const filled = undoable.value;
      if (!filled) return;
      const outcome = await inTurn(() => door.unfill(filled));
      undoable.value = null;
      tell(words().undone(outcome.written), outcome);
      lookAgain(cellsOf(filled));
    },
    writeTables: async (ids) => {
      const report = shown();
      if (!report) {
        store.notice.value = { tone: "plain", text: words().nothingToWrite };
        return;
      }
      const sources = [{ path: "", sheets: report.sheets }];
      const options = { locale: store.locale.value, showFile: false };
      const tables = allTables(sources, options);
      store.notice.value = await write(tables.filter(({ id }) => ids.includes(id)));
    },
    writeBatch: async (sources) => {
      if (!(await agreed(words().askBatchResults(sources.length), words().doWrite))) return null;
      const options = { locale: store.locale.value, showFile: true };
      const tables = allTables(sources, options);
      return write(tables.map(withoutLinks));
    },
    saveSettings: async (settings) => {
      const { askSettings, doSaveSettings, useHereOnly } = words();
      const answer = await questions.ask({ text: askSettings, yes: doSaveSettings, no: useHereOnly });
      if (answer !== "yes") return false;
      const { skipped } = await inTurn(() =>
        door.writeTables([settingsTable(settings, store.locale.value)], store.locale.value),
      );
      if (skipped.length > 0) throw new Error(joinSentences(skipped, words()));
      return true;
    },
    clear: async () => {
      if (!(await agreed(words().askClear, words().doClear))) return false;
      const outcome = await inTurn(() => door.clear());
      const isNothing = outcome.written + outcome.skipped.length === 0;
      if (isNothing) store.notice.value = { tone: "plain", text: words().nothingToClear };
      else tell(outcome.written > 0 ? words().cleared : "", outcome);
      return true;
    },
  };
}

function cellsOf(fills: Fills): Edits {
  const touched = fills.flatMap(({ sheet, cell }) => {
    const ref = parseA1(cell);
    return ref ? [{ sheet, area: { top: ref.row, left: ref.column, bottom: ref.row, right: ref.column } }] : [];
  });
  return { isWhole: false, sheets: [], touched };
}
