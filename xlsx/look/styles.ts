import { layoutOf } from "../annotate/sheet-layout";
import { listItems } from "../annotate/style-lists";
import { attributeOf, forEachTag, isTrue, nextTag, type Tag } from "../xml";
import { colorOf, mixed, type Palette } from "./colors";
import type {
  HorizontalAlignment,
  LineStyle,
  LookFace,
  LookFont,
  LookLine,
  LookStyle,
  VerticalAlignment,
} from "./types";

export const INK = "#000000";
export const PAPER = "#ffffff";

const DEFAULT_FONT: LookFont = {
  face: "gothic",
  size: 44 / 3,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
  color: INK,
};

type Alignment = Pick<LookStyle, "horizontal" | "vertical" | "wraps" | "shrinks" | "indent" | "rotation">;

const PLAIN_ALIGNMENT: Alignment = {
  horizontal: "general",
  vertical: "bottom",
  wraps: false,
  shrinks: false,
  indent: 0,
  rotation: 0,
};

export const PLAIN_STYLE: LookStyle = {
  font: DEFAULT_FONT,
  fill: null,
  left: null,
  right: null,
  top: null,
  bottom: null,
  diagonalUp: null,
  diagonalDown: null,
  ...PLAIN_ALIGNMENT,
};

export interface LookStyles {
  /** By index of the cell style (xf). At least one. */
  readonly styles: readonly LookStyle[];
  /** Width of a digit of the workbook's first font, in pixels: the unit of column widths. */
  readonly digitWidth: number;
}

/** Looks of all cell styles. A style sheet that is none gives the plain one. */
export function readLookStyles(stylesXml: string, palette: Palette): LookStyles {
  const layout = layoutOf(stylesXml);
  if (layout?.root.name !== "styleSheet") return { styles: [PLAIN_STYLE], digitWidth: 8 };
  const fonts = listItems(stylesXml, layout, "fonts").map((xml) => readFont(xml, palette));
  const fills = listItems(stylesXml, layout, "fills").map((xml) => readFill(xml, palette));
  const borders = listItems(stylesXml, layout, "borders").map((xml) => readBorder(xml, palette));
  const styles = listItems(stylesXml, layout, "cellXfs").map((xml): LookStyle => {
    const tag = nextTag(xml, 0);
    if (!tag) return PLAIN_STYLE;
    const index = (name: string) => Number(attributeOf(tag, name) ?? 0);
    return {
      font: fonts[index("fontId")]?.font ?? DEFAULT_FONT,
      fill: fills[index("fillId")] ?? null,
      ...(borders[index("borderId")] ?? NO_LINES),
      ...readAlignment(xml),
    };
  });
  return { styles: styles.length > 0 ? styles : [PLAIN_STYLE], digitWidth: digitWidthOf(fonts[0]) };
}

interface NamedFont {
  readonly font: LookFont;
  readonly name: string;
}

function readFont(xml: string, palette: Palette): NamedFont {
  let name = "";
  const font: { -readonly [Key in keyof LookFont]: LookFont[Key] } = { ...DEFAULT_FONT };
  const isOn = (tag: Tag) => attributeOf(tag, "val") === null || isTrue(attributeOf(tag, "val"));
  forEachTag(xml, (tag) => {
    if (tag.kind === "close") return;
    if (tag.name === "b") font.isBold = isOn(tag);
    else if (tag.name === "i") font.isItalic = isOn(tag);
    else if (tag.name === "u") font.isUnderlined = attributeOf(tag, "val") !== "none";
    else if (tag.name === "strike") font.isStruck = isOn(tag);
    else if (tag.name === "sz") font.size = pixels(Number(attributeOf(tag, "val") ?? 11), 1, 409);
    else if (tag.name === "color") font.color = colorOf(tag, palette) ?? INK;
    else if (tag.name === "name") name = attributeOf(tag, "val") ?? "";
    return;
  });
  font.face = faceOf(name);
  return { font, name };
}

function pixels(points: number, least: number, most: number): number {
  return (Math.max(least, Math.min(most, Number.isFinite(points) ? points : 11)) * 4) / 3;
}

/** Names of fonts are never handed to the page; only the kind of face is. */
function faceOf(name: string): LookFace {
  const plain = name.normalize("NFKC");
  if (/明朝|mincho|serif(?!.*sans)|times|century|cambria|garamond|教科書/i.test(plain) && !/sans/i.test(plain))
    return "mincho";
  return /^(?:MS ゴシック|MS Gothic|Courier|Consolas)/i.test(plain) ? "mono" : "gothic";
}

/** Digits of Latin faces are narrower than those of Japanese ones: 7 pixels for Calibri 11, 8 for 游ゴシック 11. */
function digitWidthOf(first: NamedFont | undefined): number {
  if (!first) return 8;
  const share = /calibri|aptos|carlito/i.test(first.name) ? 0.507 : 0.55;
  return Math.max(1, Math.round(first.font.size * share));
}

