import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { Dropped } from "../../browser/pool";
import { fileReport } from "../../shared/report/file-report";
import type { Report } from "../../shared/report/types";
import type { Area, Sheet, Workbook } from "../../shared/sheet";
import type { ArrivalReason, Store } from "../../ui";
import type { OpenWorkbook, WorkbookReading } from "../workbook/contract";
import { type Edits, hasEdits } from "./edits";
import type { Inspector } from "./inspector";
import { kindOf } from "./problem";
import { isSameScope, reportIn, type Scope, type ScopeKind, scopeOf } from "./scope";
import { startProgress } from "./share";

/**
 * Reads and judges the open workbook, and shows what lies in the scope. Calls must come one after the other (turns.ts);
 * each rejects with what Excel or the worker refused, and then everything is as it was before.
 */
export interface Check {
  /** What is shown; null: nothing was checked yet. */
  readonly scope: ReadonlySignal<Scope | null>;
  /** The whole workbook's report; null: nothing was checked yet. */
  readonly report: ReadonlySignal<Report | null>;
  /** Reads everything and checks it; of a scope that was chosen before, or of a kind of it. `first` is part of it. */
  readonly run: (asked: ScopeKind | Scope, first?: () => Promise<void>) => Promise<void>;
  /** Reads what was edited and checks that. */
  readonly runAgain: (edits: Edits) => Promise<void>;
  /** Judges what was read before once more, because settings or language changed. */
  readonly judgeAgain: (reason: ArrivalReason) => Promise<void>;
  readonly cancel: () => void;
}

export interface CheckParts {
  readonly store: Store;
  readonly door: OpenWorkbook;
  readonly inspector: Inspector;
  /** Name of the workbook, as it is shown. */
  readonly name: string;
  /** Sentences on sheets that could not be read. */
  readonly tell: (sentences: readonly string[]) => void;
}

function areaAround({ cells }: Sheet): Area {
  const columns = cells.map(({ column }) => column);
  return {
    top: cells[0]?.row ?? 0,
    left: columns.reduce((least, column) => Math.min(least, column), columns[0] ?? 0),
    bottom: cells[cells.length - 1]?.row ?? 0,
    right: columns.reduce((most, column) => Math.max(most, column), 0),
  };
}

export function createCheck({ store, door, inspector, name, tell }: CheckParts): Check {
  const scope: Signal<Scope | null> = signal(null);
  const report: Signal<Report | null> = signal(null);
  let known: Workbook | null = null;
  let cancelled: { isAsked: boolean } = { isAsked: false };

  /** Judges and shows; only now what was read takes the place of what was known. */
  const judge = async (workbook: Workbook, shown: Scope, reason: ArrivalReason): Promise<void> => {
    const setup = { locale: store.locale.value, settings: store.settings.value };
    const inspected = await inspector.inspect(workbook, setup);
    known = workbook;
    report.value = inspected.report;
    store.fileSettings.value = inspected.fileSettings;
    const again = isSameScope(shown, scope.value) ? reason : "opened";
    scope.value = shown;
    store.putReports([fileReport(name, reportIn(inspected.report, shown))], again);
  };

  /** From here on cancelling means what begins now. */
  const begin = () => {
    const own = { isAsked: false };
    cancelled = own;
    return own;
  };

  const readAll = async (shown: () => Promise<Scope>, reason: ArrivalReason): Promise<void> => {
    const progress = startProgress(store);
    const own = begin();
    try {
      const at = await shown();
      const request = { onProgress: progress.show, isCancelled: () => own.isAsked };
      const { workbook, unread } = await door.read({ sheets: "all", ...request });
      // Asked for after the last sync, of which Excel no longer hears.
      if (own.isAsked) throw new Dropped();
      progress.judging();
      await judge(workbook, at, reason);
      tell(unread.map(({ sentence }) => sentence));
    } finally {
      progress.end();
    }
  };

  const readEdited = async (before: Workbook, edits: Edits): Promise<WorkbookReading> => {
    const own = begin();
    const whole =
      edits.sheets.length > 0 ? await door.read({ sheets: edits.sheets, isCancelled: () => own.isAsked }) : null;
    const fresh = new Map(whole?.workbook.sheets.map((sheet) => [sheet.name, sheet]));
    const workbook: Workbook = { sheets: before.sheets.map((sheet) => fresh.get(sheet.name) ?? sheet) };
    // Of the sheets that were read whole only the formulas elsewhere are still to come.
    const due = [
      ...edits.touched.filter(({ sheet }) => !fresh.has(sheet)),
      ...[...fresh.values()].map((sheet) => ({ sheet: sheet.name, area: areaAround(sheet) })),
    ];
    const again = due.length > 0 ? await door.readAgain(workbook, due) : null;
    return { workbook: again?.workbook ?? workbook, unread: [...(whole?.unread ?? []), ...(again?.unread ?? [])] };
  };

  const runAgain = async (edits: Edits): Promise<void> => {
    const shown = scope.value;
    if (!known || !shown || !hasEdits(edits)) return;
    const isNew = edits.sheets.some((sheet) => !known?.sheets.some((one) => one.name === sheet));
    if (edits.isWhole || isNew) return readAll(async () => shown, "changed");
    try {
      const { workbook, unread } = await readEdited(known, edits);
      await judge(workbook, shown, "changed");
      tell(unread.map(({ sentence }) => sentence));
    } catch (error) {
      // A sheet that went away takes its edits along; the rest is read anew.
      if (kindOf(error) !== "sheet-gone") throw error;
      await readAll(async () => shown, "changed");
    }
  };

  return {
    scope,
    report,
    run: (asked, first) => {
      const shown = async (): Promise<Scope> => {
        await first?.();
        if (typeof asked === "object") return asked;
        return asked === "all" ? { kind: asked } : scopeOf(asked, await door.selection());
      };
      return readAll(shown, "changed");
    },
    runAgain,
    judgeAgain: async (reason) => {
      if (known && scope.value) await judge(known, scope.value, reason);
    },
    cancel: () => {
      cancelled.isAsked = true;
      inspector.stop();
    },
  };
}
