import { TABLE_LOOK, TONE_LOOKS } from "../../shared/report/look";
import type { ResultCell, ResultColumn, ResultTable, ResultTone } from "../../shared/report/tables";
import { encodeXml } from "../xml";

/** Which style a cell of a result sheet needs; equal keys share one. */
export type StyleKey = string;

export function headerKey(): StyleKey {
  return "header";
}

export function cellKey(cell: ResultCell, column: ResultColumn): StyleKey {
  const format = typeof cell.value === "number" ? (cell.format ?? "General") : "General";
  return [cell.link ? "link" : "plain", cell.tone ?? "plain", column.align, format].join("|");
}

export function styleKeys(tables: readonly ResultTable[]): StyleKey[] {
  const keys = new Set([headerKey()]);
  for (const table of tables) {
    for (const row of table.rows) {
      for (const [i, cell] of row.entries()) keys.add(cellKey(cell, table.columns[i]!));
    }
  }
  return [...keys];
}

/** Where the new entries of each list of styles.xml begin. */
export interface StyleStart {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly xfs: number;
  readonly numFmtId: number;
}

export interface ResultStyles {
  readonly numFmts: readonly string[];
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly xfs: readonly string[];
  readonly index: ReadonlyMap<StyleKey, number>;
}

const HEADER_FILL = TABLE_LOOK.heading.fill;
const FILLS: readonly string[] = [HEADER_FILL, ...Object.values(TONE_LOOKS).flatMap((tone) => tone.fill ?? [])];

/** The styles of the keys, built on the workbook's own default font (inner XML of its <font>). */
export function resultStyles(keys: readonly StyleKey[], baseFont: string, start: StyleStart): ResultStyles {
  const plainFont = baseFont.replace(/<color[^>]*\/>|<(b|i|u|strike)(\s[^>]*)?\/>/g, "");
  const fonts = [
    `<font>${plainFont}</font>`,
    `<font><b/>${plainFont}</font>`,
    `<font><b/>${insertColor(plainFont, TABLE_LOOK.heading.text)}</font>`,
    `<font><u/>${insertColor(plainFont, TABLE_LOOK.link)}</font>`,
  ];
  const numFmts: string[] = [];
  const formatIds = new Map([["General", 0]]);
  const index = new Map<StyleKey, number>();
  const xfs = keys.map((key, i) => {
    index.set(key, start.xfs + i);
    const [kind, tone, align, ...rest] = key.split("|");
    const format = rest.join("|") || "General";
    if (!formatIds.has(format)) {
      const id = start.numFmtId + numFmts.length;
      formatIds.set(format, id);
      numFmts.push(`<numFmt numFmtId="${id}" formatCode="${encodeXml(format)}"/>`);
    }
    const look = lookOf(kind ?? "plain", (tone ?? "plain") as ResultTone);
    const fill = look.fill ? start.fills + FILLS.indexOf(look.fill) : 0;
    return (
      `<xf numFmtId="${formatIds.get(format)}" fontId="${start.fonts + look.font}" fillId="${fill}" ` +
      `borderId="${start.borders}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
      `applyAlignment="1"><alignment horizontal="${kind === "header" ? "center" : align}" ` +
      `vertical="center" wrapText="1"/></xf>`
    );
  });
  return { numFmts, fonts, fills: FILLS.map(solid), borders: [thinBorder()], xfs, index };
}

function lookOf(kind: string, tone: ResultTone): { font: number; fill: string | null } {
  if (kind === "header") return { font: 2, fill: HEADER_FILL };
  if (kind === "link") return { font: 3, fill: TONE_LOOKS[tone].fill };
  return { font: TONE_LOOKS[tone].isBold ? 1 : 0, fill: TONE_LOOKS[tone].fill };
}

/** The colour stands behind the size in the schema's order of a font. */
function insertColor(font: string, color: string): string {
  const element = `<color rgb="FF${color}"/>`;
  return /<sz\s[^>]*\/>/.test(font) ? font.replace(/(<sz\s[^>]*\/>)/, `$1${element}`) : element + font;
}

function solid(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function thinBorder(): string {
  const side = (name: string) => `<${name} style="thin"><color rgb="FF${TABLE_LOOK.grid}"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
}
