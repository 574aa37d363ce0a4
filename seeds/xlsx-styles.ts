/** The styles part. ECMA-376 Part 1, 18.8. */
import { type BorderSides, bordersOf, type CellLook } from "./style";
import { escapeXml, XML_HEAD } from "./xml-text";

/** Formats that need no numFmt entry: ECMA-376 Part 1, 18.8.30. */
const BUILT_IN: Record<string, number> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const FIRST_OWN_FORMAT = 164;

interface Pool {
  readonly add: (xml: string) => number;
  readonly xml: (tag: string) => string;
}

function newPool(first: readonly string[]): Pool {
  const items = [...first];
  return {
    add(xml) {
      const seen = items.indexOf(xml);
      return seen >= 0 ? seen : items.push(xml) - 1;
    },
    xml: (tag) => `<${tag} count="${items.length}">${items.join("")}</${tag}>`,
  };
}

/** `looks[0]` is the look of cells without one. */
export function stylesXml(looks: readonly CellLook[]): string {
  const formats: string[] = [];
  const fonts = newPool([fontXml(looks[0]!)]);
  const fills = newPool([patternFill("none"), patternFill("gray125")]);
  const borders = newPool([borderXml({})]);
  const formatId = (format: string): number => {
    const known = BUILT_IN[format];
    if (known !== undefined) return known;
    const seen = formats.indexOf(format);
    return FIRST_OWN_FORMAT + (seen >= 0 ? seen : formats.push(format) - 1);
  };
  const cellXfs = looks.map((look) => {
    const ids = [
      `numFmtId="${formatId(look.format ?? "General")}"`,
      `fontId="${fonts.add(fontXml(look))}"`,
      `fillId="${look.fill ? fills.add(solidFill(look.fill)) : 0}"`,
      `borderId="${borders.add(borderXml(bordersOf(look)))}"`,
    ];
    const unlocked = look.unlocked ? '<protection locked="0"/>' : "";
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    const protection = unlocked ? ' applyProtection="1"' : "";
    return `<xf ${ids.join(" ")} xfId="0" ${applied}${protection}>${alignmentXml(look)}${unlocked}</xf>`;
  });
  const formatItems = formats.map(
    (f, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeXml(f)}"/>`,
  );
  return [
    XML_HEAD,
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    formats.length > 0 ? `<numFmts count="${formats.length}">${formatItems.join("")}</numFmts>` : "",
    fonts.xml("fonts"),
    fills.xml("fills"),
    borders.xml("borders"),
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>`,
    `<cellXfs count="${cellXfs.length}">${cellXfs.join("")}</cellXfs>`,
    `<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>`,
    `</styleSheet>`,
  ].join("");
}

function fontXml(look: CellLook): string {
  const parts = [
    look.bold ? "<b/>" : "",
    `<sz val="${look.size ?? 11}"/>`,
    look.color ? `<color rgb="FF${look.color}"/>` : "",
    `<name val="${escapeXml(look.font ?? "")}"/>`,
    // Family 3 (modern) and character set 128 (Shift_JIS) are what Japanese Excel writes.
    `<family val="3"/><charset val="128"/>`,
  ];
  return `<font>${parts.join("")}</font>`;
}

function patternFill(type: string): string {
  return `<fill><patternFill patternType="${type}"/></fill>`;
}

function solidFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(sides: BorderSides): string {
  const side = (name: keyof BorderSides) =>
    sides[name] ? `<${name} style="${sides[name]}"><color indexed="64"/></${name}>` : `<${name}/>`;
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

function alignmentXml(look: CellLook): string {
  const attributes = [
    look.align ? `horizontal="${look.align}"` : "",
    `vertical="${look.valign ?? "center"}"`,
    // 255 is not an angle but "letters one below the other": ECMA-376 Part 1, 18.8.1.
    look.vertical ? `textRotation="255"` : "",
    look.wrap ? `wrapText="1"` : "",
    look.indent ? `indent="${look.indent}"` : "",
    look.shrink ? `shrinkToFit="1"` : "",
  ];
  return `<alignment ${attributes.filter(Boolean).join(" ")}/>`;
}
