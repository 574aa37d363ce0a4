import type { SheetModel } from "../model";
import { type Kind, Node } from "../node";
import { HostError } from "../protocol";
import { rangeNode } from "./range";

function range(sheet: SheetModel): Node | null {
  return sheet.filter && rangeNode(sheet, sheet.filter.area);
}

const FILTER: Kind<SheetModel> = {
  name: "AutoFilter",
  properties: {
    Enabled: { get: (sheet) => sheet.filter !== null },
    IsDataFiltered: { get: (sheet) => sheet.filter?.isFiltered ?? false },
    Criteria: { get: () => [] },
  },
  methods: {
    GetRangeOrNullObject: range,
    GetRange: (sheet) => {
      const node = range(sheet);
      if (node === null) throw new HostError("ItemNotFound");
      return node;
    },
  },
};

/** The sheet's filter; tests set what it hides on the model (filteredRows). */
export function autoFilterNode(sheet: SheetModel): Node {
  return Node.of(FILTER, sheet);
}
