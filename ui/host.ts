import type { ReadonlySignal } from "@preact/signals";
import type { Locale } from "../shared/locale";
import type { FileReport } from "../shared/report/file-report";
import type { Settings } from "../shared/settings";

/**
 * What the user interface asks of the shell it is shown in. One user interface for three shells: the offline page,
 * the Excel task pane (320 px) and the Google Sheets sidebar (300 px). A shell implements what it can; the interface
 * hides what is missing. The interface never touches files, cells or the network itself.
 */
export interface Host {
  readonly kind: "offline" | "excel" | "sheets";
  /** Shows a cell to the user: selects it in the host's own grid, or opens the page's sheet view. */
  readonly showCell: (place: CellPlace) => void | Promise<void>;
  /**
   * Checks again with other settings; the results arrive through the store (`putReports(…, "settings")`).
   * null: each workbook's own settings sheet, else the defaults.
   */
  readonly applySettings: (settings: Settings | null) => void | Promise<void>;
  /** Checks again so that the sentences come in the other language (`putReports(…, "language")`); absent: fixed. */
  readonly changeLocale?: (locale: Locale) => void | Promise<void>;
  /** Stops long work. */
  readonly cancel: () => void;
  /** What the result bar offers, in order; e.g. annotated copy, result workbook, report, CSV. */
  readonly saves: readonly SaveAction[];
  /** Puts a text on the clipboard; resolves to whether it worked. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** Small values that outlive the page: settings, filters, language, theme. */
  readonly memory: Memory;
  /** Lets the user pick a settings file and gives its text; null where the user picked none. Absent: not offered. */
  readonly openSettingsText?: () => Promise<string | null>;
  /** What to say of settings chosen here; absent: that they hold for every file and are remembered. */
  readonly ownSettingsNote?: Readonly<Record<Locale, string>>;
  /** What the theme "system" means where the shell knows better than the browser; null: the browser knows. */
  readonly systemTheme?: ReadonlySignal<"light" | "dark" | null>;
  /** Hands the user a text as a file (settings, a reminder). Absent: not offered. */
  readonly saveText?: (name: string, text: string) => Promise<void>;
}

export interface CellPlace {
  /** As in FileReport.path. */
  readonly file: string;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
}

export interface SaveAction {
  readonly id: string;
  readonly label: Readonly<Record<Locale, string>>;
  /** One line under the label: what is written and where. */
  readonly description?: Readonly<Record<Locale, string>>;
  /** The action itself says what it did, or asks before: the menu says nothing. */
  readonly speaksForItself?: boolean;
  /** Runs on a click; a rejected promise is shown as one sentence. */
  readonly run: (files: readonly FileReport[]) => Promise<void>;
}

export interface Memory {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
}
