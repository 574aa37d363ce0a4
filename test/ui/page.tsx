/** The page of the browser tests: the interface with a shell that only records what it is asked. */
import { render } from "preact";
import type { FileReport } from "../../shared/report/file-report";
import { type CellPlace, createStore, type Host, mountTenken, type Store } from "../../ui";

interface TestWindow {
  reports: readonly FileReport[];
  store: Store;
  shown: CellPlace[];
  applied: unknown[];
  copied: string[];
  saved: { readonly name: string; readonly text: string }[];
}

const page = window as unknown as TestWindow;
page.shown = [];
page.applied = [];
page.copied = [];
page.saved = [];

const memory = new Map<string, string>();
const host: Host = {
  kind: "offline",
  showCell: (place) => {
    page.shown.push(place);
  },
  applySettings: (settings) => {
    page.applied.push(settings);
  },
  changeLocale: () => {},
  cancel: () => {},
  saves: [
    {
      id: "annotated",
      label: { ja: "点検済みの写し", en: "Annotated copy" },
      description: { ja: "元のファイルはそのままです。", en: "The file itself stays as it is." },
      run: async () => {},
    },
    {
      id: "broken",
      label: { ja: "結果ブック", en: "Result workbook" },
      run: () => Promise.reject(new Error("空き容量がありません。")),
    },
  ],
  copyText: (text) => {
    page.copied.push(text);
    return Promise.resolve(true);
  },
  memory: { get: (key) => memory.get(key) ?? null, set: (key, value) => void memory.set(key, value) },
  openSettingsText: () => Promise.resolve('{"fiscalYear":"R3","rules":{"target-met":"しない","no-such-rule":"確認"}}'),
  saveText: (name, text) => {
    page.saved.push({ name, text });
    return Promise.resolve();
  },
};

page.store = createStore();
const root = document.getElementById("root")!;
render(null, root);
mountTenken(root, page.store, host, {
  empty: () => <p>ここにファイルを置いてください。</p>,
  tools: () => <button type="button">ファイルを開く</button>,
  sheet: () => <div class="test-sheet">{page.store.selectedRow.value?.finding.cell}</div>,
});
if (page.reports) page.store.putReports(page.reports, "opened");
