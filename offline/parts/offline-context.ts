import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useSurroundings } from "../../ui";
import type { OfflineHost } from "../host";
import type { Openers } from "../openers";
import type { Pool } from "../pool";
import type { Session } from "../session";
import { type OfflineWords, offlineWords } from "../words";

/** What the page's own components need beyond the surroundings of the interface. */
export interface Offline {
  readonly session: Session;
  readonly openers: Openers;
  readonly pool: Pool;
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
