import { assertFree } from "../edit";
import type { SheetModel } from "../model";
import { type Kind, Node, type Property } from "../node";
import type { Json } from "../protocol";

function kept(name: string, standard: Json): Property<SheetModel> {
  return {
    get: (sheet) => (sheet.pageLayout[name] as Json | undefined) ?? standard,
    set: (sheet, value, session) => {
      assertFree(sheet, session);
      sheet.pageLayout[name] = value;
    },
  };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayout */
const PAGE_LAYOUT: Kind<SheetModel> = {
  name: "PageLayout",
  properties: {
    Orientation: kept("Orientation", "Portrait"),
    PaperSize: kept("PaperSize", "A4"),
    Zoom: kept("Zoom", { scale: 100 }),
    CenterHorizontally: kept("CenterHorizontally", false),
  },
  methods: {
    SetPrintTitleRows: (sheet, [rows], session) => {
      assertFree(sheet, session);
      sheet.pageLayout.PrintTitleRows = String(rows);
    },
    SetPrintArea: (sheet, [area], session) => {
      assertFree(sheet, session);
      sheet.pageLayout.PrintArea = String(area);
    },
  },
};

export function pageLayoutNode(sheet: SheetModel): Node {
  return Node.of(PAGE_LAYOUT, sheet);
}
