import type { IndicatorOverride } from "../evaluate/options";
import { findScale, SCALES } from "../evaluate/scales";
import type { RatingScale } from "../evaluate/scales/types";
import { readFiscalYear } from "../fiscal-year/read";
import type { FiscalYear } from "../fiscal-year/types";
import { foldTight } from "../fold";
import type { LabelKey } from "../forms/words/labels";
import type { FormOptions } from "../forms/words/options";
import type { Locale } from "../locale";
import { RULES } from "../rules";
import { digitsOf, type Interpreter, interpreterFor } from "./interpreter";
import { labelKeyOf, labelWord, TAUGHT_LABELS } from "./label-words";
import { MEANINGS } from "./messages";
import { interpretScale } from "./own-scale";
import type { RawSettings } from "./schema";
import { DEFAULT_SETTINGS, type RuleSetting, type Settings } from "./settings";
import type { Path, Trouble } from "./shape";
import { DIRECTION_TABLE, LOCALE_TABLE, METHOD_TABLE, ROLL_UP_TABLE, ROUNDING_TABLE, RULE_TABLE } from "./words";

/** What the words mean. Every part stands alone: one that cannot be understood keeps its default. */
export function interpret(raw: RawSettings, locale: Locale): { settings: Settings; troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  const as = interpreterFor(locale, troubles);
  const defaults = DEFAULT_SETTINGS;
  const ownScales = (raw.scales ?? []).flatMap((scale, index) =>
    scale ? (interpretScale(scale, ["scales", index], as) ?? []) : [],
  );
  const { rateMethods, rounding, thresholds } = raw;
  const share = (key: "overAchievement" | "budgetJump", from: number, to: number): number => {
    const percent = as.figure(["thresholds", key], thresholds?.[key], from, to);
    return percent === null ? defaults.thresholds[key] : percent / 100;
  };
  const settings: Settings = {
    fiscalYear: yearOf(raw.fiscalYear, ["fiscalYear"], as),
    locale: as.word(["locale"], raw.locale, LOCALE_TABLE),
    scale: scaleOf(raw.scale, ["scale"], ownScales, as) ?? defaults.scale,
    ownScales,
    rateMethods: {
      higher: as.word(["rateMethods", "higher"], rateMethods?.higher, METHOD_TABLE) ?? defaults.rateMethods.higher,
      lower: as.word(["rateMethods", "lower"], rateMethods?.lower, METHOD_TABLE) ?? defaults.rateMethods.lower,
      keep: as.word(["rateMethods", "keep"], rateMethods?.keep, METHOD_TABLE) ?? defaults.rateMethods.keep,
    },
    rounding: {
      mode: as.word(["rounding", "mode"], rounding?.mode, ROUNDING_TABLE) ?? defaults.rounding.mode,
      percentDigits: digitsOf(rounding?.digits, ["rounding", "digits"], as) ?? defaults.rounding.percentDigits,
    },
    rules: rulesOf(raw, as),
    forms: formsOf(raw, as),
    indicators: indicatorsOf(raw, ownScales, as),
    rollUp: as.word(["rollUp"], raw.rollUp, ROLL_UP_TABLE) ?? defaults.rollUp,
    thresholds: {
      overAchievement: share("overAchievement", 100, 10000),
      magnitude: as.figure(["thresholds", "magnitude"], thresholds?.magnitude, 2, 1e6) ?? defaults.thresholds.magnitude,
      budgetJump: share("budgetJump", 0, 10000),
    },
    expectedSheets: wordList(raw.expectedSheets),
  };
  return { settings, troubles };
}

function yearOf(written: string | number | undefined, path: Path, as: Interpreter): FiscalYear | null {
  if (written === undefined) return null;
  const year = readFiscalYear(String(written));
  return year ? year.fiscalYear : as.refuse(path, MEANINGS.notAYear, { written: String(written) });
}

function scaleOf(
  written: string | undefined,
  path: Path,
  own: readonly RatingScale[],
  as: Interpreter,
): RatingScale | null {
  if (written === undefined) return null;
  const names = [...own, ...SCALES].map((scale) => (as.locale === "ja" ? `「${scale.name.ja}」` : `"${scale.id}"`));
  const separator = as.locale === "ja" ? "" : ", ";
  return findScale(written, own) ?? as.refuse(path, MEANINGS.notAScale, { written, choices: names.join(separator) });
}

function rulesOf(raw: RawSettings, as: Interpreter): Settings["rules"] {
  const rules: Record<string, RuleSetting> = {};
  for (const [id, written] of Object.entries(raw.rules ?? {})) {
    const rule = RULES.find((candidate) => candidate.id === id || foldTight(candidate.title.ja) === foldTight(id));
    if (!rule) {
      as.refuse(["rules", id], MEANINGS.notARule, { written: id });
      continue;
    }
    const setting = as.word(["rules", id], String(written), RULE_TABLE);
    if (setting !== null && setting !== "on") rules[rule.id] = setting;
  }
  return rules;
}

function formsOf(raw: RawSettings, as: Interpreter): FormOptions {
  const synonyms: Partial<Record<LabelKey, readonly string[]>> = {};
  for (const [meaning, words] of Object.entries(raw.synonyms ?? {})) {
    const key = labelOf(meaning, ["synonyms", meaning], as);
    if (key) synonyms[key] = [...(synonyms[key] ?? []), ...wordList(words)];
  }
  const columns = (raw.columns ?? []).flatMap((row, index) => {
    const key = row && labelOf(row.as, ["columns", index, "as"], as);
    return row && key ? [{ column: row.column, key, ...(row.sheet === undefined ? {} : { sheet: row.sheet }) }] : [];
  });
  return {
    ...(Object.keys(synonyms).length > 0 ? { synonyms } : {}),
    ...(columns.length > 0 ? { columns } : {}),
  };
}

function labelOf(meaning: string, path: Path, as: Interpreter): LabelKey | null {
  const words = TAUGHT_LABELS.map((key) => (as.locale === "ja" ? `「${labelWord(key)}」` : `"${key}"`));
  const separator = as.locale === "ja" ? "" : ", ";
  return (
    labelKeyOf(meaning) ?? as.refuse(path, MEANINGS.notALabel, { written: meaning, choices: words.join(separator) })
  );
}

function indicatorsOf(raw: RawSettings, own: readonly RatingScale[], as: Interpreter): readonly IndicatorOverride[] {
  return (raw.indicators ?? []).flatMap((row, index) => {
    if (!row) return [];
    const at = (key: string): Path => ["indicators", index, key];
    const direction = as.word(at("direction"), row.direction, DIRECTION_TABLE);
    const method = as.word(at("method"), row.method, METHOD_TABLE);
    const scale = scaleOf(row.scale, at("scale"), own, as);
    const baselineYear = yearOf(row.baselineYear, at("baselineYear"), as);
    return {
      name: row.name,
      ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
      ...(direction ? { direction } : {}),
      ...(method ? { method } : {}),
      ...(scale ? { scale } : {}),
      ...(baselineYear === null ? {} : { baselineYear }),
    };
  });
}

/** A list, or a text with 、 , or line ends between. */
function wordList(written: RawSettings["expectedSheets"]): readonly string[] {
  if (written === undefined) return [];
  const words = typeof written === "string" ? written.split(/[、,，\n]/) : written;
  return words.flatMap((word) => (word === null || word.trim() === "" ? [] : [word.trim()]));
}
