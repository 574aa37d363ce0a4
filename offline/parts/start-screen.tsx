import { useRef } from "preact/hooks";
import { ACCEPTED } from "../files/open";
import { sampleFiles } from "../samples";
import { useOffline, useOfflineWords } from "./offline-context";
import { Security } from "./security";

/** First use: what this is, where to put the files, samples one click away, and that nothing is sent. */
export function StartScreen() {
  const { openers } = useOffline();
  const words = useOfflineWords();
  const input = useRef<HTMLInputElement>(null);
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
          <button type="button" class="primary" onClick={() => openers.pickFiles(input.current)}>
            {words.openFiles}
          </button>
          <button type="button" data-testid="try-samples" onClick={() => openers.takeFiles(sampleFiles())}>
            {words.trySample}
          </button>
        </div>
        <p class="faint">{words.sampleNote}</p>
        <input
          ref={input}
          type="file"
          class="unseen"
          aria-label={words.fileInput}
          tabIndex={-1}
          multiple
          accept={ACCEPTED}
          onChange={(event) => openers.takeInput(event.currentTarget)}
        />
      </div>
      <Security />
    </div>
  );
}
