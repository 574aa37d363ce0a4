import { useRef } from "preact/hooks";
import { sampleFiles } from "../samples";
import { FileInput } from "./file-input";
import { useOffline, useOfflineWords } from "./offline-context";
import { Security } from "./security";

/** First use: what this is, where to put the files, samples one click away, and that nothing is sent. */
export function StartScreen() {
  const { openers } = useOffline();
  const words = useOfflineWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <div class="start">
      <ul class="start-lead">
        {words.lead.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="drop-zone">
        <p class="drop-title">{words.dropAnywhere}</p>
        <p class="faint">{words.kinds}</p>
        <div class="drop-buttons">
          <button type="button" class="primary" onClick={() => openers.pickFiles(files.current)}>
            {words.openFiles}
          </button>
          <button type="button" onClick={() => openers.pickFolder(folder.current)}>
            {words.openFolder}
          </button>
          <button type="button" data-testid="try-samples" onClick={() => openers.takeFiles(sampleFiles())}>
            {words.trySample}
          </button>
        </div>
        <p class="faint">{words.sampleNote}</p>
        <FileInput isFolder={false} element={files} />
        <FileInput isFolder element={folder} />
      </div>
      <Security />
    </div>
  );
}
