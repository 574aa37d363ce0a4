import { ServiceError } from "../errors";
import { enumOf, expose, stateOf } from "../expose";
import type { Run } from "../run";
import type { RuleState } from "../state";
import type { FileState } from "../world";
import { rangeService, rangeStateOf } from "./range";

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type BooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Criteria = typeof GoogleAppsScript.Spreadsheet.BooleanCriteria;

const CRITERIA = [
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_EQUAL_TO",
  "DATE_AFTER_RELATIVE",
  "DATE_BEFORE_RELATIVE",
  "DATE_EQUAL_TO_RELATIVE",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_EQUAL_TO",
  "TEXT_STARTS_WITH",
  "TEXT_ENDS_WITH",
  "CUSTOM_FORMULA",
] as const;
export const BooleanCriteria = enumOf<Criteria>(CRITERIA);

/** A rule without a sheet yet, or one that a sheet has. */
interface BoundRule {
  readonly rule: RuleState;
  readonly file: FileState | null;
  readonly sheet: number;
}

export function ruleService(run: Run, bound: BoundRule): Rule {
  return expose<Rule>(
    run,
    "ConditionalFormatRule",
    {
      getRanges: () => rangesOf(run, bound),
      getBooleanCondition: () => conditionOf(run, bound.rule),
      getGradientCondition: () => {
        if (bound.rule.criteria !== "GRADIENT") return null;
        return expose<GoogleAppsScript.Spreadsheet.GradientCondition>(run, "GradientCondition", {});
      },
      copy: () => ruleBuilder(run, { ...bound, rule: structuredClone(bound.rule) }),
    },
    bound,
  );
}

/** What setConditionalFormatRules was given. */
export function ruleStateOf(rule: unknown): BoundRule {
  const bound = stateOf<BoundRule>(rule);
  if (!bound || !("rule" in bound)) {
    throw new ServiceError(
      "The parameters don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
    );
  }
  return bound;
}

function rangesOf(run: Run, { rule, file, sheet }: BoundRule): GoogleAppsScript.Spreadsheet.Range[] {
  return file ? rule.ranges.map((area) => rangeService(run, file, sheet, area)) : [];
}

function conditionOf(run: Run, rule: RuleState): BooleanCondition | null {
  if (rule.criteria === "GRADIENT" || rule.criteria === "") return null;
  const flag = (name: string) => () => (rule.rest[name] as boolean | undefined) ?? null;
  return expose<BooleanCondition>(run, "BooleanCondition", {
    getCriteriaType: () => BooleanCriteria[rule.criteria as keyof Criteria],
    getCriteriaValues: () => [...rule.values],
    getBackground: () => rule.background,
    getFontColor: () => rule.fontColor,
    getBold: flag("bold"),
    getItalic: flag("italic"),
    getStrikethrough: flag("strikethrough"),
    getUnderline: flag("underline"),
  });
}

const COLOUR = /^(#[0-9a-f]{6}|#[0-9a-f]{3}|[a-z]+|rgb\([\d, ]+\))$/i;

export function ruleBuilder(run: Run, from?: BoundRule): Builder {
  const rule: RuleState = from?.rule ?? {
    ranges: [],
    criteria: "",
    values: [],
    background: null,
    fontColor: null,
    rest: {},
  };
  let file = from?.file ?? null;
  let sheet = from?.sheet ?? -1;
  const when =
    (criteria: (typeof CRITERIA)[number]) =>
    (...values: unknown[]) => {
      rule.criteria = criteria;
      rule.values = values;
      return builder;
    };
  const colour = (place: "background" | "fontColor") => (value: string | null) => {
    if (value !== null && !COLOUR.test(value)) throw new ServiceError(`Invalid color: ${value}`);
    rule[place] = value;
    return builder;
  };
  const flag = (name: string) => (value: boolean | null) => {
    rule.rest[name] = value;
    return builder;
  };
  const builder: Builder = expose<Builder>(run, "ConditionalFormatRuleBuilder", {
    setRanges: (ranges: GoogleAppsScript.Spreadsheet.Range[]) => {
      const states = ranges.map(rangeStateOf);
      if (new Set(states.map((state) => `${state.file.id} ${state.sheet}`)).size > 1) {
        throw new ServiceError("Conditional format rule cannot have ranges on different sheets.");
      }
      rule.ranges = states.map((state) => state.area);
      file = states[0]?.file ?? null;
      sheet = states[0]?.sheet ?? -1;
      return builder;
    },
    setBackground: colour("background"),
    setFontColor: colour("fontColor"),
    setBold: flag("bold"),
    setItalic: flag("italic"),
    setUnderline: flag("underline"),
    setStrikethrough: flag("strikethrough"),
    whenFormulaSatisfied: when("CUSTOM_FORMULA"),
    whenCellEmpty: when("CELL_EMPTY"),
    whenCellNotEmpty: when("CELL_NOT_EMPTY"),
    whenTextContains: when("TEXT_CONTAINS"),
    whenTextEqualTo: when("TEXT_EQUAL_TO"),
    whenNumberLessThan: when("NUMBER_LESS_THAN"),
    whenNumberGreaterThan: when("NUMBER_GREATER_THAN"),
    build: () => {
      if (rule.criteria === "") throw new ServiceError("Conditional format rule must have a condition.");
      if (rule.ranges.length === 0) throw new ServiceError("Conditional format rule must have at least one range.");
      if (rule.criteria === "CUSTOM_FORMULA" && !String(rule.values[0]).startsWith("=")) {
        throw new ServiceError("Invalid conditional format rule: a formula starts with =.");
      }
      return ruleService(run, { rule: structuredClone(rule), file, sheet });
    },
  });
  return builder;
}
