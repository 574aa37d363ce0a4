import { batch } from "@preact/signals";
import { readSettingsJson, writeSettingsJson } from "../../shared/settings";
import type { Store } from "../../ui";
import { KEPT, type Kept } from "./kept-shape";
import type { Pane } from "./pane";
import type { Scope } from "./scope";

/**
 * Every button of the ribbon loads the pane anew. What a clerk was at is kept over that: what is listed and chosen,
 * settings being edited, what can be undone. It is kept in the browser's session, which ends with the pane or its
 * window, for some of it quotes the sheet; never in localStorage or OfficeRuntime.storage, which outlive it. Where a
 * browser has no session to keep things in, the pane begins anew, as it did at first.
 * https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings
 */
export interface KeptState {
  /** Takes up what was kept for this workbook; gives what was checked then, or null. Once: it is kept no longer. */
  readonly resume: () => Scope | null;
  /** Keeps how things stand. */
  readonly keep: () => void;
}

export interface KeptStateParts {
  readonly store: Store;
  readonly pane: Pick<Pane, "check" | "undoable">;
  /** The browser's session; null: it has none. */
  readonly session: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  /** Address of the workbook: a window may come to show another one. */
  readonly workbook: string;
  /** Parts of Office on the web that share a browser are told apart by it. */
  readonly partition: string;
}

const KEY = "tenken.pane";

export function keptState({ store, pane, session, workbook, partition }: KeptStateParts): KeptState {
  const key = partition + KEY;
  return {
    resume: () => {
      const kept = take(session, key);
      if (kept?.workbook !== workbook) return null;
      const { settings, undoable } = kept;
      batch(() => {
        store.tab.value = kept.tab;
        // Nothing is new to a pane that begins.
        store.filters.value = { ...kept.filters, onlyNew: false };
        store.foldedGroups.value = new Set(kept.folded);
        store.selected.value = kept.selected;
        store.openIndicator.value = kept.openIndicator;
        store.settingsDraft.value = kept.draft;
        if (settings !== null) store.settings.value = readSettingsJson(settings, store.locale.value).settings;
        pane.undoable.value = undoable;
      });
      return kept.scope;
    },
    keep: () => {
      const { onlyNew: _, ...filters } = store.filters.value;
      const kept = {
        workbook,
        tab: store.tab.value,
        scope: pane.check.scope.value,
        filters,
        folded: [...store.foldedGroups.value],
        selected: store.selected.value,
        openIndicator: store.openIndicator.value,
        settings: store.settings.value && writeSettingsJson(store.settings.value),
        draft: store.settingsDraft.value,
        undoable: pane.undoable.value,
      };
      try {
        session?.setItem(key, JSON.stringify(kept));
      } catch {
        // Full, or forbidden: the pane begins anew.
      }
    },
  };
}

/** What is kept is not trusted, and gone once it was taken: were it to harm, it would do so once. */
function take(session: KeptStateParts["session"], key: string): Kept | null {
  try {
    const text = session?.getItem(key) ?? null;
    session?.removeItem(key);
    const read = text === null ? null : KEPT.safeParse(JSON.parse(text));
    return read?.success ? read.data : null;
  } catch {
    return null;
  }
}
