import type { Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useSurroundings } from "../../ui";
import type { Ask } from "./ask";
import type { Session } from "./session";
import { type SidebarWords, sidebarWords } from "./words";
import type { Writer } from "./writer";

/** Something that is written only after the user has agreed. */
export interface Asked {
  readonly key: "fill" | "clear" | "settings";
  readonly text: string;
  readonly yes: string;
  readonly work: () => Promise<void>;
}

/** What the sidebar's own components need beyond the surroundings of the interface. */
export interface Sidebar {
  readonly session: Session;
  readonly writer: Writer;
  readonly ask: Ask;
  /** The question that is open. */
  readonly asked: Signal<Asked | null>;
  readonly isLive: Signal<boolean>;
  /** The panel of the batch is shown above the lists. */
  readonly isBatchShown: Signal<boolean>;
}

export const SidebarContext = createContext<Sidebar | null>(null);

export function useSidebar(): Sidebar {
  const sidebar = useContext(SidebarContext);
  if (!sidebar) throw new Error("A component stands outside the sidebar.");
  return sidebar;
}

export function useSidebarWords(): SidebarWords {
  return sidebarWords(useSurroundings().store.locale.value);
}

/** Runs what a click asked for; what goes wrong becomes one sentence. */
export function useAttempt(): (work: () => Promise<void>) => void {
  const { store } = useSurroundings();
  return (work) => {
    work().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : "";
      store.notice.value = { tone: "bad", text: reason || sidebarWords(store.locale.value).failedOutside.unknown };
    });
  };
}
