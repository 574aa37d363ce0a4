import { MARK_LOOKS } from "../../shared/report/look";
import { markFormula, markSeverity } from "../../shared/report/tags";
import type { EditPlan } from "../../shared/report/types";
import { SEVERITIES, type Severity } from "../../shared/rules/define-rule";
import { type Area, contains, parseA1 } from "../../shared/sheet";
import { areaName, asRectangles, outside, parseArea } from "./areas";
import { attempt } from "./attempt";

type ServiceSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Colours as this service writes them. */
function fillOf(severity: Severity): string {
  return `#${MARK_LOOKS[severity].fill.toLowerCase()}`;
}

export interface RulesOfSheet {
  /** The staff's own, in their order, as the service handed them over. */
  readonly staff: readonly Rule[];
  readonly ours: readonly { readonly severity: Severity; readonly rule: Rule }[];
}

export function rulesOf(sheet: ServiceSheet): RulesOfSheet {
  const staff: Rule[] = [];
  const ours: { severity: Severity; rule: Rule }[] = [];
  for (const rule of attempt(() => sheet.getConditionalFormatRules())) {
    const severity = severityOf(rule);
    if (severity) ours.push({ severity, rule });
    else staff.push(rule);
  }
  return { staff, ours };
}

function severityOf(rule: Rule): Severity | null {
  const condition = rule.getBooleanCondition();
  if (!condition || String(condition.getCriteriaType()) !== "CUSTOM_FORMULA") return null;
  const [formula] = condition.getCriteriaValues() as unknown[];
  return typeof formula === "string" ? markSeverity(formula) : null;
}

/** Where marks of each severity shall be: those of the plan, and outside `within` those that are there already. */
export function markAreas(
  marks: EditPlan["marks"],
  rules: RulesOfSheet,
  within: Area | undefined,
): ReadonlyMap<Severity, readonly Area[]> {
  const areas = new Map<Severity, readonly Area[]>();
  for (const severity of SEVERITIES) {
    const cells = marks.flatMap((mark) => {
      const at = mark.severity === severity ? parseA1(mark.cell) : null;
      return at && (!within || contains(within, at)) ? [at] : [];
    });
    const kept = within ? remaining(rules, severity, within) : [];
    if (cells.length + kept.length > 0) areas.set(severity, [...kept, ...asRectangles(cells)]);
  }
  return areas;
}

function remaining(rules: RulesOfSheet, severity: Severity, within: Area): Area[] {
  const ranges = rules.ours.flatMap((own) => (own.severity === severity ? own.rule.getRanges() : []));
  return ranges.flatMap((range) => {
    const area = parseArea(range.getA1Notation());
    return area ? outside(area, within) : [];
  });
}

/** Where marks of ours are. */
export function ownAreas({ ours }: RulesOfSheet): readonly (Area | null)[] {
  return ours.flatMap(({ rule }) => rule.getRanges().map((range) => parseArea(range.getA1Notation())));
}

/**
 * Whether rules of ours are there already as they shall be. Then nothing is written, and the history of the file does
 * not fill up with checks that changed nothing.
 */
export function standsAlready({ ours }: RulesOfSheet, areas: ReadonlyMap<Severity, readonly Area[]>): boolean {
  const wanted = [...areas].map(([severity, list]) => [severity, fillOf(severity), ...list.map(areaName)].join());
  const found = ours.map(({ severity, rule }) =>
    [severity, rule.getBooleanCondition()?.getBackground(), ...rule.getRanges().map((r) => r.getA1Notation())].join(),
  );
  return wanted.join(";") === found.join(";");
}

/** Rules of ours, one a severity, to stand behind those of the staff: theirs win where both hold. */
export function buildRules(areas: ReadonlyMap<Severity, readonly Area[]>, ranges: readonly Range[]): Rule[] {
  let at = 0;
  return [...areas].map(([severity, list]) => {
    const own = ranges.slice(at, at + list.length);
    at += list.length;
    const builder = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=${markFormula(severity)}`)
      .setBackground(fillOf(severity))
      .setRanges(own);
    const { text } = MARK_LOOKS[severity];
    if (text === "bold") builder.setBold(true);
    else if (text === "underline") builder.setUnderline(true);
    // Conditional formats of this service have no frames, by which alone this one differs without colours elsewhere.
    // https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
    else builder.setItalic(true);
    return builder.build();
  });
}

export function namesOf(areas: ReadonlyMap<Severity, readonly Area[]>): string[] {
  return [...areas.values()].flatMap((list) => list.map(areaName));
}
