import type { Store } from "../ui";
import { openDropped, openHandles, openInput, PICKER_TYPES } from "./files/open";
import type { Opened } from "./files/source";
import type { Session } from "./session";
import { fileWords } from "./words";

/** The ways to open: each ends in session.open, and whatever fails ends in one sentence. */
export interface Openers {
  /** With the browser's picker where it gives handles, else with the file input that is handed over. */
  readonly pickFiles: (input: HTMLInputElement | null) => void;
  readonly pickFolder: (input: HTMLInputElement | null) => void;
  readonly takeInput: (input: HTMLInputElement) => void;
  readonly takeDrop: (transfer: DataTransfer) => void;
  readonly takeFiles: (files: readonly File[]) => void;
}

export function createOpeners(store: Store, session: Session): Openers {
  const open = (opened: Promise<Opened>) => {
    opened.then(session.open).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "AbortError") return;
      store.notice.value = { tone: "bad", text: fileWords(store.locale.value).openFailed };
    });
  };
  return {
    pickFiles: (input) => {
      if (!window.showOpenFilePicker) input?.click();
      else open(window.showOpenFilePicker({ id: "tenken", multiple: true, types: PICKER_TYPES }).then(openHandles));
    },
    pickFolder: (input) => {
      if (!window.showDirectoryPicker) input?.click();
      else open(window.showDirectoryPicker({ id: "tenken-folder" }).then((folder) => openHandles([folder])));
    },
    takeInput: (input) => {
      const files = [...(input.files ?? [])];
      // The same file may be picked again.
      input.value = "";
      open(Promise.resolve(openInput(files)));
    },
    takeDrop: (transfer) => open(openDropped(transfer)),
    takeFiles: (files) => open(Promise.resolve(openInput(files))),
  };
}

/** Files may be dropped anywhere on the page. `setOver` tells whether some are held above it. */
export function listenToDrops(openers: Openers, setOver: (isOver: boolean) => void): void {
  let depth = 0;
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (change: number) => {
    depth = Math.max(0, depth + change);
    setOver(depth > 0);
  };
  document.addEventListener("dragenter", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over(1);
  });
  document.addEventListener("dragover", (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  document.addEventListener("dragleave", (event) => {
    if (holdsFiles(event)) over(-1);
  });
  document.addEventListener("drop", (event) => {
    // Without this the browser would leave the page for the file.
    event.preventDefault();
    depth = 0;
    setOver(false);
    if (event.dataTransfer && holdsFiles(event)) openers.takeDrop(event.dataTransfer);
  });
}
