import type { Area } from "../../../../shared/sheet";
import { columnsOf } from "../area";
import { formulaOrValue, gridOf, shownText, valueType } from "../cells";
import type { CellModel, SheetModel } from "../model";
import { type Kind, Node, type Property } from "../node";
import type { Json } from "../protocol";

interface ViewTarget {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Rows that are neither hidden nor filtered away. */
function visibleRows({ sheet, area }: ViewTarget): number[] {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (!sheet.hiddenRows.has(row) && !sheet.filteredRows.has(row)) rows.push(row);
  }
  return rows;
}

function table(give: (cell: CellModel | undefined) => Json): Property<ViewTarget> {
  return {
    get: (target) =>
      visibleRows(target).map((row) => gridOf(target.sheet, { ...target.area, top: row, bottom: row }, give)[0]!),
  };
}

const VIEW: Kind<ViewTarget> = {
  name: "RangeView",
  properties: {
    Values: table((cell) => cell?.value ?? ""),
    Text: table((cell) => (cell ? shownText(cell) : "")),
    Formulas: table(formulaOrValue),
    NumberFormat: table((cell) => cell?.numberFormat ?? "General"),
    ValueTypes: table(valueType),
    RowCount: { get: (target) => visibleRows(target).length },
    ColumnCount: { get: ({ area }) => columnsOf(area) },
  },
};

export function rangeViewNode(sheet: SheetModel, area: Area): Node {
  return Node.of(VIEW, { sheet, area });
}
