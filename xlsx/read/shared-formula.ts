import { columnName } from "../../shared/sheet";

const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;

/** A quoted text, a quoted sheet name, a word or function name, or a reference; only references are moved. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<ref>\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![A-Za-z0-9_.(!])|[A-Za-z_\\\u0080-\uffff][\w.\\\u0080-\uffff]*|[0-9.]+(?:[eE][+-]?[0-9]+)?|[\s\S]/g;

/**
 * The formula of a cell that shares the one of another cell: relative references move with the cell.
 * Files store such a formula once, at the first cell of its range. Whole rows and columns (A:A) move as well.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece, ref: string | undefined) => (ref ? moveReference(ref, rows, columns) : piece));
}

function moveReference(ref: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/.exec(ref)!;
  let column = 0;
  for (const letter of match[2]!.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  const row = Number(match[4]);
  if (column > LAST_COLUMN || row > LAST_ROW || row === 0) return ref;
  const movedColumn = match[1] ? column : wrap(column + columns, LAST_COLUMN);
  const movedRow = match[3] ? row : wrap(row + rows, LAST_ROW);
  return `${match[1]}${columnName(movedColumn - 1)}${match[3]}${movedRow}`;
}

/** Excel wraps references that leave the sheet around its edge. */
function wrap(index: number, last: number): number {
  return ((((index - 1) % last) + last) % last) + 1;
}
