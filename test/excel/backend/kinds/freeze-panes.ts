import type { Area } from "../../../../shared/sheet";
import { assertFree } from "../edit";
import { SHEET_COLUMNS, SHEET_ROWS, type SheetModel } from "../model";
import { type Argument, type Kind, Node } from "../node";
import { HostError } from "../protocol";
import type { Session } from "../session";
import { rangeNode } from "./range";

function freeze(sheet: SheetModel, rows: number, columns: number, session: Session): undefined {
  assertFree(sheet, session);
  sheet.freeze = { rows, columns };
  return undefined;
}

function location(sheet: SheetModel): Node | null {
  if (sheet.freeze === null) return null;
  const { rows, columns } = sheet.freeze;
  return rangeNode(sheet, {
    top: 0,
    left: 0,
    bottom: rows > 0 ? rows - 1 : SHEET_ROWS - 1,
    right: columns > 0 ? columns - 1 : SHEET_COLUMNS - 1,
  });
}

function areaOf(argument: Argument | undefined, sheet: SheetModel, session: Session): Area {
  const node = argument instanceof Node ? argument : session.rangeOf(sheet, String(argument));
  return (node.target as { area: Area }).area;
}

const PANES: Kind<SheetModel> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, [count], session) => freeze(sheet, Number(count ?? 1), 0, session),
    FreezeColumns: (sheet, [count], session) => freeze(sheet, 0, Number(count ?? 1), session),
    FreezeAt: (sheet, [range], session) => {
      const area = areaOf(range, sheet, session);
      const isWholeColumns = area.bottom === SHEET_ROWS - 1;
      const isWholeRows = area.right === SHEET_COLUMNS - 1;
      return freeze(sheet, isWholeColumns ? 0 : area.bottom + 1, isWholeRows ? 0 : area.right + 1, session);
    },
    Unfreeze: (sheet, _, session) => {
      assertFree(sheet, session);
      sheet.freeze = null;
    },
    GetLocationOrNullObject: location,
    GetLocation: (sheet) => {
      const node = location(sheet);
      if (node === null) throw new HostError("ItemNotFound");
      return node;
    },
  },
};

export function freezePanesNode(sheet: SheetModel): Node {
  return Node.of(PANES, sheet);
}
