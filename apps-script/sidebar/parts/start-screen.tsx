import { useSidebar, useSidebarWords } from "../context";
import { BatchPanel } from "./batch-panel";
import { CheckButtons } from "./check-buttons";

/** Before anything is checked. */
export function StartScreen() {
  const { session } = useSidebar();
  const words = useSidebarWords();
  return (
    <div class="start">
      <p>{words.lead}</p>
      <div class="start-buttons">
        <CheckButtons isFirst />
      </div>
      <p class="faint">{words.nothingWritten}</p>
      {session.start.edition === "planning" && <BatchPanel />}
    </div>
  );
}
