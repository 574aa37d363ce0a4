/** What both manifests say that is no text: ids, files, sizes. The id never changes, else staff get a second add-in. */
export const ADD_IN_ID = "cbbfbcb9-2b2a-4812-ae22-f814c0994e26";

export const PROVIDER = "Tenken";

/** Formulas begin with it: TENKEN.RATE. */
export const NAMESPACE = "TENKEN";

/** One pane for all buttons: its content is replaced, no second pane opens beside it. */
export const PANE_ID = "TenkenPane";

/** Group on the tab that every Excel opens with. */
export const TAB = "TabHome";

/**
 * Below what the pane needs (workbook/requirements.ts), on purpose: an old Excel then shows the add-in, and the pane
 * says what is missing. With the true need here, the add-in would only fail to appear.
 */
export const EXCEL_API = "1.1";

/** The set that brings CustomFunctions.Error (https://learn.microsoft.com/javascript/api/custom-functions-runtime/customfunctions.error). */
export const CUSTOM_FUNCTIONS = "1.2";

/** Ribbon buttons: three sizes are required, five more are taken (learn.microsoft.com/javascript/api/manifest/icon). */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The add-in's own sign: 32 and 64 for the list of add-ins, 192 for the unified manifest, 128 for stores. */
export const BRAND_SIZES = [...ICON_SIZES, 128, 192] as const;

/** What the manifests are made for. */
export interface ManifestTarget {
  /** Where the files lie, without a slash at the end: https://host/path. */
  readonly origin: string;
  /** Of package.json. */
  readonly version: string;
}

/** Where one file is found. Excel keeps icons and scripts for long, so that a new version needs a new address. */
export function urlOf({ origin, version }: ManifestTarget, file: string): string {
  return `${origin}/${file}?v=${version}`;
}

/** The pane as one button opens it. */
export function paneUrl({ origin }: ManifestTarget, command: string | null): string {
  return command === null ? `${origin}/taskpane.html` : `${origin}/taskpane.html?do=${command}`;
}

export function iconFile(name: string, size: number): string {
  return `icons/${name}-${size}.png`;
}

/** Help for staff and what the security section asks: index.html, at its parts by #. */
export function helpUrl({ origin }: ManifestTarget, part: "" | "privacy" | "terms" = ""): string {
  return `${origin}/index.html${part === "" ? "" : `#${part}`}`;
}
