import type { LevelBound, RatingLevel, RatingScale } from "../evaluate/scales/types";
import { digitsOf, type Interpreter } from "./interpreter";
import { MEANINGS } from "./messages";
import type { RawScale } from "./schema";
import type { Path } from "./shape";
import { FIGURE_TABLE, ROUNDING_TABLE } from "./words";

/**
 * A municipality's own scale: levels from best to worst, each from its lower bound (inclusive) to the bound before it.
 * null, with the reason reported, where the levels do not make a scale.
 */
export function interpretScale(raw: RawScale, path: Path, as: Interpreter): RatingScale | null {
  const figure = raw.figure === undefined ? "rate" : as.word([...path, "figure"], raw.figure, FIGURE_TABLE);
  if (figure === null) return null;
  const levels: RatingLevel[] = [];
  let better: number | null = null;
  let isOpen = false;
  for (const [index, level] of raw.levels.entries()) {
    // An entry that was cut out has been reported; a scale with a hole would rate wrongly.
    if (level === null) return null;
    const meaning = { ja: level.meaning ?? level.label, en: level.meaning ?? level.label };
    if (level.byPeople) {
      levels.push({ label: level.label, meaning, bounds: null });
      continue;
    }
    if (isOpen) return as.refuse(path, MEANINGS.scaleOpen, { name: raw.name });
    const at = [...path, "levels", index, "from"];
    const percent: number | null = level.from === undefined ? null : as.figure(at, level.from, -1000, 1000);
    if (percent === null && level.from !== undefined) return null;
    const from: number | null = percent === null ? null : percent / 100;
    if (from !== null && better !== null && from >= better) {
      return as.refuse(path, MEANINGS.scaleOrder, { name: raw.name });
    }
    const bound: LevelBound = {
      figure,
      ...(from === null ? {} : { atLeast: from }),
      ...(better === null ? {} : { below: better }),
    };
    levels.push({ label: level.label, meaning, bounds: [bound] });
    if (from === null) isOpen = true;
    else better = from;
  }
  return {
    id: raw.name,
    name: { ja: raw.name, en: raw.name },
    levels,
    rounding: roundingOf(raw, path, as),
    notMeasured: raw.notMeasured ?? null,
    exceptions: [],
    remarks: null,
    source: null,
  };
}

function roundingOf(raw: RawScale, path: Path, as: Interpreter): RatingScale["rounding"] {
  if (raw.rounding === undefined && raw.digits === undefined) return null;
  const mode = as.word([...path, "rounding"], raw.rounding, ROUNDING_TABLE) ?? "half-up";
  return { mode, percentDigits: digitsOf(raw.digits, [...path, "digits"], as) ?? 1 };
}
