import type { Grid, Slot } from "./grid";

const SAME = /^[\s　]*(?:〃|″|々|同上|同じ|同)[\s　]*$/;
/** 「〃（女性）」, 「同上（女性）」, 「〃　大腸がん」: the same with another end. */
const SAME_BUT = /^[\s　]*(?:(?:〃|″)[\s　]*|同上?[\s　]*(?=[（(]))(\S[\s\S]*)$/;
const PARENTHESIS = /[\s　]*[（(][^（()）]*[)）]$/;
const LAST_WORD = /[\s　]+[^\s　]+$/;

/** What a cell of names or units means: 〃 is what stands above it, at its own place. */
export function meantBy(grid: Grid, slot: Slot, bottom: number): Slot {
  const same = SAME.test(slot.text);
  const rest = same ? null : SAME_BUT.exec(slot.text);
  if (!same && !rest) return slot;
  const above = slotAbove(grid, slot, bottom);
  if (!above) return slot;
  const { text } = meantBy(grid, above, bottom);
  if (!rest) return withText(slot, text);
  const end = rest[1]!;
  const isAside = /^[（(]/.test(end);
  const base = text.replace(isAside ? PARENTHESIS : LAST_WORD, "");
  return withText(slot, isAside ? base + end : `${base} ${end}`);
}

function slotAbove(grid: Grid, slot: Slot, bottom: number): Slot | null {
  for (let row = slot.row - 1; row > bottom; row--) {
    const above = grid.at(row, slot.column);
    if (above && above !== slot) return above;
  }
  return null;
}

function withText(slot: Slot, text: string): Slot {
  return { ...slot, text, cell: { ...slot.cell, text } };
}
