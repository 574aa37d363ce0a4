import type { ComponentChildren } from "preact";
import { useSurroundings, useWords } from "../context";
import { chooseFinding, neighbour } from "../findings/choose";
import { CellText, SeverityBadge } from "../parts/badges";
import { shorten } from "../state/shorten";

/** The frame around the shell's sheet view: the finding that is shown, the next one, the way back. */
export function SheetPane({ children }: { children: ComponentChildren }) {
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const words = useWords();
  const row = store.selectedRow.value;
  const { rows } = store.list.value;
  const at = row ? rows.findIndex((other) => other.id === row.id) : -1;
  const go = (step: number) => {
    const next = neighbour(rows, store.selected.value, step);
    if (next) chooseFinding(surroundings, next, store.isSheetShown.value);
  };
  return (
    <section class="sheet-pane" aria-label={words.sheetPane}>
      <div class="sheet-bar">
        <button type="button" class="quiet" disabled={rows.length === 0 || at === 0} onClick={() => go(-1)}>
          {words.previous}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={rows.length === 0 || at === rows.length - 1}
          onClick={() => go(1)}
        >
          {words.next}
        </button>
        {at >= 0 && <span class="faint figure">{words.position(at + 1, rows.length)}</span>}
        {row && (
          <span class="sheet-finding">
            <SeverityBadge severity={row.finding.severity} />
            <span class="address">{row.finding.cell}</span>
            <CellText class="sheet-message" text={shorten(row.finding.message, 200)} />
          </span>
        )}
        <button
          type="button"
          class="quiet end sheet-close"
          onClick={() => {
            store.isSheetShown.value = false;
          }}
        >
          {words.close}
        </button>
      </div>
      <div class="sheet-body">{children}</div>
    </section>
  );
}
