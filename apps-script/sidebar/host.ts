import type { Signal } from "@preact/signals";
import { copyText } from "../../browser/copy-text";
import { download } from "../../browser/download";
import { SETTINGS_SHEET_NAME, writeSettingsJson } from "../../shared/settings";
import type { Host, Memory, SaveAction, Store } from "../../ui";
import type { Ask } from "./ask";
import type { Asked } from "./context";
import type { Session } from "./session";
import { sidebarWords } from "./words";
import type { Writer } from "./writer";

interface Parts {
  readonly store: Store;
  readonly session: Session;
  readonly writer: Writer;
  readonly ask: Ask;
  readonly memory: Memory;
  readonly asked: Signal<Asked | null>;
}

export function createSidebarHost({ store, session, writer, ask, memory, asked }: Parts): Host {
  const inBoth = (key: "resultSheets" | "resultSheetsHint" | "settingsSheet" | "settingsSheetHint") => ({
    ja: sidebarWords("ja")[key],
    en: sidebarWords("en")[key],
  });
  const saves: readonly SaveAction[] = [
    {
      id: "results",
      label: inBoth("resultSheets"),
      description: inBoth("resultSheetsHint"),
      speaksForItself: true,
      run: writer.writeResults,
    },
    {
      id: "settings-sheet",
      label: inBoth("settingsSheet"),
      description: inBoth("settingsSheetHint"),
      speaksForItself: true,
      run: async () => {
        const words = sidebarWords(store.locale.value);
        // What stands there is replaced, whoever wrote it.
        if (!session.sheets().has(SETTINGS_SHEET_NAME)) return writer.writeSettings();
        asked.value = { key: "settings", text: words.askSettings, yes: words.yes.settings, work: writer.writeSettings };
      },
    },
  ];
  return {
    kind: "sheets",
    showCell: async ({ sheet, cell }) => {
      await ask("show", { sheet, cell });
    },
    applySettings: async (settings) => {
      store.settings.value = settings;
      session.judgeAgain("settings");
      await ask("saveSettings", { settings: settings && writeSettingsJson(settings) });
    },
    changeLocale: () => session.judgeAgain("language"),
    cancel: session.cancel,
    saves,
    copyText: async (text) => (await copyText(text)) || copyBySelection(text),
    memory,
    openSettingsText: pickText,
    saveText: async (name, text) => download(name, new Blob([text], { type: "text/plain;charset=utf-8" })),
  };
}

/** The frame of the sidebar may not be given the clipboard; a selection can still be copied on a click. */
function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.style.position = "fixed";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}

function pickText(): Promise<string | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json";
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]?.text() ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}
