import type { Locale } from "../../shared/locale";
import { attempt } from "../spreadsheet/attempt";

/**
 * How a run stands. Small on purpose: a property holds 9 kB, all together 500 kB
 * (https://developers.google.com/apps-script/guides/services/quotas#current_limitations). Lists and results are in the
 * work sheets.
 */
export interface RunState {
  /** New with every start: entries of other runs in the work sheets are not looked at. */
  readonly run: string;
  readonly status: "running" | "stopped" | "done" | "failed";
  readonly locale: Locale;
  readonly withSubfolders: boolean;
  readonly withMarks: boolean;
  readonly startedAt: number;
  /** What the results depend on beside the files: version, settings, language. */
  readonly fingerprint: string;
  /** Executions in a row that an error ended without a file done. */
  readonly failures: number;
  /** Files whose rows are written, and result sheets that are finished behind them; null: writing has not begun. */
  readonly written: { readonly files: number; readonly tables: number } | null;
  /** Kept for the user: why it failed or waits. */
  readonly sentence: string | null;
  readonly endedAt: number | null;
}

export type Pace = "minute" | "hour";

/** Renewed before every file. */
export interface Progress {
  readonly run: string;
  readonly phase: "listing" | "checking" | "writing";
  /** Id of the file in hand: found again after a death, it counts as one try. */
  readonly inHand: string | null;
  readonly tries: number;
  /** What ended the last execution with this file in hand; absent: it died without a word. */
  readonly failed?: string;
  readonly name: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly unread: number;
  /** When it was noted. */
  readonly at: number;
}

const KEYS = { state: "tenken.batch", progress: "tenken.batch.progress", stop: "tenken.batch.stop" } as const;

/** Document properties: every editor of the result file sees the same run, and a copy of the file begins without one. */
export function openProperties() {
  const store = PropertiesService.getDocumentProperties();
  const read = <T>(key: string): T | null => {
    const text = attempt(() => store.getProperty(key));
    try {
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown): void => {
    const text = JSON.stringify(value);
    attempt(() => store.setProperty(key, text));
  };
  return {
    state: () => read<RunState>(KEYS.state),
    saveState: (state: RunState) => write(KEYS.state, state),
    progress: () => read<Progress>(KEYS.progress),
    saveProgress: (progress: Omit<Progress, "at">) => write(KEYS.progress, { ...progress, at: Date.now() }),
    /** The run that somebody wants stopped. */
    stopWanted: () => read<string>(KEYS.stop),
    wantStop: (run: string) => write(KEYS.stop, run),
    forgetStop: () => {
      attempt(() => store.deleteProperty(KEYS.stop));
    },
  };
}

export type Properties = ReturnType<typeof openProperties>;
