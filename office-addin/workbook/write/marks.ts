import { MARK_LOOKS, type MarkLook } from "../../../shared/report/look";
import { markFormula, markSeverity } from "../../../shared/report/tags";
import { SEVERITIES, type Severity } from "../../../shared/rules/define-rule";
import { type CellRef, parseA1 } from "../../../shared/sheet";
import { addressTexts, areasOf } from "../addresses";

const LINES = { solid: "Continuous", dashed: "Dash", dotted: "Dot" } as const;
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
      draw(format.custom.format, MARK_LOOKS[severity]);
      // A new format comes first; -1 is the last place, so that ours never hides one of the staff's.
      // https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member
      format.priority = -1;
    }
  }
}

function draw(format: Excel.ConditionalRangeFormat, { fill, frame, text }: MarkLook): void {
  format.fill.color = `#${fill}`;
  if (text === "bold") format.font.bold = true;
  else if (text === "underline") format.font.underline = "Single";
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = LINES[frame.line];
    border.color = `#${frame.color}`;
  }
}

export function removeMarks(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}
