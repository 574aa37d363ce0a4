import type { Signal } from "@preact/signals";
import { usePane, usePaneWords } from "./pane-context";

/** What is done by itself: checking while one types, marks, notes. */
export function Switches({ isLong }: { isLong: boolean }) {
  const { pane } = usePane();
  const words = usePaneWords();
  const { isLive, hasMarks, hasNotes } = pane.choices;
  const { notes, changes } = pane.door.abilities;
  return (
    <fieldset class={isLong ? "switches is-long" : "switches"}>
      <legend class="unseen">{words.switchesName}</legend>
      <Switch
        short={words.live}
        long={words.liveLong}
        isLong={isLong}
        on={isLive}
        refusal={changes ? null : words.noChanges}
      />
      <Switch short={words.marks} long={words.marksLong} isLong={isLong} on={hasMarks} refusal={null} />
      {hasMarks.value && (
        <Switch
          short={words.notes}
          long={words.notesLong}
          isLong={isLong}
          on={hasNotes}
          refusal={notes ? null : words.noNotes}
        />
      )}
    </fieldset>
  );
}

function Switch(props: {
  readonly short: string;
  readonly long: string;
  readonly isLong: boolean;
  readonly on: Signal<boolean>;
  /** Why it cannot be switched on in this Excel. */
  readonly refusal: string | null;
}) {
  const { short, long, isLong, on, refusal } = props;
  return (
    <label class="switch" title={refusal ?? long}>
      <input
        type="checkbox"
        checked={on.value && refusal === null}
        disabled={refusal !== null}
        aria-label={refusal === null ? long : `${long}: ${refusal}`}
        onChange={(event) => {
          on.value = event.currentTarget.checked;
        }}
      />
      <span>{isLong ? long : short}</span>
    </label>
  );
}
