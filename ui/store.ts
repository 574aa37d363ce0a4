import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Locale } from "../shared/locale";
import type { FileReport } from "../shared/report/file-report";
import { addSummaries } from "../shared/report/summary";
import type { Finding, Summary } from "../shared/report/types";
import { DEFAULT_SETTINGS, type Settings } from "../shared/settings";
import { type Changes, compareFindings } from "./state/changes";
import {
  type Filters,
  type FindingList,
  type FindingSort,
  type Grouping,
  listFindings,
  NO_FILTERS,
} from "./state/finding-list";
import { type FindingRow, findingRows } from "./state/finding-rows";
import { type IndicatorRow, indicatorRows } from "./state/indicator-rows";
import type { Progress } from "./state/progress";
import type { Draft } from "./state/settings-draft";

export const TABS = ["missing", "findings", "indicators", "summary", "settings"] as const;
export type Tab = (typeof TABS)[number];

export type Theme = "system" | "light" | "dark";

/** Why reports arrive: only a changed file or changed settings are compared with what was there before. */
export type ArrivalReason = "opened" | "changed" | "settings" | "language";

export interface Notice {
  readonly tone: "plain" | "good" | "bad";
  readonly text: string;
}

/** One file as the interface holds it. */
interface OpenFile {
  readonly report: FileReport;
  readonly rows: readonly FindingRow[];
  readonly indicators: readonly IndicatorRow[];
}

export interface StoreOptions {
  readonly locale?: Locale;
  /**
   * Calls back when arrived reports shall be shown; reports that arrive meanwhile are shown together. Default: at
   * once. A page passes a timer, so that thousands of files do not redraw thousands of times.
   */
  readonly schedule?: (show: () => void) => void;
}

/** All state of the interface: signals to read, functions to change it. Holds no element, timer, file or clock. */
export interface Store {
  readonly locale: Signal<Locale>;
  readonly theme: Signal<Theme>;
  readonly tab: Signal<Tab>;
  /** In the order in which the files were first put in. */
  readonly files: ReadonlySignal<readonly FileReport[]>;
  readonly summary: ReadonlySignal<Summary>;
  readonly findings: ReadonlySignal<readonly FindingRow[]>;
  readonly indicators: ReadonlySignal<readonly IndicatorRow[]>;
  readonly filters: Signal<Filters>;
  readonly grouping: Signal<Grouping>;
  readonly sort: Signal<FindingSort>;
  readonly foldedGroups: Signal<ReadonlySet<string>>;
  readonly list: ReadonlySignal<FindingList>;
  /** Id of the finding chosen; stays when its file is checked again. */
  readonly selected: Signal<string | null>;
  /** The finding chosen, if it is still there. */
  readonly selectedRow: ReadonlySignal<FindingRow | null>;
  /** Id of the indicator whose page is open. */
  readonly openIndicator: Signal<string | null>;
  /** What the last new check of each file brought; files without changes are left out. */
  readonly changes: ReadonlySignal<readonly Changes[]>;
  /**
   * As the user chose them; null: the file's own, else the defaults. Mounting the app recalls them from the memory,
   * so a shell mounts first and inspects afterwards.
   */
  readonly settings: Signal<Settings | null>;
  /** What the opened file's own settings sheet says; null: it has none. Set by the shell. */
  readonly fileSettings: Signal<Settings | null>;
  /** The settings as they are being edited; null: nothing is edited. */
  readonly settingsDraft: Signal<Draft | null>;
  /** The settings that hold now. */
  readonly settingsInForce: ReadonlySignal<Settings>;
  readonly progress: Signal<Progress | null>;
  readonly notice: Signal<Notice | null>;
  /** Spoken by screen readers, not shown. */
  readonly announcement: Signal<string>;
  /** The shell's sheet view stands over the list on narrow screens. */
  readonly isSheetShown: Signal<boolean>;
  readonly putReports: (reports: readonly FileReport[], reason: ArrivalReason) => void;
  readonly removeFiles: (paths: readonly string[]) => void;
  readonly clear: () => void;
  readonly dismissChanges: () => void;
  /** Findings that went away with the last check. */
  readonly gone: ReadonlySignal<readonly { readonly file: string; readonly finding: Finding }[]>;
}

