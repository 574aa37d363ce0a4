import { areaAddress } from "../area";
import { gridOf } from "../cells";
import { assertFree, assertWritable } from "../edit";
import { type CellStyle, cellAt, cellKey } from "../model";
import { type Kind, Node, type Property } from "../node";
import type { Json } from "../protocol";
import type { AreasTarget } from "../range-target";
import type { Session } from "../session";

/** Colours by name, as Excel takes them; it gives them back as #RRGGBB. */
const NAMED: Readonly<Record<string, string>> = {
  red: "#FF0000",
  yellow: "#FFFF00",
  white: "#FFFFFF",
  black: "#000000",
};

export function colorOf(value: Json): string {
  const text = String(value);
  return NAMED[text.toLowerCase()] ?? text.toUpperCase();
}

/** A look that all cells share; null where they differ. */
function look<K extends keyof CellStyle>(
  name: K,
  standard: Json,
  read: (value: Json) => CellStyle[K] = (value) => value as CellStyle[K],
): Property<AreasTarget> {
  return {
    get: ({ sheet, areas }) =>
      commonOf(areas.flatMap((area) => gridOf(sheet, area, (c) => (c?.style[name] ?? standard) as Json).flat())),
    set: (target, value, session) =>
      restyle(target, session, (style) => {
        style[name] = read(value);
      }),
  };
}

function commonOf(values: readonly Json[]): Json {
  const first = values[0] ?? null;
  return values.every((value) => value === first) ? first : null;
}

function restyle({ sheet, areas }: AreasTarget, session: Session, change: (style: CellStyle) => void): void {
  assertFree(sheet, session);
  assertWritable(sheet, areas, session);
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) change(cellAt(sheet, row, column).style);
    }
    session.events.happened("formatChanged", sheet.id, {
      address: areaAddress(area),
      worksheetId: sheet.id,
    });
  }
}

/** Width of columns or height of rows in points. */
function size(line: "column" | "row", standard: number): Property<AreasTarget> {
  const lines = ({ areas }: AreasTarget): number[] =>
    areas.flatMap((area) => {
      const [from, to] = line === "column" ? [area.left, area.right] : [area.top, area.bottom];
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    });
  const own = ({ sheet }: AreasTarget) => (line === "column" ? sheet.columnWidths : sheet.rowHeights);
  return {
    get: (target) => commonOf(lines(target).map((i) => own(target).get(i) ?? standard)),
    set: (target, value, session) => {
      assertFree(target.sheet, session);
      for (const i of lines(target)) own(target).set(i, Number(value));
    },
  };
}

const FORMAT: Kind<AreasTarget> = {
  name: "RangeFormat",
  properties: {
    WrapText: look("wrapText", false),
    HorizontalAlignment: look("horizontal", "General"),
    VerticalAlignment: look("vertical", "Center"),
    IndentLevel: look("indent", 0),
    ShrinkToFit: look("shrink", false),
    ColumnWidth: size("column", 48),
    RowHeight: size("row", 15),
  },
  objects: {
    Fill: (target) => Node.of(FILL, target),
    Font: (target) => Node.of(FONT, target),
    Protection: (target) => Node.of(PROTECTION, target),
    Borders: (target) => Node.of(BORDERS, target),
  },
  methods: {
    AutofitColumns: (target, _, session) => assertFree(target.sheet, session),
    AutofitRows: (target, _, session) => assertFree(target.sheet, session),
  },
};

const FILL: Kind<AreasTarget> = {
  name: "RangeFill",
  // A cell without a fill says white (belief "no-fill-is-white").
  properties: { Color: look("fill", "#FFFFFF", colorOf as never) },
  methods: {
    Clear: (target, _, session) =>
      restyle(target, session, (style) => {
        delete style.fill;
      }),
  },
};

const FONT: Kind<AreasTarget> = {
  name: "RangeFont",
  properties: {
    Bold: look("bold", false),
    Italic: look("italic", false),
    Underline: look("underline", "None"),
    Strikethrough: look("strikethrough", false),
    Color: look("fontColor", "#000000", colorOf as never),
    Name: look("fontName", "游ゴシック"),
    Size: look("fontSize", 11),
  },
};

const PROTECTION: Kind<AreasTarget> = {
  name: "FormatProtection",
  properties: {
    Locked: {
      get: ({ sheet, areas }) =>
        commonOf(areas.flatMap((area) => gridOf(sheet, area, (cell) => cell?.style.unlocked !== true).flat())),
      set: (target, value, session) =>
        restyle(target, session, (style) => {
          style.unlocked = value !== true;
        }),
    },
  },
};

interface BorderTarget extends AreasTarget {
  readonly edge: string;
}

const BORDERS: Kind<AreasTarget> = {
  name: "RangeBorderCollection",
  item: (target, edge) => Node.of(BORDER, { ...target, edge: String(edge) }),
  methods: { GetItem: (target, [edge]) => Node.of(BORDER, { ...target, edge: String(edge) }) },
};

function borderPart(part: "style" | "color" | "weight", standard: string): Property<BorderTarget> {
  return {
    get: ({ sheet, areas, edge }) => {
      const first = areas[0]!;
      return sheet.cells.get(cellKey(first.top, first.left))?.style.borders?.[`${edge} ${part}`] ?? standard;
    },
    set: ({ edge, ...target }, value, session) =>
      restyle(target, session, (style) => {
        style.borders = { ...style.borders, [`${edge} ${part}`]: String(value) };
      }),
  };
}

const BORDER: Kind<BorderTarget> = {
  name: "RangeBorder",
  identity: ({ edge }) => ({ SideIndex: edge }),
  properties: {
    Style: borderPart("style", "None"),
    Color: borderPart("color", "#000000"),
    Weight: borderPart("weight", "Thin"),
  },
};

export function formatNode(target: AreasTarget): Node {
  return Node.of(FORMAT, target);
}
