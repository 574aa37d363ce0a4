import type { SheetModel, WorkbookModel } from "../model";
import { type Kind, Node } from "../node";
import { HostError, type Json } from "../protocol";

/** A set of keys with values: settings, custom properties of the file or of a sheet. */
interface Pairs {
  readonly map: Map<string, unknown>;
  readonly read: (stored: unknown) => Json;
  readonly store: (value: Json) => unknown;
  readonly itemKind: () => Kind<Pair>;
}

interface Pair extends Pairs {
  readonly key: string;
}

function find(pairs: Pairs, key: Json): Node | null {
  // Keys are compared without regard to case: https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection
  const known = [...pairs.map.keys()].find((entry) => entry.toLowerCase() === String(key).toLowerCase());
  return known === undefined ? null : Node.of(pairs.itemKind(), { ...pairs, key: known });
}

function collection(name: string): Kind<Pairs> {
  return {
    name,
    items: (pairs) => [...pairs.map.keys()].map((key) => Node.of(pairs.itemKind(), { ...pairs, key })),
    item: (pairs, key) => {
      const node = find(pairs, key);
      if (node === null) throw new HostError("ItemNotFound");
      return node;
    },
    methods: {
      GetCount: ({ map }) => map.size,
      GetItemOrNullObject: (pairs, [key]) => find(pairs, key as Json),
      Add: (pairs, [key, value], session) => {
        if (session.model.isReadOnly) throw new HostError("AccessDenied");
        pairs.map.set(String(key), pairs.store(value as Json));
        return Node.of(pairs.itemKind(), { ...pairs, key: String(key) });
      },
    },
  };
}

function item(name: string, identity: (pair: Pair) => { [key: string]: Json }): Kind<Pair> {
  return {
    name,
    identity,
    stillThere: ({ map, key }) => {
      if (!map.has(key)) throw new HostError("ItemNotFound");
    },
    properties: {
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ map, key, read }) => read(map.get(key)),
        set: ({ map, key, store }, value) => {
          map.set(key, store(value));
        },
      },
    },
    methods: {
      Delete: ({ map, key }) => {
        map.delete(key);
      },
    },
  };
}

const SETTINGS = collection("SettingCollection");
const SETTING = item("Setting", ({ key }) => ({ _Id: key }));
const FILE_PROPERTIES_BASE = collection("CustomPropertyCollection");
const FILE_PROPERTIES: Kind<Pairs> = {
  ...FILE_PROPERTIES_BASE,
  methods: { ...FILE_PROPERTIES_BASE.methods, DeleteAll: ({ map }) => map.clear() },
};
const FILE_PROPERTY = item("CustomProperty", ({ key }) => ({ Key: key }));
const SHEET_PROPERTIES = collection("WorksheetCustomPropertyCollection");
const SHEET_PROPERTY = item("WorksheetCustomProperty", ({ key }) => ({ _Id: key }));

/** workbook.settings: any JSON, kept in the file. */
export function settingsNode(model: WorkbookModel): Node {
  return Node.of(SETTINGS, {
    map: model.settings,
    read: (stored) => JSON.parse(stored as string) as Json,
    store: (value) => JSON.stringify(value),
    itemKind: () => SETTING,
  });
}

export function filePropertiesNode(model: WorkbookModel): Node {
  return Node.of(FILE_PROPERTIES, {
    map: model.customProperties,
    read: (stored) => stored as Json,
    store: (value) => value,
    itemKind: () => FILE_PROPERTY,
  });
}

/** worksheet.customProperties: texts only. */
export function sheetPropertiesNode(sheet: SheetModel): Node {
  return Node.of(SHEET_PROPERTIES, {
    map: sheet.customProperties,
    read: (stored) => stored as Json,
    store: (value) => String(value),
    itemKind: () => SHEET_PROPERTY,
  });
}
