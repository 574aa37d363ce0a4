import type { EvaluatedSheet } from "../evaluate/types";
import type { Written } from "../indicator";
import type { Locale } from "../locale";
import type { Severity } from "../rules/define-rule";
import { SEVERITIES } from "../rules/define-rule";
import { a1, parseA1 } from "../sheet";
import type { RoundShare } from "./sheet-report";
import type { EditPlan, Finding } from "./types";
import { SEVERITY_WORDS } from "./wording";

type Mark = EditPlan["marks"][number];
type Fill = EditPlan["fills"][number];

/** One mark a cell: its worst severity, and a note with all its findings, worst first. */
export function planMarks(findings: readonly Finding[], locale: Locale): readonly Mark[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.sheet}\n${finding.cell}`;
    const list = byCell.get(key);
    if (list) list.push(finding);
    else byCell.set(key, [finding]);
  }
  return [...byCell.values()].map((list) => {
    const sorted = [...list].sort((a, b) => rank(a.severity) - rank(b.severity));
    const worst = sorted[0]!;
    return { sheet: worst.sheet, cell: worst.cell, severity: worst.severity, note: noteText(sorted, locale) };
  });
}

/** The marks of one sheet, one a cell; what names no cell is left out. */
export function marksOn(marks: readonly Mark[], sheet: string): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const mark of marks) {
    const ref = mark.sheet === sheet ? parseA1(mark.cell) : null;
    if (ref && !byCell.has(a1(ref))) byCell.set(a1(ref), { ...mark, cell: a1(ref) });
  }
  return [...byCell.values()];
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function noteText(findings: readonly Finding[], locale: Locale): string {
  return findings.map((finding) => `［${SEVERITY_WORDS[finding.severity][locale]}］${finding.message}`).join("\n");
}

/**
 * Ratings and rates for the empty cells of the form's own columns, where the year is due and the figures give one.
 * A level that only a person gives, and a cell that holds anything, is never in the plan (design 7); nor is a rating
 * where the sheet rates by a scale that is not known.
 */
export function planFills(sheet: EvaluatedSheet, roundShare: RoundShare, isScaleKnown = true): readonly Fill[] {
  const fills: Fill[] = [];
  const add = (at: Written | null, kind: Fill["kind"], value: string | number | null) => {
    if (at && value !== null && at.text.trim() === "")
      fills.push({ sheet: sheet.sheet.name, cell: a1(at), kind, value });
  };
  for (const { years } of sheet.indicators) {
    for (const year of years) {
      if (!year.isDue) continue;
      // Whether 94.6 is 「概ね95」, and so which rating it earns, is for people to say.
      if (isScaleKnown && year.reason !== "about-plan") add(year.record.writtenRating, "rating", year.rating);
      add(year.record.writtenRate, "rate", year.rate.kind === "rate" ? roundShare(year.rate.value) : null);
    }
  }
  for (const { action, computedRating } of isScaleKnown ? sheet.actions : [])
    add(action.rating, "rating", computedRating);
  return fills;
}
