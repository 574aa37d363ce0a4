import type { Indicator } from "../../indicator";
import type { QuantityReading } from "../../quantity/types";
import { sideOfBound } from "../compare";
import type { Direction, DirectionEvidence } from "../types";

/** 「2以下」「13.2以内」「+1以上」「15％減」「維持」 in a plan or final target: one piece of evidence a direction. */
export function evidenceOfBounds(indicator: Indicator): readonly DirectionEvidence[] {
  const found: DirectionEvidence[] = [];
  const entries = [...indicator.years.map((year) => year.plan), indicator.finalTarget];
  for (const entry of entries) {
    const direction = entry ? directionOfPlan(entry.reading) : null;
    if (!entry || !direction || found.some((evidence) => evidence.direction === direction)) continue;
    found.push({ source: "bound", text: entry.text.trim(), direction });
  }
  return found;
}

const OF_WORD = { keep: "keep", increase: "higher", decrease: "lower" } as const;
const OF_CHANGE = { increase: "higher", decrease: "lower", ratio: null } as const;

function directionOfPlan(reading: QuantityReading): Direction | null {
  if (reading.kind === "words") return reading.word in OF_WORD ? OF_WORD[reading.word as keyof typeof OF_WORD] : null;
  if (reading.kind !== "quantities") return null;
  for (const quantity of reading.quantities) {
    if (quantity.relative && quantity.relative.change !== "ratio") return OF_CHANGE[quantity.relative.change];
    if (quantity.bound === "range" || quantity.bound === "within") return "keep";
    const side = sideOfBound(quantity.bound);
    if (side) return side;
  }
  return null;
}
