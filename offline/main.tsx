import { signal } from "@preact/signals";
import { createStore, mountTenken } from "../ui";
import { drawSoon } from "./draw-soon";
import { createHost } from "./host";
import { watchSources } from "./live";
import { createOpeners, listenToDrops } from "./openers";
import { OfflineContext, useOfflineWords } from "./parts/offline-context";
import { Security } from "./parts/security";
import { StartScreen } from "./parts/start-screen";
import { StatusLine } from "./parts/status-line";
import { Tools } from "./parts/tools";
import { createPool } from "./pool";
import { createSession } from "./session";
import { SheetView } from "./sheet/sheet-view";
import { startWorker } from "./start-worker";

const isHeldOver = signal(false);

function begin(root: HTMLElement): void {
  const store = createStore({ schedule: drawSoon() });
  const pool = createPool(startWorker);
  const session = createSession(store, pool);
  const openers = createOpeners(store, session);
  const host = createHost(store, pool, session);
  const offline = { session, openers, pool, host };
  watchSources(session.sources, startWorker, (news) => void session.hear(news));
  listenToDrops(openers, (isOver) => {
    isHeldOver.value = isOver;
  });
  const inPage = (part: preact.ComponentChildren) => (
    <OfflineContext.Provider value={offline}>{part}</OfflineContext.Provider>
  );
  mountTenken(root, store, host, {
    empty: () => inPage(<StartScreen />),
    tools: () => inPage(<Tools />),
    status: () =>
      inPage(
        <>
          <StatusLine />
          <DropOverlay />
        </>,
      ),
    sheet: () => inPage(<SheetView />),
    about: () => inPage(<Security />),
  });
}

function DropOverlay() {
  const words = useOfflineWords();
  return isHeldOver.value ? (
    <div class="drop-overlay" aria-hidden="true">
      <p>{words.dropHere}</p>
    </div>
  ) : null;
}

const root = document.getElementById("app");
if (root) begin(root);
