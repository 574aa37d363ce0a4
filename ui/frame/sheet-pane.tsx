import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSurroundings, useWords } from "../context";
import { chooseFinding, neighbour } from "../findings/choose";
import { closeSheet } from "../keys";

/** The frame around the shell's sheet view, which words the finding: which one it is, the next one, the way back. */
export function SheetPane({ isOver, children }: { isOver: boolean; children: ComponentChildren }) {
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const words = useWords();
  const row = store.selectedRow.value;
  const { rows } = store.list.value;
  const at = row ? rows.findIndex((other) => other.id === row.id) : -1;
  const forward = useRef<HTMLButtonElement>(null);
  // With the drawing, not after it: a key that follows at once is meant for the sheet.
  useLayoutEffect(() => {
    if (isOver) forward.current?.focus();
  }, [isOver]);
  const go = (step: number) => {
    const next = neighbour(rows, store.selected.value, step);
    if (next) chooseFinding(surroundings, next, store.isSheetShown.value);
  };
  return (
    <section class="sheet-pane" aria-label={words.sheetPane}>
      <div
        class="sheet-bar"
        role="toolbar"
        aria-label={words.sheetBar}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          go(step);
        }}
      >
        <button type="button" class="quiet" onClick={() => go(-1)}>
          {words.previous}
        </button>
        <button type="button" class="quiet" ref={forward} onClick={() => go(1)}>
          {words.next}
        </button>
        {at >= 0 && <span class="faint figure">{words.position(at + 1, rows.length)}</span>}
        <button type="button" class="quiet end sheet-close" onClick={() => closeSheet(store)}>
          {words.close}
        </button>
      </div>
      <div class="sheet-body">{children}</div>
    </section>
  );
}
