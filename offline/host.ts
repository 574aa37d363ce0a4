import { type Signal, signal } from "@preact/signals";
import type { CellPlace, Host, Store } from "../ui";
import { download } from "./download";
import { createMemory } from "./memory";
import type { Pool } from "./pool";
import { saveActions } from "./saves";
import type { Session } from "./session";

export interface OfflineHost extends Host {
  /** What the sheet view shows; null: nothing was chosen yet. */
  readonly place: Signal<CellPlace | null>;
}

export function createHost(store: Store, pool: Pool, session: Session): OfflineHost {
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
    openSettingsText: async () => {
      const file = await pickSettings();
      if (!file) return null;
      if (/\.json$/i.test(file.name)) return file.text();
      const { settings } = await pool.ask("readSettings", { file, locale: store.locale.value });
      return JSON.stringify(settings);
    },
    saveText: async (name, text) => download(name, new Blob([text], { type: "text/plain;charset=utf-8" })),
  };
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function pickSettings(): Promise<File | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.xlsx,.xlsm";
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
