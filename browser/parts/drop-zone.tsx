import type { ComponentChildren } from "preact";
import { useSurroundings } from "../../ui";
import type { Openers } from "../openers";
import { fileWords } from "../words";
import { OpenButtons } from "./open-buttons";

/** Where files are put to be checked. `children`: further buttons. */
export function DropZone({ openers, children }: { openers: Openers; children?: ComponentChildren }) {
  const words = fileWords(useSurroundings().store.locale.value);
  return (
    <div class="drop-zone">
      <p class="drop-title">{words.dropAnywhere}</p>
      <p class="faint">{words.kinds}</p>
      <div class="drop-buttons">
        <OpenButtons openers={openers} look={{ files: "primary", folder: "" }} />
        {children}
      </div>
    </div>
  );
}

/** Lies over the page while files are held above it. */
export function DropOverlay() {
  const words = fileWords(useSurroundings().store.locale.value);
  return (
    <div class="drop-overlay" aria-hidden="true">
      <p>{words.dropHere}</p>
    </div>
  );
}
