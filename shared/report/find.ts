import { departmentName } from "../evaluate/department-name";
import type { EvaluatedSheet } from "../evaluate/types";
import type { Written } from "../indicator";
import type { Locale } from "../locale";
import type { Messages, Rule, RuleContext, Severity } from "../rules/define-rule";
import { a1, type CellRef, contains, parseA1 } from "../sheet";
import type { Finding } from "./types";

/** A rule with the severity the settings give it; rules that are off are left out. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** A finding before it is worded for people: kept small, rendered at once. */
interface Sink {
  add(finding: Finding): void;
}

/** The words of a place without repeating: "要介護認定率・令和2年度・実績". */
export function placeWords(at: Written): string {
  const words: string[] = [];
  for (const word of at.words) {
    const shown = word.replace(/\s+/g, " ").trim();
    if (shown !== "" && !words.includes(shown)) words.push(shown);
  }
  return words.join("・");
}

/** Who answers for a place: the indicator or project it lies in, else the sheet. */
type DepartmentAt = (at: Written) => string | null;

function reporterFor(
  active: ActiveRule,
  sheet: EvaluatedSheet,
  locale: Locale,
  departmentAt: DepartmentAt,
  sink: Sink,
) {
  const messages: Messages = active.rule.messages;
  return (key: string, data: unknown, at: Written, sheetName?: string): void => {
    const message = messages[key];
    if (!message) return;
    sink.add({
      rule: active.rule.id,
      severity: active.severity,
      sheet: sheetName ?? sheet.sheet.name,
      cell: a1(at),
      place: placeWords(at),
      text: at.text,
      key,
      message: message[locale](data),
      department: departmentAt(at),
    });
  };
}

/** The department named first on a sheet: for findings that belong to the sheet as a whole. */
function sheetDepartment(sheet: EvaluatedSheet): string | null {
  for (const region of sheet.reading.regions) {
    for (const field of region.fields) {
      const name = field.key === "department" ? departmentName(field.value.text) : null;
      if (name !== null) return name;
    }
  }
  return null;
}

/** The department of the indicator whose cells include the place; the sheet's where there is none. */
function departmentOf(sheet: EvaluatedSheet, at: CellRef): string | null {
  const owner = sheet.indicators.find(({ indicator }) => indicator.department && contains(indicator.area, at));
  return departmentName(owner?.indicator.department?.text ?? "") ?? sheetDepartment(sheet);
}

/** What the rules that compare sheets say, by the index of the sheet. */
export function findAcross(
  sheets: readonly EvaluatedSheet[],
  rules: readonly ActiveRule[],
  contextOf: (sheet: EvaluatedSheet) => RuleContext,
  locale: Locale,
): readonly (readonly Finding[])[] {
  const found: Finding[][] = sheets.map(() => []);
  const first = sheets[0];
  if (!first) return found;
  const indexOf = new Map(sheets.map((sheet, index) => [sheet.sheet.name, index]));
  const sink: Sink = {
    add(finding) {
      const index = indexOf.get(finding.sheet) ?? 0;
      const owner = sheets[index];
      const at = parseA1(finding.cell);
      found[index]?.push({ ...finding, department: owner && at ? departmentOf(owner, at) : null });
    },
  };
  for (const active of rules) {
    if (active.rule.scope !== "workbook") continue;
    active.rule.check(
      { sheets },
      reporterFor(active, first, locale, () => null, sink),
      contextOf(first),
    );
  }
  return found;
}

/** Both lists of each sheet as one, in the order of the cells. */
export function joinFindings(
  within: readonly (readonly Finding[])[],
  across: readonly (readonly Finding[])[],
): readonly (readonly Finding[])[] {
  return within.map((list, index) => sortByPlace([...list, ...(across[index] ?? [])]));
}

/** What the rules that look at one sheet alone say of it, in the order of the rules. */
export function findInSheet(
  sheet: EvaluatedSheet,
  rules: readonly ActiveRule[],
  context: RuleContext,
  locale: Locale,
): Finding[] {
  const findings: Finding[] = [];
  const sink: Sink = { add: (finding) => findings.push(finding) };
  for (const active of rules) {
    const { rule } = active;
    const reporter = (department: string | null | undefined) =>
      reporterFor(active, sheet, locale, (at) => departmentName(department ?? "") ?? departmentOf(sheet, at), sink);
    switch (rule.scope) {
      case "sheet":
        rule.check({ sheet }, reporter(null), context);
        break;
      case "indicator":
        for (const indicator of sheet.indicators) {
          rule.check({ indicator, sheet }, reporter(indicator.indicator.department?.text), context);
        }
        break;
      case "year":
        for (const indicator of sheet.indicators) {
          const report = reporter(indicator.indicator.department?.text);
          for (const year of indicator.years) rule.check({ year, indicator, sheet }, report, context);
        }
        break;
      case "budget":
        for (const budget of sheet.budgets) {
          rule.check({ budget, sheet }, reporter(budget.budget.department?.text), context);
        }
        break;
      case "action":
        for (const action of sheet.actions) {
          rule.check({ action, sheet }, reporter(action.action.department?.text), context);
        }
        break;
      case "workbook":
        break;
    }
  }
  return findings;
}

const ADDRESS = /^([A-Z]+)([0-9]+)$/;

function sortByPlace(findings: readonly Finding[]): readonly Finding[] {
  const keyed = findings.map((finding, order) => {
    const match = ADDRESS.exec(finding.cell);
    return { finding, order, row: Number(match?.[2] ?? 0), column: match?.[1] ?? "" };
  });
  keyed.sort(
    (a, b) =>
      a.row - b.row ||
      a.column.length - b.column.length ||
      (a.column < b.column ? -1 : a.column > b.column ? 1 : a.order - b.order),
  );
  return keyed.map(({ finding }) => finding);
}
