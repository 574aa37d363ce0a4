import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Host } from "./host";
import type { Store } from "./store";
import { type Words, wordsIn } from "./words";

/** What every component may read. */
export interface Surroundings {
  readonly store: Store;
  readonly host: Host;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error("A component stands outside the app.");
  return surroundings;
}

/** The words of the language in force; a component that calls this is drawn again when the language changes. */
export function useWords(): Words {
  return wordsIn(useSurroundings().store.locale.value);
}
