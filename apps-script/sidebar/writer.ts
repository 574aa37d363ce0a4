import { type ReadonlySignal, signal } from "@preact/signals";
import { fileReport } from "../../shared/report/file-report";
import { settingsTable } from "../../shared/report/settings-table";
import { allTables } from "../../shared/report/tables";
import type { EditPlan } from "../../shared/report/types";
import { SETTINGS_SHEET_NAME } from "../../shared/settings";
import type { Store } from "../../ui";
import { knowledgeOf, writeKnowledge } from "../edit-trigger/knowledge";
import type { WriteAnswer } from "../protocol";
import type { Ask } from "./ask";
import type { Session } from "./session";
import { sidebarWords } from "./words";

/** Sheets marked in one run of the script: well below its six minutes, and often enough for progress and cancel. */
const PORTION = 4;
/** A sheet that changed since it was judged is judged again so often before it is left alone. */
const MOST_TRIES = 3;
const SHOWN_SENTENCES = 3;

/** Everything that the sidebar writes into the spreadsheet, each on a click. */
export interface Writer {
  /** Marks and notes on all sheets that were checked. */
  readonly mark: () => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly fill: () => Promise<void>;
  /** What was filled in last and can be emptied again. */
  readonly filled: ReadonlySignal<EditPlan["fills"]>;
  readonly undo: () => Promise<void>;
  readonly writeResults: () => Promise<void>;
  readonly writeSettings: () => Promise<void>;
}

export function createWriter(store: Store, session: Session, ask: Ask): Writer {
  const filled = signal<EditPlan["fills"]>(session.start.filled);
  const words = () => sidebarWords(store.locale.value);
  const edits = () => session.inspection.value?.report.edits ?? { marks: [], fills: [] };

  const say = (sentence: string, skipped: readonly string[]) => {
    const rest = Math.max(0, skipped.length - SHOWN_SENTENCES);
    const text = [sentence, skipped.length > 0 ? words().partly(skipped.slice(0, SHOWN_SENTENCES), rest) : ""]
      .filter((part) => part !== "")
      .join(store.locale.value === "ja" ? "" : " ");
    store.notice.value = { tone: skipped.length > 0 ? "plain" : "good", text };
  };

  const markOrder = (names: readonly string[]) => {
    const inspection = session.inspection.value;
    const settings = store.settingsInForce.value;
    return names.flatMap((name) => {
      const one = session.sheets().get(name);
      if (!one || !inspection) return [];
      const options = { locale: store.locale.value, withNotes: true, size: "", settings };
      const knowledge = knowledgeOf(inspection, one.sheet, options);
      return [{ name, print: one.print, knowledge: knowledge && writeKnowledge(knowledge) }];
    });
  };

  /** Writes to sheets; those that changed meanwhile are read and judged again first. Gives what was skipped. */
  const insist = async (
    names: readonly string[],
    write: (names: readonly string[]) => Promise<WriteAnswer>,
  ): Promise<{ readonly written: number; readonly skipped: readonly string[] }> => {
    let written = 0;
    const skipped: string[] = [];
    let due = names;
    for (let tries = 1; ; tries++) {
      const answer = await write(due);
      written += answer.written;
      skipped.push(...answer.skipped);
      due = answer.changed;
      if (due.length === 0) return { written, skipped };
      await session.renew(due);
      if (tries === MOST_TRIES) return { written, skipped: [...skipped, words().stillChanging(due)] };
    }
  };

  const mark = () =>
    session.during(async (isCancelled) => {
      const names = [...session.sheets().keys()].filter((name) => name !== SETTINGS_SHEET_NAME);
      let written = 0;
      const skipped: string[] = [];
      session.tell(0, names.length);
      for (let at = 0; at < names.length; at += PORTION) {
        const outcome = await insist(names.slice(at, at + PORTION), (due) => {
          const sheets = markOrder(due);
          const marks = edits().marks.filter(({ sheet }) => due.includes(sheet));
          return ask("mark", { sheets, marks, withNotes: true });
        });
        written += outcome.written;
        skipped.push(...outcome.skipped);
        const done = Math.min(names.length, at + PORTION);
        session.tell(done, names.length);
        if (isCancelled() && done < names.length) {
          store.notice.value = { tone: "plain", text: words().cancelledMarks(done, names.length) };
          return;
        }
      }
      say(words().marked(written), skipped);
    });

  const fill = () =>
    session.during(async () => {
      const planned = new Set(edits().fills.map(({ sheet, cell }) => `${sheet}\n${cell}`));
      const names = [...new Set(edits().fills.map(({ sheet }) => sheet))];
      const done: EditPlan["fills"][number][] = [];
      const { written, skipped } = await insist(names, async (due) => {
        // Only what was agreed to: cells that a new reading adds are left for the next time.
        const fills = edits().fills.filter(
          ({ sheet, cell }) => due.includes(sheet) && planned.has(`${sheet}\n${cell}`),
        );
        const sheets = markOrder(due).map(({ name, print }) => ({ name, print }));
        const answer = await ask("fill", { sheets, fills });
        done.push(...answer.filled);
        return answer;
      });
      if (done.length > 0) {
        filled.value = [...filled.value, ...done];
        await session.renew([...new Set(done.map(({ sheet }) => sheet))]);
      }
      say(written > 0 ? words().filled(written) : words().nothingToFill, skipped);
    });

  return {
    mark,
    fill,
    filled,
    undo: () =>
      session.during(async () => {
        const cells = filled.value;
        const { written, skipped } = await ask("unfill", { filled: cells });
        filled.value = [];
        await session.renew([...new Set(cells.map(({ sheet }) => sheet))]);
        say(words().undone(written), skipped);
      }),
    clear: () =>
      session.during(async () => {
        const { skipped } = await ask("clear", {});
        say(words().cleared, skipped);
      }),
    writeResults: () =>
      session.during(async () => {
        const report = session.inspection.value?.report;
        if (!report) return;
        const options = { locale: store.locale.value, showFile: false };
        const sources = [fileReport(session.start.title, report)];
        const tables = allTables(sources, options);
        const { skipped } = await ask("writeTables", { tables, locale: options.locale });
        say(words().resultsWritten, skipped);
      }),
    writeSettings: () =>
      session.during(async () => {
        const locale = store.locale.value;
        const tables = [settingsTable(store.settingsInForce.value, locale)];
        const { skipped, written } = await ask("writeTables", { tables, locale });
        // From now on the sheet says what holds; settings kept elsewhere would hide what staff change in it.
        if (written > 0) {
          await ask("saveSettings", { settings: null });
          store.settings.value = null;
          await session.renew([SETTINGS_SHEET_NAME]);
        }
        say(words().settingsWritten, skipped);
      }),
  };
}
