import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Inspection, inspectWithFacts } from "../../shared/inspect";
import { fileReport } from "../../shared/report/file-report";
import { readSettingsSheet, SETTINGS_SHEET_NAME } from "../../shared/settings";
import type { ArrivalReason, Store } from "../../ui";
import type { ReadOrder, Start } from "../protocol";
import type { Ask } from "./ask";
import { type KnownSheet, type ReadSheets, readSheets } from "./read-sheets";
import { sidebarWords } from "./words";

export type Scope = "active" | "all";

/** What was read of the spreadsheet, and what the core says of it. */
export interface Session {
  readonly start: Start;
  /** What was checked last; null: nothing yet. */
  readonly scope: Signal<Scope | null>;
  readonly inspection: ReadonlySignal<Inspection | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** By name, in the order of the spreadsheet; the settings sheet is one of them. */
  readonly sheets: () => ReadonlyMap<string, KnownSheet>;
  /** Reads and judges the sheet in front of the user, or all. */
  readonly check: (scope: Scope) => Promise<void>;
  /** Reads these again, because they were edited. */
  readonly readAgain: (names: readonly string[]) => Promise<void>;
  /** The same in the midst of other work. */
  readonly renew: (names: readonly string[]) => Promise<void>;
  /** Judges again what was read: other settings, another language. No call to the script. */
  readonly judgeAgain: (reason: ArrivalReason) => void;
  readonly cancel: () => void;
  /** Shows work under way in the one progress bar. */
  readonly during: <T>(work: (isCancelled: () => boolean) => Promise<T>) => Promise<T>;
  readonly tell: (done: number, total: number) => void;
}

export function createSession(store: Store, ask: Ask, start: Start): Session {
  let known: ReadonlyMap<string, KnownSheet> = new Map();
  let order: readonly string[] = start.sheets.map(({ name }) => name);
  const inspection = signal<Inspection | null>(null);
  const scope = signal<Scope | null>(null);
  const isBusy = signal(false);
  let isCancelled = false;
  let startedAt = 0;

  const words = () => sidebarWords(store.locale.value);

  const tell = (done: number, total: number) => {
    const share = total === 0 ? 100 : Math.round((done / total) * 100);
    store.progress.value = { unit: "percent", done: share, total: 100, startedAt, now: performance.now() };
  };

  const during = async <T>(work: (cancelled: () => boolean) => Promise<T>): Promise<T> => {
    // One thing at a time: the buttons are off meanwhile, and what comes from elsewhere waits for its next turn.
    if (isBusy.value) throw new Error(words().stillBusy);
    isBusy.value = true;
    isCancelled = false;
    startedAt = performance.now();
    try {
      return await work(() => isCancelled);
    } finally {
      isBusy.value = false;
      store.progress.value = null;
    }
  };

  const judge = (reason: ArrivalReason) => {
    if (known.size === 0) return;
    const locale = store.locale.value;
    const workbook = { sheets: [...known.values()].map(({ sheet }) => sheet) };
    const settingsSheet = known.get(SETTINGS_SHEET_NAME)?.sheet;
    store.fileSettings.value = settingsSheet ? readSettingsSheet(settingsSheet, locale).settings : null;
    const next = inspectWithFacts(workbook, { locale, settings: store.settings.value }, inspection.value ?? undefined);
    inspection.value = next;
    store.putReports([fileReport(start.title, next.report)], reason);
  };

  const put = (read: ReadSheets, isWhole: boolean) => {
    if (isWhole) order = read.names;
    const next = isWhole ? new Map<string, KnownSheet>() : new Map(known);
    // Renamed since: the sheet of this id has another name now.
    for (const { id } of read.sheets) for (const [name, one] of next) if (one.id === id) next.delete(name);
    for (const one of read.sheets) next.set(one.sheet.name, one);
    for (const { sheet } of read.unread) next.delete(sheet);
    const place = new Map(order.map((name, index) => [name, index]));
    const at = (name: string) => place.get(name) ?? Number.MAX_SAFE_INTEGER;
    known = new Map([...next].sort(([a], [b]) => at(a) - at(b)));
  };

  const sayUnread = (read: ReadSheets) => {
    const sentences = read.unread.map(({ sentence }) => sentence);
    if (sentences.length > 0) {
      store.notice.value = {
        tone: "bad",
        text: words().partly(sentences.slice(0, 3), Math.max(0, sentences.length - 3)),
      };
    }
  };

  const read = (sheets: ReadOrder["sheets"], cancelled: () => boolean, isShown: boolean) => {
    if (isShown) tell(0, 1);
    return readSheets(ask, sheets, { tell: (done, total) => isShown && tell(done, total), isCancelled: cancelled });
  };

  const renew = async (names: readonly string[]) => {
    const answer = await read(names, () => false, false);
    put(answer, false);
    judge("changed");
    sayUnread(answer);
  };

  return {
    start,
    scope,
    inspection,
    isBusy,
    sheets: () => known,
    check: (asked) =>
      during(async (cancelled) => {
        store.notice.value = null;
        const isAgain = known.size > 0;
        const answer = await read(asked, cancelled, true);
        const isWhole = asked === "all" && answer.left.length === 0;
        // Sheets that are checked for the first time bring no "new" findings.
        const isWider = answer.sheets.some(({ sheet }) => !known.has(sheet.name));
        put(answer, isWhole || (asked === "all" && !isAgain));
        if (!isAgain) store.tab.value = "findings";
        scope.value = asked;
        judge(isAgain && !isWider ? "changed" : "opened");
        sayUnread(answer);
        if (answer.left.length > 0) {
          const { sheets, names } = answer;
          store.notice.value = { tone: "plain", text: words().cancelled(sheets.length, names.length) };
        }
      }),
    readAgain: (names) => during(() => renew(names)),
    renew,
    judgeAgain: judge,
    cancel: () => {
      isCancelled = true;
    },
    during,
    tell,
  };
}
