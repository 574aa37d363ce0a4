import type { RefObject } from "preact";
import { useSurroundings } from "../../ui";
import { ACCEPTED } from "../files/open";
import type { Openers } from "../openers";
import { fileWords } from "../words";

/** A file input that no one sees: buttons open it where the browser has no picker that gives handles. */
export function FileInput(props: {
  readonly openers: Openers;
  readonly isFolder: boolean;
  readonly element: RefObject<HTMLInputElement | null>;
  readonly testId?: string;
}) {
  const { openers, isFolder, element, testId } = props;
  const words = fileWords(useSurroundings().store.locale.value);
  return (
    <input
      ref={(input) => {
        element.current = input;
        if (input) input.webkitdirectory = isFolder;
      }}
      type="file"
      class="unseen"
      data-testid={testId}
      aria-label={isFolder ? words.folderInput : words.fileInput}
      tabIndex={-1}
      multiple
      accept={isFolder ? undefined : ACCEPTED}
      onChange={(event) => openers.takeInput(event.currentTarget)}
    />
  );
}