/** Share of ink in each pattern; what is missing here is taken as solid. */
const PATTERN_SHARE: Readonly<Record<string, number>> = {
  gray125: 0.125,
  gray0625: 0.0625,
  lightGray: 0.25,
  mediumGray: 0.5,
  darkGray: 0.75,
  lightHorizontal: 0.25,
  lightVertical: 0.25,
  lightDown: 0.25,
  lightUp: 0.25,
  lightGrid: 0.35,
  lightTrellis: 0.35,
  darkHorizontal: 0.5,
  darkVertical: 0.5,
  darkDown: 0.5,
  darkUp: 0.5,
  darkGrid: 0.6,
  darkTrellis: 0.7,
};

function readFill(xml: string, palette: Palette): string | null {
  let pattern = "none";
  let front: string | null = null;
  let back: string | null = null;
  forEachTag(xml, (tag) => {
    if (tag.kind === "close") return;
    if (tag.name === "patternFill") pattern = attributeOf(tag, "patternType") ?? "none";
    else if (tag.name === "gradientFill") pattern = "solid";
    else if (tag.name === "fgColor" || (tag.name === "color" && front === null)) front = colorOf(tag, palette);
    else if (tag.name === "bgColor") back = colorOf(tag, palette);
    return;
  });
  if (pattern === "none") return null;
  const share = PATTERN_SHARE[pattern];
  return share === undefined ? front : mixed(front ?? INK, back ?? PAPER, share);
}

type Lines = Pick<LookStyle, "left" | "right" | "top" | "bottom" | "diagonalUp" | "diagonalDown">;

const NO_LINES: Lines = { left: null, right: null, top: null, bottom: null, diagonalUp: null, diagonalDown: null };

const LINE_STYLES: Readonly<Record<string, LineStyle>> = {
  hair: "hair",
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dotted: "dotted",
  dashed: "dashed",
  mediumDashed: "dashed",
  dashDot: "dash-dot",
  dashDotDot: "dash-dot",
  mediumDashDot: "dash-dot",
  mediumDashDotDot: "dash-dot",
  slantDashDot: "dash-dot",
};

const SIDES: Readonly<Record<string, "left" | "right" | "top" | "bottom" | "diagonal">> = {
  left: "left",
  start: "left",
  right: "right",
  end: "right",
  top: "top",
  bottom: "bottom",
  diagonal: "diagonal",
};

function readBorder(xml: string, palette: Palette): Lines {
  const found: Partial<Record<"left" | "right" | "top" | "bottom" | "diagonal", LookLine>> = {};
  let side: keyof typeof found | null = null;
  let goesUp = false;
  let goesDown = false;
  forEachTag(xml, (tag) => {
    if (tag.kind === "close") return;
    if (tag.name === "border") {
      goesUp = isTrue(attributeOf(tag, "diagonalUp"));
      goesDown = isTrue(attributeOf(tag, "diagonalDown"));
    } else if (tag.name === "color") {
      const line = side ? found[side] : undefined;
      if (side && line) found[side] = { ...line, color: colorOf(tag, palette) ?? INK };
    } else {
      side = SIDES[tag.name] ?? null;
      const style = LINE_STYLES[attributeOf(tag, "style") ?? "none"];
      if (side && style) found[side] = { style, color: INK };
    }
    return;
  });
  const { left = null, right = null, top = null, bottom = null, diagonal = null } = found;
  return { left, right, top, bottom, diagonalUp: goesUp ? diagonal : null, diagonalDown: goesDown ? diagonal : null };
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: "left",
  center: "center",
  right: "right",
  fill: "left",
  justify: "justify",
  distributed: "distributed",
  centerContinuous: "across",
};

const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: "top",
  center: "center",
  justify: "center",
  distributed: "center",
};

function readAlignment(xml: string): Alignment {
  let tag = nextTag(xml, 0);
  while (tag && tag.name !== "alignment") tag = nextTag(xml, tag.end);
  if (!tag) return PLAIN_ALIGNMENT;
  const horizontal = HORIZONTAL[attributeOf(tag, "horizontal") ?? ""] ?? "general";
  const vertical = attributeOf(tag, "vertical") ?? "";
  return {
    horizontal,
    vertical: VERTICAL[vertical] ?? "bottom",
    wraps:
      isTrue(attributeOf(tag, "wrapText")) ||
      horizontal === "justify" ||
      vertical === "justify" ||
      vertical === "distributed",
    shrinks: isTrue(attributeOf(tag, "shrinkToFit")),
    indent: Math.max(0, Math.min(50, Number(attributeOf(tag, "indent") ?? 0) || 0)),
    rotation: rotationOf(Number(attributeOf(tag, "textRotation") ?? 0)),
  };
}

/** 0-90 turn up, 91-180 turn down by what is above 90, 255 stacks (18.8.1). */
function rotationOf(value: number): number | "stacked" {
  if (value === 255) return "stacked";
  if (!(value > 0 && value <= 180)) return 0;
  return value <= 90 ? value : 90 - value;
}
