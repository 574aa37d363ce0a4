/**
 * What the fake holds to be true of Google, with where it is written. `documented`: the page says so. `reported`: no
 * page of Google says it, but this is what users see and report. `assumed`: nobody says it; the stricter reading.
 */
export interface Belief {
  /** Service and method, or several of them. */
  readonly call: string;
  readonly belief: string;
  readonly kind: "documented" | "reported" | "assumed";
  /** Where to look; null only for what is assumed. */
  readonly source: string | null;
  /** Beginnings of the messages with which the fake refuses. */
  readonly says?: readonly string[];
  /** The figure itself, in the unit of the fake. */
  readonly limit?: number;
}

export const SITE = "https://developers.google.com/apps-script";
export const REFERENCE = `${SITE}/reference`;
export const SHEETS = `${REFERENCE}/spreadsheet`;
