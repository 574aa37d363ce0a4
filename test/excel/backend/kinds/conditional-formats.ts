import { overlaps } from "../area";
import { assertFormats } from "../edit";
import { type ConditionalFormatModel, nextId, type SheetModel } from "../model";
import { type Kind, Node, type Property } from "../node";
import { HostError, type Json } from "../protocol";
import { type AreasTarget, sheetStillThere } from "../range-target";
import { rangeNode } from "./range";
import { rangeAreasNode } from "./range-areas";
import { colorOf } from "./range-format";

/** A conditional format with the sheet it is on. */
interface FormatTarget {
  readonly sheet: SheetModel;
  readonly format: ConditionalFormatModel;
}

/** Those that touch the range, in order of priority. */
function touching({ sheet, areas }: AreasTarget): ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((part) => areas.some((area) => overlaps(part, area))),
  );
}

function byId(target: AreasTarget, id: Json): Node | null {
  const format = target.sheet.conditionalFormats.find((entry) => entry.id === id);
  return format ? formatNode({ sheet: target.sheet, format }) : null;
}

const COLLECTION: Kind<AreasTarget> = {
  name: "ConditionalFormatCollection",
  items: (target) => touching(target).map((format) => formatNode({ sheet: target.sheet, format })),
  item: (target, id) => byId(target, id) ?? refuse("ItemNotFound"),
  methods: {
    Add: ({ sheet, areas }, [type], session) => {
      assertFormats(sheet, session);
      const format: ConditionalFormatModel = {
        id: `{CF-${nextId(session.model)}}`,
        type: String(type),
        areas,
        formula: "",
        stopIfTrue: false,
        fill: null,
        fontColor: null,
        bold: null,
        underline: null,
        borders: {},
      };
      // A new one comes first in priority: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1)
      sheet.conditionalFormats.unshift(format);
      return formatNode({ sheet, format });
    },
    ClearAll: (target, _, session) => {
      assertFormats(target.sheet, session);
      const gone = new Set(touching(target));
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((format) => !gone.has(format));
    },
    GetCount: (target) => touching(target).length,
    GetItemAt: (target, [index]) => {
      const format = touching(target)[Number(index)];
      return format ? formatNode({ sheet: target.sheet, format }) : refuse("InvalidArgument");
    },
    GetItemOrNullObject: (target, [id]) => byId(target, id as Json),
  },
};

function refuse(code: "ItemNotFound" | "InvalidArgument" | "InvalidOperation"): never {
  throw new HostError(code);
}

function set<T extends Json>(
  change: (format: ConditionalFormatModel, value: T) => void,
): Property<FormatTarget>["set"] {
  return ({ sheet, format }, value, session) => {
    assertFormats(sheet, session);
    change(format, value as T);
  };
}

/** The part of a format of one type; asked for another type it is refused, or null for …OrNullObject. */
function part(type: string, kind: () => Kind<FormatTarget>): Record<string, (target: FormatTarget) => Node | null> {
  const name = type.charAt(0).toUpperCase() + type.slice(1);
  const exact = (target: FormatTarget) => (target.format.type === name ? Node.of(kind(), target) : null);
  return { [name]: (target) => exact(target) ?? refuse("InvalidOperation"), [`${name}OrNullObject`]: exact };
}

const FORMAT: Kind<FormatTarget> = {
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  stillThere: ({ sheet, format }, session) => {
    sheetStillThere(sheet, session);
    if (!sheet.conditionalFormats.includes(format)) throw new HostError("ItemNotFound");
  },
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value, session) => {
        assertFormats(sheet, session);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((entry) => entry !== format);
        // A negative priority counts from the back, -1 being the last place.
        const rest = sheet.conditionalFormats;
        const place = Number(value) < 0 ? Math.max(0, rest.length + 1 + Number(value)) : Number(value);
        rest.splice(place, 0, format);
      },
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: set<boolean>((format, value) => {
        format.stopIfTrue = value;
      })!,
    },
  },
  objects: {
    ...part("Custom", () => CUSTOM),
    ...part("CellValue", () => OTHER),
    ...part("ColorScale", () => OTHER),
    ...part("DataBar", () => OTHER),
    ...part("IconSet", () => OTHER),
    ...part("Preset", () => OTHER),
    ...part("TextComparison", () => OTHER),
    ...part("TopBottom", () => OTHER),
  },
  methods: {
    Delete: ({ sheet, format }, _, session) => {
      assertFormats(sheet, session);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((entry) => entry !== format);
    },
    GetRange: ({ sheet, format }) =>
      format.areas.length === 1 ? rangeNode(sheet, format.areas[0]!) : refuse("InvalidOperation"),
    GetRangeOrNullObject: ({ sheet, format }) =>
      format.areas.length === 1 ? rangeNode(sheet, format.areas[0]!) : null,
    GetRanges: ({ sheet, format }) => rangeAreasNode(sheet, format.areas),
  },
};

