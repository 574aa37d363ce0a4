import type { Area } from "../../../../shared/sheet";
import { assertFree } from "../edit";
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
    Apply: (sheet, [given], session) => {
      assertFree(sheet, session);
      const node = given instanceof Node ? given : session.rangeOf(sheet, String(given));
      sheet.filter = { area: (node.target as { area: Area }).area, isFiltered: false };
    },
    // Nothing happens on a sheet without one.
    Remove: (sheet, _, session) => {
      assertFree(sheet, session);
      sheet.filter = null;
      sheet.filteredRows.clear();
    },
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
