import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { drawSoon } from "../../browser/draw-soon";
import { LOCALES } from "../../shared/locale";
import { createStore, mountTenken } from "../../ui";
import { INTENTS, type Intent } from "../protocol";
import { createAsk } from "./ask";
import { type Asked, SidebarContext } from "./context";
import { createSidebarHost } from "./host";
import { followEdits } from "./live";
import { createSidebarMemory } from "./memory";
import { About } from "./parts/about";
import { ActionBar } from "./parts/action-bar";
import { StartScreen } from "./parts/start-screen";
import { createSession } from "./session";
import { sidebarWords } from "./words";
import { createWriter } from "./writer";

/** What the user chose in the menu; behind the page's own script, so read once the page is whole. */
function intent(): Intent {
  try {
    const chosen: unknown = JSON.parse(document.getElementById("intent")?.textContent ?? "");
    return INTENTS.find((one) => one === chosen) ?? "look";
  } catch {
    return "look";
  }
}

async function begin(root: HTMLElement): Promise<void> {
  const store = createStore({ schedule: drawSoon() });
  const ask = createAsk(() => store.locale.value);
  const start = await ask("start", {});
  store.locale.value = LOCALES.find((locale) => locale === start.memory.locale) ?? "ja";
  const memory = createSidebarMemory(start, ask);
  const session = createSession(store, ask, start);
  const writer = createWriter(store, session, ask);
  const asked = signal<Asked | null>(null);
  const chosen = intent();
  const sidebar = {
    session,
    writer,
    ask,
    asked,
    isLive: signal(start.isLive),
    isBatchShown: signal(chosen === "batch"),
  };
  const inSidebar = (part: ComponentChildren) => (
    <SidebarContext.Provider value={sidebar}>{part}</SidebarContext.Provider>
  );
  root.textContent = "";
  mountTenken(root, store, createSidebarHost({ store, session, writer, ask, memory, asked }), {
    empty: () => inSidebar(<StartScreen />),
    status: () => inSidebar(<ActionBar />),
    about: () => inSidebar(<About />),
  });
  followEdits(session, ask);
  if (chosen === "settings") store.tab.value = "settings";
  const scope = { "check-sheet": "active", "check-all": "all" } as const;
  if (chosen !== "check-sheet" && chosen !== "check-all") return;
  session.check(scope[chosen]).catch((error: unknown) => {
    store.notice.value = { tone: "bad", text: error instanceof Error ? error.message : "" };
  });
}

document.addEventListener("DOMContentLoaded", () => {
  const root = document.getElementById("app");
  if (!root) return;
  begin(root).catch((error: unknown) => {
    // Nothing is drawn yet: the sentence alone stands in the page.
    const line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.className = "begin-failed";
    line.textContent = error instanceof Error ? error.message : sidebarWords("ja").failedOutside.unknown;
    root.replaceChildren(line);
  });
});
