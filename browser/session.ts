import { type Signal, signal } from "@preact/signals";
import { unreadableFile } from "../shared/report/file-report";
import type { ArrivalReason, Store } from "../ui";
import { acrossFiles } from "./across";
import type { FileNews, Opened, Source } from "./files/source";
import { Dropped, type Pool, WorkerLost } from "./pool";
import type { Checked, CheckSetup, FileTasks } from "./protocol";
import { startReporting } from "./reporting";
import { fileWords } from "./words";

/** The files that are open and the checks that run over them. Reports are kept, bytes are not. */
export interface Session {
  /** Takes the place of what is open; files that are all open already are only checked again. */
  readonly open: (opened: Opened) => Promise<void>;
  /** Checks all files again, because settings or language changed. */
  readonly checkAll: (reason: ArrivalReason) => Promise<void>;
  /** A watched file changed on disk. */
  readonly hear: (news: FileNews) => Promise<void>;
  readonly cancel: () => void;
  readonly closeAll: () => void;
  readonly sourceOf: (path: string) => Source | null;
  readonly setup: () => CheckSetup;
  readonly sources: Signal<ReadonlyMap<string, Source>>;
  /** Files that changed on disk and that only the user can open again. */
  readonly stale: Signal<ReadonlySet<string>>;
}

/** States of a file that Excel is about to replace: looked at again before they are reported. */
const PASSING = new Set(["truncated", "damaged", "empty", "not-a-workbook", "changed", "missing"]);
const TRIES = 6;
const TRY_AGAIN_MS = 500;
/** So many are checked again one after the other, without a progress bar. */
const FEW = 10;

export function createSession(store: Store, pool: Pool<FileTasks>): Session {
  const sources = signal<ReadonlyMap<string, Source>>(new Map());
  const stale = signal<ReadonlySet<string>>(new Set());
  const checked = new Map<string, Checked>();
  const across = acrossFiles(pool);
  let run = 0;

  const setup = (): CheckSetup => ({ locale: store.locale.value, settings: store.settings.value });
  const words = () => fileWords(store.locale.value);

  /** Total: a lost worker becomes the file's error. A file that changed since it was opened is taken as it is now. */
  const checkOne = async (source: Source): Promise<Checked> => {
    try {
      const result = await askCheck(source);
      const code = result.report.error?.code;
      if (!source.handle || (code !== "changed" && code !== "missing")) return result;
      const now = await renewed(source);
      if (sources.value.has(now.path)) put([now]);
      return await askCheck(now);
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      const message = words().workerLost;
      return { report: unreadableFile(source.path, { code: "memory", message }), facts: [], fileSettings: null };
    }
  };
  const askCheck = ({ file, path }: Source) => pool.ask("check", { file, path, setup: setup() });

  /** Every file of `paths`; results are shown as they come, except where they are compared with what was there before. */
  const check = async (paths: readonly string[], reason: ArrivalReason): Promise<void> => {
    run += 1;
    const own = run;
    const reporting = startReporting(store, paths.length);
    const isShownAtOnce = reason === "opened";
    const arrived: Checked[] = [];
    await Promise.all(
      paths.map(async (path, index) => {
        const source = sources.value.get(path);
        if (!source) return;
        try {
          const result = await checkOne(source);
          if (own !== run) return;
          checked.set(path, result);
          arrived.push(result);
          reporting.done(index, isShownAtOnce ? result.report : null);
        } catch (error) {
          if (!(error instanceof Dropped)) throw error;
        }
      }),
    );
    if (own !== run) {
      reporting.abandon();
      return;
    }
    reporting.finish();
    forgetStale(paths);
    await show(own, reason, isShownAtOnce ? new Set() : new Set(arrived.map(({ report }) => report.path)));
    store.fileSettings.value = [...checked.values()].find((one) => one.fileSettings !== null)?.fileSettings ?? null;
  };

  /** Compares the files with each other and shows those in `paths`, and those about which the comparison says something new. */
  const show = async (own: number, reason: ArrivalReason, paths: ReadonlySet<string>): Promise<void> => {
    // In the order of the files: of two that differ, the later one is named, whichever was through first.
    const facts = [...sources.value.keys()].flatMap((path) => checked.get(path)?.facts ?? []);
    const touched = await across.compare(facts, setup(), checked.size);
    if (own !== run) return;
    const due = [...checked.values()].filter(({ report }) => paths.has(report.path) || touched.has(report.path));
    store.putReports(
      due.map(({ report }) => across.complete(report)),
      reason,
    );
  };

  const put = (list: readonly Source[]) => {
    sources.value = new Map([...sources.value, ...list.map((source) => [source.path, source] as const)]);
  };

  const forgetStale = (paths: readonly string[]) => {
    if (stale.value.size === 0) return;
    stale.value = new Set([...stale.value].filter((path) => !paths.includes(path)));
  };

  const recheck = async (changed: readonly Source[]): Promise<void> => {
    const own = run;
    const paths = new Set(changed.map(({ path }) => path));
    for (let source of changed) {
      for (let tries = 1; ; tries++) {
        const result = await checkOne(source);
        if (own !== run) return;
        if (tries < TRIES && source.handle && PASSING.has(result.report.error?.code ?? "")) {
          await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
          source = await renewed(source);
          continue;
        }
        // Only now: the sheet view reads what is in `sources`.
        checked.set(source.path, result);
        put([source]);
        break;
      }
    }
    forgetStale([...paths]);
    await show(own, "changed", paths);
  };

  const closeAll = () => {
    run += 1;
    pool.dropWaiting();
    checked.clear();
    across.clear();
    sources.value = new Map();
    stale.value = new Set();
    store.progress.value = null;
    store.clear();
  };

  return {
    open: async ({ sources: opened, emptyFolders }) => {
      store.notice.value = emptyFolders.length > 0 ? { tone: "bad", text: words().emptyFolders(emptyFolders) } : null;
      if (opened.length === 0) return;
      const isAgain = opened.every(({ path }) => checked.has(path));
      if (!isAgain) {
        closeAll();
        store.tab.value = "findings";
      }
      if (isAgain && opened.length <= FEW) return recheck(opened);
      put(opened);
      await check(
        opened.map(({ path }) => path),
        isAgain ? "changed" : "opened",
      );
    },
    checkAll: async (reason) => {
      if (sources.value.size === 0) return;
      pool.dropWaiting();
      await check([...sources.value.keys()], reason);
    },
    hear: async ({ path, file }) => {
      const known = sources.value.get(path);
      if (!known) return;
      if (file === null) {
        stale.value = new Set([...stale.value, path]);
        return;
      }
      await recheck([{ ...known, file }]);
    },
    cancel: () => {
      const progress = store.progress.value;
      pool.dropWaiting();
      if (progress) store.notice.value = { tone: "plain", text: words().cancelled(progress.done, progress.total) };
    },
    closeAll,
    sourceOf: (path) => sources.value.get(path) ?? null,
    setup,
    sources,
    stale,
  };
}

/** The file as it is now; as it was where it cannot be had. */
async function renewed(source: Source): Promise<Source> {
  try {
    return source.handle ? { ...source, file: await source.handle.getFile() } : source;
  } catch {
    return source;
  }
}
