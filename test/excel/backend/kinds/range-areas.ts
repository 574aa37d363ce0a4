import type { Area } from "../../../../shared/sheet";
import { areaAddress, cellsOf, intersection, isWholeColumns, isWholeRows, quotedSheet } from "../area";
import { clearCells } from "../clear";
import type { SheetModel } from "../model";
import { type Kind, Node } from "../node";
import { HostError } from "../protocol";
import { type AreasTarget, sheetStillThere } from "../range-target";
import { conditionalFormatsNode } from "./conditional-formats";
import { rangeNode } from "./range";
import { formatNode } from "./range-format";
import { worksheetNode } from "./worksheet";

const AREAS: Kind<AreasTarget> = {
  name: "RangeAreas",
  isKept: true,
  stillThere: ({ sheet }, session) => sheetStillThere(sheet, session),
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  objects: {
    Areas: (target) => Node.of(RANGES, target),
    ConditionalFormats: (target) => conditionalFormatsNode(target),
    Format: (target) => formatNode(target),
    Worksheet: ({ sheet }) => worksheetNode(sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, [what], session) => {
      for (const area of areas) clearCells(sheet, area, String(what ?? "All"), session);
    },
    GetIntersectionOrNullObject: ({ sheet, areas }, [other], session) => {
      const others = otherAreas(other instanceof Node ? other : session.rangeOf(sheet, String(other)));
      const common = areas.flatMap((a) => others.areas.flatMap((b) => intersection(a, b) ?? []));
      return others.sheet === sheet && common.length > 0 ? rangeAreasNode(sheet, common) : null;
    },
  },
};

function otherAreas(node: Node): AreasTarget {
  if (node.kind === "RangeAreas") return node.target as AreasTarget;
  const { sheet, area } = node.target as { sheet: SheetModel; area: Area };
  return { sheet, areas: [area] };
}

/** "Sheet1!A1,Sheet1!C3", as Excel writes it (belief "areas-address"). */
function address({ sheet, areas }: AreasTarget): string {
  return areas.map((area) => `${quotedSheet(sheet.name)}!${areaAddress(area)}`).join(",");
}

const RANGES: Kind<AreasTarget> = {
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => rangeNode(sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[Number(index)];
      if (!area) throw new HostError("InvalidArgument");
      return rangeNode(sheet, area);
    },
  },
};

/** Several rectangles of one sheet. */
export function rangeAreasNode(sheet: SheetModel, areas: readonly Area[]): Node {
  return Node.of(AREAS, { sheet, areas });
}
