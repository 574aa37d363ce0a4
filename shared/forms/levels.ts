import { fold } from "../fold";
import type { Grid } from "./grid";
import type { LabelKey } from "./labels";
import type { Band } from "./roles";
import type { TableRow } from "./tables";

/** What the upper and the lower row of an indicator hold, said once for the table: 上段：目標 下段：実績. */
export interface Levels {
  readonly upper: LabelKey;
  readonly lower: LabelKey;
}

const LEVELS =
  /上段[^上下目計実予見]{0,4}(目標|計画|予定|見込|実績)[^上下]{0,8}下段[^上下目計実予見]{0,4}(目標|計画|予定|見込|実績)/;
/** Rows above and below the table in which it may be said. */
const REACH = 4;

/** Looks for the words in the headings and in the lines around the table. */
export function findLevels(grid: Grid, band: Band, bottom: number): Levels | null {
  const look = (from: number, to: number): Levels | null => {
    for (let row = Math.max(0, from); row <= to; row++) {
      for (const slot of grid.rowAt(row)?.slots ?? []) {
        if (!slot.text.includes("上段")) continue;
        const match = LEVELS.exec(fold(slot.text).replace(/\s+/g, ""));
        if (match) return { upper: measureIn(match[1]!), lower: measureIn(match[2]!) };
      }
    }
    return null;
  };
  const found = look(band.top - REACH, band.bottom) ?? look(bottom + 1, bottom + REACH);
  return found && found.upper !== found.lower ? found : null;
}

function measureIn(word: string): LabelKey {
  return word === "実績" ? "actual" : "plan";
}

/** Gives the two rows of each indicator their measures, where the rows say none themselves. */
export function withLevels(rows: readonly TableRow[], { upper, lower }: Levels): TableRow[] {
  if (rows.some((row) => row.measure === "plan" || row.measure === "actual")) return [...rows];
  let before: TableRow | null = null;
  return rows.map((row) => {
    const isUpper = row.nameSlot !== null && row.nameSlot !== before?.nameSlot;
    const isLower = !isUpper && before !== null;
    before = isUpper ? row : null;
    return isUpper || isLower ? { ...row, measure: isUpper ? upper : lower } : row;
  });
}
