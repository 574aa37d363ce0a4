import { isAtLeast } from "./versions";

export interface ContextTraits {
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: string;
  /** Excel on the web says "OfficeOnline"; others are "PC" and "Mac". */
  readonly platform: string;
  readonly isDarkTheme: boolean;
  /** Name of the workbook; "": it has none yet. */
  readonly fileName: string;
  /** What the document's settings hold when the add-in starts. */
  readonly settings: Readonly<Record<string, unknown>>;
}

type Callback = (result: unknown) => void;

/** Office.context as far as an add-in in Excel asks for it; `save` is told of settings that are saved. */
export function officeContext(traits: ContextTraits, save: (settings: Record<string, unknown>) => void) {
  let saved = { ...traits.settings };
  let held = { ...saved };
  const answered = (callback: unknown, value: unknown) =>
    queueMicrotask(() =>
      typeof callback === "function" ? (callback as Callback)({ status: "succeeded", value }) : null,
    );
  return {
    host: "Excel",
    platform: traits.platform,
    diagnostics: { host: "Excel", platform: traits.platform, version: "16.0.18000.20000" },
    contentLanguage: traits.locale,
    displayLanguage: traits.locale,
    touchEnabled: false,
    isDialog: false,
    officeTheme: traits.isDarkTheme
      ? { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", isDarkTheme: true }
      : { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#333333", isDarkTheme: false },
    requirements: {
      isSetSupported: (name: string, version: string | number = "1.1") => {
        const has = traits.requirements[name];
        return has !== undefined && isAtLeast(has, String(version));
      },
    },
    document: {
      mode: "readWrite",
      url:
        traits.fileName === ""
          ? ""
          : `https://example.sharepoint.com/sites/kikaku/${encodeURIComponent(traits.fileName)}`,
      settings: {
        get: (name: string) => held[name] ?? null,
        set: (name: string, value: unknown) => {
          held[name] = value;
        },
        remove: (name: string) => {
          delete held[name];
        },
        // (callback) or (options, callback)
        saveAsync: (...given: unknown[]) => {
          saved = JSON.parse(JSON.stringify(held)) as Record<string, unknown>;
          save(saved);
          answered(given.at(-1), null);
        },
        refreshAsync: (callback?: Callback) => {
          held = { ...saved };
          answered(callback, null);
        },
      },
    },
  };
}
