import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useSurroundings } from "../../../ui";
import type { Pane } from "../pane";
import { type PaneWords, paneWords } from "../words";

/** What the components of the open workbook need beyond the surroundings of the interface. */
export interface PaneSurroundings {
  readonly pane: Pane;
  /** Shows the view for other workbooks. */
  readonly goToFiles: () => void;
}

export const PaneContext = createContext<PaneSurroundings | null>(null);

export function usePane(): PaneSurroundings {
  const surroundings = useContext(PaneContext);
  if (!surroundings) throw new Error("A component stands outside the task pane.");
  return surroundings;
}

export function usePaneWords(): PaneWords {
  return paneWords(useSurroundings().store.locale.value);
}
