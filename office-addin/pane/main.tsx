import { render } from "preact";
import { drawSoon } from "../../browser/draw-soon";
import { createMemory } from "../../browser/memory";
import { createPool } from "../../browser/pool";
import { createStore, mountTenken } from "../../ui";
import { createOpenWorkbook } from "../workbook";
import { rememberedChoices } from "./choices";
import { commandIn } from "./commands";
import { createFilesView } from "./files";
import { workbookHost } from "./host";
import { createInspector } from "./inspector";
import { keptState } from "./kept-state";
import { canDownload, displayLocale, findOffice, followOfficeTheme, workbookIdentity, workbookName } from "./office";
import { createPane } from "./pane";
import { firstControl } from "./parts/first-control";
import { PaneContext } from "./parts/pane-context";
import { Start } from "./parts/start";
import { Status } from "./parts/status";
import { Tools } from "./parts/tools";
import type { PaneTasks } from "./protocol";
import { paneWords } from "./words";

/** Set by the bundler. */
declare const TENKEN_VERSION: string;

/** Beside the page; with the version, so that pane and worker are never of two versions (scripts/office-addin.mjs). */
const WORKER = `worker.js?v=${TENKEN_VERSION}`;

function begin(root: HTMLElement): void {
  const locale = displayLocale();
  const memory = createMemory();
  const theme = followOfficeTheme();
  const start = () => new Worker(WORKER);
  const filesPool = createPool<PaneTasks>(start);
  const store = createStore({ locale, schedule: drawSoon() });
  const pane = createPane({
    store,
    door: createOpenWorkbook({ locale: () => store.locale.value }),
    // A worker of its own, which keeps the workbook's sheets; that of a batch may be busy for long.
    inspector: createInspector(createPool<PaneTasks>(start, 1)),
    choices: rememberedChoices(memory),
    name: workbookName() ?? paneWords(locale).thisWorkbook,
  });
  const parts = { pool: filesPool, memory, theme, canDownload: canDownload() };
  const host = workbookHost(pane, { ...parts, store });
  const inPane = (part: preact.ComponentChildren) => (
    <PaneContext.Provider value={{ pane, goToFiles: () => show("files") }}>{part}</PaneContext.Provider>
  );
  const slots = {
    empty: () => inPane(<Start />),
    tools: () => inPane(<Tools />),
    status: () => inPane(<Status />),
  };
  const files = createFilesView({ ...parts, pane, goBack: () => show("workbook"), come: () => show("files") });

  let shown: "workbook" | "files" | null = null;
  let leave = () => {};
  // What said that the pane is getting ready goes.
  root.replaceChildren();
  const show = (view: "workbook" | "files") => {
    if (view === shown) return;
    const isReturn = shown !== null;
    const before = store.locale.value;
    leave();
    leave =
      view === "files"
        ? mountTenken(root, files.store, files.host, files.slots)
        : mountTenken(root, store, host, slots);
    shown = view;
    if (isReturn) firstControl()?.focus();
    // The language may have been changed in the other view.
    if (view === "workbook" && store.locale.value !== before) void pane.changeLanguage();
  };
  show("workbook");
  const kept = keptState({ store, pane, session: browserSession(), ...workbookIdentity() });
  addEventListener("pagehide", kept.keep);
  void pane.begin(commandIn(location.search), kept.resume());
}

/** null where the browser or a policy forbids it. */
function browserSession(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function refuse(root: HTMLElement, sentence: string): void {
  document.documentElement.lang = displayLocale();
  root.replaceChildren();
  render(
    <main class="tenken pane-refusal">
      <h1>{displayLocale() === "ja" ? "点検" : "Tenken"}</h1>
      <p role="alert">{sentence}</p>
    </main>,
    root,
  );
}

async function open(root: HTMLElement): Promise<void> {
  const surrounding = await findOffice();
  if (surrounding === "excel") {
    begin(root);
    return;
  }
  const words = paneWords(displayLocale());
  const sentences = { "no-office": words.noOffice, "not-excel": words.notExcel, "old-excel": words.oldExcel };
  refuse(root, sentences[surrounding]);
}

const root = document.getElementById("app");
if (root) void open(root);
