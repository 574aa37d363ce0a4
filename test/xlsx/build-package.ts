import { writeZip, type ZipPart } from "../../xlsx/zip/write-zip";

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export type PartList = Readonly<Record<string, string | Uint8Array>>;

/** Zips parts given by name; texts become UTF-8. */
export function zipParts(parts: PartList, stored = false): Uint8Array {
  const list = Object.entries(parts).map(([name, content]): ZipPart => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return { kind: "new", name, bytes, storage: stored ? "stored" : "packed" };
  });
  return writeZip(list);
}

export function relationships(list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]) {
  const all = list.map(([id, type, target, mode]) => {
    const full = type.includes(":") ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

export interface SimpleSheet {
  readonly name: string;
  /** Worksheet XML, or only what stands inside <worksheet>. */
  readonly xml: string;
  readonly state?: string;
}

/** A minimal workbook of hand-written worksheets, with styles and shared strings if given. */
export function simplePackage(
  sheets: readonly SimpleSheet[],
  extra: { readonly styles?: string; readonly strings?: string; readonly workbookPr?: string } = {},
): Record<string, string> {
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${extra.workbookPr ?? ""}<sheets>` +
      sheets
        .map((s, i) => {
          const state = s.state ? ` state="${s.state}"` : "";
          return `<sheet name="${s.name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
        })
        .join("") +
      "</sheets></workbook>",
  };
  const relations: [string, string, string][] = sheets.map((_, i) => [
    `rId${i + 1}`,
    "worksheet",
    `worksheets/sheet${i + 1}.xml`,
  ]);
  if (extra.styles) {
    parts["xl/styles.xml"] = extra.styles;
    relations.push(["rIdS", "styles", "styles.xml"]);
  }
  if (extra.strings) {
    parts["xl/sharedStrings.xml"] = extra.strings;
    relations.push(["rIdT", "sharedStrings", "sharedStrings.xml"]);
  }
  parts["xl/_rels/workbook.xml.rels"] = relationships(relations);
  for (const [i, sheet] of sheets.entries()) {
    const isWhole = sheet.xml.includes("worksheet");
    parts[`xl/worksheets/sheet${i + 1}.xml`] = isWhole
      ? sheet.xml
      : `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.xml}</worksheet>`;
  }
  return parts;
}

export function simpleWorkbook(...args: Parameters<typeof simplePackage>): Uint8Array {
  return zipParts(simplePackage(...args));
}
