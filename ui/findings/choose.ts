import type { Surroundings } from "../context";
import type { CellPlace } from "../host";
import type { FindingRow } from "../state/finding-rows";
import { isWide } from "../wide";
import { wordsIn } from "../words";

/** Marks a finding as the chosen one and shows its cell. `openSheet`: over the list where there is no room beside it. */
export function chooseFinding(surroundings: Surroundings, row: FindingRow, openSheet: boolean): void {
  const { store } = surroundings;
  store.selected.value = row.id;
  showCell(surroundings, { file: row.file, sheet: row.finding.sheet, cell: row.finding.cell });
  if (openSheet && !isWide()) store.isSheetShown.value = true;
}

/** Asks the shell to show a cell; what goes wrong becomes one sentence. */
export function showCell({ store, host }: Surroundings, place: CellPlace): void {
  Promise.resolve()
    .then(() => host.showCell(place))
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : "";
      store.notice.value = { tone: "bad", text: wordsIn(store.locale.value).failed(reason) };
    });
}

/** The finding `step` places further in the list as shown; the first where none is chosen. */
export function neighbour(rows: readonly FindingRow[], selected: string | null, step: number): FindingRow | null {
  if (rows.length === 0) return null;
  const at = rows.findIndex((row) => row.id === selected);
  // Where none is chosen, a step leads to the first row and a leap to the end it leaps to.
  const from = at >= 0 ? at + step : Number.isFinite(step) ? 0 : step;
  const target = Math.max(0, Math.min(rows.length - 1, from));
  return rows[target] ?? null;
}
