import type { Direction } from "../../shared/evaluate/types";
import { foldTight } from "../../shared/fold";
import { fitsSheetPattern } from "../../shared/forms/words/options";
import type { Settings } from "../../shared/settings";

/** The direction the settings give an indicator; null where they leave it to the evidence. The last row wins. */
export function chosenDirection(settings: Settings, name: string, sheet: string): Direction | null {
  let chosen: Direction | null = null;
  for (const row of settings.indicators) {
    if (foldTight(row.name) === foldTight(name) && fitsSheetPattern(row.sheet, sheet)) chosen = row.direction ?? chosen;
  }
  return chosen;
}

/**
 * The settings with a direction for all indicators of a name; null leaves it to the evidence again. What else a row
 * says of the indicator stays; a row that then says nothing goes.
 */
export function withDirection(settings: Settings, name: string, direction: Direction | null): Settings {
  const isNamed = (row: Settings["indicators"][number]) => foldTight(row.name) === foldTight(name);
  const rows = settings.indicators.flatMap((row) => {
    if (!isNamed(row)) return [row];
    const { direction: _, ...rest } = row;
    const saysMore = rest.method !== undefined || rest.scale !== undefined || rest.baselineYear !== undefined;
    return saysMore ? [rest] : [];
  });
  return { ...settings, indicators: direction === null ? rows : [...rows, { name, direction }] };
}
