import type { RatingScale } from "../evaluate/scales/types";
import { formatFiscalYear } from "../fiscal-year/read";
import type { RawScale, RawSettings } from "./schema";
import type { Settings } from "./settings";

/** The settings as a JSON file says them: reading them back gives the same settings. */
export function settingsToRaw(settings: Settings): RawSettings {
  const { fiscalYear, locale, rateMethods, rounding, rules, forms, thresholds } = settings;
  return {
    ...(fiscalYear === null ? {} : { fiscalYear: formatFiscalYear(fiscalYear, "ja") }),
    ...(locale === null ? {} : { locale }),
    scale: settings.scale.id,
    ...listed("scales", settings.ownScales.map(rawScale)),
    rateMethods: { ...rateMethods },
    rounding: { mode: rounding.mode, digits: rounding.percentDigits },
    ...(Object.keys(rules).length === 0 ? {} : { rules: { ...rules } }),
    ...(forms.synonyms === undefined ? {} : { synonyms: rawSynonyms(forms.synonyms) }),
    ...listed(
      "columns",
      (forms.columns ?? []).map(({ column, key, sheet }) => ({
        column,
        as: key,
        ...(sheet === undefined ? {} : { sheet }),
      })),
    ),
    ...listed(
      "indicators",
      settings.indicators.map(({ name, sheet, direction, method, scale, baselineYear }) => ({
        name,
        ...(sheet === undefined ? {} : { sheet }),
        ...(direction === undefined ? {} : { direction }),
        ...(method === undefined ? {} : { method }),
        ...(scale === undefined ? {} : { scale: scale.id }),
        ...(baselineYear === undefined ? {} : { baselineYear: formatFiscalYear(baselineYear, "ja") }),
      })),
    ),
    rollUp: settings.rollUp,
    thresholds: {
      overAchievement: percent(thresholds.overAchievement),
      magnitude: thresholds.magnitude,
      budgetJump: percent(thresholds.budgetJump),
    },
    ...listed("expectedSheets", [...settings.expectedSheets]),
  };
}

/** The text of a settings file, for people to read as well. */
export function writeSettingsJson(settings: Settings): string {
  return `${JSON.stringify(settingsToRaw(settings), null, 2)}\n`;
}

function rawScale(scale: RatingScale): RawScale {
  const figure = scale.levels.flatMap((level) => level.bounds ?? [])[0]?.figure;
  return {
    name: scale.name.ja,
    levels: scale.levels.map(({ label, meaning, bounds }) => {
      const from = bounds?.[0]?.atLeast;
      return {
        label,
        ...(from === undefined ? {} : { from: percent(from) }),
        ...(meaning.ja === label ? {} : { meaning: meaning.ja }),
        ...(bounds === null ? { byPeople: true } : {}),
      };
    }),
    ...(figure === undefined || figure === "rate" ? {} : { figure }),
    ...(scale.rounding === null ? {} : { rounding: scale.rounding.mode, digits: scale.rounding.percentDigits }),
    ...(scale.notMeasured === null ? {} : { notMeasured: scale.notMeasured }),
  };
}

function rawSynonyms(synonyms: NonNullable<Settings["forms"]["synonyms"]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(synonyms).map(([key, words]) => [key, [...(words ?? [])]]));
}

/** The key only where its list holds something. */
function listed<Key extends string, T>(key: Key, list: T[]): { [K in Key]?: T[] } {
  return list.length === 0 ? {} : ({ [key]: list } as { [K in Key]?: T[] });
}

function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}
