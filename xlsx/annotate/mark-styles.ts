import type { Severity } from "../../shared/rules/define-rule";

function border(style: string, color: string): string {
  const side = (name: string) => `<${name} style="${style}"><color rgb="${color}"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}</border>`;
}

function fill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor rgb="${color}"/></patternFill></fill>`;
}

/**
 * Differential styles of the marks. Each differs by fill and, for print in black and white and for eyes that do
 * not tell the colours apart, by frame and font: solid and bold, dashed and underlined, dotted.
 */
export const MARK_DXFS: Readonly<Record<Severity, string>> = {
  error: `<dxf><font><b/></font>${fill("FFFFC7CE")}${border("thin", "FF9C0006")}</dxf>`,
  warning: `<dxf><font><u/></font>${fill("FFFFEB9C")}${border("dashed", "FF7F6000")}</dxf>`,
  info: `<dxf>${fill("FFDDEBF7")}${border("dotted", "FF1F4E78")}</dxf>`,
};
