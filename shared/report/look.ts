import type { Severity } from "../rules/define-rule";
import type { ResultTone } from "./tables";

/** How marks and result tables look in every program that shows them. Colours are RRGGBB; each shell has its own way to write them. */

export interface MarkLook {
  readonly fill: string;
  readonly frame: { readonly line: "solid" | "dashed" | "dotted"; readonly color: string };
  readonly text: "bold" | "underline" | null;
}

/**
 * Each differs by fill and, for print in black and white and for eyes that do not tell the colours apart, by frame and
 * font.
 */
export const MARK_LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: "FFC7CE", frame: { line: "solid", color: "9C0006" }, text: "bold" },
  warning: { fill: "FFEB9C", frame: { line: "dashed", color: "7F6000" }, text: "underline" },
  info: { fill: "DDEBF7", frame: { line: "dotted", color: "1F4E78" }, text: null },
};

export interface ToneLook {
  readonly fill: string | null;
  readonly isBold: boolean;
}

/** Tones of result tables; those of the severities have the fill of their marks. No meaning hangs on the colour alone. */
export const TONE_LOOKS: Readonly<Record<ResultTone, ToneLook>> = {
  error: { fill: MARK_LOOKS.error.fill, isBold: true },
  warning: { fill: MARK_LOOKS.warning.fill, isBold: false },
  info: { fill: MARK_LOOKS.info.fill, isBold: false },
  met: { fill: null, isBold: false },
  missed: { fill: "F2DCDB", isBold: true },
  plain: { fill: null, isBold: false },
};

/** The rest of a result table. The heading row is bold and centred; the tab of the sheet has its fill. */
export const TABLE_LOOK = {
  heading: { fill: "1F4E78", text: "FFFFFF", points: 24 },
  link: "0563C1",
  grid: "BFBFBF",
} as const;
