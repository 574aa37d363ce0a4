import { DropZone } from "../../browser/parts/drop-zone";
import { sampleFiles } from "../samples";
import { useOffline, useOfflineWords } from "./offline-context";
import { Security } from "./security";

/** First use: what this is, where to put the files, samples one click away, and that nothing is sent. */
export function StartScreen() {
  const { openers } = useOffline();
  const words = useOfflineWords();
  return (
    <div class="start">
      <ul class="start-lead">
        {words.lead.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div>
        <DropZone openers={openers}>
          <button type="button" data-testid="try-samples" onClick={() => openers.takeFiles(sampleFiles())}>
            {words.trySample}
          </button>
        </DropZone>
        <p class="sample-note faint">{words.sampleNote}</p>
      </div>
      <Security />
    </div>
  );
}
