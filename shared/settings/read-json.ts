import type { Locale } from "../locale";
import { interpret } from "./interpret";
import { MEANINGS } from "./messages";
import { DEFAULT_SETTINGS, type ReadSettings } from "./settings";
import { checkShape, type Path } from "./shape";

/** Where a trouble of the file as a whole stands. */
const WHOLE_FILE = "JSON";

/** Settings from a JSON file. Total: what is wrong is named by its key, and the rest holds. */
export function readSettingsJson(text: string, locale: Locale): ReadSettings {
  let given: unknown;
  try {
    // Editors on Windows begin a file with a byte order mark.
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return {
      settings: DEFAULT_SETTINGS,
      problems: [{ at: WHOLE_FILE, message: MEANINGS.notJson[locale]({ reason }) }],
    };
  }
  const { raw, troubles } = checkShape(given, locale);
  const read = interpret(raw, locale);
  const problems = [...troubles, ...read.troubles].map(({ path, message }) => ({ at: keyOf(path), message }));
  return { settings: read.settings, problems };
}

/** ["indicators", 0, "direction"] -> "indicators[0].direction". */
function keyOf(path: Path): string {
  if (path.length === 0) return WHOLE_FILE;
  return path.reduce<string>(
    (key, part) => (typeof part === "number" ? `${key}[${part}]` : key === "" ? part : `${key}.${part}`),
    "",
  );
}
