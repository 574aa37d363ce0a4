import { isAtLeast } from "./requirements";

/** Settings of the document as Office.context.document.settings keeps them: read at once, written by saveAsync. */
export interface DocumentSettings {
  readonly saved: Map<string, unknown>;
}

export interface ContextTraits {
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly platform: string;
}

type Callback = (result: unknown) => void;

/** Office.context as far as an add-in in Excel asks for it. */
export function officeContext(traits: ContextTraits, settings: DocumentSettings): Record<string, unknown> {
  const held = new Map(settings.saved);
  const answered = (callback: Callback | undefined, value: unknown) =>
    queueMicrotask(() => callback?.({ status: "succeeded", value }));
  return {
    host: "Excel",
    platform: traits.platform,
    diagnostics: { host: "Excel", platform: traits.platform, version: "16.0.18000.20000" },
    contentLanguage: traits.locale,
    displayLanguage: traits.locale,
    touchEnabled: false,
    isDialog: false,
    requirements: {
      isSetSupported: (name: string, version: string | number = "1.1") => {
        const has = traits.requirements[name];
        return has !== undefined && isAtLeast(has, String(version));
      },
    },
    document: {
      mode: "readWrite",
      url: "https://example.sharepoint.com/点検.xlsx",
      settings: {
        get: (name: string) => held.get(name) ?? null,
        set: (name: string, value: unknown) => {
          held.set(name, value);
        },
        remove: (name: string) => {
          held.delete(name);
        },
        saveAsync: (first?: unknown, second?: Callback) => {
          settings.saved.clear();
          for (const [name, value] of held) settings.saved.set(name, JSON.parse(JSON.stringify(value)));
          answered(typeof first === "function" ? (first as Callback) : second, null);
        },
        refreshAsync: (callback?: Callback) => {
          held.clear();
          for (const [name, value] of settings.saved) held.set(name, value);
          answered(callback, null);
        },
      },
    },
  };
}
