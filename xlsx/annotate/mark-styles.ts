import { MARK_LOOKS, type MarkLook } from "../../shared/report/look";
import { SEVERITIES, type Severity } from "../../shared/rules/define-rule";

const LINES = { solid: "thin", dashed: "dashed", dotted: "dotted" } as const;
const FONTS = { bold: "<font><b/></font>", underline: "<font><u/></font>" } as const;

function border({ line, color }: MarkLook["frame"]): string {
  const side = (name: string) => `<${name} style="${LINES[line]}"><color rgb="FF${color}"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}</border>`;
}

function fill(color: string): string {
  const rgb = `rgb="FF${color}"`;
  return `<fill><patternFill patternType="solid"><fgColor ${rgb}/><bgColor ${rgb}/></patternFill></fill>`;
}

function dxf({ fill: color, frame, text }: MarkLook): string {
  return `<dxf>${text ? FONTS[text] : ""}${fill(color)}${border(frame)}</dxf>`;
}

/** Differential styles of the marks. */
export const MARK_DXFS = Object.fromEntries(
  SEVERITIES.map((severity) => [severity, dxf(MARK_LOOKS[severity])]),
) as Readonly<Record<Severity, string>>;
