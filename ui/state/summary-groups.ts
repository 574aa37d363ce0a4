import type { RollUpMethod } from "../../shared/evaluate/options";
import { type RollUp, rollUpJudged } from "../../shared/evaluate/roll-up";
import type { RatingScale } from "../../shared/evaluate/scales/types";
import type { Severity } from "../../shared/rules/define-rule";
import type { FindingRow } from "./finding-rows";
import type { IndicatorRow } from "./indicator-rows";

export const SUMMARY_KEYS = ["department", "policy", "sheet", "file"] as const;
export type SummaryKey = (typeof SUMMARY_KEYS)[number];

export interface SummaryGroup {
  /** null: what names none. */
  readonly name: string | null;
  /** Beside a sheet's name. */
  readonly file: string | null;
  readonly rollUp: RollUp;
  readonly findings: Readonly<Record<Severity, number>>;
}

interface Gathered {
  readonly name: string | null;
  readonly file: string | null;
  readonly indicators: IndicatorRow[];
  readonly findings: Record<Severity, number>;
}

/** Indicators and findings by department, policy, sheet or file, in the order in which they first appear. */
export function summarizeBy(
  key: SummaryKey,
  indicators: readonly IndicatorRow[],
  findings: readonly FindingRow[],
  scale: RatingScale,
  method: RollUpMethod,
): readonly SummaryGroup[] {
  const groups = new Map<string, Gathered>();
  const groupOf = (name: string | null, file: string): Gathered => {
    const id = key === "sheet" ? `${file}\u0000${name}` : (name ?? "");
    let group = groups.get(id);
    if (!group) {
      group = {
        name,
        file: key === "sheet" ? file : null,
        indicators: [],
        findings: { error: 0, warning: 0, info: 0 },
      };
      groups.set(id, group);
    }
    return group;
  };
  for (const row of indicators) groupOf(row[key], row.file).indicators.push(row);
  // A finding names no policy; it is counted where it can be.
  if (key !== "policy") {
    for (const row of findings) {
      const name = key === "sheet" ? row.finding.sheet : row[key];
      groupOf(name, row.file).findings[row.finding.severity] += 1;
    }
  }
  return [...groups.values()].map(({ name, file, indicators: members, findings: counts }) => ({
    name,
    file,
    rollUp: rollUpRows(members, scale, method),
    findings: counts,
  }));
}

export function rollUpRows(rows: readonly IndicatorRow[], scale: RatingScale, method: RollUpMethod): RollUp {
  return rollUpJudged(
    rows.map(({ verdict, period }) => ({ verdict, rating: period?.rating ?? null })),
    scale,
    method,
  );
}
