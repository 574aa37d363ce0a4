import { annotatedName, isWorkbookName, RESULT_FILE } from "../shared/report/file-names";
import type { FileReport } from "../shared/report/file-report";
import { DEFAULT_SETTINGS } from "../shared/settings";
import type { SaveAction, Store } from "../ui";
import { download } from "./download";
import type { Pool } from "./pool";
import type { FileTasks, Made } from "./protocol";
import type { Session } from "./session";
import { fileWords } from "./words";

/** Reports that cross to a worker in one go. */
const PORTION = 25;
/** Sentences on what could not be written that are shown. */
const SHOWN_SENTENCES = 3;

/** What can be saved of opened files, in the order of the menu. The work is done in a worker. */
export function saveActions(store: Store, pool: Pool<FileTasks>, session: Session): readonly SaveAction[] {
  return [
    {
      id: "annotated",
      label: { ja: "点検済みの写し（Excel）", en: "Annotated copy (Excel)" },
      description: {
        ja: "指摘のセルに印とメモを付けた写し。元のファイルには書き込みません。",
        en: "A copy with marks and notes; the opened file is left as it is.",
      },
      run: async (files) => handOver(await annotateAll(files, store, pool, session), store),
    },
    ...listActions(store, pool),
    {
      id: "settings-workbook",
      label: { ja: "点検設定のシート（Excel）", en: "Settings sheet (Excel)" },
      description: {
        ja: "今の設定。シートを評価シートのブックに移すと、その設定で点検します。",
        en: "The settings in force; moved into a workbook, they hold for it.",
      },
      run: async () => {
        const settings = store.settings.value ?? store.fileSettings.value ?? DEFAULT_SETTINGS;
        handOver(await pool.ask("makeSettingsWorkbook", { settings, locale: store.locale.value }), store);
      },
    },
  ];
}

function handOver({ name, content, skipped }: Made, store: Store): void {
  download(name, content);
  if (skipped.length === 0) return;
  const text = fileWords(store.locale.value).skipped(
    skipped.slice(0, SHOWN_SENTENCES),
    Math.max(0, skipped.length - SHOWN_SENTENCES),
  );
  // After the menu's own words on having saved.
  setTimeout(() => {
    store.notice.value = { tone: "plain", text };
  });
}

/** Lists of what is shown, as files of their own. */
export function listActions(store: Store, pool: Pool<FileTasks>): readonly SaveAction[] {
  const makeOf = async (task: "makeWorkbook" | "makePage" | "makeCsv", files: readonly FileReport[]) => {
    const made = await pool.askOne(async (ask) => {
      await ask("keep", { files: [], isFirst: true });
      for (let at = 0; at < files.length; at += PORTION) {
        await ask("keep", { files: files.slice(at, at + PORTION), isFirst: false });
      }
      return ask(task, { locale: store.locale.value });
    });
    handOver(made, store);
  };
  return [
    {
      id: "workbook",
      label: { ja: "点検結果の一覧（Excel）", en: "List of results (Excel)" },
      description: {
        ja: "未記入一覧・点検結果・評価一覧の3シート",
        en: "Three sheets: not filled in, findings, indicators",
      },
      run: (files) => makeOf("makeWorkbook", files),
    },
    {
      id: "report",
      label: { ja: "印刷用の報告", en: "Report for printing" },
      description: { ja: "A4で印刷できるHTML", en: "HTML for A4 paper" },
      run: (files) => makeOf("makePage", files),
    },
    {
      id: "csv",
      label: { ja: "指摘の一覧（CSV）", en: "Findings (CSV)" },
      description: { ja: "1行に1件。Excelでそのまま開けます。", en: "One row a finding; opens in Excel." },
      run: (files) => makeOf("makeCsv", files),
    },
  ];
}

/** The copy of one file; of several, one archive with the folders they came in. */
async function annotateAll(
  files: readonly FileReport[],
  store: Store,
  pool: Pool<FileTasks>,
  session: Session,
): Promise<Made> {
  const words = fileWords(store.locale.value);
  const sources = files.flatMap(({ path, error }) => {
    const source = error === null ? session.sourceOf(path) : null;
    return source && isWorkbookName(source.file.name) ? [source] : [];
  });
  if (sources.length === 0) throw new Error(words.nothingToAnnotate);
  const copies = await Promise.all(
    sources.map(async ({ path, file }) => {
      try {
        const made = await pool.ask("annotate", { file, path, setup: session.setup() });
        return { path, made, problem: null };
      } catch (error) {
        return {
          path,
          made: null,
          problem: error instanceof Error && error.message ? error.message : words.workerLost,
        };
      }
    }),
  );
  const only = copies.length === 1 ? copies[0] : undefined;
  if (only?.made) return only.made;
  const skipped = copies.flatMap(({ path, made, problem }) =>
    [...(made?.skipped ?? []), ...(problem === null ? [] : [problem])].map((sentence) => `${path}: ${sentence}`),
  );
  const done = copies.flatMap(({ path, made }) => (made ? [{ path: annotatedName(path), content: made.content }] : []));
  if (done.length === 0) throw new Error(copies[0]?.problem ?? words.nothingToAnnotate);
  const made = await pool.ask("pack", { name: `${RESULT_FILE}.zip`, files: done });
  return { ...made, skipped };
}
