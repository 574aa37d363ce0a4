import type { Area } from "../../../../shared/sheet";
import { holds, overlaps } from "../area";
import { assertFree } from "../edit";
import { nextId, type SheetModel, type TableModel } from "../model";
import { type Kind, Node } from "../node";
import { HostError, type Json } from "../protocol";
import type { Session } from "../session";
import { rangeNode } from "./range";
import { worksheetNode } from "./worksheet";

interface TableTarget {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** Tables of the workbook, of a sheet, or of a range. */
interface TablesTarget {
  readonly all: () => readonly TableTarget[];
  readonly sheet: SheetModel | null;
}

function find({ all }: TablesTarget, key: Json): Node | null {
  const found = all().find(({ table }) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase());
  return found ? Node.of(TABLE, found) : null;
}

const methods: NonNullable<Kind<TablesTarget>["methods"]> = {
  GetCount: ({ all }) => all().length,
  GetItemOrNullObject: (target, [key]) => find(target, key as Json),
  GetItemAt: ({ all }, [index]) => {
    const found = all()[Number(index)];
    if (!found) throw new HostError("InvalidArgument");
    return Node.of(TABLE, found);
  },
  Add: ({ sheet }, [address, hasHeaders], session) => {
    const range = address instanceof Node ? address : session.rangeOf(sheet ?? session.activeSheet(), String(address));
    const target = range.target as { sheet: SheetModel; area: Area };
    assertFree(target.sheet, session);
    if (target.sheet.tables.some((other) => overlaps(other.area, target.area))) {
      throw new HostError("InvalidOperation");
    }
    const n = nextId(session.model);
    const table: TableModel = {
      id: `{TABLE-${n}}`,
      name: `テーブル${n}`,
      area: target.area,
      showHeaders: hasHeaders !== false,
      showTotals: false,
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
    };
    target.sheet.tables.push(table);
    return Node.of(TABLE, { sheet: target.sheet, table });
  },
};

const COLLECTION: Kind<TablesTarget> = {
  name: "TableCollection",
  properties: { Count: { get: ({ all }) => all().length } },
  items: ({ all }) => all().map((found) => Node.of(TABLE, found)),
  item: (target, key) => {
    const found = find(target, key);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  },
  methods,
};

const SCOPED: Kind<TablesTarget> = {
  name: "TableScopedCollection",
  items: COLLECTION.items!,
  item: COLLECTION.item!,
  methods: {
    GetCount: methods.GetCount!,
    GetItemOrNullObject: methods.GetItemOrNullObject!,
    GetFirst: ({ all }) => {
      const found = all()[0];
      if (!found) throw new HostError("ItemNotFound");
      return Node.of(TABLE, found);
    },
  },
};

type Choice = "showHeaders" | "showTotals" | "showFilterButton" | "showBandedRows" | "style" | "name";

function choice(name: Choice) {
  return {
    get: ({ table }: TableTarget): Json => table[name],
    set: ({ sheet, table }: TableTarget, value: Json, session: Session): void => {
      assertFree(sheet, session);
      Object.assign(table, { [name]: value });
    },
  };
}

const TABLE: Kind<TableTarget> = {
  name: "Table",
  identity: ({ table }) => ({ Id: table.id }),
  stillThere: ({ sheet, table }) => {
    if (!sheet.tables.includes(table)) throw new HostError("ItemNotFound");
  },
  properties: {
    Id: { get: ({ table }) => table.id },
    Name: choice("name"),
    ShowHeaders: choice("showHeaders"),
    ShowTotals: choice("showTotals"),
    ShowFilterButton: choice("showFilterButton"),
    ShowBandedRows: choice("showBandedRows"),
    Style: choice("style"),
  },
  objects: { Worksheet: ({ sheet }) => worksheetNode(sheet) },
  methods: {
    Delete: ({ sheet, table }, _, session) => {
      assertFree(sheet, session);
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
    },
    ConvertToRange: ({ sheet, table }, _, session) => {
      assertFree(sheet, session);
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return rangeNode(sheet, table.area);
    },
    GetRange: ({ sheet, table }) => rangeNode(sheet, table.area),
    GetHeaderRowRange: ({ sheet, table }) => rangeNode(sheet, { ...table.area, bottom: table.area.top }),
    GetDataBodyRange: ({ sheet, table }) =>
      rangeNode(sheet, {
        ...table.area,
        top: table.area.top + (table.showHeaders ? 1 : 0),
        bottom: table.area.bottom - (table.showTotals ? 1 : 0),
      }),
  },
};

function tablesOf(sheet: SheetModel): TableTarget[] {
  return sheet.tables.map((table) => ({ sheet, table }));
}

/** Tables of one sheet, or of the whole workbook. */
export function tablesNode(session: Session, sheet: SheetModel | null): Node {
  return Node.of(COLLECTION, { sheet, all: () => (sheet ? tablesOf(sheet) : session.model.sheets.flatMap(tablesOf)) });
}

/** Range.getTables: those that touch the range, or lie wholly in it. */
export function tablesInNode(sheet: SheetModel, area: Area, fullyContained: boolean): Node {
  const isIn = ({ table }: TableTarget) =>
    fullyContained
      ? holds(area, table.area.top, table.area.left) && holds(area, table.area.bottom, table.area.right)
      : overlaps(table.area, area);
  return Node.of(SCOPED, { sheet, all: () => tablesOf(sheet).filter(isIn) });
}