export function createStore(options: StoreOptions = {}): Store {
  const schedule = options.schedule ?? ((show: () => void) => show());
  const openFiles = signal<ReadonlyMap<string, OpenFile>>(new Map());
  const files = computed(() => [...openFiles.value.values()].map(({ report }) => report));
  const findings = computed(() => [...openFiles.value.values()].flatMap(({ rows }) => rows));
  const byId = computed(() => new Map(findings.value.map((row) => [row.id, row])));
  const changesByFile = signal<ReadonlyMap<string, Changes>>(new Map());
  const changes = computed(() => [...changesByFile.value.values()]);
  const appeared = computed(() => new Set(changes.value.flatMap((change) => change.appeared)));
  const filters = signal<Filters>(NO_FILTERS);
  const grouping = signal<Grouping>("sheet");
  const sort = signal<FindingSort>("place");
  const foldedGroups = signal<ReadonlySet<string>>(new Set());
  const selected = signal<string | null>(null);
  const openIndicator = signal<string | null>(null);
  const settings = signal<Settings | null>(null);
  const fileSettings = signal<Settings | null>(null);

  let waiting: { readonly report: FileReport; readonly reason: ArrivalReason }[] = [];
  const show = () => {
    const arrived = waiting;
    waiting = [];
    if (arrived.length === 0) return;
    const next = new Map(openFiles.value);
    const nextChanges = new Map(changesByFile.value);
    for (const { report, reason } of arrived) {
      const before = next.get(report.path);
      const rows = findingRows(report);
      next.set(report.path, { report, rows, indicators: indicatorRows(report) });
      nextChanges.delete(report.path);
      if (before && (reason === "changed" || reason === "settings")) {
        const change = compareFindings(before.report, rows);
        if (change.appeared.length + change.gone.length > 0) nextChanges.set(report.path, change);
      }
    }
    batch(() => {
      openFiles.value = next;
      changesByFile.value = nextChanges;
    });
  };

  return {
    locale: signal<Locale>(options.locale ?? "ja"),
    theme: signal<Theme>("system"),
    tab: signal<Tab>("missing"),
    files,
    summary: computed(() => addSummaries(files.value.map((file) => file.summary))),
    findings,
    indicators: computed(() => [...openFiles.value.values()].flatMap((file) => file.indicators)),
    filters,
    grouping,
    sort,
    foldedGroups,
    list: computed(() =>
      listFindings(findings.value, {
        filters: filters.value,
        grouping: grouping.value,
        sort: sort.value,
        folded: foldedGroups.value,
        appeared: appeared.value,
      }),
    ),
    selected,
    selectedRow: computed(() => (selected.value === null ? null : (byId.value.get(selected.value) ?? null))),
    openIndicator,
    changes,
    settings,
    settingsDraft: signal<Draft | null>(null),
    fileSettings,
    settingsInForce: computed(() => settings.value ?? fileSettings.value ?? DEFAULT_SETTINGS),
    progress: signal<Progress | null>(null),
    notice: signal<Notice | null>(null),
    announcement: signal(""),
    isSheetShown: signal(false),
    putReports: (reports, reason) => {
      const isShowDue = waiting.length > 0;
      for (const report of reports) waiting.push({ report, reason });
      if (!isShowDue && waiting.length > 0) schedule(show);
    },
    removeFiles: (paths) => {
      show();
      const next = new Map(openFiles.value);
      const nextChanges = new Map(changesByFile.value);
      for (const path of paths) {
        next.delete(path);
        nextChanges.delete(path);
      }
      batch(() => {
        openFiles.value = next;
        changesByFile.value = nextChanges;
      });
    },
    clear: () => {
      waiting = [];
      batch(() => {
        openFiles.value = new Map();
        changesByFile.value = new Map();
        selected.value = null;
        openIndicator.value = null;
        fileSettings.value = null;
        foldedGroups.value = new Set();
        filters.value = { ...NO_FILTERS, severities: filters.value.severities };
      });
    },
    dismissChanges: () => {
      changesByFile.value = new Map();
      if (filters.value.onlyNew) filters.value = { ...filters.value, onlyNew: false };
    },
    gone: computed(() => changes.value.flatMap(({ file, gone }) => gone.map((finding) => ({ file, finding })))),
  };
}
