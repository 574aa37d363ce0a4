import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EvaluatedSheet } from "../../shared/evaluate/types";
import type { Locale } from "../../shared/locale";
import { findAcross, findInSheet, joinFindings } from "../../shared/report/find";
import type { Example, Messages, Rule, RuleContext } from "../../shared/rules/define-rule";
import { parseA1 } from "../../shared/sheet";
import { evaluateAll, type Given, type LaidOutSheet, layOutAll } from "./given";

const FOLDER = join(__dirname, "../../shared/rules");

export type AnyExample = Example<{ readonly messages: Messages }>;

/** What a rule file exports. */
export interface RuleFile {
  readonly name: string;
  readonly rule: Rule;
  readonly examples: readonly AnyExample[];
}

/** Every file that declares a rule, by its own text, so that a forgotten export is noticed. */
export function readRuleFiles(): readonly RuleFile[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts") && readFileSync(join(FOLDER, file), "utf8").includes("= defineRule({"))
    .map((file) => file.slice(0, -3))
    .sort()
    .map((name) => {
      const { rule, examples } = require(join(FOLDER, name)) as Partial<RuleFile>;
      if (!rule || !examples) throw new Error(`shared/rules/${name}.ts must export rule and examples`);
      return { name, rule, examples };
    });
}

/** One finding in the words of an example. */
export interface Found {
  readonly at: string;
  readonly key: string;
  readonly ja: string;
  readonly en: string;
}

const LEVELS = ["A", "B", "C", "D"];

function contextOf(sheet: EvaluatedSheet): RuleContext {
  return {
    evaluationYear: sheet.evaluationYear,
    scale: { name: { ja: "行革4段階", en: "Four levels" }, levels: LEVELS, isAssumed: true, byPeople: ["D"] },
    // Half up to 0.1, the default of design 4; the epsilon keeps 0.9385 from falling below the half.
    formatRate: (share) => `${(Math.round(share * 1000 + 1e-9) / 10).toFixed(1)}%`,
    thresholds: { overAchievement: 1.5, magnitude: 10, budgetJump: 0.3 },
  };
}

/** Runs one rule as the engine does; the places are in the `at` notation of the example. */
export function runRule(rule: Rule, given: Given): readonly Found[] {
  const laidOut = layOutAll(given);
  const sheets = evaluateAll(laidOut);
  const active = [{ rule, severity: rule.severity }];
  const inLocale = (locale: Locale) => {
    const within = sheets.map((sheet) => findInSheet(sheet, active, contextOf(sheet), locale));
    return joinFindings(within, findAcross(sheets, active, contextOf, locale)).flat();
  };
  const english = inLocale("en");
  return inLocale("ja").map((finding, index) => ({
    at: placeOf(laidOut, finding.sheet, finding.cell),
    key: finding.key,
    ja: finding.message,
    en: english[index]?.message ?? "",
  }));
}

function placeOf(sheets: readonly LaidOutSheet[], name: string, cell: string): string {
  const index = sheets.findIndex((sheet) => sheet.sheet.name === name);
  const ref = parseA1(cell);
  const place = ref ? sheets[index]?.places.get(`${ref.row},${ref.column}`) : undefined;
  if (place === undefined) throw new Error(`a finding at ${name}!${cell}, where the example has nothing`);
  return index === 0 ? place : `${name}!${place}`;
}
