import { LOCALES, type Locale } from "../../shared/locale";
import { parseA1 } from "../../shared/sheet";
import { type Batch, BatchProblem } from "../batch/contract";
import { filledBefore } from "../menu/fill-record";
import type { Answer, CallName, Calls, Edition, Order } from "../protocol";
import { SpreadsheetProblem } from "../spreadsheet";
import { documentProperties, editStamps, isLive, savedSettings, saveSettings, setLive } from "../stored";
import { readPortion } from "./read-portion";
import { openSession, type Session, SheetsProblem } from "./session";
import { serverWords } from "./words";
import { alone, clearAll, fillSheets, markSheets, unfillCells } from "./write";

export { openSidebar } from "./open-sidebar";

type Answers = { readonly [Name in CallName]: (take: Calls[Name]["take"], session: Session) => Calls[Name]["give"] };

const MEMORY = "tenken.memory";

/**
 * The one function that the sidebar calls; `main.ts` puts it at the top level as `askTenken`. Total: what goes wrong
 * comes back as one sentence. `batch`: in the planning division's edition.
 */
export function openDoor(edition: Edition, batch: Batch | null): (text: string) => string {
  const answers = answersOf(edition, batch);
  return (text) => JSON.stringify(answerTo(text, answers));
}

function answerTo(text: string, answers: Answers): Answer {
  const order = readOrder(text, Object.keys(answers));
  if (!order) return { problem: serverWords("ja").notUnderstood };
  const { call, take, locale } = order;
  try {
    const answer = answers[call] as (take: Order["take"], session: Session) => Calls[CallName]["give"];
    return { give: answer(take, openSession(locale)) };
  } catch (error) {
    const isWorded =
      error instanceof SheetsProblem || error instanceof SpreadsheetProblem || error instanceof BatchProblem;
    // The reason stays in the log of the script; people get a sentence that says what to do.
    if (!isWorded) console.error(`${call}: ${error instanceof Error ? error.message : String(error)}`);
    return { problem: isWorded ? error.message : serverWords(locale).failed };
  }
}

function readOrder(text: string, calls: readonly string[]): Order | null {
  try {
    const { call, take, locale } = JSON.parse(text) as Partial<Order>;
    const isKnown = typeof call === "string" && calls.includes(call) && LOCALES.includes(locale as Locale);
    return isKnown && take && locale ? { call, take, locale } : null;
  } catch {
    return null;
  }
}

function answersOf(edition: Edition, batch: Batch | null): Answers {
  const withBatch = (session: Session): Batch => {
    if (!batch) throw new SheetsProblem(session.words.noBatch);
    return batch;
  };
  return {
    start: (_take, session) => {
      const properties = documentProperties();
      return {
        title: session.spreadsheet.getName(),
        edition,
        active: session.spreadsheet.getActiveSheet().getName(),
        sheets: session.open.names().flatMap((name) => {
          const id = session.idOf(name);
          return id === null ? [] : [{ id, name }];
        }),
        settings: savedSettings(properties),
        memory: readMemory(),
        isLive: isLive(properties),
        filled: filledBefore(),
      };
    },
    read: (take, session) => readPortion(session, take),
    show: ({ sheet: name, cell }, session) => {
      const sheet = session.open.sheet(name) ?? session.spreadsheet.getSheetByName(name);
      if (!sheet) throw new SheetsProblem(session.words.gone(name));
      // Activating a hidden sheet would unhide it.
      if (sheet.isSheetHidden()) throw new SheetsProblem(session.words.hidden(name));
      const at = parseA1(cell);
      if (!at || at.row >= sheet.getMaxRows() || at.column >= sheet.getMaxColumns()) {
        throw new SheetsProblem(session.words.noCell(cell));
      }
      sheet.getRange(at.row + 1, at.column + 1).activate();
      return {};
    },
    mark: (take, session) => markSheets(session, take),
    clear: (_take, session) => clearAll(session),
    fill: (take, session) => fillSheets(session, take),
    unfill: ({ filled }, session) => unfillCells(session, filled),
    writeTables: ({ tables, locale }, session) =>
      alone(session, () => ({ ...session.open.writeTables(tables, locale), changed: [] })),
    saveSettings: ({ settings }, session) => {
      try {
        saveSettings(settings);
      } catch {
        throw new SheetsProblem(session.words.tooLong);
      }
      return {};
    },
    remember: ({ values }) => {
      PropertiesService.getUserProperties().setProperty(MEMORY, JSON.stringify({ ...readMemory(), ...values }));
      return {};
    },
    setLive: ({ on }) => {
      setLive(on, documentProperties());
      return {};
    },
    news: ({ ids }) => ({ stamps: editStamps().editsOf(ids) }),
    batchStart: (take, session) => withBatch(session).start(take, session.locale),
    batchWork: (_take, session) => withBatch(session).work(),
    batchState: (_take, session) => withBatch(session).state(session.locale),
    batchStop: (_take, session) => withBatch(session).stop(session.locale),
    batchResume: (_take, session) => withBatch(session).resume(session.locale),
  };
}

function readMemory(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(PropertiesService.getUserProperties().getProperty(MEMORY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
}
