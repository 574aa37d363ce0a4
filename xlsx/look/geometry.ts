import { findChild, type Layout } from "../annotate/sheet-layout";
import { attributeOf, isTrue, nextTag, type Tag } from "../xml";

/** Lines of a sheet as its worksheet part gives them; sizes in pixels at 100 %. */
export interface SheetLines {
  readonly defaultHeight: number;
  readonly defaultWidth: number;
  readonly columns: readonly {
    readonly from: number;
    readonly to: number;
    /** 0: hidden. */
    readonly width: number;
    readonly style: number;
  }[];
  readonly showsGridLines: boolean;
  readonly isRightToLeft: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

const PIXELS_PER_POINT = 4 / 3;

/** Characters of the standard font -> pixels, with Excel's five pixels of margin (18.3.1.13, width). */
function columnPixels(characters: number, digitWidth: number): number {
  if (!Number.isFinite(characters) || characters <= 0) return 0;
  return Math.min(2000, Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth));
}

export function rowPixels(points: number): number {
  return Number.isFinite(points) && points > 0 ? Math.min(546, Math.round(points * PIXELS_PER_POINT)) : 0;
}

export function readSheetLines(xml: string, layout: Layout, digitWidth: number): SheetLines {
  const format = findChild(layout, "sheetFormatPr")?.tag;
  const height = rowPixels(Number(format ? (attributeOf(format, "defaultRowHeight") ?? 15) : 15));
  const given = format ? attributeOf(format, "defaultColWidth") : null;
  const base = Number((format ? attributeOf(format, "baseColWidth") : null) ?? 8) || 8;
  // Without a width of its own a column is as wide as the base, rounded up to eight pixels.
  const usual = Math.ceil((base * digitWidth + 5) / 8) * 8;
  return {
    defaultHeight: format && isTrue(attributeOf(format, "zeroHeight")) ? 0 : height || 20,
    defaultWidth: given === null ? usual : columnPixels(Number(given), digitWidth) || usual,
    columns: readColumns(xml, layout, digitWidth, usual),
    ...readView(xml, layout),
  };
}

function tagsIn(xml: string, layout: Layout, child: string): Tag[] {
  const found = findChild(layout, child);
  const tags: Tag[] = [];
  if (found?.tag.kind !== "open") return tags;
  for (let tag = nextTag(xml, found.tag.end); tag && tag.start < found.end; tag = nextTag(xml, tag.end)) tags.push(tag);
  return tags;
}

function readColumns(xml: string, layout: Layout, digitWidth: number, usual: number): SheetLines["columns"] {
  return tagsIn(xml, layout, "cols").flatMap((tag) => {
    if (tag.name !== "col" || tag.kind === "close") return [];
    const from = Number(attributeOf(tag, "min")) - 1;
    const to = Number(attributeOf(tag, "max")) - 1;
    if (!(from >= 0 && to >= from)) return [];
    const width = attributeOf(tag, "width");
    const pixels = width === null ? usual : columnPixels(Number(width), digitWidth);
    const style = Number(attributeOf(tag, "style") ?? 0) || 0;
    return [{ from, to, width: isTrue(attributeOf(tag, "hidden")) ? 0 : pixels, style }];
  });
}

function readView(
  xml: string,
  layout: Layout,
): Pick<SheetLines, "showsGridLines" | "isRightToLeft" | "frozenRows" | "frozenColumns"> {
  const tags = tagsIn(xml, layout, "sheetViews");
  const view = tags.find((tag) => tag.name === "sheetView");
  const pane = tags.find((tag) => tag.name === "pane");
  const isFrozen = /^frozen/.test((pane && attributeOf(pane, "state")) ?? "");
  const split = (name: string) =>
    isFrozen && pane ? Math.max(0, Math.trunc(Number(attributeOf(pane, name) ?? 0)) || 0) : 0;
  const grid = view ? attributeOf(view, "showGridLines") : null;
  return {
    showsGridLines: grid === null || isTrue(grid),
    isRightToLeft: view ? isTrue(attributeOf(view, "rightToLeft")) : false,
    frozenRows: split("ySplit"),
    frozenColumns: split("xSplit"),
  };
}
