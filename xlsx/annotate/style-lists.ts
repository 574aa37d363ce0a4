import { attributeOf, elementEnd, nextTag } from "../xml";
import { findChild, type Layout, placeFor, STYLES_ORDER, withPrefix } from "./sheet-layout";
import type { Splice } from "./splice";

/** Lists of styles.xml that can be added to. */
export type StyleList = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** Elements of a list as written, in order. */
export function listItems(xml: string, layout: Layout, list: StyleList): string[] {
  const child = findChild(layout, list);
  const items: string[] = [];
  if (child?.tag.kind !== "open") return items;
  for (let tag = nextTag(xml, child.tag.end); tag && tag.kind !== "close"; ) {
    const end: number = elementEnd(xml, tag);
    items.push(xml.slice(tag.start, end));
    tag = nextTag(xml, end);
  }
  return items;
}

/** Appends to a list, made where the schema wants it if it is missing, and corrects its count. */
export function appendSplices(xml: string, layout: Layout, list: StyleList, items: readonly string[]): Splice[] {
  if (items.length === 0) return [];
  const { prefix } = layout.root;
  const insert = withPrefix(items.join(""), prefix);
  const child = findChild(layout, list);
  const name = `${prefix}${list}`;
  if (!child) {
    const at = placeFor(xml, layout, list, STYLES_ORDER);
    return [{ at, remove: 0, insert: `<${name} count="${items.length}">${insert}</${name}>` }];
  }
  const count = listItems(xml, layout, list).length + items.length;
  const attributes =
    attributeOf(child.tag, "count") === null
      ? child.tag.attributes
      : child.tag.attributes.replace(/(\scount\s*=\s*["'])\d*/, `$1${count}`);
  const open = { at: child.tag.start, remove: child.tag.end - child.tag.start, insert: `<${name}${attributes}>` };
  if (child.tag.kind === "empty") return [{ ...open, insert: `${open.insert}${insert}</${name}>` }];
  return [open, { at: child.end - `</${name}>`.length, remove: 0, insert }];
}
