import type { Locale } from "../shared/locale";
import { FINDING_WORDS } from "./words/findings";
import { FRAME_WORDS } from "./words/frame";
import { INDICATOR_WORDS } from "./words/indicators";
import { REMINDER_WORDS } from "./words/reminder";
import { type Spoken, speak } from "./words/say";
import { SETTINGS_WORDS } from "./words/settings";

/** Every text of the interface in both languages; the terms of the model come from shared/report/wording.ts. */
const WORDS = { ...FRAME_WORDS, ...FINDING_WORDS, ...INDICATOR_WORDS, ...REMINDER_WORDS, ...SETTINGS_WORDS };

export type Words = Spoken<typeof WORDS>;

const SPOKEN: Readonly<Record<Locale, Words>> = { ja: speak(WORDS, "ja"), en: speak(WORDS, "en") };

export function wordsIn(locale: Locale): Words {
  return SPOKEN[locale];
}
