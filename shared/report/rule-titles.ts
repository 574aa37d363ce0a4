import type { Locale, LocalText } from "../locale";
import { RULES } from "../rules";
import { FORM_RECOGNISED, SETTINGS_VALID, SHEETS_PRESENT } from "./engine-findings";

const ENGINE_TITLES: readonly (readonly [id: string, title: LocalText])[] = [
  [FORM_RECOGNISED, { ja: "様式として読み取れる", en: "The sheet is recognised" }],
  [SETTINGS_VALID, { ja: "点検設定が正しい", en: "The settings are valid" }],
  [SHEETS_PRESENT, { ja: "必要なシートがそろっている", en: "The expected sheets are there" }],
];

const TITLES: ReadonlyMap<string, LocalText> = new Map([
  ...RULES.map((rule) => [rule.id, rule.title] as const),
  ...ENGINE_TITLES,
]);

/** What should hold, in words: for people, who do not know rule ids. The id itself for an unknown one. */
export function ruleTitle(id: string, locale: Locale): string {
  return TITLES.get(id)?.[locale] ?? id;
}
