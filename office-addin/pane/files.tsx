import { type Signal, signal } from "@preact/signals";
import { drawSoon } from "../../browser/draw-soon";
import { filesHost } from "../../browser/files-host";
import { createOpeners, listenToDrops, type Openers } from "../../browser/openers";
import { saveActions } from "../../browser/saves";
import { createSession } from "../../browser/session";
import { saveText } from "../../browser/settings-text";
import { SheetView } from "../../browser/sheet/sheet-view";
import { createStore, type Host, type Notice, type SaveAction, type Slots, type Store } from "../../ui";
import type { HostParts } from "./host";
import type { Pane } from "./pane";
import { FilesBar, FilesStart } from "./parts/files-parts";
import { sentenceOf } from "./problem";
import { paneWords } from "./words";

/** The view in which other workbooks are checked, with state of its own: the open workbook's results stay. */
export interface FilesView {
  readonly store: Store;
  readonly host: Host;
  readonly slots: Slots;
}

export interface FilesParts extends Omit<HostParts, "store"> {
  readonly pane: Pane;
  readonly goBack: () => void;
  /** Something was dropped: the view is shown. */
  readonly come: () => void;
}

export function createFilesView(parts: FilesParts): FilesView {
  const { pool, memory, theme, canDownload, pane, goBack, come } = parts;
  const store = createStore({ schedule: drawSoon() });
  const session = createSession(store, pool);
  const openers = createOpeners(store, session);
  const files = filesHost(store, pool, session);
  const isHeldOver: Signal<boolean> = signal(false);
  const dropped: Openers = {
    ...openers,
    takeDrop: (transfer) => {
      come();
      openers.takeDrop(transfer);
    },
  };
  listenToDrops(dropped, (isOver) => {
    isHeldOver.value = isOver;
  });
  const host: Host = {
    ...files,
    kind: "excel",
    saves: [writeAction(pane, store), ...(canDownload ? saveActions(store, pool, session) : [])],
    memory,
    systemTheme: theme,
    ...(canDownload ? { saveText } : {}),
  };
  return {
    store,
    host,
    slots: {
      sheet: () => <SheetView chosen={files.place} pool={pool} session={session} />,
      empty: () => <FilesStart openers={openers} />,
      status: () => (
        <FilesBar openers={openers} questions={pane.questions} isHeldOver={isHeldOver.value} goBack={goBack} />
      ),
    },
  };
}

function writeAction(pane: Pane, store: Store): SaveAction {
  const [ja, en] = [paneWords("ja"), paneWords("en")];
  return {
    id: "batch-results",
    label: { ja: ja.batchResults, en: en.batchResults },
    description: { ja: ja.batchResultsNote, en: en.batchResultsNote },
    speaksForItself: true,
    run: async (files) => {
      const notice = await pane
        .writeBatch(files)
        .catch((error: unknown): Notice => ({ tone: "bad", text: sentenceOf(error, paneWords(store.locale.value)) }));
      if (notice) store.notice.value = notice;
    },
  };
}
