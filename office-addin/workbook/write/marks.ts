import { markFormula, markSeverity } from "../../../shared/report/tags";
import { SEVERITIES, type Severity } from "../../../shared/rules/define-rule";
import { type CellRef, parseA1 } from "../../../shared/sheet";
import { addressTexts, areasOf } from "../addresses";

interface MarkLook {
  readonly fill: string;
  readonly border: string;
  readonly line: "Continuous" | "Dash" | "Dot";
  readonly bold: boolean;
  readonly underline: boolean;
}

/**
 * As in annotated copies: each differs by fill and, for print in black and white and for eyes that do not tell the
 * colours apart, by frame and font.
 */
const LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: "#FFC7CE", border: "#9C0006", line: "Continuous", bold: true, underline: false },
  warning: { fill: "#FFEB9C", border: "#7F6000", line: "Dash", bold: false, underline: true },
  info: { fill: "#DDEBF7", border: "#1F4E78", line: "Dot", bold: false, underline: false },
};

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Ids of the conditional formats of a sheet that carry our tag. */
export function queueOldMarks(sheet: Excel.Worksheet): () => readonly string[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("id,type,customOrNullObject/rule/formula");
  return () =>
    formats.items.flatMap(({ id, customOrNullObject: custom }) =>
      !custom.isNullObject && markSeverity(custom.rule.formula) !== null ? [id] : [],
    );
}

/** One conditional format a severity over all its cells, behind every format of the staff's. */
export function addMarks(
  sheet: Excel.Worksheet,
  marks: readonly { readonly cell: string; readonly severity: Severity }[],
): void {
  for (const severity of SEVERITIES) {
    const cells = marks.flatMap((mark): CellRef[] => (mark.severity === severity ? [parseA1(mark.cell)!] : []));
    for (const address of addressTexts(areasOf(cells))) {
      const format = sheet.getRanges(address).conditionalFormats.add("Custom");
      format.custom.rule.formula = `=${markFormula(severity)}`;
      draw(format.custom.format, LOOKS[severity]);
      // A new format comes first; -1 is the last place, so that ours never hides one of the staff's.
      // https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member
      format.priority = -1;
    }
  }
}

function draw(format: Excel.ConditionalRangeFormat, look: MarkLook): void {
  format.fill.color = look.fill;
  if (look.bold) format.font.bold = true;
  if (look.underline) format.font.underline = "Single";
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = look.line;
    border.color = look.border;
  }
}

export function removeMarks(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}
