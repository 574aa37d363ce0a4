import type { SheetVisibility } from "../../../../shared/sheet";
import { one, usedArea } from "../cells";
import { assertStructureFree } from "../edit";
import { keyPlace, SHEET_COLUMNS, SHEET_ROWS, type SheetModel } from "../model";
import { type Kind, Node } from "../node";
import { HostError, type Json } from "../protocol";
import { resolveAreas, sheetStillThere } from "../range-target";
import type { Session } from "../session";
import { copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../sheets";
import { autoFilterNode } from "./auto-filter";
import { commentsNode } from "./comments";
import { freezePanesNode } from "./freeze-panes";
import { namesNode } from "./names";
import { notesNode } from "./notes";
import { pageLayoutNode } from "./page-layout";
import { protectionNode } from "./protection";
import { rangeNode } from "./range";
import { rangeAreasNode } from "./range-areas";
import { boundedArea } from "./range-methods";
import { OF_ONE_SHEET, registrationMethods } from "./registrations";
import { sheetPropertiesNode } from "./settings";
import { tablesNode } from "./tables";

const VISIBILITY: Readonly<Record<SheetVisibility, string>> = {
  visible: "Visible",
  hidden: "Hidden",
  "very-hidden": "VeryHidden",
};

function visibilityOf(value: Json): SheetVisibility {
  const found = (Object.keys(VISIBILITY) as SheetVisibility[]).find((key) => VISIBILITY[key] === value);
  if (!found) throw new HostError("InvalidArgument");
  return found;
}

function neighbour(sheet: SheetModel, step: 1 | -1, visibleOnly: boolean, session: Session): Node | null {
  const { sheets } = session.model;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    if (!visibleOnly || sheets[i]!.visibility === "visible") return worksheetNode(sheets[i]!);
  }
  return null;
}

const WHOLE_SHEET = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };

function getRange(sheet: SheetModel, address: unknown, session: Session): Node {
  if (address === undefined || address === null || address === "") {
    return rangeNode(sheet, WHOLE_SHEET);
  }
  return session.rangeOf(sheet, String(address));
}

function used(sheet: SheetModel, valuesOnly: boolean): Node | null {
  const area = usedArea(sheet, null, valuesOnly);
  return area && rangeNode(sheet, area);
}

const WORKSHEET: Kind<SheetModel> = {
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  stillThere: sheetStillThere,
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value, session) => renameSheet(sheet, String(value), session) },
    Position: {
      get: (sheet, session) => session.model.sheets.indexOf(sheet),
      set: (sheet, value, session) => moveSheet(sheet, Number(value), session),
    },
    Visibility: {
      get: (sheet) => VISIBILITY[sheet.visibility],
      set: (sheet, value, session) => setVisibility(sheet, visibilityOf(value), session),
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value, session) => {
        assertStructureFree(session);
        sheet.tabColor = String(value);
      },
    },
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    ShowHeadings: { get: () => true },
    // The runtime reads these two under one name and sets them under another.
    Gridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = value === true;
      },
    },
    StandardWidth: { get: () => 8.43 },
    StandardHeight: { get: () => 15 },
    Headings: { get: () => true, set: () => undefined },
    EnableCalculation: { get: () => true },
    TabId: { get: (sheet, session) => session.model.sheets.indexOf(sheet) },
  },
  objects: {
    Protection: (sheet) => protectionNode(sheet),
    Names: (sheet) => namesNode({ sheet, names: sheet.names }),
    Tables: (sheet, session) => tablesNode(session, sheet),
    FreezePanes: (sheet) => freezePanesNode(sheet),
    AutoFilter: (sheet) => autoFilterNode(sheet),
    PageLayout: (sheet) => pageLayoutNode(sheet),
    Comments: (sheet) => commentsNode(sheet),
    Notes: (sheet) => notesNode(sheet),
    CustomProperties: (sheet) => sheetPropertiesNode(sheet),
  },
  methods: {
    ...registrationMethods<SheetModel>(OF_ONE_SHEET, (sheet) => sheet.id),
    GetRange: (sheet, [address], session) => getRange(sheet, address, session),
    GetRanges: (sheet, [address], session) => {
      if (typeof address === "string") return rangeAreasNode(sheet, resolveAreas(address, sheet, session).areas);
      return rangeAreasNode(sheet, [WHOLE_SHEET]);
    },
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeNode(
        sheet,
        boundedArea({
          top: Number(row),
          left: Number(column),
          bottom: Number(row) + Number(rows) - 1,
          right: Number(column) + Number(columns) - 1,
        }),
      ),
    GetCell: (sheet, [row, column]) => rangeNode(sheet, boundedArea(one(Number(row), Number(column)))),
    GetUsedRange: (sheet, [valuesOnly]) => used(sheet, valuesOnly === true) ?? rangeNode(sheet, one(0, 0)),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => used(sheet, valuesOnly === true),
    GetNextOrNullObject: (sheet, [visibleOnly], session) => neighbour(sheet, 1, visibleOnly === true, session),
    GetPreviousOrNullObject: (sheet, [visibleOnly], session) => neighbour(sheet, -1, visibleOnly === true, session),
    FindAllOrNullObject: (sheet, [text, criteria]) => {
      const { completeMatch } = (criteria ?? {}) as { completeMatch?: boolean };
      const areas = [...sheet.cells]
        .filter(([, cell]) => (completeMatch ? String(cell.value) === text : String(cell.value).includes(String(text))))
        .map(([key]) => one(keyPlace(key).row, keyPlace(key).column));
      return areas.length > 0 ? rangeAreasNode(sheet, areas) : null;
    },
    Activate: (sheet, _, session) => {
      // https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-activate-member(1)
      if (sheet.visibility !== "visible") throw new HostError("InvalidOperation");
      session.activate(sheet);
    },
    Delete: (sheet, _, session) => deleteSheet(sheet, session),
    Copy: (sheet, [positionType, relativeTo], session) =>
      worksheetNode(
        copySheet(sheet, String(positionType ?? "End"), relativeTo instanceof Node ? relativeTo : null, session),
      ),
    _GetSheetById: (_, [id], session) => sheetById(id as Json, session),
    _GetAnotherWorksheetById: (_, [id], session) => sheetById(id as Json, session),
    Calculate: () => undefined,
  },
};

function sheetById(id: Json, session: Session): Node | null {
  const sheet = session.model.sheets.find((entry) => entry.id === id);
  return sheet ? worksheetNode(sheet) : null;
}

export function worksheetNode(sheet: SheetModel): Node {
  return Node.of(WORKSHEET, sheet);
}
