import type { Entry, Indicator } from "../../indicator";
import type { Quantity } from "../../quantity/types";
import type { DirectionEvidence } from "../types";

/**
 * The staff's own 達成率: where it is plan / actual and not actual / plan in every year, they count the lower value as
 * better. The other way round says nothing, for many divide actual by plan whatever the direction.
 */
export function evidenceOfWrittenRate({ years }: Indicator): DirectionEvidence | null {
  let text: string | null = null;
  for (const { plan, actual, writtenRate } of years) {
    const rate = onlyFigure(writtenRate);
    const planned = onlyFigure(plan);
    const reached = onlyFigure(actual);
    if (!rate || !planned || !reached || planned.value <= 0 || reached.value <= 0) continue;
    const isTurned = agrees(rate, planned.value / reached.value);
    const isPlain = agrees(rate, reached.value / planned.value);
    if (isTurned === isPlain) continue;
    if (isPlain) return null;
    text ??= writtenRate?.text ?? "";
  }
  return text === null ? null : { source: "rate", text, direction: "lower" };
}

function onlyFigure(entry: Entry | null): Quantity | null {
  if (entry?.reading.kind !== "quantities" || entry.reading.quantities.length !== 1) return null;
  const figure = entry.reading.quantities[0]!;
  return figure.relative || figure.bound === "range" ? null : figure;
}

/** In per cent, rounded or cut off at the digits written. */
function agrees(rate: Quantity, share: number): boolean {
  const step = 10 ** -rate.decimals;
  return Math.abs(rate.value - share * 100) < step * (1 - 1e-9);
}
