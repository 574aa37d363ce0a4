import { signal } from "@preact/signals";
import { drawSoon } from "../browser/draw-soon";
import { createOpeners, listenToDrops } from "../browser/openers";
import { DropOverlay } from "../browser/parts/drop-zone";
import { createPool } from "../browser/pool";
import type { FileTasks } from "../browser/protocol";
import { createSession } from "../browser/session";
import { SheetView } from "../browser/sheet/sheet-view";
import { createStore, mountTenken } from "../ui";
import { createHost } from "./host";
import { watchSources } from "./live";
import { OfflineContext } from "./parts/offline-context";
import { Security } from "./parts/security";
import { StartScreen } from "./parts/start-screen";
import { StatusLine } from "./parts/status-line";
import { Tools } from "./parts/tools";
import { startWorker } from "./start-worker";

const isHeldOver = signal(false);

function begin(root: HTMLElement): void {
  const store = createStore({ schedule: drawSoon() });
  const pool = createPool<FileTasks>(startWorker);
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
          {isHeldOver.value && <DropOverlay />}
        </>,
      ),
    sheet: () => inPage(<SheetView chosen={host.place} pool={pool} session={session} />),
    about: () => inPage(<Security />),
  });
}

const root = document.getElementById("app");
if (root) begin(root);
