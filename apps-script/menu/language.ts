import type { Locale } from "../../shared/locale";

/** Language of menu and messages: Japanese, but for accounts in English. */
export function languageOfUser(): Locale {
  return Session.getActiveUserLocale().startsWith("en") ? "en" : "ja";
}
