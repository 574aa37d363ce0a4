import { WORKBOOK_TARGET } from "../events";
import type { SheetModel, WorkbookModel } from "../model";
import { type Kind, Node } from "../node";
import { HostError } from "../protocol";
import { findSheet } from "../range-target";
import { addSheet } from "../sheets";
import { OF_ALL_SHEETS, registrationMethods } from "./registrations";
import { worksheetNode } from "./worksheet";

function seen({ sheets }: WorkbookModel, visibleOnly: unknown): readonly SheetModel[] {
  return visibleOnly === true ? sheets.filter((sheet) => sheet.visibility === "visible") : sheets;
}

const COLLECTION: Kind<WorkbookModel> = {
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map(worksheetNode),
  item: (_, key, session) => {
    const sheet = findSheet(key, session);
    if (sheet === null) throw new HostError("ItemNotFound");
    return worksheetNode(sheet);
  },
  methods: {
    ...registrationMethods<WorkbookModel>(OF_ALL_SHEETS, () => WORKBOOK_TARGET),
    Add: (_, [name], session) => worksheetNode(addSheet(typeof name === "string" ? name : null, session)),
    GetActiveWorksheet: (_, __, session) => worksheetNode(session.activeSheet()),
    GetCount: (model, [visibleOnly]) => seen(model, visibleOnly).length,
    GetFirst: (model, [visibleOnly]) => worksheetNode(seen(model, visibleOnly)[0]!),
    GetLast: (model, [visibleOnly]) => worksheetNode(seen(model, visibleOnly).at(-1)!),
    GetItemOrNullObject: (_, [key], session) => {
      const sheet = findSheet(key as string, session);
      return sheet && worksheetNode(sheet);
    },
  },
};

export function worksheetsNode(model: WorkbookModel): Node {
  return Node.of(COLLECTION, model);
}
