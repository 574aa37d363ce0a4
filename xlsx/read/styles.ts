import { builtinFormat } from "../number-format/builtin";
import { attributeOf, forEachTag } from "../xml";

/** Number format code of every cell style (xf), by its index. "General" where none is given. */
export function readNumberFormats(stylesXml: string): string[] {
  const custom = new Map<number, string>();
  const formats: string[] = [];
  let inCellXfs = false;
  let inDxfs = false;
  forEachTag(stylesXml, (tag) => {
    if (tag.name === "cellXfs") inCellXfs = tag.kind === "open";
    else if (tag.name === "dxfs") inDxfs = tag.kind === "open";
    else if (tag.kind === "close" || inDxfs) return;
    else if (tag.name === "numFmt")
      custom.set(Number(attributeOf(tag, "numFmtId")), attributeOf(tag, "formatCode") ?? "");
    else if (tag.name === "xf" && inCellXfs) {
      const id = Number(attributeOf(tag, "numFmtId") ?? 0);
      formats.push(custom.get(id) ?? builtinFormat(id));
    }
    return;
  });
  return formats;
}
