import { wordPrint } from "../../../shared/report/row-print";
import { type Area, type CellRef, parseA1 } from "../../../shared/sheet";
import { addressOf, cellCount } from "../addresses";
import type { Step } from "../sync";

/** Names of rows stand in the first columns, those of columns in the first rows. */
const NAMING_COLUMNS = 60;
const NAMING_ROWS = 10;
/** Beyond this nobody looks: it would be more than one answer holds. */
const MOST_CELLS = 200_000;

/** The words among which cells of one sheet stand. */
export interface Surroundings {
  /** A print of the words at the beginning of its row and of its column; cells that were filled in are no words. */
  readonly printOf: (cell: CellRef, filled: readonly CellRef[]) => string;
}

/** One step a sheet; null where the cells lie too far apart. */
export function surroundingsStep(sheet: string, cells: readonly string[]): Step<Surroundings | null> {
  const refs = cells.flatMap((cell) => parseA1(cell) ?? []);
  const rows = refs.map(({ row }) => row);
  const columns = refs.map(({ column }) => column);
  const last = columns.reduce((most, column) => Math.max(most, column), 0);
  const area = {
    top: rows.reduce((least, row) => Math.min(least, row), rows[0] ?? 0),
    left: 0,
    bottom: rows.reduce((most, row) => Math.max(most, row), 0),
    right: Math.min(last, NAMING_COLUMNS - 1),
  };
  const head = { top: 0, left: 0, bottom: NAMING_ROWS - 1, right: last };
  if (refs.length === 0 || cellCount(area) > MOST_CELLS) return { bytes: 0, queue: () => () => null };
  return {
    bytes: 1500 + (cellCount(area) + cellCount(head)) * 10,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const valuesIn = (asked: Area) => {
        const range = worksheet.getRange(addressOf(asked));
        range.load("values");
        return () => range.values as readonly (readonly unknown[])[];
      };
      const [body, top] = [valuesIn(area), valuesIn(head)];
      return () => surroundings(area, body(), top());
    },
  };
}

function surroundings(
  { top }: Area,
  body: readonly (readonly unknown[])[],
  head: readonly (readonly unknown[])[],
): Surroundings {
  return {
    printOf: ({ row, column }, filled) => {
      const isFilled = (at: CellRef) => filled.some((one) => one.row === at.row && one.column === at.column);
      const beside = (body[row - top] ?? []).filter((_, at) => at < column && !isFilled({ row, column: at }));
      const above = head.flatMap((values, at) => (at < row && !isFilled({ row: at, column }) ? [values[column]] : []));
      return `${wordPrint(beside)}.${wordPrint(above.filter(isWord).slice(0, 1))}`;
    },
  };
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
