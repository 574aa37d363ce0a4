import { fold } from "../../fold";
import type { Indicator } from "../../indicator";
import type { DirectionEvidence } from "../types";

/** 位: the first place is the best. */
export function evidenceOfUnit(indicator: Indicator): DirectionEvidence | null {
  const written = indicator.unit?.text.trim() || indicator.unitInName;
  return written && fold(written).trim() === "位" ? { source: "unit", text: written, direction: "lower" } : null;
}
