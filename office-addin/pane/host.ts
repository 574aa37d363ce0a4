import type { ReadonlySignal } from "@preact/signals";
import { copyText } from "../../browser/copy-text";
import type { Pool } from "../../browser/pool";
import { listActions } from "../../browser/saves";
import { openSettingsText, saveText } from "../../browser/settings-text";
import type { Host, Memory, SaveAction, Store } from "../../ui";
import { memoryWithout } from "./choices";
import type { Pane } from "./pane";
import type { PaneTasks } from "./protocol";
import { paneWords } from "./words";

export interface HostParts {
  readonly store: Store;
  readonly pool: Pool<PaneTasks>;
  readonly memory: Memory;
  readonly theme: ReadonlySignal<"light" | "dark" | null>;
  readonly canDownload: boolean;
}

/** The pane as the interface sees it, for the open workbook. */
export function workbookHost(pane: Pane, { store, pool, memory, theme, canDownload }: HostParts): Host {
  return {
    kind: "excel",
    showCell: ({ sheet, cell }) => pane.showCell(sheet, cell),
    applySettings: pane.applySettings,
    changeLocale: pane.changeLanguage,
    cancel: pane.cancel,
    saves: [...writeActions(pane), ...(canDownload ? listActions(store, pool) : [])],
    copyText,
    // Settings belong to the workbook and are kept in it.
    memory: memoryWithout(memory, "settings"),
    ownSettingsNote: { ja: JA.settingsHereNote, en: EN.settingsHereNote },
    systemTheme: theme,
    openSettingsText: () => openSettingsText(pool, store.locale.value),
    ...(canDownload ? { saveText } : {}),
  };
}

const [JA, EN] = [paneWords("ja"), paneWords("en")];

function writeActions(pane: Pane): readonly SaveAction[] {
  const action = (
    id: string,
    label: "results" | "missingSheet" | "fill" | "clear",
    note: "resultsNote" | "missingNote" | "fillNote" | "clearNote",
    run: () => Promise<void>,
  ): SaveAction => ({
    id,
    label: { ja: JA[label], en: EN[label] },
    description: { ja: JA[note], en: EN[note] },
    speaksForItself: true,
    run,
  });
  return [
    action("results", "results", "resultsNote", () => pane.writeTables(["findings", "indicators"])),
    action("missing", "missingSheet", "missingNote", () => pane.writeTables(["missing"])),
    action("fill", "fill", "fillNote", pane.fill),
    action("clear", "clear", "clearNote", pane.clear),
  ];
}
