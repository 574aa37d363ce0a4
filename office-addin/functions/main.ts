import { FUNCTIONS } from "../../shared/functions";
import type { Locale } from "../../shared/locale";
import { answer } from "./answer";

/** Set by the bundler: there is one script a language, since the runtime does not say which one Excel speaks. */
declare const FUNCTIONS_LOCALE: Locale;

for (const declaration of FUNCTIONS) {
  CustomFunctions.associate(declaration.id, (...given) => answer(declaration, given, FUNCTIONS_LOCALE));
}
