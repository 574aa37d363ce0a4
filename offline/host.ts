import { type Signal, signal } from "@preact/signals";
import { copyText } from "../browser/copy-text";
import { createMemory } from "../browser/memory";
import type { Pool } from "../browser/pool";
import type { FileTasks } from "../browser/protocol";
import { saveActions } from "../browser/saves";
import type { Session } from "../browser/session";
import { openSettingsText, saveText } from "../browser/settings-text";
import type { CellPlace, Host, Store } from "../ui";

export interface OfflineHost extends Host {
  /** What the sheet view shows; null: nothing was chosen yet. */
  readonly place: Signal<CellPlace | null>;
}

export function createHost(store: Store, pool: Pool<FileTasks>, session: Session): OfflineHost {
  const place = signal<CellPlace | null>(null);
  return {
    kind: "offline",
    place,
    showCell: (chosen) => {
      place.value = { ...chosen };
    },
    applySettings: (settings) => {
      store.settings.value = settings;
      return session.checkAll("settings");
    },
    changeLocale: () => session.checkAll("language"),
    cancel: session.cancel,
    saves: saveActions(store, pool, session),
    copyText,
    memory: createMemory(),
    openSettingsText: () => openSettingsText(pool, store.locale.value),
    saveText,
  };
}