const OTHER: Kind<FormatTarget> = { name: "OtherConditionalFormat" };

const CUSTOM: Kind<FormatTarget> = {
  name: "CustomConditionalFormat",
  objects: { Rule: (target) => Node.of(RULE, target), Format: (target) => Node.of(RANGE_FORMAT, target) },
};

const RULE: Kind<FormatTarget> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: ({ format }) => format.formula,
      set: set<string>((format, value) => {
        format.formula = value.startsWith("=") ? value : `=${value}`;
      })!,
    },
    FormulaLocal: { get: ({ format }) => format.formula },
    FormulaR1C1: { get: ({ format }) => format.formula },
  },
};

const RANGE_FORMAT: Kind<FormatTarget> = {
  name: "ConditionalRangeFormat",
  properties: { NumberFormat: { get: () => null } },
  objects: {
    Fill: (target) => Node.of(FILL, target),
    Font: (target) => Node.of(FONT, target),
    Borders: (target) => Node.of(BORDERS, target),
  },
};

const FILL: Kind<FormatTarget> = {
  name: "ConditionalRangeFill",
  properties: {
    Color: {
      get: ({ format }) => format.fill,
      set: set<string>((format, value) => {
        format.fill = colorOf(value);
      })!,
    },
  },
  methods: {
    Clear: ({ format }) => {
      format.fill = null;
    },
  },
};

const FONT: Kind<FormatTarget> = {
  name: "ConditionalRangeFont",
  properties: {
    Color: {
      get: ({ format }) => format.fontColor,
      set: set<string>((format, value) => {
        format.fontColor = colorOf(value);
      })!,
    },
    Bold: {
      get: ({ format }) => format.bold,
      set: set<boolean>((format, value) => {
        format.bold = value;
      })!,
    },
    Underline: {
      get: ({ format }) => format.underline,
      set: set<string>((format, value) => {
        format.underline = value;
      })!,
    },
  },
};

const BORDERS: Kind<FormatTarget> = {
  name: "ConditionalRangeBorderCollection",
  item: (target, index) => Node.of(BORDER, { ...target, edge: String(index) }),
  methods: { GetItem: (target, [index]) => Node.of(BORDER, { ...target, edge: String(index) }) },
  objects: Object.fromEntries(
    ["Top", "Bottom", "Left", "Right"].map((side) => [
      side,
      (target: FormatTarget) => Node.of(BORDER, { ...target, edge: `Edge${side}` }),
    ]),
  ),
};

type BorderTarget = FormatTarget & { readonly edge: string };

function borderPart(name: "style" | "color", standard: string): Property<BorderTarget> {
  return {
    get: ({ format, edge }) => format.borders[edge]?.[name] ?? standard,
    set: ({ sheet, format, edge }, value, session) => {
      assertFormats(sheet, session);
      const known = format.borders[edge] ?? { style: "None", color: "#000000" };
      format.borders[edge] = { ...known, [name]: name === "color" ? colorOf(value) : String(value) };
    },
  };
}

const BORDER: Kind<BorderTarget> = {
  name: "ConditionalRangeBorder",
  identity: ({ edge }) => ({ SideIndex: edge }),
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: borderPart("style", "None"),
    Color: borderPart("color", "#000000"),
  },
};

function formatNode(target: FormatTarget): Node {
  return Node.of(FORMAT, target);
}

/** The conditional formats that touch a range or several. */
export function conditionalFormatsNode(target: AreasTarget): Node {
  return Node.of(COLLECTION, target);
}
