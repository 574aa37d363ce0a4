import type { Indicator } from "../../indicator";
import { foldUnit } from "../../quantity/units";
import { type Figure, formUnitOf } from "../figures";
import type { ScaleDoubt } from "./types";

/** Below this a percentage may well be next to one under 1: 滞納率 0.8 % beside 2.4 %. */
const CLEARLY_PERCENT = 5;
/** 0.88 taken as 88 must lie this near to the other figures: 0.3 under a plan of 100 may be a real 0.3 %. */
const NEAR = 2;

/** Figures under % that were entered as shares: 0.88 beside 90. */
export function findShares(indicator: Indicator, figures: readonly Figure[]): readonly ScaleDoubt[] {
  if (foldUnit(formUnitOf(indicator) ?? "") !== "%") return [];
  const doubts: ScaleDoubt[] = [];
  for (const figure of figures) {
    if (figure.value <= 0 || figure.value > 1 || /[%％]/.test(figure.entry.text)) continue;
    const other = figureThatDiffers(
      figure,
      figures.filter((o) => o !== figure),
    );
    if (other) doubts.push({ kind: "share", entry: figure.entry, times: 100, beside: other.entry });
  }
  return doubts;
}

/** Whether the other figures speak for a share (0.88) rather than a percentage, and which of them. */
function figureThatDiffers(figure: Figure, others: readonly Figure[]): Figure | null {
  const asPercent = others.filter((o) => o.value >= CLEARLY_PERCENT && isNear(figure.value * 100, o.value));
  const asWritten = others.filter((o) => isNear(figure.value, o.value));
  if (asPercent.length <= asWritten.length) return null;
  return asPercent.find((o) => o.fiscalYear === figure.fiscalYear) ?? asPercent[asPercent.length - 1] ?? null;
}

function isNear(a: number, b: number): boolean {
  return b > 0 && a / b <= NEAR && a / b >= 1 / NEAR;
}
