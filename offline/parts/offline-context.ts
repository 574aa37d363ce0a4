import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Openers } from "../../browser/openers";
import type { Pool } from "../../browser/pool";
import type { FileTasks } from "../../browser/protocol";
import type { Session } from "../../browser/session";
import { useSurroundings } from "../../ui";
import type { OfflineHost } from "../host";
import { type OfflineWords, offlineWords } from "../words";

/** What the page's own components need beyond the surroundings of the interface. */
export interface Offline {
  readonly session: Session;
  readonly openers: Openers;
  readonly pool: Pool<FileTasks>;
  readonly host: OfflineHost;
}

export const OfflineContext = createContext<Offline | null>(null);

export function useOffline(): Offline {
  const offline = useContext(OfflineContext);
  if (!offline) throw new Error("A component stands outside the offline page.");
  return offline;
}

export function useOfflineWords(): OfflineWords {
  return offlineWords(useSurroundings().store.locale.value);
}
