import type { Area, Cell, Sheet } from "../shared/sheet";
import { layoutOf } from "./annotate/sheet-layout";
import { fail, type Outcome, succeed } from "./errors";
import { collectCells, type StyledCells } from "./look/cells";
import { readPalette } from "./look/colors";
import { type RowLook, walkFormattedCells } from "./look/formatted-cells";
import { readSheetLines, rowPixels, type SheetLines } from "./look/geometry";
import { PLAIN_STYLE, readLookStyles } from "./look/styles";
import { LOOK_LIMITS, type LookStyle, type SheetLook } from "./look/types";
import { openPackage, type Package, readPart } from "./package";
import { type ReadOptions, readWorkbook } from "./read";

export * from "./look/types";

/**
 * One sheet as it looks: shown texts, fonts, fills, borders, alignment, merged areas, sizes of rows and columns.
 * Read on demand, so that a workbook need not be kept. Never throws; a file that cannot be read, or that has no such
 * sheet, gives a code and one sentence.
 */
export async function readLook(
  bytes: Uint8Array,
  sheetName: string,
  options: ReadOptions = {},
): Promise<Outcome<SheetLook>> {
  const read = await readWorkbook(bytes, { ...options, onlySheet: sheetName });
  if (!read.ok) return read;
  const sheet = read.workbook.sheets.find(({ name }) => name === sheetName);
  if (!sheet) return fail("damaged", sheetName);
  if (read.source === "csv") return succeed(assemble(sheet, PLAIN_LINES, plainCells(), [PLAIN_STYLE]));
  try {
    const opened = openPackage(bytes, options.codec);
    return opened.ok ? readPackageLook(opened.value, sheet) : opened;
  } catch {
    return fail("damaged", sheetName);
  }
}

const PLAIN_LINES: SheetLines = {
  defaultHeight: 20,
  defaultWidth: 96,
  columns: [],
  showsGridLines: true,
  isRightToLeft: false,
  frozenRows: 0,
  frozenColumns: 0,
};

function plainCells(): Formatting {
  return { cells: { rows: [], columns: [], styles: [] }, rows: [] };
}

interface Formatting {
  readonly cells: StyledCells;
  readonly rows: readonly RowLook[];
}

function readPackageLook(source: Package, sheet: Sheet): Outcome<SheetLook> {
  const part = source.sheets.find(({ name }) => name === sheet.name)?.part;
  const xml = part === undefined ? fail<string>("damaged", sheet.name) : readPart(source, part);
  if (!xml.ok) return xml;
  const layout = layoutOf(xml.value);
  if (!layout) return fail("damaged", sheet.name);
  const stylesXml = relatedText(source, "styles");
  const { styles, digitWidth } = readLookStyles(stylesXml, readPalette(relatedText(source, "theme"), stylesXml));
  const formatting = { cells: { rows: [], columns: [], styles: [] }, rows: [] } as {
    cells: { rows: number[]; columns: number[]; styles: number[] };
    rows: RowLook[];
  };
  walkFormattedCells(xml.value, layout, {
    onRow: (row) => formatting.rows.push(row),
    onCell: (row, column, style) => {
      formatting.cells.rows.push(row);
      formatting.cells.columns.push(column);
      formatting.cells.styles.push(style);
    },
  });
  return succeed(assemble(sheet, readSheetLines(xml.value, layout, digitWidth), formatting, styles));
}

/** Text of a part that may be missing or broken: the sheet is then drawn without it. */
function relatedText(source: Package, type: string): string {
  const relation = source.relations.find((candidate) => candidate.type === type);
  if (!relation || !source.archive.byName.has(relation.target)) return "";
  const read = readPart(source, relation.target);
  return read.ok ? read.value : "";
}

function assemble(sheet: Sheet, lines: SheetLines, formatting: Formatting, styles: readonly LookStyle[]): SheetLook {
  const isSeen = styles.map(showsOnEmptyCells);
  const extent = extentOf(sheet, formatting.cells, isSeen);
  const rowCount = Math.min(extent.rows, LOOK_LIMITS.rows);
  const columnCount = Math.min(extent.columns, LOOK_LIMITS.columns);
  const rowHeights = new Float64Array(rowCount).fill(lines.defaultHeight);
  const rowStyles = new Uint32Array(rowCount);
  const known = (style: number) => (style < styles.length ? style : 0);
  for (const { row, height, isHidden, style } of formatting.rows) {
    if (row >= rowCount) continue;
    if (height !== null) rowHeights[row] = rowPixels(height);
    if (isHidden) rowHeights[row] = 0;
    rowStyles[row] = known(style);
  }
  const columnWidths = new Float64Array(columnCount).fill(lines.defaultWidth);
  const columnStyles = new Uint32Array(columnCount);
  for (const { from, to, width, style } of lines.columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) {
      columnWidths[column] = width;
      columnStyles[column] = known(style);
    }
  }
  return {
    name: sheet.name,
    rowCount,
    columnCount,
    cells: collectCells(sheet.cells, formatting.cells, { rowCount, columnCount, styleCount: styles.length }),
    styles,
    merges: sheet.merges
      .filter((area) => area.top < rowCount && area.left < columnCount)
      .map((area) => clipped(area, rowCount, columnCount)),
    rowHeights,
    columnWidths,
    rowStyles,
    columnStyles,
    showsGridLines: lines.showsGridLines,
    isRightToLeft: lines.isRightToLeft,
    frozenRows: Math.min(lines.frozenRows, rowCount),
    frozenColumns: Math.min(lines.frozenColumns, columnCount),
    isCut: extent.rows > rowCount || extent.columns > columnCount,
  };
}

function clipped(area: Area, rowCount: number, columnCount: number): Area {
  return { ...area, bottom: Math.min(area.bottom, rowCount - 1), right: Math.min(area.right, columnCount - 1) };
}

/** Whether an empty cell of this style shows anything. */
function showsOnEmptyCells(style: LookStyle): boolean {
  const { fill, left, right, top, bottom, diagonalUp, diagonalDown } = style;
  return [fill, left, right, top, bottom, diagonalUp, diagonalDown].some((part) => part !== null);
}

/** Forms often format cells to the end of the sheet: only what can be seen counts, and one line beyond. */
function extentOf(sheet: Sheet, styled: StyledCells, isSeen: readonly boolean[]): { rows: number; columns: number } {
  let row = 0;
  let column = 0;
  const reach = (cell: Pick<Cell, "row" | "column">) => {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  };
  for (const cell of sheet.cells) reach(cell);
  for (const area of sheet.merges) reach({ row: area.bottom, column: area.right });
  for (let i = 0; i < styled.rows.length; i++) {
    if (isSeen[styled.styles[i]!]) reach({ row: styled.rows[i]!, column: styled.columns[i]! });
  }
  return { rows: row + 2, columns: column + 2 };
}
