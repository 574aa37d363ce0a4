import type { SheetModel, WorkbookModel } from "../model";
import { type Kind, Node } from "../node";
import { HostError } from "../protocol";
import type { Session } from "../session";

const SHEET_PROTECTION: Kind<SheetModel> = {
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (sheet) => sheet.isProtected },
    Options: { get: (sheet) => ({ allowFormatCells: sheet.formattedBy !== "nobody", selectionMode: "Normal" }) },
  },
  methods: {
    Protect: (sheet, _, session) => {
      if (sheet.isProtected) throw new HostError("InvalidOperation");
      sheet.isProtected = true;
      tell(sheet, session);
    },
    Unprotect: (sheet, _, session) => {
      sheet.isProtected = false;
      tell(sheet, session);
    },
  },
};

function tell(sheet: SheetModel, session: Session): void {
  session.events.happened("protectionChanged", sheet.id, {
    isProtected: sheet.isProtected,
    worksheetId: sheet.id,
  });
}

const BOOK_PROTECTION: Kind<WorkbookModel> = {
  name: "WorkbookProtection",
  properties: { Protected: { get: (model) => model.isStructureProtected } },
  methods: {
    Protect: (model) => {
      model.isStructureProtected = true;
    },
    Unprotect: (model) => {
      model.isStructureProtected = false;
    },
  },
};

export function protectionNode(sheet: SheetModel): Node {
  return Node.of(SHEET_PROTECTION, sheet);
}

export function bookProtectionNode(model: WorkbookModel): Node {
  return Node.of(BOOK_PROTECTION, model);
}
