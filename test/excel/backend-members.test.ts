import { type Backend, createBackend, modelOf, sheetOfRows } from "./backend";
import { workbookNode } from "./backend/kinds/workbook";
import { cellKey } from "./backend/model";
import { clientName, Node } from "./backend/node";
import { NOTES_SOURCE } from "./backend/notes-proxies";
import { HostError } from "./backend/protocol";
import { loadOfficeRuntime, type OfficeRuntime } from "./backend/runtime";

/** Set under names of their own: see Worksheet_ShowGridlines_Set in the runtime. */
const SET_UNDER_OTHER_NAMES = ["Worksheet.Gridlines", "Worksheet.Headings"];

/** A workbook in which every kind of object is there once. */
function fullBackend(): Backend {
  const model = modelOf({ sheets: [sheetOfRows("施策", [["指標名", 1]])] });
  const sheet = model.sheets[0]!;
  const area = { top: 0, left: 0, bottom: 0, right: 1 };
  sheet.notes.set(cellKey(0, 1), { author: "甲", content: "注", visible: false, width: 1, height: 1 });
  sheet.names.push({ name: "a", formula: "=施策!$A$1", visible: true, comment: "" });
  sheet.customProperties.set("k", "v");
  sheet.conditionalFormats.push({
    id: "{CF-1}",
    type: "Custom",
    areas: [area],
    formula: "=TRUE",
    stopIfTrue: false,
    fill: null,
    fontColor: null,
    bold: null,
    underline: null,
    borders: {},
  });
  sheet.tables.push({
    id: "{T-1}",
    name: "表",
    area,
    showHeaders: true,
    showTotals: false,
    style: "",
    showFilterButton: true,
    showBandedRows: true,
  });
  model.settings.set("s", "1");
  model.customProperties.set("p", "v");
  model.comments.push({
    id: "c",
    sheetId: sheet.id,
    row: 0,
    column: 0,
    content: "x",
    authorName: "甲",
    resolved: false,
  });
  return createBackend(model, { platform: "PC" });
}

/** One object of each kind that can be come to from the workbook. */
function kindsFrom(backend: Backend): ReadonlyMap<string, Node> {
  const { session } = backend;
  const found = new Map<string, Node>();
  const visit = (node: Node | null) => {
    if (node === null || found.has(node.kind)) return;
    found.set(node.kind, node);
    for (const name of node.objectNames) visit(allowed(() => node.child(name, session)));
    if (node.items) for (const item of node.items(session)) visit(item);
    for (const name of ["GetItem", "GetRanges", "GetVisibleView", "GetTables"]) {
      if (node.methodNames.includes(name)) {
        const made = allowed(() => node.call(name, name === "GetRanges" ? ["A1,B1"] : ["EdgeTop"], session));
        if (made instanceof Node) visit(made);
      }
    }
    if (node.kind === "Worksheet") visit(node.call("GetRange", ["A1:B1"], session) as Node);
  };
  visit(workbookNode(session));
  return found;
}

function allowed<T>(what: () => T): T | null {
  try {
    return what();
  } catch (thrown) {
    if (thrown instanceof HostError) return null;
    throw thrown;
  }
}

interface Prototype {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

let kinds: ReadonlyMap<string, Node>;
let runtime: OfficeRuntime;
beforeAll(() => {
  kinds = kindsFrom(fullBackend());
  runtime = loadOfficeRuntime();
  runtime.run(NOTES_SOURCE);
});

function prototypeOf(kind: string): Prototype & Record<string, unknown> {
  const type = (runtime.Excel as unknown as Record<string, { prototype: Prototype } | undefined>)[kind];
  if (!type) throw new Error(`The runtime has no ${kind}.`);
  return type.prototype as Prototype & Record<string, unknown>;
}

test("the walk comes to every kind of object", () => {
  expect([...kinds.keys()].sort()).toEqual([
    "Application",
    "AutoFilter",
    "Comment",
    "CommentCollection",
    "ConditionalFormat",
    "ConditionalFormatCollection",
    "ConditionalFormatRule",
    "ConditionalRangeBorder",
    "ConditionalRangeBorderCollection",
    "ConditionalRangeFill",
    "ConditionalRangeFont",
    "ConditionalRangeFormat",
    "CultureInfo",
    "CustomConditionalFormat",
    "CustomProperty",
    "CustomPropertyCollection",
    "DocumentProperties",
    "FormatProtection",
    "NamedItem",
    "NamedItemCollection",
    "Note",
    "NoteCollection",
    "PageLayout",
    "Range",
    "RangeAreas",
    "RangeBorder",
    "RangeBorderCollection",
    "RangeCollection",
    "RangeFill",
    "RangeFont",
    "RangeFormat",
    "RangeView",
    "Runtime",
    "Setting",
    "SettingCollection",
    "Table",
    "TableCollection",
    "TableScopedCollection",
    "Workbook",
    "WorkbookProtection",
    "Worksheet",
    "WorksheetCollection",
    "WorksheetCustomProperty",
    "WorksheetCustomPropertyCollection",
    "WorksheetFreezePanes",
    "WorksheetProtection",
  ]);
});

test("no member is invented: each is in Microsoft's runtime under the same name on the wire", () => {
  const invented: string[] = [];
  for (const [kind, node] of kinds) {
    const prototype = prototypeOf(kind);
    const scalars = prototype._scalarPropertyOriginalNames ?? [];
    for (const name of node.propertyNames) if (!scalars.includes(name)) invented.push(`${kind}.${name}`);
    for (const name of node.objectNames) if (!(clientName(name) in prototype)) invented.push(`${kind}.${name}`);
    for (const name of node.methodNames) if (!(clientName(name) in prototype)) invented.push(`${kind}.${name}()`);
  }
  expect(invented).toEqual(SET_UNDER_OTHER_NAMES);
});

test("what the runtime lets nobody set cannot be set here", () => {
  const settable: string[] = [];
  for (const [kind, node] of kinds) {
    const { _scalarPropertyOriginalNames: names = [], _scalarPropertyUpdateable: updateable } = prototypeOf(kind);
    names.forEach((name, i) => {
      if (updateable && !updateable[i] && node.settableNames.includes(name)) settable.push(`${kind}.${name}`);
    });
  }
  expect(settable).toEqual([]);
});
