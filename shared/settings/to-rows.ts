import type { RatingScale } from "../evaluate/scales/types";
import { formatFiscalYear } from "../fiscal-year/read";
import type { LabelKey } from "../forms/words/labels";
import type { Locale } from "../locale";
import { RULES } from "../rules";
import { labelWord } from "./label-words";
import { BY_PEOPLE, ITEM_HEADING, ITEMS, SECTIONS, type Section, type SectionKey } from "./layout";
import type { RuleSetting, Settings } from "./settings";
import {
  DIRECTION_TABLE,
  LOCALE_TABLE,
  METHOD_TABLE,
  ROLL_UP_TABLE,
  ROUNDING_TABLE,
  RULE_TABLE,
  type WordTable,
  writeWord,
} from "./words";

/** A row of cells; "" is an empty cell. */
export type SettingsRow = readonly (string | number)[];

/** The content of the settings sheet, top to bottom: reading it back gives the same settings. */
export function settingsToRows(settings: Settings, locale: Locale = "ja"): readonly SettingsRow[] {
  const words = wordsIn(locale);
  const heading = { ja: ["値", "説明"], en: ["Value", "Explanation"] }[locale];
  const rows: SettingsRow[] = [[ITEM_HEADING[locale], ...heading]];
  for (const item of ITEMS) {
    rows.push([item.label[locale], itemValue(item.path.join("."), settings, words, locale), item.description[locale]]);
  }
  for (const section of SECTIONS) {
    rows.push(
      [],
      [titleOf(section, locale)],
      headingOf(section, locale),
      ...ENTRIES[section.key](settings, words, locale),
    );
  }
  return rows;
}

type WriteWord = <T extends string>(table: WordTable<T>, value: T) => string;

/** In English the values themselves are the words. */
function wordsIn(locale: Locale): WriteWord {
  return locale === "ja" ? writeWord : (_table, value) => value;
}

function titleOf(section: Section, locale: Locale): string {
  return locale === "ja" ? `【${section.title.ja}】` : section.title.en;
}

function headingOf(section: Section, locale: Locale): SettingsRow {
  const labels = section.columns.map((column) => column.label[locale]);
  return section.key === "rules" ? [...labels, { ja: "説明", en: "Explanation" }[locale]] : labels;
}

function itemValue(path: string, settings: Settings, words: WriteWord, locale: Locale): string | number {
  const { fiscalYear, rateMethods, rounding, thresholds } = settings;
  const values: Readonly<Record<string, string | number>> = {
    fiscalYear: fiscalYear === null ? "" : formatFiscalYear(fiscalYear, locale),
    locale: settings.locale === null ? "" : words(LOCALE_TABLE, settings.locale),
    scale: nameOf(settings.scale, locale),
    "rateMethods.higher": words(METHOD_TABLE, rateMethods.higher),
    "rateMethods.lower": words(METHOD_TABLE, rateMethods.lower),
    "rateMethods.keep": words(METHOD_TABLE, rateMethods.keep),
    "rounding.mode": words(ROUNDING_TABLE, rounding.mode),
    "rounding.digits": rounding.percentDigits,
    rollUp: words(ROLL_UP_TABLE, settings.rollUp),
    "thresholds.overAchievement": percent(thresholds.overAchievement),
    "thresholds.magnitude": thresholds.magnitude,
    "thresholds.budgetJump": percent(thresholds.budgetJump),
    expectedSheets: settings.expectedSheets.join(locale === "ja" ? "、" : ", "),
  };
  return values[path] ?? "";
}

function nameOf(scale: RatingScale, locale: Locale): string {
  return locale === "ja" ? scale.name.ja : scale.id;
}

function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}

type Entries = (settings: Settings, words: WriteWord, locale: Locale) => readonly SettingsRow[];

const ENTRIES: Readonly<Record<SectionKey, Entries>> = {
  // Every rule is listed with its treatment, so that staff see what can be switched off.
  rules: ({ rules }, words, locale) =>
    RULES.map((rule) => {
      const setting: RuleSetting = rules[rule.id] ?? rule.severity;
      return [rule.id, words(RULE_TABLE, setting), rule.title[locale]];
    }),
  indicators: ({ indicators }, words, locale) =>
    indicators.map(({ name, direction, method, scale, baselineYear, sheet }) => [
      name,
      direction ? words(DIRECTION_TABLE, direction) : "",
      method ? words(METHOD_TABLE, method) : "",
      scale ? nameOf(scale, locale) : "",
      baselineYear === undefined ? "" : formatFiscalYear(baselineYear, locale),
      sheet ?? "",
    ]),
  synonyms: ({ forms }, _words, locale) =>
    Object.entries(forms.synonyms ?? {}).flatMap(([key, words]) =>
      (words ?? []).map((word) => [word, meaningOf(key as LabelKey, locale)]),
    ),
  columns: ({ forms }, _words, locale) =>
    (forms.columns ?? []).map(({ column, key, sheet }) => [column, meaningOf(key, locale), sheet ?? ""]),
  scales: ({ ownScales }, _words, locale) => ownScales.flatMap((scale) => levelRows(scale, locale)),
};

function meaningOf(key: LabelKey, locale: Locale): string {
  return locale === "ja" ? labelWord(key) : key;
}

function levelRows(scale: RatingScale, locale: Locale): readonly SettingsRow[] {
  return scale.levels.map(({ label, bounds, meaning }) => {
    const from = bounds === null ? BY_PEOPLE[locale] : bounds[0]?.atLeast;
    return [scale.name.ja, label, typeof from === "number" ? percent(from) : (from ?? ""), meaning[locale]];
  });
}
