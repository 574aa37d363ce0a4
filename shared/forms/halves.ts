import { foldTight } from "../fold";
import type { Indicator, YearRecord } from "../indicator";
import { inTimeOrder } from "./content/year-records";
import { areaAround, type Piece } from "./regions";

/**
 * A table of 目標値 and a table of 実績値 with the same names are two halves of the same indicators: each is read once,
 * with the plan of the one and the actual of the other. What has no counterpart stays as it is.
 */
export function joinHalves(pieces: readonly Piece[]): Piece[] {
  const joined = [...pieces];
  for (let i = 0; i < joined.length; i++) {
    for (let j = i + 1; j < joined.length; j++) {
      const pair = joinPair(joined[i]!, joined[j]!);
      if (!pair) continue;
      joined[i] = pair.first;
      joined[j] = pair.second;
      break;
    }
  }
  return joined.filter(
    (piece) => piece.indicators.length + piece.budgets.length + piece.actions.length > 0 || pieces.includes(piece),
  );
}

function joinPair(a: Piece, b: Piece): { readonly first: Piece; readonly second: Piece } | null {
  if (a.form !== b.form || a.indicators.length === 0 || b.indicators.length === 0) return null;
  const isSplit = (holdsOnly(a, "plan") && holdsOnly(b, "actual")) || (holdsOnly(a, "actual") && holdsOnly(b, "plan"));
  if (!isSplit) return null;
  const others = new Map(b.indicators.map((indicator) => [nameOf(indicator), indicator]));
  const met = new Set<Indicator>();
  const indicators = a.indicators.map((indicator) => {
    const other = others.get(nameOf(indicator));
    if (!other || met.has(other)) return indicator;
    met.add(other);
    return joinIndicators(indicator, other);
  });
  if (met.size === 0) return null;
  return {
    first: { ...a, indicators, area: areaAround([a.area, b.area]) ?? a.area, used: [...a.used, ...b.used] },
    second: { ...b, indicators: b.indicators.filter((indicator) => !met.has(indicator)) },
  };
}

function holdsOnly({ indicators }: Piece, measure: "plan" | "actual"): boolean {
  const other = measure === "plan" ? "actual" : "plan";
  return indicators.every(
    ({ years, finalTarget }) =>
      years.some((record) => record[measure] !== null) &&
      years.every((record) => record[other] === null && record.fiscalYear !== null) &&
      (measure === "plan" || finalTarget === null),
  );
}

function nameOf({ name }: Indicator): string {
  return foldTight(name.text);
}

function joinIndicators(a: Indicator, b: Indicator): Indicator {
  const years = new Map<number, YearRecord>();
  for (const record of [...a.years, ...b.years]) {
    const known = years.get(record.fiscalYear!);
    years.set(record.fiscalYear!, {
      ...(known ?? record),
      plan: known?.plan ?? record.plan,
      actual: known?.actual ?? record.actual,
      writtenRate: known?.writtenRate ?? record.writtenRate,
      writtenRating: known?.writtenRating ?? record.writtenRating,
    });
  }
  return {
    ...a,
    unit: a.unit ?? b.unit,
    baseline: a.baseline ?? b.baseline,
    baselineYear: a.baselineYear ?? b.baselineYear,
    finalTarget: a.finalTarget ?? b.finalTarget,
    finalTargetYear: a.finalTargetYear ?? b.finalTargetYear,
    years: inTimeOrder([...years.values()]),
    remarks: [...a.remarks, ...b.remarks.filter((remark) => !a.remarks.includes(remark))],
    area: areaAround([a.area, b.area]) ?? a.area,
  };
}
