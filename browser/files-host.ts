import { type Signal, signal } from "@preact/signals";
import type { CellPlace, Host, Store } from "../ui";
import { copyText } from "./copy-text";
import type { Pool } from "./pool";
import type { FileTasks } from "./protocol";
import type { Session } from "./session";
import { openSettingsText } from "./settings-text";

/** What a host does that checks opened files, whichever program it stands in; saves and memory are the program's own. */
export interface FilesHost
  extends Required<
    Pick<Host, "showCell" | "applySettings" | "changeLocale" | "cancel" | "copyText" | "openSettingsText">
  > {
  /** What the sheet view shows; null: nothing was chosen yet. */
  readonly place: Signal<CellPlace | null>;
}

export function filesHost(store: Store, pool: Pool<FileTasks>, session: Session): FilesHost {
  const place = signal<CellPlace | null>(null);
  return {
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
    copyText,
    openSettingsText: () => openSettingsText(pool, store.locale.value),
  };
}
