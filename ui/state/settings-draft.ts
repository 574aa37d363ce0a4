import type { Locale } from "../../shared/locale";
import { type RawSettings, readSettingsJson, type Settings, settingsToRaw } from "../../shared/settings";
import { wordsIn } from "../words";

/** The settings as fields hold them while someone types: every value is a text. */
export interface Draft {
  readonly fiscalYear: string;
  readonly scale: string;
  readonly scales: readonly DraftScale[];
  readonly rateMethods: { readonly higher: string; readonly lower: string; readonly keep: string };
  readonly rounding: { readonly mode: string; readonly digits: string };
  /** By rule id; only rules that are treated otherwise than they ask for. */
  readonly rules: Readonly<Record<string, string>>;
  readonly synonyms: readonly { readonly word: string; readonly as: string }[];
  readonly columns: readonly { readonly column: string; readonly as: string; readonly sheet: string }[];
  readonly indicators: readonly DraftIndicator[];
  readonly rollUp: string;
  readonly thresholds: { readonly overAchievement: string; readonly magnitude: string; readonly budgetJump: string };
  readonly expectedSheets: string;
}

export interface DraftScale {
  readonly name: string;
  readonly figure: string;
  readonly levels: readonly DraftLevel[];
  /** Said by a settings file only; kept as they are. */
  readonly rounding: string;
  readonly digits: string;
  readonly notMeasured: string;
}

export interface DraftLevel {
  readonly label: string;
  readonly from: string;
  readonly meaning: string;
  readonly isByPeople: boolean;
}

export interface DraftIndicator {
  readonly name: string;
  readonly sheet: string;
  readonly direction: string;
  readonly method: string;
  readonly scale: string;
  readonly baselineYear: string;
}

export const EMPTY_INDICATOR: DraftIndicator = {
  name: "",
  sheet: "",
  direction: "",
  method: "",
  scale: "",
  baselineYear: "",
};

export const EMPTY_LEVEL: DraftLevel = { label: "", from: "", meaning: "", isByPeople: false };

/** A scale to begin with: three levels at 100 % and 80 %, the lines of 行革4段階. */
export function newScale(name: string): DraftScale {
  const levels = [
    { ...EMPTY_LEVEL, label: "A", from: "100" },
    { ...EMPTY_LEVEL, label: "B", from: "80" },
    { ...EMPTY_LEVEL, label: "C" },
  ];
  return { name, figure: "rate", levels, rounding: "", digits: "", notMeasured: "" };
}

export function draftOf(settings: Settings): Draft {
  const raw = settingsToRaw(settings);
  const text = (value: unknown): string => (value === undefined || value === null ? "" : String(value));
  return {
    fiscalYear: text(raw.fiscalYear),
    scale: text(raw.scale),
    scales: (raw.scales ?? []).flatMap((scale) =>
      scale === null
        ? []
        : [
            {
              name: scale.name,
              figure: scale.figure ?? "rate",
              levels: scale.levels.flatMap((level) =>
                level === null
                  ? []
                  : [
                      {
                        label: level.label,
                        from: text(level.from),
                        meaning: level.meaning ?? "",
                        isByPeople: level.byPeople ?? false,
                      },
                    ],
              ),
              rounding: scale.rounding ?? "",
              digits: text(scale.digits),
              notMeasured: scale.notMeasured ?? "",
            },
          ],
    ),
    rateMethods: settings.rateMethods,
    rounding: { mode: settings.rounding.mode, digits: text(settings.rounding.percentDigits) },
    rules: { ...settings.rules },
    synonyms: Object.entries(settings.forms.synonyms ?? {}).flatMap(([as, words]) =>
      (words ?? []).map((word) => ({ word, as })),
    ),
    columns: (settings.forms.columns ?? []).map(({ column, key, sheet }) => ({ column, as: key, sheet: sheet ?? "" })),
    indicators: (raw.indicators ?? []).flatMap((row) =>
      row === null
        ? []
        : [
            {
              name: row.name,
              sheet: row.sheet ?? "",
              direction: row.direction ?? "",
              method: row.method ?? "",
              scale: row.scale ?? "",
              baselineYear: text(row.baselineYear),
            },
          ],
    ),
    rollUp: settings.rollUp,
    thresholds: {
      overAchievement: text(raw.thresholds?.overAchievement),
      magnitude: text(raw.thresholds?.magnitude),
      budgetJump: text(raw.thresholds?.budgetJump),
    },
    expectedSheets: settings.expectedSheets.join("、"),
  };
}

/** What a draft means. `problems`: by key as in a settings file ("scales[0].levels[1].from"). */
export interface ReadDraft {
  readonly settings: Settings;
  readonly problems: ReadonlyMap<string, string>;
}

/** Reads a draft as a settings file would be read, so that both accept the same and say the same. */
export function readDraft(draft: Draft, locale: Locale, keptLocale: Locale | null): ReadDraft {
  const raw = rawOf(draft);
  const read = readSettingsJson(JSON.stringify(keptLocale === null ? raw : { ...raw, locale: keptLocale }), locale);
  const problems = new Map<string, string>();
  for (const { at, message } of read.problems) {
    // The core names the key of a settings file here; a field needs no name of a key.
    const said = NEEDED_FIELDS.test(at) ? wordsIn(locale).fieldNeeded : message;
    if (!problems.has(at)) problems.set(at, said);
  }
  return { settings: read.settings, problems };
}

/** Fields that nothing but their being empty can be wrong with. */
const NEEDED_FIELDS = /\.(name|label|column)$/;

function rawOf(draft: Draft): RawSettings {
  const synonyms: Record<string, string[]> = {};
  for (const { word, as } of draft.synonyms) {
    if (word.trim() !== "") synonyms[as] = [...(synonyms[as] ?? []), word.trim()];
  }
  return {
    ...filled({ fiscalYear: draft.fiscalYear, expectedSheets: draft.expectedSheets, scale: draft.scale }),
    scales: draft.scales.map((scale) => ({
      name: scale.name.trim(),
      levels: scale.levels.map((level) => ({
        label: level.label.trim(),
        ...(level.isByPeople ? { byPeople: true } : filled({ from: level.from })),
        ...filled({ meaning: level.meaning }),
      })),
      ...filled({
        figure: scale.figure,
        rounding: scale.rounding,
        digits: scale.digits,
        notMeasured: scale.notMeasured,
      }),
    })),
    rateMethods: draft.rateMethods,
    rounding: filled(draft.rounding),
    rules: { ...draft.rules },
    synonyms,
    // A row without anything is no row, but the others keep their places for what is said about them.
    columns: draft.columns.map(({ column, as, sheet }) =>
      column.trim() === "" && sheet.trim() === "" ? null : { column: column.trim(), as, ...filled({ sheet }) },
    ),
    indicators: draft.indicators.map((row) => {
      const { name, ...rest } = row;
      const said = filled(rest);
      return name.trim() === "" && Object.keys(said).length === 0 ? null : { name: name.trim(), ...said };
    }),
    rollUp: draft.rollUp,
    thresholds: filled(draft.thresholds),
  };
}

/** Without the fields that are blank. */
function filled<T extends Readonly<Record<string, string>>>(fields: T): { [Key in keyof T]?: string } {
  const kept: { [Key in keyof T]?: string } = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key]?.trim() ?? "";
    if (value !== "") kept[key] = value;
  }
  return kept;
}
